"""What results are made of: the bank they are read against, a sheet of answers, and what there is to say of a source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

TICKED = ("single", "multiple", "true_false")
"""The kinds answered by choosing, whose options can be counted."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One provision a question stands on: its address and what readers call it."""

    address: str
    name: str


@dataclass(frozen=True, slots=True)
class Item:
    """One question as its answers are read and counted."""

    id: str
    code: str
    wording: str
    kind: str
    topic: str
    difficulty: str
    prompt: str
    options: tuple[tuple[str, str], ...]
    """The permanent value of each option, in the author's order, with its words."""
    right: tuple[str, ...]
    clauses: tuple[Clause, ...]

    @property
    def ticked(self) -> bool:
        """Whether it is answered by choosing."""
        return self.kind in TICKED


@dataclass(frozen=True, slots=True)
class Test:
    """One practice test."""

    id: str
    code: str
    title: str
    pass_mark: int


@dataclass(frozen=True, slots=True)
class AnswerBank:
    """All questions and tests that answers can belong to."""

    version: str
    items: tuple[Item, ...]
    tests: tuple[Test, ...]

    def by_id(self) -> dict[str, Item]:
        """Return the questions by their permanent ids."""
        return {item.id: item for item in self.items}

    def by_code(self) -> dict[str, Item]:
        """Return the questions by the names they bear in codes."""
        return {item.code: item for item in self.items}


@dataclass(frozen=True, slots=True)
class Answer:
    """What one learner did with one question; `chosen` is nothing where only right or wrong is known."""

    id: str
    right: bool
    chosen: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One learner's answers to one test."""

    person: str
    unit: str
    test: str
    """What the test is called."""
    attempt: str
    """The same for two copies of one try."""
    day: str
    """The day as 2026-11-23, or nothing where it is not known."""
    answers: tuple[Answer, ...]
    place: str
    """Which file or line it was read from."""
    pass_mark: int | None = None

    @property
    def right(self) -> int:
        """How many answers are right."""
        return sum(answer.right for answer in self.answers)


@dataclass(frozen=True, slots=True)
class Note:
    """Something to tell about a source; `words.py` has the sentence."""

    code: str
    place: str
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Gathered:
    """Everything that could be read, and what there is to say of the rest."""

    sheets: tuple[Sheet, ...]
    notes: tuple[Note, ...]
