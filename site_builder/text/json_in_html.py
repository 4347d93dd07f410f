"""JSON that may stand inside a script element: no text in it can end the element, open a comment or break a line."""

from __future__ import annotations

import json
from collections.abc import Callable

SIGNS = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def json_in_html(value: object, default: Callable[[object], str] | None = None) -> str:
    """Return the value as JSON in which every sign that HTML or a script could take for its own is written by number."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=default).translate(SIGNS)
