"""Numbers as short printable text that needs no escaping inside a script; `client/search/digits.js` reads it."""

from __future__ import annotations

from collections.abc import Iterable

SIGNS = "".join(chr(code) if code != 92 else "#" for code in range(40, 104))
"""64 signs: five bits and a sixth that says whether more follow. Quotes and the backslash are not among them."""


def digits(value: int) -> str:
    """Return the number, five bits a sign, the lowest first."""
    written = ""
    while value > 31:
        written += SIGNS[32 + (value & 31)]
        value >>= 5
    return written + SIGNS[value]


def number_of(written: str) -> int:
    """Return the number that is written so."""
    return sum((SIGNS.index(sign) & 31) << 5 * place for place, sign in enumerate(written))


class _Written(dict[int, str]):
    """Each number as written before; the large ones, which seldom come again, are not kept."""

    def __missing__(self, value: int) -> str:
        written = digits(value)
        if value < 1 << 16:
            self[value] = written
        return written


_WRITTEN = _Written()


def run_of_digits(values: Iterable[int]) -> str:
    """Return the numbers one behind the other."""
    return "".join(map(_WRITTEN.__getitem__, values))
