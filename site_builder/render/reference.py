"""Pages that answer at a glance: which text applies on each matter, and what is due through the year."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.calendar import Calendar, CalendarItem
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Page
from site_builder.render.environment import render_page
from site_builder.render.here import Here

TOPICS = "van-ban/dang-ap-dung"
TOPICS_LEAD = "Mỗi việc của chi bộ hiện theo văn bản nào, trước đây theo văn bản nào."


def render_reference(library: Library, links: Links) -> Iterator[Page]:
    """Yield the table of topics and each calendar."""
    topics = [topic for file in library.topics for topic in file.topics]
    if topics:
        here = Here(TOPICS, library, links)
        body = render_page("topics.md.j2", here=here, topics=topics, lead=TOPICS_LEAD)
        yield Page(TOPICS, "Văn bản nào đang áp dụng", body, TOPICS_LEAD, "topics", "content/topics.yml")
    for calendar in library.calendars:
        yield _calendar_page(calendar, library, links)


def _calendar_page(calendar: Calendar, library: Library, links: Links) -> Page:
    here = Here(f"lich-nam/{calendar.id}", library, links)
    rhythms = [
        ("Tháng nào cũng làm", "hang-thang", calendar.every_month),
        ("Mỗi quý", "hang-quy", calendar.every_quarter),
        ("Mỗi sáu tháng", "sau-thang", calendar.every_half_year),
        ("Mỗi năm một lần", "hang-nam", calendar.every_year),
    ]
    body = render_page(
        "calendar.md.j2",
        here=here,
        calendar=calendar,
        rhythms=[rhythm for rhythm in rhythms if rhythm[2]],
        facts_of=_facts_of,
    )
    return Page(here.page, calendar.title, body, here.words(calendar.summary), "calendar", calendar.where().file)


def _facts_of(items: tuple[CalendarItem, ...]) -> tuple[str, ...]:
    """Return the facts of the items, each once."""
    return tuple(dict.fromkeys(id for item in items for id in item.facts))
