"""QZ546: questions that ask nearly the same are learnt by heart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.questions import QuestionBase, TrueFalseQuestion
from site_builder.text.likeness import alike_questions


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a warning for each pair of questions that are nearly alike."""
    yield from _questions([question for quiz in library.quizzes for question in quiz.asked()])


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
