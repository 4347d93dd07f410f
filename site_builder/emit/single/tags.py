"""Start tags of finished HTML, read and written one at a time."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>")
ATTRIBUTE = re.compile(r"([^\s\"'=<>/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
BARE = re.compile(r"[a-zA-Z0-9._:#-][a-zA-Z0-9._:#/-]*\Z")
"""Values that need no quotation marks; a slash at the end would close the tag, so one is never left bare there."""

BARE_NOWHERE = re.compile(r"(?!)")

Attributes = dict[str, str | None]


def rewrite_tags(html: str, change: Callable[[str, Attributes], None]) -> str:
    """Return the HTML with each start tag's attributes as `change` leaves them, in quotation marks."""
    return _rewritten(html, change, BARE_NOWHERE)


def tightened(html: str) -> str:
    """Return the same HTML with quotation marks only where a value needs them."""
    return _rewritten(html, lambda _name, _attributes: None, BARE)


def _rewritten(html: str, change: Callable[[str, Attributes], None], bare: re.Pattern[str]) -> str:
    def rewritten(found: re.Match[str]) -> str:
        name, attributes = found.group(1), attributes_of(found.group(2))
        change(name, attributes)
        closing = "/" if found.group(2).rstrip().endswith("/") and name != "a" else ""
        return _written(name, attributes, closing, bare)

    return TAG.sub(rewritten, html)


def attributes_of(text: str) -> Attributes:
    """Return the attributes written in a start tag; those without a value have none."""
    found: Attributes = {}
    for match in ATTRIBUTE.finditer(text):
        value = next((group for group in match.groups()[1:] if group is not None), None)
        found[match.group(1)] = None if value is None else unescape(value)
    return found


def _written(name: str, attributes: Attributes, closing: str, bare: re.Pattern[str]) -> str:
    parts = [name]
    for key, value in attributes.items():
        if value is None:
            parts.append(key)
        elif bare.match(value) and not value.endswith("/"):
            parts.append(f"{key}={value}")
        else:
            parts.append(f'{key}="{escape(value, quote=False).replace(chr(34), "&#34;")}"')
    return f"<{' '.join(parts)}{' ' if closing and '=' in parts[-1] else ''}{closing}>"
