"""A question as named cells, for tables that people edit: texts stay in the Markdown that authors write."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.bank import CONFIDENCES, DIFFICULTIES, KINDS, Asked, Bank, asked_in
from site_builder.model.exchange import ARROW, FEEDBACK, OPTION, SHEET, letter_of
from site_builder.model.questions import (
    MatchingQuestion,
    MultipleQuestion,
    OrderingQuestion,
    QuestionBase,
    ShortAnswerQuestion,
    SingleQuestion,
    TrueFalseQuestion,
)
from site_builder.model.quiz import Quiz

Cells = dict[str, str]
FEWEST_OPTIONS = 4


def rows_of(bank: Bank) -> list[Cells]:
    """Return each question as cells by the name of their column; empty cells are left out."""
    return [_row(quiz, asked) for quiz in bank.quizzes for asked in asked_in(quiz)]


def columns_of(rows: list[Cells]) -> list[str]:
    """Return the columns of all rows, in the order people read them."""
    used = {name for row in rows for name in row}
    letters = [letter_of(index) for index in range(80)]
    most = max([FEWEST_OPTIONS, *(at + 1 for at, letter in enumerate(letters) if f"{OPTION} {letter}" in used)])
    options = [f"{kind} {letter}" for letter in letters[:most] for kind in (OPTION, FEEDBACK)]
    names = list(SHEET.values())
    at = names.index(SHEET["right"])
    return [*names[:at], *options, *names[at:]]


def _row(quiz: Quiz, asked: Asked) -> Cells:
    question, case = asked.question, asked.situation
    values: dict[str, str | None] = {
        "quiz": quiz.id,
        "quiz_title": quiz.title,
        "quiz_summary": quiz.summary,
        "topic": quiz.topic,
        "order": str(quiz.order),
        "situation": case.id if case else None,
        "told": case.prompt if case else None,
        "id": question.id,
        "kind": KINDS[question.kind],
        "difficulty": DIFFICULTIES[question.difficulty],
        "prompt": question.prompt,
        "right": ", ".join(_right(question)),
        "explanation": question.explanation,
        "hint": question.hint if isinstance(question, ShortAnswerQuestion) else None,
        "citations": "\n".join(question.citations),
        "facts": "\n".join(question.facts),
        "own_numbers": "\n".join(question.own_numbers),
        "confidence": CONFIDENCES[question.confidence] if question.confidence != "high" else None,
        "reviewed_on": question.reviewed_on.isoformat(),
    }
    cells = {SHEET[name]: value for name, value in values.items() if value}
    for index, (text, said) in enumerate(_options(question)):
        cells |= {f"{OPTION} {letter_of(index)}": text}
        cells |= {f"{FEEDBACK} {letter_of(index)}": said} if said else {}
    return cells


def _right(question: QuestionBase) -> Iterator[str]:
    match question:
        case SingleQuestion() | MultipleQuestion():
            yield from (letter_of(at) for at, option in enumerate(question.options) if option.right)
        case TrueFalseQuestion():
            yield "Đúng" if question.answer else "Sai"
        case ShortAnswerQuestion():
            yield from (letter_of(at) for at in range(len(question.answers)))


def _options(question: QuestionBase) -> Iterator[tuple[str, str | None]]:
    match question:
        case SingleQuestion() | MultipleQuestion() | TrueFalseQuestion():
            yield from ((choice.text, choice.feedback) for choice in question.choices())
        case ShortAnswerQuestion():
            yield from ((answer, None) for answer in question.answers)
            yield from ((mistake.text, mistake.feedback) for mistake in question.mistakes)
        case MatchingQuestion():
            yield from ((f"{pair.left}\n{ARROW} {pair.right}", pair.feedback) for pair in question.pairs)
            yield from ((f"{ARROW} {extra}", None) for extra in question.extras)
        case OrderingQuestion():
            yield from ((step.text, step.feedback) for step in question.items)
