"""All pages of a library, and the menu over them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from site_builder.model.guide import Guide
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Page, Site
from site_builder.render.bank import bank_files
from site_builder.render.document_map import render_map
from site_builder.render.documents import render_documents
from site_builder.render.facts import render_facts
from site_builder.render.forms import render_forms
from site_builder.render.glossary import render_glossary
from site_builder.render.guides import guide_page
from site_builder.render.home import render_home
from site_builder.render.indexes import render_indexes, sections_of
from site_builder.render.kept import KeptPages
from site_builder.render.learning import render_cases, render_courses, render_faqs
from site_builder.render.linked_data import linked_data
from site_builder.render.lookup import render_lookup
from site_builder.render.manual import manual_files, render_manual
from site_builder.render.manual_codes import render_codes
from site_builder.render.nav import build_nav
from site_builder.render.planner import render_planner
from site_builder.render.quizzes import render_quizzes
from site_builder.render.reference import render_reference
from site_builder.render.trainers import render_for_trainers
from site_builder.render.trials import render_own_pages, render_results_page, render_trials
from site_builder.text.dialect import forget_drafts

NOTHING: Mapping[str, Any] = MappingProxyType({})


BEFORE_GUIDES = (render_indexes, render_documents)
AFTER_GUIDES = (
    render_quizzes,
    render_trials,
    render_own_pages,
    render_results_page,
    render_courses,
    render_forms,
    render_planner,
    render_faqs,
    render_cases,
    render_glossary,
    render_map,
    render_reference,
    render_facts,
    render_for_trainers,
    render_manual,
    render_codes,
    render_lookup,
)


def render(
    library: Library,
    links: Links,
    kept: KeptPages | None = None,
    keys: Mapping[str, str] = NOTHING,
    made: Mapping[str, Page] = NOTHING,
) -> Site:
    """Return every page of the site; the same library gives the same pages, those that are kept or were made already among them."""

    def one(guide: Guide) -> Page:
        return made.get(guide.written_in.file) or guide_page(guide, library, links)

    def whole() -> Site:
        return _whole(library, links, one)

    return whole() if kept is None else kept.site(library, links, keys, whole, one)


def _whole(library: Library, links: Links, guide: Callable[[Guide], Page]) -> Site:
    pages = [
        render_home(library, links),
        *(page for renderer in BEFORE_GUIDES for page in renderer(library, links)),
        *(guide(one) for one in library.guides if one.slug != "index"),
        *(page for renderer in AFTER_GUIDES for page in renderer(library, links)),
    ]
    site = Site(
        library.settings.title,
        library.settings.description,
        tuple(pages),
        build_nav(library, links, sections_of(library, links)),
        (
            *((item.target, item.content) for item in library.attachments),
            *bank_files(library, links),
            *manual_files(links),
        ),
        tuple((item.short, item.full) for item in library.glossary.abbreviations),
        edition=library.settings.edition or "",
        address=library.settings.address,
        checked_on=library.settings.checked_on,
        linked_data=linked_data(library, links),
    )
    forget_drafts()
    return site
