"""ASCII slugs of Vietnamese names, for addresses and anchors."""

from __future__ import annotations

import re
import unicodedata

from site_builder.model.scalars import DEVICE

WORD = re.compile(r"[^a-z0-9]+")


def slugify(text: str) -> str:
    """Return the text in lower-case ASCII words joined by hyphens; empty if nothing is left."""
    lowered = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    bare = "".join(character for character in lowered if not unicodedata.combining(character))
    return WORD.sub("-", bare).strip("-")


def file_slug(text: str, otherwise: str) -> str:
    """Return the slug as a name that every system can give a file or folder; `otherwise` where nothing is left."""
    slug = slugify(text) or otherwise
    return f"{otherwise}-{slug}" if DEVICE.match(slug) else slug
