"""What of a bank can be asked on paper, in units that must not be torn apart, and what cannot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from site_builder.model.questions import MultipleQuestion, Question, SingleQuestion, Situation, TrueFalseQuestion
from site_builder.model.quiz import Quiz

ON_PAPER = (SingleQuestion, MultipleQuestion, TrueFalseQuestion)
"""Answered by choosing, so that a letter is the whole answer."""

LETTERS = "ABCDEFGHIJ"
MOST_OPTIONS = len(LETTERS)
NO_TOPIC = "Chủ đề khác"


@dataclass(frozen=True, slots=True)
class Item:
    """One question that can stand on paper, and the topic it belongs to."""

    question: Question
    topic: str

    @property
    def cell(self) -> tuple[str, str]:
        """Return topic and difficulty: what a draw keeps in proportion."""
        return self.topic, self.question.difficulty.value


@dataclass(frozen=True, slots=True)
class Unit:
    """What is drawn whole: one question, or a situation with all its questions."""

    items: tuple[Item, ...]
    situation: Situation | None = None

    @property
    def id(self) -> str:
        """Return the permanent id of what is drawn."""
        return self.situation.id if self.situation else self.items[0].question.id


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A question or situation that cannot go on paper, and why, in words."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class PaperBank:
    """Every unit of the chosen quizzes, and what was left out."""

    units: tuple[Unit, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def size(self) -> int:
        """Return how many questions can be asked."""
        return sum(len(unit.items) for unit in self.units)

    @property
    def version(self) -> str:
        """Return eight digits that change when anything asked, offered or right changes."""
        wordings = sorted(f"{item.question.id}:{item.question.wording()}" for unit in self.units for item in unit.items)
        return digits("\n".join(wordings), 8)


def paper_bank(quizzes: Iterable[Quiz]) -> PaperBank:
    """Return what the quizzes offer for paper, each question once."""
    units: list[Unit] = []
    left_out: list[LeftOut] = []
    seen: set[str] = set()
    for quiz in quizzes:
        for entry in quiz.questions:
            if entry.id in seen:
                continue
            seen.add(entry.id)
            questions = entry.parts if isinstance(entry, Situation) else (entry,)
            reasons = list(_reasons(questions))
            if reasons:
                left_out.append(LeftOut(entry.id, reasons[0]))
            else:
                items = tuple(Item(question, quiz.topic or NO_TOPIC) for question in questions)
                units.append(Unit(items, entry if isinstance(entry, Situation) else None))
    return PaperBank(tuple(units), tuple(left_out))


def _reasons(questions: Iterable[Question]) -> Iterator[str]:
    for question in questions:
        if not isinstance(question, ON_PAPER):
            yield "có câu không trả lời bằng cách chọn phương án (điền, ghép cặp hoặc sắp xếp)"
        elif len(question.choices()) > MOST_OPTIONS:
            yield f"có câu nhiều hơn {MOST_OPTIONS} phương án"


def digits(text: str, count: int) -> str:
    """Return so many decimal digits that stand for the text."""
    return f"{int.from_bytes(sha256(text.encode()).digest()[:8], 'big') % 10**count:0{count}d}"
