"""Pages of guides."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.guide import Guide
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Page
from site_builder.render.environment import render_page
from site_builder.render.here import Here
from site_builder.render.split import split_at_headings


def render_guides(library: Library, links: Links) -> Iterator[Page]:
    """Yield one page for each guide."""
    for guide in library.guides:
        if guide.slug != "index":
            yield guide_page(guide, library, links)


def guide_page(guide: Guide, library: Library, links: Links) -> Page:
    """Return the page of a guide: its answer first, its text, what to do next."""
    path, file = f"cam-nang/{guide.slug}", guide.where().file
    here = Here(path, library, links, file)
    pieces = tuple(split_at_headings(str(here.md(guide.body))))
    body = render_page("guide.md.j2", here=here, guide=guide, head=guide.head, pieces=pieces)
    return Page(path, guide.title, body, here.words(guide.head.summary) if guide.head.summary else "", "guide", file)
