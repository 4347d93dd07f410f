"""Near misses: what an author may have meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from site_builder.diagnostics.language import _


def nearest(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Return up to `most` known words that look like `word`, the likeliest first."""
    return difflib.get_close_matches(word, list(known), n=most, cutoff=0.6)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return “Có phải ý bạn là …?” for the near misses, or nothing."""
    found = nearest(word, known)
    return _("Có phải ý bạn là {names}?").format(names=" / ".join(f"“{name}”" for name in found)) if found else ""


def listed(names: Iterable[str], most: int = 12) -> str:
    """Return the names in one line, cut with “…” after `most`."""
    names = list(names)
    return ", ".join(names[:most]) + (", …" if len(names) > most else "")
