"""ASCII slugs of Vietnamese names, for addresses and anchors."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from site_builder.model.scalars import DEVICE

WORD = re.compile(r"[^a-z0-9]+")


MARKS = re.compile(r"[\u0300-\u034e\u0350-\u036f]+")
"""The combining marks that Latin letters are taken apart to."""


@lru_cache(maxsize=8192)
def slugify(text: str) -> str:
    """Return the text in lower-case ASCII words joined by hyphens; empty if nothing is left."""
    lowered = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    bare = MARKS.sub("", lowered)
    if not bare.isascii():
        bare = "".join(character for character in bare if not unicodedata.combining(character))
    return WORD.sub("-", bare).strip("-")


def file_slug(text: str, otherwise: str) -> str:
    """Return the slug as a name that every system can give a file or folder; `otherwise` where nothing is left."""
    slug = slugify(text) or otherwise
    return f"{otherwise}-{slug}" if DEVICE.match(slug) else slug
