"""Where a word stands, as text: for each section its number, as the step from the one before, and the word's level in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import islice
from operator import sub

from site_builder.emit.search.digits import SIGNS, digits, number_of

Postings = Sequence[int]
"""Sections in order, each as its number and, in the last four bits, the level of the word in it, which is never 0."""
END = "%"
"""Stands between two lists."""
SECTION = (-16).__and__
"""A posting without its level."""
ONE = re.compile(f"[{re.escape(SIGNS[32:])}]*[{re.escape(SIGNS[:32])}]")
OFTEN = 1 << 15


class _Written(dict[int, str]):
    """Each step as written before. A step back, or none at all, is what ends a list: the 0 between two of them."""

    def __missing__(self, step: int) -> str:
        written = digits(step) if step > 0 else END
        if -OFTEN < step < OFTEN:
            self[step] = written
        return written


class _Read(dict[str, int]):
    """Each step as read before."""

    def __missing__(self, written: str) -> int:
        step = number_of(written)
        if step < OFTEN:
            self[written] = step
        return step


_WRITTEN = _Written()
_READ = _Read()


def runs_of(lists: Collection[Iterable[int]]) -> list[str]:
    """Return each list of postings as text."""
    if not lists:
        return []
    return joined_runs(lists).split(END)


def joined_runs(lists: Iterable[Iterable[int]]) -> str:
    """Return the lists of postings as one text."""
    values = [0]
    take, end = values.extend, values.append
    for postings in lists:
        take(postings)
        end(0)
    del values[-1]
    steps = map(sub, islice(values, 1, None), map(SECTION, values))
    return "".join(map(_WRITTEN.__getitem__, steps))


def postings_in(run: str) -> list[int]:
    """Return the postings that were written as this text."""
    found = []
    before = 0
    for step in map(_READ.__getitem__, ONE.findall(run)):
        before = (before & -16) + step
        found.append(before)
    return found
