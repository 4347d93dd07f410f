"""The bank that answers are read against, drawn from a library."""

from __future__ import annotations

from site_builder.model.answer_codes import answer_codes, bank_version, short_code
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.questions import MatchingQuestion, OrderingQuestion, Question, ShortAnswerQuestion
from site_builder.model.quiz import Quiz
from site_builder.results.values import AnswerBank, Clause, Item, Test
from site_builder.text.dialect import plain, to_inline_html
from site_builder.text.references import Reference

OTHER_TOPIC = "Chủ đề khác"


def answer_bank(library: Library, links: Links) -> AnswerBank:
    """Return every question and test of the library as results need them."""
    codes = answer_codes(library)
    quizzes = sorted(library.quizzes, key=lambda quiz: quiz.order)
    items = tuple(_item(question, quiz, codes, links) for quiz in quizzes for question in quiz.asked())
    tests = tuple(Test(trial.id, short_code(trial.id), trial.title, trial.pass_mark) for trial in library.trials)
    return AnswerBank(bank_version(library), items, tests)


def key_of(question: Question) -> tuple[str, ...]:
    """Return the right values, as the page's controls send them."""
    if isinstance(question, MatchingQuestion):
        return tuple(f"{at}-{question.letter_of(pair)}" for at, pair in enumerate(question.pairs, 1))
    if isinstance(question, OrderingQuestion):
        return tuple(f"{step.value}@{step.place}" for step in question.in_order())
    if isinstance(question, ShortAnswerQuestion):
        return question.answers
    return tuple(choice.value for choice in question.choices() if choice.right)


def _item(question: Question, quiz: Quiz, codes: dict[str, str], links: Links) -> Item:
    def words(text: str) -> str:
        return plain(to_inline_html(text, lambda reference: ("", _named(reference, links))))

    return Item(
        id=question.id,
        code=codes[question.id],
        wording=question.wording(),
        kind=question.kind,
        topic=quiz.topic or OTHER_TOPIC,
        difficulty=question.difficulty.value,
        prompt=words(question.prompt),
        options=tuple((choice.value, words(choice.text)) for choice in question.choices()),
        right=key_of(question),
        clauses=tuple(
            Clause(address, _named(Reference(address, None, address), links))
            for address in question.citations
            if links.knows(address)
        ),
    )


def _named(reference: Reference, links: Links) -> str:
    if reference.words or not links.knows(reference.address):
        return reference.words or reference.address
    target = links.target(reference.address)
    return target.citation or target.title
