"""Pages of documents, and the side-by-side pages that belong to them."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.comparison import Comparison
from site_builder.model.document import Document, State
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.naming import name_document
from site_builder.model.page import Page, Standing
from site_builder.render.environment import render_page
from site_builder.render.here import Here
from site_builder.render.words import STATES


def render_documents(library: Library, links: Links) -> Iterator[Page]:
    """Yield one page for each document and each comparison."""
    for document in library.documents:
        yield document_page(document, library, links)
    for comparison in library.comparisons:
        yield _comparison_page(comparison, library, links)


def document_page(document: Document, library: Library, links: Links) -> Page:
    """Return the page of a document."""
    path = f"van-ban/{document.id}"
    here = Here(path, library, links)
    body = render_page(
        "document.md.j2",
        here=here,
        document=document,
        name=name_document(document),
        provisions=tuple(document.walk()),
        relations=_relations(document, library),
        comparisons=[item for item in library.comparisons if document.id in (item.old, item.new)],
        next_steps=_next_steps(document, links),
    )
    return Page(
        path,
        name_document(document),
        body,
        here.words(document.summary),
        "document",
        document.where().file,
        subject=document.title,
        standing=_standing(document, links),
    )


def _standing(document: Document, links: Links) -> Standing | None:
    """Return what a search result says of the document, where there is anything to say."""
    status = document.status
    if status.state is State.IN_FORCE:
        return None
    sign = STATES[status.state]
    past = status.state in (State.SUPERSEDED, State.REPLACED)
    return Standing(
        sign.word, sign.tone, past, tuple(links.target(address).page for address in status.by) if past else ()
    )


def _relations(document: Document, library: Library) -> list[tuple[str, tuple[str, ...]]]:
    """Return what the document says of others, and what others say of it."""
    own = document.relations
    return [
        ("Thay thế", own.replaces),
        ("Được thay bởi", _those(library, document.id, "replaces")),
        ("Thực hiện", own.implements),
        ("Được hướng dẫn bởi", tuple(dict.fromkeys((*own.guided_by, *_those(library, document.id, "implements"))))),
        ("Hướng dẫn cho", _those(library, document.id, "guided_by")),
        ("Được sửa đổi bởi", own.amended_by),
        ("Sửa đổi", _those(library, document.id, "amended_by")),
    ]


def _those(library: Library, id: str, relation: str) -> tuple[str, ...]:
    """Return the documents that name this one in the given relation."""
    return tuple(other.id for other in library.documents if id in getattr(other.relations, relation))


def _next_steps(document: Document, links: Links) -> tuple[str, ...]:
    """Return the guides and quizzes that refer to any part of the document, most telling first."""
    parts = [document.id, *(placed.address for placed in document.walk())]
    guides = dict.fromkeys(target.address for part in parts for target in links.referring(part, "guide"))
    quizzes = dict.fromkeys(target.page for part in parts for target in links.referring(part, "question"))
    return (*list(guides)[:6], *list(quizzes)[:4])


def _comparison_page(comparison: Comparison, library: Library, links: Links) -> Page:
    path = f"so-sanh/{comparison.id}"
    here = Here(path, library, links)
    body = render_page("comparison.md.j2", here=here, comparison=comparison)
    return Page(path, comparison.title, body, here.words(comparison.summary), "comparison", comparison.where().file)
