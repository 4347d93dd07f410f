"""What every question has, whatever its kind."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from pydantic import Field

from site_builder.model.confidence import Confidence
from site_builder.model.node import Node
from site_builder.model.scalars import AddressRef, Day, FactRef, Flag, Markdown, Slug, Text

NOT_ASKED = {"explanation", "citations", "facts", "confidence", "difficulty", "reviewed_on", "review_by"}
"""What may change without making a question another one: a learner's answer stays good."""


class Difficulty(StrEnum):
    """How much a learner must already know."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing a learner can choose, and what they are told if they do."""

    value: str
    """What the page sends; never shown."""
    text: str
    right: bool
    feedback: str | None
    path: tuple[str | int, ...]
    """Where the text stands in the question, for messages."""
    last: bool = False
    """Whether it stays last when a paper shuffles the options."""


Written = tuple[str, tuple[str | int, ...]]
"""A text and where it stands in its question."""


class QuestionBase(Node):
    """A question with a permanent id, the provisions it stands on, and the day someone last checked it."""

    id: Slug = Field(title="Mã câu hỏi", description="Vĩnh viễn, không trùng trong cả ngân hàng.")
    prompt: Markdown = Field(title="Câu hỏi")
    explanation: Markdown = Field(title="Giải thích", description="Vì sao, bằng lời của mình.")
    citations: tuple[AddressRef, ...] = Field(default=(), title="Căn cứ", description="Địa chỉ điều, khoản.")
    facts: tuple[FactRef, ...] = Field(default=(), title="Dữ kiện làm căn cứ cho đáp án")
    own_numbers: tuple[Text, ...] = Field(
        default=(),
        title="Số không lấy từ dữ kiện",
        description="Số tính ra, số của tình huống, mức Sổ tay gợi ý; ví dụ [15 phút, 27 người].",
    )
    confidence: Confidence = Field(
        default=Confidence.HIGH, title="Độ tin cậy nói với người học", description="Ghi medium khi có dữ kiện mức vừa."
    )
    difficulty: Difficulty = Field(title="Độ khó", description="easy, medium, hard.")
    reviewed_on: Day = Field(title="Ngày rà soát gần nhất")
    review_by: Day | None = Field(
        default=None, title="Ngày phải xem lại", description="Qua ngày này mà chưa rà soát lại thì có cảnh báo."
    )

    def choices(self) -> tuple[Choice, ...]:
        """Return what can be chosen, in the order shown; nothing for a kind that is not answered by choosing."""
        return ()

    def remarks(self) -> tuple[Choice, ...]:
        """Return what a learner is told something about; by default what can be chosen."""
        return self.choices()

    def taught(self) -> tuple[Written, ...]:
        """Return the texts, beside options and explanation, that are taught as right."""
        return ()

    def mistaken(self) -> tuple[str, ...]:
        """Return the texts, beside options, that are shown as wrong; feedback may speak of them."""
        return ()

    def told_apart(self) -> tuple[tuple[Written, ...], ...]:
        """Return groups of texts, each with its place, that must differ from each other."""
        return (tuple((choice.text, (*choice.path, "text")) for choice in self.choices()),)

    @property
    def many(self) -> bool:
        """Whether several choices may be ticked."""
        return False

    def wording(self) -> str:
        """Return eight letters and digits that change when what is asked, offered or right changes."""
        asked = _only_asked(self.model_dump(mode="json", exclude=NOT_ASKED))
        return short_hash(json.dumps(asked, ensure_ascii=False, sort_keys=True))


class Option(Node):
    """One option of a question."""

    text: Markdown = Field(title="Phương án")
    right: Flag = Field(default=False, title="Là phương án đúng")
    feedback: Markdown | None = Field(default=None, title="Phản hồi", description="Vì sao đúng hoặc chưa đúng.")
    last: Flag = Field(default=False, title="Luôn đứng cuối", description="Không đảo chỗ khi in nhiều mã đề.")


def choices_of(options: tuple[Option, ...]) -> tuple[Choice, ...]:
    """Return the options as choices, numbered from 1."""
    return tuple(
        Choice(str(index + 1), option.text, option.right, option.feedback, ("options", index), option.last)
        for index, option in enumerate(options)
    )


def short_hash(text: str) -> str:
    """Return eight characters of base 32 that stand for the text."""
    number = int.from_bytes(sha256(text.encode()).digest()[:5], "big")
    return "".join("0123456789abcdefghijklmnopqrstuv"[number >> shift & 31] for shift in range(35, -1, -5))


def shuffled(size: int, seed: str) -> tuple[int, ...]:
    """Return the numbers below `size` in an order that hangs on the seed alone, never their own order."""
    order = sorted(range(size), key=lambda index: sha256(f"{seed}:{index}".encode()).digest())
    return tuple(order if order != sorted(order) else [*order[1:], *order[:1]])


def _only_asked(value: Any) -> Any:
    """Return the value without feedback and without where an option stands, both of which change nothing asked."""
    if isinstance(value, dict):
        return {
            key: _only_asked(inner) for key, inner in value.items() if not key.startswith("feedback") and key != "last"
        }
    return [_only_asked(item) for item in value] if isinstance(value, list) else value
