"""The tables cut into shards: each a script of its own, read when a query needs it.

A shard bears a version of its own and a few neighbours, not of the whole index: after an edit most files are what they were.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.emit.search.digits import digits
from site_builder.emit.search.index import Index
from site_builder.emit.search.postings import END

WORD_SHARDS = (1_500, 5_000, 200)
PAIR_SHARDS = (1_800, 6_500, 350)
TEXT_SHARD = 4_500
"""Aimed-at sizes in bytes; the longer the shards, the more is read in vain, the shorter, the more files. Words and
pairs: the shortest, the longest, and into how many shards a large index is cut."""
STEP = 250
"""Sizes are multiples of this: a few characters more do not change them."""
GROUPS = 48
"""Into how many groups the shards of a kind are put; those of a group share a version, since each version is read with the core."""


Key = tuple[int, ...]
"""The number of a word or of a page, or those of two words."""
Piece = tuple[Key, bytes]
"""What is not to be cut, and where it belongs."""


@dataclass(frozen=True, slots=True)
class Shards:
    """Pieces put together to shards, what stands between two of them, and the key with which each shard begins."""

    starts: list[Key]
    pieces: list[list[bytes]]
    between: bytes

    @property
    def group(self) -> int:
        """How many shards share a version."""
        return -(-len(self.pieces) // GROUPS)

    def texts(self) -> Iterator[bytes]:
        """Yield the text of each shard."""
        return map(self.between.join, self.pieces)

    def versions(self) -> list[str]:
        """Return the version of each group of shards, by what is in them."""
        found = [hashlib.sha256() for _ in range(0, len(self.pieces), self.group or 1)]
        for number, text in enumerate(self.texts()):
            found[number // self.group].update(b"%d\n%b\n" % (len(text), text))
        return [base64.urlsafe_b64encode(one.digest()[:3]).decode() for one in found]


def shards_of(index: Index, terms: list[str]) -> dict[str, Shards]:
    """Return the shards of words, of pairs of words, and of texts."""
    forms = index.tables.forms
    words = (((number,), forms.get(term, "").encode()) for number, term in enumerate(terms))
    pair_shard = _size(sum(len(runs) for _, runs in index.tables.beside.values()), PAIR_SHARDS)
    texts = (((number,), item.words.shown) for number, item in enumerate(index.pages))
    return {
        "w": _cut(b" ", _size(sum(map(len, forms.values())), WORD_SHARDS), words),
        "p": _cut(b"&", pair_shard, _pair_pieces(index, terms, pair_shard)),
        "t": _cut(b",\n", TEXT_SHARD, texts),
    }


def _size(total: int, bounds: tuple[int, int, int]) -> int:
    shortest, longest, number = bounds
    return min(longest, max(shortest, total // number // STEP * STEP))


def _cut(between: bytes, size: int, pieces: Iterable[Piece]) -> Shards:
    shards = Shards([], [], between)
    room = 0
    for key, piece in pieces:
        if len(piece) > room or not shards.pieces:
            shards.starts.append(key)
            shards.pieces.append([])
            room = size
        shards.pieces[-1].append(piece)
        room -= len(piece) + 1
    return shards


def _pair_pieces(index: Index, terms: list[str], longest: int) -> Iterator[Piece]:
    """Yield the pairs in order: those with the same first word together, in pieces no longer than a shard."""
    place = {term: number for number, term in enumerate(terms)}
    for one in sorted(index.tables.beside):
        names, runs = index.tables.beside[one]
        first, seconds = place[one], [*map(place.__getitem__, names.split(" "))]
        items: list[str] = []
        size = start = before = 0
        for two, run in zip(seconds, runs.split(END), strict=True):
            if size > longest:
                yield (first, start), f"{digits(first)}!{END.join(items)}".encode()
                items, size, start, before = [], 0, two, 0
            items.append(digits(two - before) + run)
            size += len(items[-1]) + 1
            before = two
        yield (first, start), f"{digits(first)}!{END.join(items)}".encode()
