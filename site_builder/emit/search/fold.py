"""Words as the search compares them. `client/search/fold.js` does the same; `tests/golden/fold.yml` holds both to it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
WORD = re.compile(r"[0-9]+|[^\W\d_]+|[.;:!?…\n]")
TONES = {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
FREE_Y = re.compile(r"^([bcdđghklmnprstvx]|[cgknpt]h|qu|tr)y$")
BREAK = ("", "")
"""Stands between two sentences: no phrase runs across it."""


def fold(text: str) -> str:
    """Return the words of the text without marks, tones, case or punctuation; folding twice changes nothing."""
    return " ".join(folded for folded, _ in words(text) if folded)


def words(text: str) -> list[tuple[str, str]]:
    """Return each word folded and exact (letters with their shape, the tone behind them), with a break after a sentence."""
    return [word(found) for found in raw_words(text)]


def raw_words(text: str) -> list[str]:
    """Return the words of the text in small letters, and the signs that end its sentences."""
    plain = INVISIBLE.sub("", unicodedata.normalize("NFC", text)).lower()
    return WORD.findall(unicodedata.normalize("NFC", plain))


@lru_cache(maxsize=1 << 16)
def word(raw: str) -> tuple[str, str]:
    """Return a raw word folded and exact; a break for the end of a sentence."""
    if "0" <= raw[0] <= "9":
        number = raw.lstrip("0") or "0"
        return number, number
    if raw in ".;:!?…\n":
        return BREAK
    exact = exact_form(raw)
    return bare(exact), exact


def exact_form(word: str) -> str:
    """Return a lower-case word with its tone as a digit behind it, so that hòa and hoà are alike, and kỷ and kỉ."""
    tone = ""
    letters = []
    for character in unicodedata.normalize("NFD", word):
        if character in TONES:
            tone = TONES[character]
        else:
            letters.append(character)
    base = unicodedata.normalize("NFC", "".join(letters))
    return FREE_Y.sub(r"\1i", base) + tone


def bare(exact: str) -> str:
    """Return an exact form without tone and marks, đ as d."""
    stripped = exact[:-1] if exact[-1:] in "12345" and not "0" <= exact[0] <= "9" else exact
    decomposed = unicodedata.normalize("NFD", stripped.replace("đ", "d"))
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    return FREE_Y.sub(r"\1i", plain)
