"""Where a word stands, as text: for each section its number, as the step from the one before, and the word's level in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from operator import sub

from site_builder.emit.search.digits import digits

END = "%"
"""Behind each list."""
SECTION = (-16).__and__
"""A posting without its level: the last four bits."""
OFTEN = 1 << 16


class _Written(dict[int, str]):
    """Each step as written before. A step back, or none at all, is what ends a list: the 0 between two of them."""

    def __missing__(self, step: int) -> str:
        if step <= 0:
            return END
        written = digits(step)
        if step < OFTEN:
            self[step] = written
        return written


_WRITTEN = _Written()


def runs_of(lists: Collection[Iterable[int]]) -> list[str]:
    """Return each list of postings as text; a posting is a section's number and, in the last four bits, a level above 0."""
    if not lists:
        return []
    values = [0]
    for postings in lists:
        values += postings
        values.append(0)
    steps = map(sub, values[1:-1], map(SECTION, values))
    return "".join(map(_WRITTEN.__getitem__, steps)).split(END)
