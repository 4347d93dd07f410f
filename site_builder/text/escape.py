"""Words as they stand in HTML, written as Python-Markdown writes them."""

from __future__ import annotations

import re

AMPERSAND = re.compile(r"&(?!(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)


def escape_text(text: str) -> str:
    """Return words as they stand between tags; entities stay entities."""
    if "&" in text:
        text = AMPERSAND.sub("&amp;", text)
    return text.replace("<", "&lt;").replace(">", "&gt;") if "<" in text or ">" in text else text


def escape_attribute(text: str) -> str:
    """Return words as they stand in an attribute; entities stay entities."""
    return escape_text(text).replace('"', "&quot;")
