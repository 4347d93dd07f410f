"""Imported questions that ask nearly what the bank, or the same file, already asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder.load.exchange.assemble import Imported
from site_builder.load.exchange.draft import Values
from site_builder.model.library import Library
from site_builder.model.questions import TrueFalseQuestion
from site_builder.text.likeness import alike_questions


def near_duplicates(quizzes: Sequence[Imported], library: Library) -> Iterator[tuple[str, str]]:
    """Yield (imported id, id of the question it nearly repeats); a question that comes home is no repetition of itself."""
    known = [
        (question.id, " ".join((question.prompt, *_right(question))))
        for quiz in library.quizzes
        for question in quiz.asked()
    ]
    new = [(question["id"], asked_of(question)) for quiz in quizzes for question in quiz.questions]
    both = [*known, *new]
    for index, earlier in alike_questions([text for _id, text in both]):
        if index >= len(known) and both[index][0] != both[earlier][0]:
            yield both[index][0], both[earlier][0]


def taken_ids(quizzes: Sequence[Imported], library: Library) -> Iterator[tuple[str, str]]:
    """Yield (question id, quiz id) for each imported id that another quiz of the bank already has."""
    held = {question.id: quiz.id for quiz in library.quizzes for question in quiz.asked()}
    for quiz in quizzes:
        for question in quiz.questions:
            if question["id"] in held:
                yield question["id"], held[question["id"]]


def asked_of(question: Values) -> str:
    """Return what is asked together with what is right, which is what makes two questions alike."""
    right = [part["text"] for part in question.get("options", ()) if part.get("right")]
    return " ".join([question.get("prompt", ""), *right])


def _right(question: object) -> list[str]:
    if isinstance(question, TrueFalseQuestion):
        return []
    return [choice.text for choice in question.choices() if choice.right]  # type: ignore[attr-defined]
