"""How weightily a section holds its words: a level for each word and for each two side by side, and for what it is called by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, islice

from site_builder.emit.search.addresses import Key, clauses_in, codes_in, labels_above, labels_of, year_in
from site_builder.emit.search.fold import raw_words, word
from site_builder.emit.search.sections import Section
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

MOST_REMEMBERED = 1 << 17
END = "."
"""Stands for the end of a sentence: what two words that it parts are side by side is not kept."""


class Levels:
    """The levels of what a section holds: words, or pairs of words."""

    def __init__(self, found: Iterable[str], step: float) -> None:
        # Nearly all that a section holds stands in its text: there a level hangs on nothing but how often it stands there.
        # So it is counted, and a count taken for the place of its level; what else there is gets places behind these.
        self.held: dict[str, int] = Counter(found)
        for key in [key for key in self.held if END in key]:
            del self.held[key]
        self._step = step
        self._levels = [*_levels(step, max(self.held.values(), default=0).bit_length())]

    def add(self, weights: Mapping[str, float]) -> None:
        """Let the section hold this, too."""
        for key, weight in weights.items():
            self._let(key, _level(self._step * self.held.get(key, 0) + weight))

    def raise_to(self, levels: Mapping[str, int]) -> None:
        """Let levels be no lower than these."""
        for key, level in levels.items():
            if key not in self.held or self._levels[self.held[key]] < level:
                self._let(key, level)

    def in_order(self) -> bytes:
        """Return the levels of all that is held."""
        return bytes(map(self._levels.__getitem__, self.held.values()))

    def _let(self, key: str, level: int) -> None:
        self.held[key] = len(self._levels)
        self._levels.append(level)


def weighed(section: Section, page: Page) -> tuple[Levels, Levels]:
    """Return the levels of each word of a section, and of each two of them side by side."""
    words = _read(section.text)
    step = _step(STEM if section.is_question else BODY, words)
    alone, beside = Levels(words, step), Levels(_beside(words), step)
    weights: dict[str, float] = {}
    weights_beside: dict[str, float] = {}
    for kind, words in _names(section, page):
        step = _step(kind, words)
        _add(weights, words, step)
        _add(weights_beside, _beside(words), step)
    alone.add(weights)
    beside.add(weights_beside)
    beside.raise_to({" ".join(key): level for key, level in _marks(section, page).items()})
    return alone, beside


def _names(section: Section, page: Page) -> Iterator[tuple[Field, list[str]]]:
    """Yield the fields that name a section, with their words."""
    if section.level == 1:
        yield TITLE, _read(page.title)
        if page.subject:
            yield SUBJECT, _read(page.subject)
    elif section.heading:
        yield HEADING, _read(section.heading)


def _step(kind: Field, words: list[str]) -> float:
    """Return the weight of a word that stands there once."""
    return kind.weight / (1 - kind.length + kind.length * len(words) / kind.usual)


def _add(weights: dict[str, float], found: Iterable[str], step: float) -> None:
    for key in found:
        if END not in key:
            weights[key] = weights.get(key, 0.0) + step


def _beside(words: list[str]) -> Iterable[str]:
    """Return each two bare words side by side."""
    bare = [*map(_BARE.__getitem__, words)]
    return map(" ".join, zip(bare, islice(bare, 1, None), strict=False))


def _level(weight: float) -> int:
    return max(1, round(LEVELS * weight / (SATURATION + weight)))


@lru_cache(maxsize=4096)
def _levels(step: float, bits: int) -> tuple[int, ...]:
    return tuple(_level(step * count) for count in range(1 << bits))


def _marks(section: Section, page: Page) -> dict[Key, int]:
    """Return the documents a section names, and what part of one it is."""
    marks = dict.fromkeys(codes_in(section.heading + "\n" + section.text), MENTION)
    if section.level > 1:
        own = labels_of(section.heading)
        marks |= dict.fromkeys([*labels_above(section), *clauses_in(section)], ANCESTOR)
        return marks | dict.fromkeys(own[1:], OTHERWISE) | dict.fromkeys(own[:1], LEVELS)
    marks |= dict.fromkeys(year_in(page.title), LEVELS)
    titles = codes_in(page.title)
    if len(titles) == 1:
        return marks | {titles[0]: LEVELS, ("@ma", titles[0][1]): LEVELS}
    return marks | dict.fromkeys(titles, 2 * MENTION)


def _read(text: str) -> list[str]:
    """Return the exact form of each word, and a full stop for the end of a sentence."""
    return list(chain.from_iterable(map(_EXACT.__getitem__, text.replace("\n", " . ").split())))


class _Exact(dict[str, tuple[str, ...]]):
    """The words in what stands between two spaces; most of it comes again and again."""

    def __missing__(self, written: str) -> tuple[str, ...]:
        found = []
        for raw in raw_words(written):
            folded, exact = word(raw)
            _BARE[exact or END] = folded or END
            found.append(exact or END)
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        self[written] = tuple(found)
        return self[written]


_EXACT = _Exact()
_BARE: dict[str, str] = {}
"""The bare word of each exact form met so far."""
