"""The index of a site: its pages, and the tables of all words; made anew, or from that of the build before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, MutableMapping
from dataclasses import dataclass, replace

from site_builder.emit.search.merging import Placed, merged
from site_builder.emit.search.page_words import PageWords, read_page, words_key
from site_builder.emit.search.tables import Packed, Tables, packed, unpacked
from site_builder.emit.search.updating import Change, update
from site_builder.model.page import Page

Known = MutableMapping[str, tuple[str, PageWords | Packed]]
"""What was read of each page, by its path, with the key of what it was read from; under `MERGED` the tables."""
MERGED = ""
"""No page has this path."""
ROOM = 4
"""Sections are numbered so that each page has room for a multiple of this many: one more seldom renumbers the others."""
MANY = 16
"""If one page in so many changed, the tables are made anew."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A page and what was read of it; `first` is the number of its first section."""

    page: Page
    first: int
    key: str
    words: PageWords


@dataclass(frozen=True, slots=True)
class Index:
    """All words of a site."""

    pages: list[Shelved]
    tables: Tables


def build_index(pages: Iterable[Page], known: Known | None = None) -> Index:
    """Return the index of the pages that may be found; only what `known` does not hold as it is is made."""
    if known is None:
        bare: list[Shelved] = []
        whole = merged(_passed_on(_shelved(pages, {}, keep=False), bare))
        return Index(bare, whole)
    before = dict(known)
    found = list(_shelved(pages, known))
    for path in known.keys() - {item.page.path for item in found}:
        del known[path]
    lines = "\n".join(f"{item.page.path}\t{rooms_of(item.words)}\t{item.key}" for item in found)
    tables = _updated(before, found, lines)
    if tables is None:
        tables = merged((item.first, item.words) for item in found)
    known[MERGED] = ("", packed(tables, lines))
    return Index(found, tables)


def rooms_of(words: PageWords) -> int:
    """Return how many rooms for sections a page takes."""
    return -(-words.sections // ROOM)


def _passed_on(read: Iterator[Shelved], kept: list[Shelved]) -> Iterator[Placed]:
    """Yield what is read of each page, and keep of it only what is still needed when it is merged."""
    for item in read:
        yield item.first, item.words
        kept.append(replace(item, words=item.words._replace(words=b"", levels=b"", pairs="", pair_levels=b"")))


def _shelved(pages: Iterable[Page], known: Known, keep: bool = True) -> Iterator[Shelved]:
    first = 0
    for page in pages:
        if page.searchable:
            key = words_key(page)
            held, words = known.get(page.path, ("", None))
            if held != key or not isinstance(words, PageWords):
                words = read_page(page)
                if keep:
                    known[page.path] = (key, words)
            yield Shelved(page, first, key, words)
            first += rooms_of(words) * ROOM


def _updated(before: Known, found: list[Shelved], lines: str) -> Tables | None:
    """Return the tables that were kept, brought up to date; none where sections are now numbered in another way."""
    kept = before.get(MERGED, ("", None))[1]
    if not isinstance(kept, Packed):
        return None
    if kept.pages == lines:
        return unpacked(kept)
    were, are = kept.pages.split("\n"), lines.split("\n")
    if len(were) != len(are) or not (lines and kept.pages):
        return None
    changes: list[Change] = []
    for item, line, now in zip(found, were, are, strict=True):
        if line == now:
            continue
        key, words = before.get(item.page.path, ("", None))
        standing = f"{item.page.path}\t{rooms_of(item.words)}\t{key}"
        if line != standing or not isinstance(words, PageWords) or len(changes) > len(are) // MANY:
            return None
        changes.append((item.first, words, item.words))
    tables = unpacked(kept)
    update(tables, changes)
    return tables
