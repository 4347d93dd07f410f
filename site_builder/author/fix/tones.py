"""Tone marks moved to the vowel on which the press puts them: hóa, khỏe, ủy."""

from __future__ import annotations

from collections.abc import Collection

from site_builder.text.references import NOTATION
from site_builder.text.syllables import in_press_style
from site_builder.validate.spelling import NOT_PROSE, WORD

OWN_SPELLING = ("content/words.yml", "content/sources.yml")
"""Files of names and titles, which stay as their owners write them."""


def in_press_spelling(line: str, known: Collection[str]) -> str:
    """Return the line with its tone marks where the press puts them; addresses, links and known words stay."""
    kept = [found.span() for found in NOT_PROSE.finditer(line)]
    for found in NOTATION.finditer(line):
        kept.append((found.start(), found.start(2) if found.group(2) else found.end()))
    pieces, done = [], 0
    for found in WORD.finditer(line):
        word = found.group()
        better = in_press_style(word.lower())
        inside = any(start <= found.start() < end for start, end in kept)
        if better is None or inside or word in known or word.lower() in known:
            continue
        if word.isupper():
            better = better.upper()
        elif word[0].isupper():
            better = better[0].upper() + better[1:]
        if better.lower() != word.lower() and len(better) == len(word):
            pieces += [line[done : found.start()], better]
            done = found.end()
    return "".join([*pieces, line[done:]])
