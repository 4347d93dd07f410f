"""A bank of questions as it leaves for other systems, and what a system cannot hold of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from site_builder.model.questions import Question, Situation
from site_builder.model.quiz import Quiz

KINDS = {
    "single": "chọn một",
    "multiple": "chọn nhiều",
    "true_false": "đúng sai",
    "short_answer": "trả lời ngắn",
    "matching": "ghép cặp",
    "ordering": "sắp thứ tự",
}
DIFFICULTIES = {"easy": "dễ", "medium": "trung bình", "hard": "khó"}
CONFIDENCES = {"high": "cao", "medium": "vừa", "low": "thấp", "unverified": "không kiểm chứng được"}
"""The words by which trainers know the values of the format."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with the case it is about, if any."""

    question: Question
    situation: Situation | None


@dataclass(frozen=True, slots=True)
class Bank:
    """Quizzes whose texts refer to nothing outside them."""

    id: str
    title: str
    day: date
    """The day of the content: what every file of an export bears, so that it can be made again."""
    quizzes: tuple[Quiz, ...]
    names: Mapping[str, str]
    """The citation of each cited address, in words."""
    linked: frozenset[str]
    """The questions in whose texts a link became words."""


@dataclass(frozen=True, slots=True)
class Loss:
    """What a format cannot hold of one question."""

    question: str
    what: str


@dataclass(frozen=True, slots=True)
class Exported:
    """The file of one format, and all it could not hold."""

    content: bytes
    losses: tuple[Loss, ...] = ()


def asked_in(quiz: Quiz) -> Iterator[Asked]:
    """Yield every question of the quiz with its case, in the order of the page."""
    for entry in quiz.questions:
        if isinstance(entry, Situation):
            yield from (Asked(part, entry) for part in entry.parts)
        else:
            yield Asked(entry, None)
