"""The tables of all words after an edit: only the words that the edited pages gained or lost are written anew."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.emit.search.fold import bare
from site_builder.emit.search.page_words import PageWords
from site_builder.emit.search.postings import END, postings_in
from site_builder.emit.search.tables import Tables, forms_in

Change = tuple[int, PageWords, PageWords]
"""The number of a page's first section, what was read of it before, and what now."""
Standing = tuple[str, int]
"""A word, or a pair of words, and a posting."""


class _Difference:
    """What words lose and gain."""

    def __init__(self) -> None:
        self.lost: dict[str, set[int]] = {}
        self.gained: dict[str, set[int]] = {}

    def note(self, before: set[Standing], now: set[Standing]) -> None:
        for kept, new in ((self.lost, before - now), (self.gained, now - before)):
            for name, posting in new:
                kept.setdefault(name, set()).add(posting)

    def names(self) -> list[str]:
        return sorted({*self.lost, *self.gained})

    def applied(self, name: str, run: str) -> list[int]:
        return sorted({*postings_in(run)} - self.lost.get(name, set()) | self.gained.get(name, set()))


def update(tables: Tables, changes: Iterable[Change]) -> None:
    """Let the tables say of these pages what is now read of them."""
    words, pairs = _Difference(), _Difference()
    for first, before, now in changes:
        words.note(
            _standing(first, before.words.decode(), before.levels, " "),
            _standing(first, now.words.decode(), now.levels, " "),
        )
        pairs.note(
            _standing(first, before.pairs, before.pair_levels, ","), _standing(first, now.pairs, now.pair_levels, ",")
        )
    _update_forms(tables, words)
    _update_pairs(tables, pairs)


def _update_forms(tables: Tables, words: _Difference) -> None:
    touched: dict[str, list[str]] = {}
    for exact in words.names():
        touched.setdefault(bare(exact), []).append(exact)
    for term, exacts in touched.items():
        runs = forms_in(tables.cut.get(term) or tables.forms.get(term, ""))
        forms = {exact: postings_in(run) for exact, run in runs.items() if exact not in exacts}
        forms |= {exact: words.applied(exact, runs.get(exact, "")) for exact in exacts}
        tables.put_forms(term, {exact: postings for exact, postings in forms.items() if postings})


def _update_pairs(tables: Tables, pairs: _Difference) -> None:
    touched: dict[str, list[str]] = {}
    for pair in pairs.names():
        one, _, two = pair.partition(" ")
        touched.setdefault(one, []).append(two)
    for one, others in touched.items():
        seconds, joined = tables.beside.get(one, ("", ""))
        runs = dict(zip(seconds.split(" "), joined.split(END), strict=True)) if seconds else {}
        for two in others:
            pair = f"{one} {two}"
            postings = pairs.applied(pair, tables.cut.get(pair) or runs.pop(two, ""))
            runs.pop(two, None)
            run = tables.run_of_pair(pair, postings)
            if run:
                runs[two] = run
        tables.put_beside(one, runs)


def _standing(first: int, names: str, levels: bytes, between: str) -> set[Standing]:
    found: set[Standing] = set()
    at, posting = 0, first << 4
    for line in names.split("\n"):
        listed = line.split(between) if line else []
        found.update(zip(listed, map(posting.__add__, levels[at : at + len(listed)]), strict=True))
        at += len(listed)
        posting += 16
    return found
