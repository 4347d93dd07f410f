"""The home page: search, four doors, this month, what there is."""

from __future__ import annotations

from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Page
from site_builder.render.environment import render_page
from site_builder.render.here import Here
from site_builder.render.indexes import Entry, sections_of


def render_home(library: Library, links: Links) -> Page:
    """Return the home page."""
    here = Here("index", library, links)
    settings = library.settings
    sections = [Entry(section.path, section.title, section.lead) for section in sections_of(library, links)]
    if library.glossary.terms:
        sections.append(
            Entry("thuat-ngu/index", "Thuật ngữ", "Nghĩa của những từ hay gặp, giải thích bằng lời thường.")
        )
    body = render_page("home.md.j2", here=here, settings=settings, sections=sections, body="")
    return Page("index", settings.title, body, settings.description, "home", settings.where().file)
