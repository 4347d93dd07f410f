"""One page alone, for an editor who waits for it; the whole site follows."""

from __future__ import annotations

from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Page
from site_builder.render.documents import document_page
from site_builder.render.guides import guide_page
from site_builder.render.quizzes import quiz_page


def page_of_file(file: str, library: Library, links: Links) -> Page | None:
    """Return the page written in the file, as `render` gives it; nothing for files that make other pages, or several."""
    for guide in library.guides:
        if guide.where().file == file:
            return guide_page(guide, library, links) if guide.slug != "index" else None
    for document in library.documents:
        if document.where().file == file:
            return document_page(document, library, links)
    for quiz in library.quizzes:
        if quiz.where().file == file:
            return quiz_page(quiz, library, links)
    return None
