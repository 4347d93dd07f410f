"""Texts pressed small, in letters; a page against the words it shares with its plain form."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterable

LETTERS = "".join(letter for letter in map(chr, range(0x20, 0x7F)) if letter not in '"\\\\<&')
"""Those that neither HTML nor JSON takes for its own; so 91 of them carry 13 bits or more in each pair."""
WINDOW = 32_768
"""How far back deflate looks."""
COMMON = 6_000
RUN = re.compile(r"(?:<[^>]{1,80}>[^<]{0,40}){2,8}|<[^>]{12,200}>")


def pressed(text: str, known: bytes = b"") -> str:
    """Return the text deflated, in letters; the end of `known` need not be said again."""
    maker = _maker(known[-WINDOW:])
    return in_letters(maker.compress(text.encode()) + maker.flush())


def unpressed(letters: str, known: bytes = b"") -> str:
    """Return what was pressed."""
    known = known[-WINDOW:]
    reader = zlib.decompressobj(-zlib.MAX_WBITS, zdict=known) if known else zlib.decompressobj(-zlib.MAX_WBITS)
    return (reader.decompress(from_letters(letters)) + reader.flush()).decode()


def in_letters(content: bytes) -> str:
    """Return the bytes as text, a fifth smaller than base64 makes of what it adds (the way of basE91)."""
    held, bits = 0, 0
    pairs = []
    for byte in content:
        held |= byte << bits
        bits += 8
        if bits > 13:
            value = held & 8191
            wide = value <= 88
            value = held & 16383 if wide else value
            held >>= 14 if wide else 13
            bits -= 14 if wide else 13
            pairs.append(LETTERS[value % 91] + LETTERS[value // 91])
    if bits:
        pairs.append(LETTERS[held % 91] + (LETTERS[held // 91] if bits > 7 or held > 90 else ""))
    return "".join(pairs)


def from_letters(text: str) -> bytes:
    """Return the bytes that were written so."""
    held, bits = 0, 0
    found = bytearray()
    for at in range(0, len(text) - 1, 2):
        value = _PLACES[text[at]] + _PLACES[text[at + 1]] * 91
        held |= value << bits
        bits += 13 if value & 8191 > 88 else 14
        while bits > 7:
            found.append(held & 255)
            held >>= 8
            bits -= 8
    if len(text) % 2:
        found.append((held | _PLACES[text[-1]] << bits) & 255)
    return bytes(found)


_PLACES = {letter: place for place, letter in enumerate(LETTERS)}


def common_markup(pages: Iterable[str]) -> str:
    """Return the runs of tags that pages repeat most, the most frequent last, where references to them are shortest."""
    counts = Counter(run for page in pages for run in RUN.findall(page))
    best = sorted(((count - 1) * (len(run) - 3), run) for run, count in counts.items() if count > 6)
    chosen = ""
    for _gain, run in reversed(best):
        if len(chosen) > COMMON:
            break
        if run not in chosen:
            chosen = run + chosen
    return chosen


def _maker(known: bytes) -> zlib._Compress:
    if known:
        return zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, 9, zdict=known)
    return zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, 9)
