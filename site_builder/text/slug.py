"""ASCII slugs of Vietnamese names, for addresses and anchors."""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"[^a-z0-9]+")


def slugify(text: str) -> str:
    """Return the text in lower-case ASCII words joined by hyphens; empty if nothing is left."""
    lowered = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    bare = "".join(character for character in lowered if not unicodedata.combining(character))
    return WORD.sub("-", bare).strip("-")
