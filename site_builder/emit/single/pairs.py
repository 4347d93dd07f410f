"""Of the words that stand side by side, those a search cannot do without: all of them would be a tenth of the file.

`benchmarks/search` shows what this choice is worth. Without any pair a document is not found by its number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from site_builder.emit.search.addresses import TYPES
from site_builder.emit.search.digits import SIGNS, digits, run_of_digits

OFTEN = 8
"""A pair in fewer sections is told apart by its words alone."""
WEIGHTY = 5
"""The level below which a section merely mentions the pair."""
KINDS = frozenset(TYPES.values())
VALUES = {sign: value for value, sign in enumerate(SIGNS)}

Group = tuple[int, list[tuple[int, list[int]]]]
"""A first word, and each word behind it with the sections that hold both."""


def telling_pairs(shards: Iterable[str], terms: list[str]) -> str:
    """Return one shard with the pairs that name a document or a part of one, and those that many sections share."""
    groups: dict[int, list[tuple[int, list[int]]]] = {}
    for first, followers in _groups(shards):
        kept = ((second, _kept(terms[first], terms[second], postings)) for second, postings in followers)
        groups.setdefault(first, []).extend((second, postings) for second, postings in kept if postings)
    return "&".join(_written(first, followers) for first, followers in groups.items() if followers)


def terms_of(front_coded: str) -> list[str]:
    """Return the words of the index, each of which is written as the letters it shares with the one before, and the rest."""
    terms, before = [], ""
    for item in front_coded.split(" "):
        before = before[: int(item[0])] + item[1:]
        terms.append(before)
    return terms


def _kept(first: str, second: str, postings: list[int]) -> list[int]:
    if first.startswith("@") or (first in KINDS and second.isdigit()):
        return postings
    return [posting for posting in postings if posting & 15 >= WEIGHTY] if len(postings) >= OFTEN else []


def _groups(shards: Iterable[str]) -> Iterator[Group]:
    for group in (group for shard in shards for group in shard.split("&") if group):
        head, _, items = group.partition("!")
        followers, second = [], 0
        for item in items.split("%"):
            step, *steps = _numbers(item)
            second += step
            postings = [0]
            for number in steps:
                postings.append((postings[-1] & ~15) + number)
            followers.append((second, postings[1:]))
        yield next(_numbers(head)), followers


def _written(first: int, followers: list[tuple[int, list[int]]]) -> str:
    items, before = [], 0
    for second, postings in followers:
        steps = (posting - (earlier & ~15) for earlier, posting in pairwise((0, *postings)))
        items.append(digits(second - before) + run_of_digits(steps))
        before = second
    return f"{digits(first)}!{'%'.join(items)}"


def _numbers(text: str) -> Iterator[int]:
    value = shift = 0
    for sign in text:
        read = VALUES[sign]
        value |= (read & 31) << shift
        if read > 31:
            shift += 5
        else:
            yield value
            value = shift = 0
