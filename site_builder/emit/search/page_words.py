"""What the index knows of one page: its sections as they are shown, and how weightily each holds its words.

It hangs on the page alone, so it is kept from one build to the next. Few and flat values: a thousand of them are read
from disk in a few milliseconds.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import NamedTuple, TypeVar

from site_builder.emit.search.addresses import Key, clauses_in, codes_in, labels_above, labels_of, year_in
from site_builder.emit.search.fold import raw_words, word
from site_builder.emit.search.sections import Section, sections_of_page
from site_builder.emit.search.tuning import (
    ANCESTOR,
    BODY,
    HEADING,
    LEVELS,
    MENTION,
    OTHERWISE,
    SATURATION,
    STEM,
    SUBJECT,
    TITLE,
    Field,
)
from site_builder.model.page import Page

SHAPE = 1
"""To be raised with every change to what is kept of a page, or to how it is read."""
TEASER = 420
QUESTION = 220
"""How much of a section's text, and of a question, is kept to be shown."""
MOST_REMEMBERED = 1 << 17
Pair = tuple[str, str]
Found = TypeVar("Found")


class PageWords(NamedTuple):
    """One page as the index keeps it; sections are parted by line ends, words by spaces, pairs of words by commas."""

    sections: int
    opens: bool
    """Whether text stands before the first heading."""
    shown: bytes
    """Path, title, and for each section its anchor, its heading and its beginning, as JSON."""
    words: str
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
        alone, beside = _weighed(_fields(section, page))
        for pair, level in _marks(section, page, section is sections[0]).items():
            beside[pair] = max(level, beside.get(pair, 0))
        words.append(" ".join(alone))
        levels += bytes(alone.values())
        pairs.append(",".join(map(" ".join, beside)))
        pair_levels += bytes(beside.values())
    return PageWords(
        len(sections),
        len(sections) > 1 and not sections[1].anchor,
        _shown(page, sections),
        "\n".join(words),
        bytes(levels),
        "\n".join(pairs),
        bytes(pair_levels),
    )


def _fields(section: Section, page: Page) -> Iterator[tuple[Field, list[str]]]:
    """Yield the fields of a section with their exact words; the longest comes first."""
    if section.text:
        yield STEM if section.is_question else BODY, _read(section.text)
    if section.parent is None:
        yield TITLE, _read(page.title)
        if page.subject:
            yield SUBJECT, _read(page.subject)
    elif section.heading:
        yield HEADING, _read(section.heading)


def _weighed(fields: Iterator[tuple[Field, list[str]]]) -> tuple[dict[str, int], dict[Pair, int]]:
    """Return the level of each word of a section, and of each two of them side by side."""
    alone: list[tuple[float, Counter[str]]] = []
    beside: list[tuple[float, Counter[Pair]]] = []
    for kind, words in fields:
        step = kind.weight / (1 - kind.length + kind.length * len(words) / kind.usual)
        counted = Counter(words)
        del counted[""]
        alone.append((step, counted))
        beside.append((step, Counter(pairwise(map(_BARE.__getitem__, words)))))
    return _levels(alone), {pair: level for pair, level in _levels(beside).items() if pair[0] and pair[1]}


def _levels(fields: list[tuple[float, Counter[Found]]]) -> dict[Found, int]:
    if not fields:
        return {}
    (step, counts), *others = fields
    known = [_level(step * count) for count in range(max(counts.values(), default=0) + 1)]
    levels = dict(zip(counts, map(known.__getitem__, counts.values()), strict=True))
    for _, found in others:
        for key in found:
            levels[key] = _level(sum(step * counts[key] for step, counts in fields))
    return levels


def _level(weight: float) -> int:
    return max(1, round(LEVELS * weight / (SATURATION + weight)))


def _marks(section: Section, page: Page, is_first: bool) -> dict[Key, int]:
    """Return the documents a section names, and what part of one it is."""
    marks = dict.fromkeys(codes_in(section.heading + "\n" + section.text), MENTION)
    if not is_first:
        own = labels_of(section.heading)
        marks |= dict.fromkeys([*labels_above(section), *clauses_in(section)], ANCESTOR)
        return marks | dict.fromkeys(own[1:], OTHERWISE) | dict.fromkeys(own[:1], LEVELS)
    marks |= dict.fromkeys(year_in(page.title), LEVELS)
    titles = codes_in(page.title)
    if len(titles) == 1:
        return marks | {titles[0]: LEVELS, ("@ma", titles[0][1]): LEVELS}
    return marks | dict.fromkeys(titles, 2 * MENTION)


def _read(text: str) -> list[str]:
    """Return the exact form of each word, and nothing for the end of a sentence."""
    return list(chain.from_iterable(map(_EXACT.__getitem__, text.replace("\n", " . ").split())))


class _Exact(dict[str, tuple[str, ...]]):
    """The words in what stands between two spaces; most of it comes again and again."""

    def __missing__(self, written: str) -> tuple[str, ...]:
        found = []
        for raw in raw_words(written):
            folded, exact = word(raw)
            _BARE[exact] = folded
            found.append(exact)
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        self[written] = tuple(found)
        return self[written]


_EXACT = _Exact()
_BARE: dict[str, str] = {"": ""}
"""The bare word of each exact form met so far."""


def _shown(page: Page, sections: list[Section]) -> bytes:
    rows = [[section.anchor, *_row(section)] for section in sections]
    rows[0][2] = page.subject
    shown = [page.path, page.title, rows]
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":")).encode(errors="surrogatepass")


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
