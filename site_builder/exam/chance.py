"""Chance that hangs on a seed alone, the same in every version of Python and, for the same seed, in the browser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")
MASK = 0xFFFFFFFF


class Chance:
    """Numbers drawn one after another (sfc32, seeded by a hash of the text, as in `client/trial/draw.js`)."""

    def __init__(self, seed: str) -> None:
        self._state = _hashed(seed)
        for _ in range(12):
            self.next()

    def next(self) -> float:
        """Return the next number from 0 up to 1."""
        a, b, c, d = self._state
        total = (a + b + d) & MASK
        self._state = (
            b ^ (b >> 9),
            (c + (c << 3)) & MASK,
            (((c << 21) | (c >> 11)) + total) & MASK,
            (d + 1) & MASK,
        )
        return total / 4_294_967_296

    def below(self, size: int) -> int:
        """Return a whole number from 0 up to `size`, each as likely as any other."""
        return int(self.next() * size)

    def shuffled(self, items: Sequence[Item]) -> list[Item]:
        """Return the items in an order drawn by chance."""
        mixed = list(items)
        for last in range(len(mixed) - 1, 0, -1):
            other = self.below(last + 1)
            mixed[last], mixed[other] = mixed[other], mixed[last]
        return mixed


def _hashed(text: str) -> tuple[int, int, int, int]:
    """Return four 32-bit numbers from a text (cyrb128)."""
    a, b, c, d = 1779033703, 3144134277, 1013904242, 2773480762
    for letter in text:
        code = ord(letter)
        a = b ^ _times(a ^ code, 597399067)
        b = c ^ _times(b ^ code, 2869860233)
        c = d ^ _times(c ^ code, 951274213)
        d = a ^ _times(d ^ code, 2716044179)
    a = _times(c ^ (a >> 18), 597399067)
    b = _times(d ^ (b >> 22), 2869860233)
    c = _times(a ^ (c >> 17), 951274213)
    d = _times(b ^ (d >> 19), 2716044179)
    return a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a


def _times(one: int, other: int) -> int:
    return (one * other) & MASK
