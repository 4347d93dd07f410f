"""What every question has, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pydantic import Field

from site_builder.model.confidence import Confidence
from site_builder.model.node import Node
from site_builder.model.scalars import AddressRef, Day, FactRef, Flag, Markdown, Slug, Text


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

    def choices(self) -> tuple[Choice, ...]:
        """Return what can be chosen, in the order shown."""
        raise NotImplementedError

    @property
    def many(self) -> bool:
        """Whether several choices may be ticked."""
        return False


class Option(Node):
    """One option of a question."""

    text: Markdown = Field(title="Phương án")
    right: Flag = Field(default=False, title="Là phương án đúng")
    feedback: Markdown | None = Field(default=None, title="Phản hồi", description="Vì sao đúng hoặc chưa đúng.")


def choices_of(options: tuple[Option, ...]) -> tuple[Choice, ...]:
    """Return the options as choices, numbered from 1."""
    return tuple(
        Choice(str(index + 1), option.text, option.right, option.feedback, ("options", index))
        for index, option in enumerate(options)
    )
