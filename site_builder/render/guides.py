"""Pages of guides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from site_builder.model.guide import Guide
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Page
from site_builder.render.environment import render_page
from site_builder.render.here import Here
from site_builder.render.split import Piece

SECTION = 2


def guide_page(guide: Guide, library: Library, links: Links) -> Page:
    """Return the page of a guide: its answer first, its text, what to do next."""
    path, file = f"cam-nang/{guide.slug}", guide.written_in.file
    here = Here(path, library, links, file)
    pieces = tuple(_explained(here.pieces(guide.body), here))
    body = render_page("guide.md.j2", here=here, guide=guide, head=guide.head, pieces=pieces)
    return Page(path, guide.title, body, here.words(guide.head.summary) if guide.head.summary else "", "guide", file)


def _explained(pieces: Iterable[Piece], here: Here) -> Iterator[Piece]:
    """Yield the pieces with terms marked at their first use in each section."""
    seen: set[str] = set()
    for piece in pieces:
        if piece.level:
            seen = set() if piece.level <= SECTION else seen
            yield piece
        else:
            yield replace(piece, html=str(here.mark(piece.html, seen)))
