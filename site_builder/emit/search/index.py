"""The index: for every word, and for every two words side by side, the sections that hold them and how weightily."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate, pairwise, repeat

from site_builder.emit.search.addresses import Key, clauses_in, codes_in, labels_above, labels_of, year_in
from site_builder.emit.search.fold import raw_words, word
from site_builder.emit.search.sections import Section, sections_of_page
from site_builder.emit.search.tuning import (
    ANCESTOR,
    BODY,
    HEADING,
    LEVELS,
    LONGEST_LIST,
    MENTION,
    OTHERWISE,
    SATURATION,
    STEM,
    SUBJECT,
    TITLE,
    Field,
)
from site_builder.model.page import Page

Posting = int
"""A section's number, and in the last four bits the level of the word in it."""
SIDE = 1 << 24
"""More than there are words: two of them side by side are one number."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A page with its sections; `first` is the number of the first of them."""

    page: Page
    first: int
    sections: tuple[Section, ...]


@dataclass(slots=True)
class Index:
    """All words of a site. Words are named by their place in `terms`, sections by their place in the site."""

    pages: list[Shelved]
    terms: list[str]
    forms: list[dict[str, list[Posting]]]
    """For each term its exact forms (chi: chi, chỉ, chí), each with where it stands; the most frequent first."""
    spread: list[int]
    """For each term the number of sections it stands in, also those that were cut."""
    pairs: dict[tuple[int, int], list[Posting]] = field(default_factory=dict)


def build_index(pages: Iterable[Page]) -> Index:
    """Return the index of the pages that may be found."""
    shelved = []
    first = 0
    for page in pages:
        if page.searchable:
            sections = tuple(sections_of_page(page))
            shelved.append(Shelved(page, first, sections))
            first += len(sections)
    gatherer = _Gatherer()
    for item in shelved:
        gatherer.read(item)
    return gatherer.finish(shelved)


