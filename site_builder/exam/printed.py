"""An exam as it is printed: finished HTML for each page, and the words for Word."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.exam.geometry import SheetPlan


@dataclass(frozen=True, slots=True)
class PrintedOption:
    """One option: its letter and its text as inline HTML."""

    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class PrintedQuestion:
    """One question as it stands on paper."""

    number: int
    prompt: str
    hint: str
    """How many options to choose."""
    options: tuple[PrintedOption, ...]
    across: int
    """How many options stand side by side."""
    case: str | None
    """The situation told right before it, as HTML."""
    case_name: str


@dataclass(frozen=True, slots=True)
class PrintedVariant:
    """One variant: its pages as HTML, and its questions for a word processor."""

    code: str
    exam: str
    bank: str
    title: str
    facts: tuple[str, ...]
    """How many questions, how many minutes."""
    questions: tuple[PrintedQuestion, ...]
    payloads: dict[str, str]
    """What the QR says, for each kind of page."""
    paper: str
    sheet: str
    """The words of the answer sheet; its bubbles and marks are drawn from the plan."""
    plan: SheetPlan
    key: str


@dataclass(frozen=True, slots=True)
class PrintedExam:
    """All variants, and what the trainer keeps."""

    title: str
    variants: tuple[PrintedVariant, ...]
    book: str
    """The key with reasons and citations, once for all variants."""
    stamp: str
    """The exam and the bank as digits."""
