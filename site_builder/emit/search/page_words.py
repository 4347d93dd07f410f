"""What the index knows of one page: its sections as they are shown, and how weightily each holds its words.

It hangs on the page alone, so it is kept from one build to the next. Few and flat values: a thousand of them are read
from disk in a few milliseconds.
"""

from __future__ import annotations

import hashlib
import json
from typing import NamedTuple

from site_builder.emit.search.addresses import labels_of
from site_builder.emit.search.sections import Section, sections_of_page
from site_builder.emit.search.weighing import weighed
from site_builder.model.page import Page

SHAPE = 2
"""To be raised with every change to what is kept of a page, or to how it is read."""
TEASER = 420
QUESTION = 220
"""How much of a section's text, and of a question, is kept to be shown."""


class PageWords(NamedTuple):
    """One page as the index keeps it; sections are parted by line ends, words by spaces, pairs of words by commas."""

    sections: int
    opens: bool
    """Whether text stands before the first heading."""
    shown: bytes
    """Path, title, and for each section its anchor, its heading and its beginning, as JSON."""
    words: bytes
    """The exact forms each section holds (`chi`, `chi4`)."""
    levels: bytes
    """The level of each of them."""
    pairs: str
    """Two bare words side by side, or a number of a document or of its parts (`qd 213`)."""
    pair_levels: bytes


def words_key(page: Page) -> str:
    """Return the hash of all that the index reads of a page."""
    read = (
        page.path,
        page.title,
        page.kind,
        page.description if page.kind == "home" else "",
        page.subject,
        str(page.searchable),
        page.body,
    )
    return hashlib.sha256("\0".join((str(SHAPE), *read)).encode(errors="surrogatepass")).hexdigest()


def read_page(page: Page) -> PageWords:
    """Return what the index keeps of a page that may be found."""
    sections = sections_of_page(page)
    words: list[str] = []
    pairs: list[str] = []
    levels, pair_levels = bytearray(), bytearray()
    for section in sections:
        alone, beside = weighed(section, page)
        words.append(" ".join(alone.held))
        levels += alone.in_order()
        pairs.append(",".join(beside.held))
        pair_levels += beside.in_order()
    return PageWords(
        len(sections),
        len(sections) > 1 and not sections[1].anchor,
        _shown(page, sections),
        "\n".join(words).encode(),
        bytes(levels),
        "\n".join(pairs),
        bytes(pair_levels),
    )


def _shown(page: Page, sections: list[Section]) -> bytes:
    rows = [[section.anchor, *_row(section)] for section in sections]
    rows[0][2] = page.subject
    shown = [page.path, page.title, rows]
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":")).encode(errors="backslashreplace")


def _row(section: Section) -> tuple[str, str]:
    """Return what names a section in the list of results, and its beginning."""
    text = section.text.replace("\n", " ")
    if section.is_question:
        return _shortened(text, QUESTION), ""
    heading = section.heading if section.anchor else ""
    above = section.parent
    while heading and above is not None and labels_of(section.heading) and labels_of(above.heading):
        heading = f"{above.heading.partition('. ')[0]} › {heading}"
        above = above.parent
    return heading, _shortened(text, TEASER)


def _shortened(text: str, length: int) -> str:
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + "…"