class _Gatherer:
    """Reads sections into numbered words, then weighs them against the mean length of each field."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {"": 0}
        self._folded: dict[str, int] = {"": 0}
        self._bare_of = [0]
        self._met = _Met(self._word)
        self._records: list[list[tuple[Field, list[int]]]] = []
        self._marks: list[list[tuple[int, int, int]]] = []

    def read(self, item: Shelved) -> None:
        """Take in the sections of one page."""
        titles = codes_in(item.page.title)
        for section in item.sections:
            self._records.append(list(self._fields(section, item.page)))
            marks = dict.fromkeys(codes_in(section.heading + "\n" + section.text), MENTION)
            if section is item.sections[0]:
                marks |= dict.fromkeys(year_in(item.page.title), LEVELS)
                if len(titles) == 1:
                    marks |= {titles[0]: LEVELS, ("@ma", titles[0][1]): LEVELS}
                else:
                    marks |= dict.fromkeys(titles, 2 * MENTION)
            else:
                marks |= self._labels(section)
            self._marks.append(
                [(self._word(one, one), self._word(two, two), level) for (one, two), level in marks.items()]
            )

    def _labels(self, section: Section) -> dict[Key, int]:
        labels = dict.fromkeys([*labels_above(section), *clauses_in(section)], ANCESTOR)
        own = labels_of(section.heading)
        return labels | dict.fromkeys(own[1:], OTHERWISE) | dict.fromkeys(own[:1], LEVELS)

    def _fields(self, section: Section, page: Page) -> Iterator[tuple[Field, list[int]]]:
        if section.parent is None:
            yield TITLE, self._read(page.title)
            if page.subject:
                yield SUBJECT, self._read(page.subject)
        elif section.heading:
            yield HEADING, self._read(section.heading)
        if section.text:
            yield (STEM if section.is_question else BODY), self._read(section.text)

    def _read(self, text: str) -> list[int]:
        return list(map(self._met.__getitem__, raw_words(text)))

    def _word(self, bare: str, exact: str) -> int:
        number = self._numbers.setdefault(exact, len(self._numbers))
        if number == len(self._bare_of):
            self._bare_of.append(self._folded.setdefault(bare, len(self._folded)))
        return number

    def finish(self, shelved: list[Shelved]) -> Index:
        """Return the index of everything read."""
        means = self._mean_lengths()
        forms: dict[int, list[Posting]] = defaultdict(list)
        pairs: dict[int, list[Posting]] = defaultdict(list)
        for record, fields in enumerate(self._records):
            alone, beside = self._weigh(fields, means)
            first = record << 4
            known = {weight: first | _level(weight) for weight in {*alone.values(), *beside.values()}}
            for number, weight in alone.items():
                forms[number].append(known[weight])
            levels: dict[int, int] = {}
            for one, two, level in self._marks[record]:
                pair = self._bare_of[one] * SIDE + self._bare_of[two]
                levels[pair] = max(level, levels.get(pair, 0))
            for pair, level in levels.items():
                pairs[pair].append(max(first | level, known[beside.pop(pair)] if pair in beside else 0))
            for pair, weight in beside.items():
                pairs[pair].append(known[weight])
        return self._sorted(shelved, forms, pairs)

    def _mean_lengths(self) -> dict[Field, float]:
        lengths: dict[Field, list[int]] = defaultdict(list)
        for fields in self._records:
            for kind, numbers in fields:
                lengths[kind].append(len(numbers))
        return {kind: sum(values) / len(values) for kind, values in lengths.items()}

    def _weigh(
        self, fields: list[tuple[Field, list[int]]], means: dict[Field, float]
    ) -> tuple[dict[int, float], dict[int, float]]:
        """Return the weight of each word of a section, and of each two of them side by side."""
        alone: dict[int, float] = {}
        beside: dict[int, float] = {}
        for kind, numbers in fields:
            step = kind.weight / (1 - kind.length + kind.length * len(numbers) / means[kind])
            bare = [self._bare_of[number] for number in numbers]
            two = Counter([one * SIDE + other for one, other in pairwise(bare) if one and other])
            words = Counter(numbers)
            words.pop(0, None)
            _add(alone, words, step)
            _add(beside, two, step)
        return alone, beside

    def _sorted(
        self,
        shelved: list[Shelved],
        forms: dict[int, list[Posting]],
        pairs: dict[int, list[Posting]],
    ) -> Index:
        """Number the terms in their order, so that neighbours share a shard."""
        terms = sorted(term for term in self._folded if term)
        place = [0] * len(self._folded)
        for number, term in enumerate(terms):
            place[self._folded[term]] = number
        by_term: list[dict[str, list[Posting]]] = [{} for _ in terms]
        for exact, number in self._numbers.items():
            if number in forms:
                by_term[place[self._bare_of[number]]][exact] = forms[number]
        spread = [_sections_of(term) for term in by_term]
        by_term = [_cut(dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))) for found in by_term]
        renamed = {place[pair // SIDE] * SIDE + place[pair % SIDE]: found for pair, found in pairs.items()}
        ordered = {divmod(pair, SIDE): _weightiest(renamed[pair]) for pair in sorted(renamed)}
        return Index(shelved, terms, by_term, spread, ordered)


class _Met(dict[str, int]):
    """The number of each word as it stands in a text; a new one gets its number when it is first asked for."""

    def __init__(self, number_of: Callable[[str, str], int]) -> None:
        super().__init__()
        self._number_of = number_of

    def __missing__(self, raw: str) -> int:
        number = self[raw] = self._number_of(*word(raw))
        return number


def _add(weights: dict[int, float], counts: Counter[int], step: float) -> None:
    """Add the step to each weight as often as it was counted, one after the other: sums are not to change in their last bit."""
    sums = list(accumulate(repeat(step, max(counts.values(), default=0)), initial=0.0))
    again = weights.keys() & counts.keys()
    for key in again:
        for _once in range(counts.pop(key)):
            weights[key] += step
    weights.update({key: sums[count] for key, count in counts.items()})


def _sections_of(term: dict[str, list[Posting]]) -> int:
    """Return in how many sections a term stands, in whatever form."""
    if len(term) == 1:
        return len(next(iter(term.values())))
    return len({posting >> 4 for postings in term.values() for posting in postings})


def _level(weight: float) -> int:
    return max(1, round(LEVELS * weight / (SATURATION + weight)))


def _cut(forms: dict[str, list[Posting]]) -> dict[str, list[Posting]]:
    """Keep the weightiest sections of a term, over all its forms."""
    total = sum(len(postings) for postings in forms.values())
    if total <= LONGEST_LIST:
        return forms
    share = LONGEST_LIST / total
    return {exact: _weightiest(postings, max(8, int(len(postings) * share))) for exact, postings in forms.items()}


def _weightiest(postings: list[Posting], most: int = LONGEST_LIST) -> list[Posting]:
    if len(postings) <= most:
        return postings
    return sorted(sorted(postings, key=lambda posting: -(posting & 15))[:most])
