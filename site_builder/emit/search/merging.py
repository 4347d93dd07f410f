"""The tables of all words, made from what was read of every page."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from site_builder.emit.search.fold import bare
from site_builder.emit.search.page_words import PageWords
from site_builder.emit.search.tables import Tables

Placed = tuple[int, PageWords]
"""The number of a page's first section, and what was read of it."""


def merged(pages: Iterable[Placed]) -> Tables:
    """Return the tables of these pages."""
    pages = list(pages)
    tables = Tables()
    _put_forms(tables, _gathered(((first, words.words, words.levels) for first, words in pages), " "))
    _put_pairs(tables, _gathered(((first, words.pairs, words.pair_levels) for first, words in pages), ","))
    return tables


def _put_forms(tables: Tables, found: dict[str, array[int]]) -> None:
    by_term: dict[str, dict[str, array[int]]] = {}
    for exact, postings in found.items():
        by_term.setdefault(bare(exact), {})[exact] = postings
    for term in sorted(by_term):
        tables.put_forms(term, by_term[term])


def _put_pairs(tables: Tables, found: dict[str, array[int]]) -> None:
    following: dict[str, list[str]] = {}
    for pair in found:
        one = pair[: pair.index(" ")]
        if one in following:
            following[one].append(pair)
        else:
            following[one] = [pair]
    for one in sorted(following):
        pairs = sorted(following[one])
        tables.put_pairs(one, pairs, [*map(found.__getitem__, pairs)])


def _gathered(read: Iterable[tuple[int, str, bytes]], between: str) -> dict[str, array[int]]:
    """Return for each word the sections that hold it and how weightily."""
    found = _Found()
    for first, names, levels in read:
        at, posting = 0, first << 4
        for line in names.split("\n"):
            if line:
                listed = line.split(between)
                end = at + len(listed)
                for name, level in zip(listed, levels[at:end], strict=True):
                    found[name].append(posting + level)
                at = end
            posting += 16
    return found


class _Found(dict[str, "array[int]"]):
    def __missing__(self, name: str) -> array[int]:
        self[name] = array("I")
        return self[name]
