"""The figures of the ranking that are fixed when the index is made. `benchmarks/search` shows what each is worth."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a section: how much a word in it counts, how far its length tells against it, and its usual length.

    The usual length is fixed, near the mean of our own content: were it the mean of the site, an edit of one page would
    change the weights in all others.
    """

    weight: float
    length: float
    usual: float


TITLE = Field(2.6, 0.7, 8.2)
SUBJECT = Field(1.9, 0.5, 11)
HEADING = Field(1.9, 0.65, 7.8)
STEM = Field(1.3, 0.4, 30)
BODY = Field(1.0, 0.45, 80)

SATURATION = 1.2
"""k1 of BM25: how soon a repeated word stops counting."""

LEVELS = 15
"""A word's weight in a section is kept as a whole number up to this."""

MENTION = 4
"""The level of a document's number where another page only names it."""

OTHERWISE = 12
"""The level of a part's number written in another way: Mục III as mục 3."""

ANCESTOR = 7
"""The level of Điều 2 in its clauses; in Điều 2 itself it is the highest."""

LONGEST_LIST = 4000
"""Of a word that stands in more sections than this, only the weightiest are kept: at 5,000 pages the rest cost 90 % of the bytes."""
