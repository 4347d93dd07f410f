"""QZ545, QZ546: options that nearly say the same confuse; questions that ask nearly the same are learnt by heart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.questions import QuestionBase, TrueFalseQuestion
from site_builder.text.likeness import alike_questions, differ_in_substance, pairs_of, shared, telling, words_of

OPTIONS_ALIKE = 0.8


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a warning for each pair of options, and each pair of questions, that are nearly alike."""
    questions: list[QuestionBase] = [question for quiz in library.quizzes for question in quiz.asked()]
    for question in questions:
        if not isinstance(question, TrueFalseQuestion):
            yield from _options(question)
    yield from _questions(questions)


def _options(question: QuestionBase) -> Iterator[Diagnostic]:
    for one, other in combinations(question.choices(), 2):
        ours, theirs = words_of(one.text), words_of(other.text)
        if frozenset(ours) == frozenset(theirs) or differ_in_substance(frozenset(ours), frozenset(theirs)):
            continue
        our_own, their_own = telling(ours), telling(theirs)
        same_order = [word for word in ours if word in our_own] == [word for word in theirs if word in their_own]
        if (same_order and our_own) or shared(pairs_of(ours), pairs_of(theirs)) >= OPTIONS_ALIKE:
            yield Diagnostic(
                "QZ545",
                _("Hai phương án gần như nói cùng một ý."),
                _("Viết lại để mỗi phương án là một cách hiểu khác hẳn."),
                question.where(*other.path, "text"),
                ((_("phương án kia"), question.where(*one.path, "text")),),
            )


def _questions(questions: list[QuestionBase]) -> Iterator[Diagnostic]:
    for index, earlier in alike_questions([_asked(question) for question in questions]):
        if questions[index].id != questions[earlier].id:
            yield Diagnostic(
                "QZ546",
                _("Câu hỏi này gần giống câu “{id}”.").format(id=questions[earlier].id),
                _("Giữ một câu; hoặc hỏi một khía cạnh khác, một tình huống khác."),
                questions[index].where("prompt"),
                ((_("câu kia"), questions[earlier].where("prompt")),),
            )


def _asked(question: QuestionBase) -> str:
    right = (
        []
        if isinstance(question, TrueFalseQuestion)
        else [choice.text for choice in question.choices() if choice.right]
    )
    return " ".join((question.prompt, *right))
