"""Pages of self-check quizzes."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Page
from site_builder.model.quiz import Quiz
from site_builder.render.environment import render_page
from site_builder.render.here import Here
from site_builder.render.questions import render_question

SCRIPT = "assets/quiz.js"


def render_quizzes(library: Library, links: Links) -> Iterator[Page]:
    """Yield one page for each quiz."""
    for quiz in library.quizzes:
        yield _quiz_page(quiz, library, links)


def _quiz_page(quiz: Quiz, library: Library, links: Links) -> Page:
    path = f"tu-kiem-tra/{quiz.id}"
    here = Here(path, library, links)
    cards = [render_question(question, number, here) for number, question in enumerate(quiz.questions, 1)]
    body = render_page(
        "quiz.md.j2", here=here, quiz=quiz, cards=cards, script=here.asset(SCRIPT), next_steps=_read_first(quiz, links)
    )
    return Page(path, quiz.title, body, here.words(quiz.summary) if quiz.summary else "", "quiz", quiz.where().file)


def _read_first(quiz: Quiz, links: Links) -> tuple[str, ...]:
    """Return the documents the questions stand on, each once."""
    documents = (links.document_of(address) for question in quiz.questions for address in question.citations)
    return tuple(dict.fromkeys(document.id for document in documents if document))
