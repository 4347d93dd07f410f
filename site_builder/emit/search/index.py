"""The index: for every word, and for every two words side by side, the sections that hold them and how weightily."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from site_builder.emit.search.fold import bare
from site_builder.emit.search.page_words import PageWords, read_page, words_key
from site_builder.emit.search.postings import runs_of
from site_builder.emit.search.tuning import LONGEST_LIST
from site_builder.model.page import Page

Known = MutableMapping[str, tuple[str, PageWords]]
"""What was read of each page, by its path, with the key of what it was read from."""
ROOM = 4
"""Sections are numbered so that each page has room for a multiple of this many: one more seldom renumbers the others."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A page and what was read of it; `first` is the number of its first section."""

    page: Page
    first: int
    words: PageWords


@dataclass(frozen=True, slots=True)
class Index:
    """All words of a site. Words are named by their place in `terms`, sections by their number."""

    pages: list[Shelved]
    terms: list[str]
    forms: list[str]
    """For each term its exact forms (chi: chi, chỉ, chí), each with where it stands; the most frequent first."""
    spread: list[int]
    """For each term the number of sections it stands in, also those that were cut."""
    seconds: dict[int, array[int]]
    """For each term the terms that stand right behind it, in order."""
    beside: dict[int, str]
    """And where they do, for each of them."""


def build_index(pages: Iterable[Page], known: Known | None = None) -> Index:
    """Return the index of the pages that may be found; only pages that `known` does not hold as they are are read."""
    return index_of(shelved(pages, {} if known is None else known))


def shelved(pages: Iterable[Page], known: Known) -> list[Shelved]:
    """Return the pages that may be found with what is read of them, and let `known` hold these pages and no others."""
    found = []
    first = 0
    for page in pages:
        if not page.searchable:
            continue
        key = words_key(page)
        held = known.get(page.path)
        if held is None or held[0] != key:
            held = known[page.path] = (key, read_page(page))
        found.append(Shelved(page, first, held[1]))
        first += rooms_of(held[1]) * ROOM
    for path in known.keys() - {item.page.path for item in found}:
        del known[path]
    return found


def rooms_of(words: PageWords) -> int:
    """Return how many rooms for sections a page takes."""
    return -(-words.sections // ROOM)


def index_of(pages: list[Shelved]) -> Index:
    """Return the index of these pages."""
    forms = _gathered(((item.first, item.words.words, item.words.levels) for item in pages), " ")
    pairs = _gathered(((item.first, item.words.pairs, item.words.pair_levels) for item in pages), ",")
    by_term: dict[str, list[str]] = {}
    for exact in forms:
        by_term.setdefault(bare(exact), []).append(exact)
    ordered = sorted(pairs)
    terms = sorted({*by_term, *(one for pair in ordered for one in pair.split(" "))})
    texts, spread = [], []
    for term in terms:
        found: Mapping[str, Sequence[int]] = {exact: forms[exact] for exact in by_term.get(term, ())}
        spread.append(_sections_of(found.values()))
        found = _cut(dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))))
        texts.append("!".join(f"{exact}!{run}" for exact, run in zip(found, runs_of(found.values()), strict=True)))
    place = {term: number for number, term in enumerate(terms)}
    seconds: dict[int, array[int]] = {}
    for pair in ordered:
        one, two = pair.split(" ")
        seconds.setdefault(place[one], array("I")).append(place[two])
    runs = runs_of([_weightiest(pairs[pair]) for pair in ordered])
    ends = [0, *accumulate(map(len, seconds.values()))]
    beside = {one: "%".join(runs[start:end]) for one, start, end in zip(seconds, ends, ends[1:], strict=False)}
    return Index(pages, terms, texts, spread, seconds, beside)


def _gathered(read: Iterable[tuple[int, str, bytes]], between: str) -> dict[str, array[int]]:
    """Return for each word the sections that hold it and how weightily."""
    found: dict[str, array[int]] = _Found()
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


def _sections_of(forms: Iterable[Sequence[int]]) -> int:
    """Return in how many sections a term stands, in whatever form."""
    lists = list(forms)
    return len(lists[0]) if len(lists) == 1 else len({posting >> 4 for postings in lists for posting in postings})


def _cut(forms: Mapping[str, Sequence[int]]) -> Mapping[str, Sequence[int]]:
    """Keep the weightiest sections of a term, over all its forms."""
    total = sum(len(postings) for postings in forms.values())
    if total <= LONGEST_LIST:
        return forms
    share = LONGEST_LIST / total
    return {exact: _weightiest(postings, max(8, int(len(postings) * share))) for exact, postings in forms.items()}


def _weightiest(postings: Sequence[int], most: int = LONGEST_LIST) -> Sequence[int]:
    if len(postings) <= most:
        return postings
    return sorted(sorted(postings, key=lambda posting: -(posting & 15))[:most])
