"""How alike two short texts are, by their words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from site_builder.text.references import NOTATION

WORD = re.compile(r"\w+")
EMPTY = frozenset("thì là mà và của cho ở về với các những một này đó ấy được bị có theo khi nào gì ai".split())
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
