"""The pages drawn from the whole library, as menus and lists name them; only those that exist."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.render.document_chains import chains_of
from site_builder.render.document_map import MAP, MAP_LEAD, MAP_TITLE
from site_builder.render.facts import LEAD as FACTS_LEAD
from site_builder.render.manual import FRONT, FRONT_LEAD, FRONT_TITLE
from site_builder.render.reference import TOPICS, TOPICS_LEAD
from site_builder.render.trainers import (
    COMPARE_LEAD,
    COVERAGE,
    COVERAGE_LEAD,
    TO_COMPARE,
    covered_documents,
    has_doubts,
)
from site_builder.render.trials import RESULTS, RESULTS_LEAD, RESULTS_TITLE, gathers_results

Named = tuple[str, str, str]
"""Path, title and lead of a page."""


def quick_pages(library: Library) -> Iterator[Named]:
    """Yield the pages that show documents together."""
    if any(file.topics for file in library.topics):
        yield TOPICS, "Văn bản nào đang áp dụng", TOPICS_LEAD
    if chains_of(library):
        yield MAP, MAP_TITLE, MAP_LEAD


def trainer_pages(library: Library, links: Links) -> Iterator[Named]:
    """Yield the pages for those who keep the content true."""
    if not links.partial:
        yield FRONT, FRONT_TITLE, FRONT_LEAD
    if has_doubts(library, links) and not links.partial:
        yield TO_COMPARE, "Cần đối chiếu", COMPARE_LEAD
    if covered_documents(library, links) and not links.partial:
        yield COVERAGE, "Độ phủ", COVERAGE_LEAD
    if any(file.facts for file in library.facts):
        yield "du-kien/index", "Dữ kiện", FACTS_LEAD
    if gathers_results(library, links):
        yield RESULTS, RESULTS_TITLE, RESULTS_LEAD


def calendar_pages(library: Library, links: Links) -> Iterator[Named]:
    """Yield the calendars."""
    for calendar in library.calendars:
        yield f"lich-nam/{calendar.id}", calendar.title, ""
