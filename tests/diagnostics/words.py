"""Tells Vietnamese from English, for tests of translations."""

from __future__ import annotations

import re
import unicodedata

PRODUCT = "Sổ tay"
QUOTED = re.compile(r"“[^”]*”|`[^`]*`|\"[^\"]*\"")


def vietnamese_words(text: str) -> list[str]:
    """Return the words with Vietnamese letters, but for the product's name and what is quoted."""
    bare = QUOTED.sub("", text.replace(PRODUCT, ""))
    return [word for word in bare.split() if any(_is_vietnamese(letter) for letter in word)]


def _is_vietnamese(letter: str) -> bool:
    return letter in "đĐ" or (letter.isalpha() and unicodedata.decomposition(letter) != "")
