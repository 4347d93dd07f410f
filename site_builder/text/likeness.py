"""How alike two short texts are, by their words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from site_builder.text.references import NOTATION

WORD = re.compile(r"\w+")
EMPTY = frozenset("thì là mà và của cho ở về với các những một này đó ấy được bị có theo khi nào gì ai".split())
FEWEST_PAIRS = 6
"""Shorter questions, such as the parts of a situation, share words by chance."""
QUESTIONS_ALIKE = 0.65
"""Share of neighbouring words in common; the closest honest pair of the bank has 0.5."""
NEGATIONS = frozenset("không chưa chẳng đừng khỏi".split())


@lru_cache(maxsize=20_000)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters, without marks of Markdown."""
    return tuple(WORD.findall(NOTATION.sub(lambda found: found.group(2) or "", text).lower()))


def telling(words: Sequence[str]) -> frozenset[str]:
    """Return the words that carry meaning: without the small words of grammar."""
    return frozenset(words) - EMPTY


def pairs_of(words: Sequence[str]) -> frozenset[tuple[str, str]]:
    """Return every two words that stand side by side."""
    return frozenset(pairwise(words))


def shared(one: frozenset[object], other: frozenset[object]) -> float:
    """Return the share of what both hold in all that either holds, from 0 to 1."""
    return len(one & other) / len(one | other) if one or other else 0.0


def differ_in_substance(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether the texts differ in a number or a negation, where one word changes the whole meaning."""
    difference = one ^ other
    return any(word.isdigit() for word in difference) or bool(difference & NEGATIONS)


def alike_questions(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield each two places, the later first, whose texts ask nearly the same.

    Only texts that share neighbouring words are compared: a whole bank against itself would be slow.
    """
    pairs = [pairs_of(words_of(text)) for text in texts]
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, held in enumerate(pairs):
        if len(held) < FEWEST_PAIRS:
            continue
        common = Counter(chain.from_iterable(map(holders.__getitem__, held)))
        for earlier, count in common.items():
            alike = count / (len(held) + len(pairs[earlier]) - count)
            if alike >= QUESTIONS_ALIKE and not differ_in_substance(
                frozenset(words_of(texts[index])), frozenset(words_of(texts[earlier]))
            ):
                yield index, earlier
        for pair in held:
            holders[pair].append(index)
