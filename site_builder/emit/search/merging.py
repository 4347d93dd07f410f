"""The tables of all words, made from what was read of every page."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import islice

from site_builder.emit.search.fold import bare
from site_builder.emit.search.page_words import PageWords
from site_builder.emit.search.tables import Tables

Placed = tuple[int, PageWords]
"""The number of a page's first section, and what was read of it."""
BATCH = 500
"""Pages are merged so many at a time: turning from reading to merging and back at each page costs a tenth of both."""


def merged(pages: Iterable[Placed]) -> Tables:
    """Return the tables of these pages; each page is asked for once."""
    forms, pairs = _Found(), _Found()
    waiting = iter(pages)
    while batch := list(islice(waiting, BATCH)):
        for first, words in batch:
            _gather(forms, first, words.words.decode().split("\n"), words.levels, " ")
        for first, words in batch:
            _gather(pairs, first, words.pairs.split("\n"), words.pair_levels, ",")
    tables = Tables()
    _put_forms(tables, forms)
    _put_pairs(tables, pairs)
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
        tables.put_pairs(one, pairs, [*map(found.pop, pairs)])


def _gather(found: _Found, first: int, sections: list[str], levels: bytes, between: str) -> None:
    """Note for each word the sections of a page that hold it and how weightily."""
    at, posting = 0, first << 4
    for names in sections:
        if names:
            listed = names.split(between)
            end = at + len(listed)
            for name, level in zip(listed, levels[at:end], strict=True):
                found[name].append(posting + level)
            at = end
        posting += 16


class _Found(dict[str, "array[int]"]):
    def __missing__(self, name: str) -> array[int]:
        self[name] = array("I")
        return self[name]
