"""Pages of self-check quizzes."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Page
from site_builder.model.questions import Situation
from site_builder.model.quiz import Quiz
from site_builder.render.bank import INDEX
from site_builder.render.environment import render_page
from site_builder.render.here import Here
from site_builder.render.questions import render_question, render_situation

SCRIPT = "assets/quiz.js"


def render_quizzes(library: Library, links: Links) -> Iterator[Page]:
    """Yield one page for each quiz."""
    for quiz in library.quizzes:
        yield quiz_page(quiz, library, links)


def quiz_page(quiz: Quiz, library: Library, links: Links) -> Page:
    """Return the page of a quiz: its questions, what they teach, what to read first."""
    path = f"tu-kiem-tra/{quiz.id}"
    here = Here(path, library, links)
    body = render_page(
        "quiz.md.j2",
        here=here,
        quiz=quiz,
        cards=list(_cards(quiz, here)),
        script=here.asset(SCRIPT),
        index_data=INDEX,
        library=library.settings.id,
        next_steps=_read_first(quiz, links),
    )
    return Page(path, quiz.title, body, here.words(quiz.summary) if quiz.summary else "", "quiz", quiz.where().file)


def _cards(quiz: Quiz, here: Here) -> Iterator[Markup]:
    number = 1
    for entry in quiz.questions:
        if isinstance(entry, Situation):
            yield render_situation(entry, number, here)
            number += len(entry.parts)
        else:
            yield render_question(entry, number, here)
            number += 1


def _read_first(quiz: Quiz, links: Links) -> tuple[str, ...]:
    """Return the documents the questions stand on, each once."""
    documents = (links.document_of(address) for question in quiz.asked() for address in question.citations)
    return tuple(dict.fromkeys(document.id for document in documents if document))
