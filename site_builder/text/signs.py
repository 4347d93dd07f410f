"""The sign of a document, as “42-HD/BTCTW”, kept on one line where it stands in a title or a link.

It is held together by its style alone, so that what is copied or searched for keeps its plain letters.
"""

from __future__ import annotations

import re

SIGN = re.compile(r"\b\d{1,4}-[A-ZĐ]{2,}(?:/[A-ZĐ]{2,})?\b")
OPEN, CLOSE = '<span class="st-whole">', "</span>"


def with_whole_signs(html: str) -> str:
    """Return the words, already HTML but without tags, with each sign held together."""
    return SIGN.sub(rf"{OPEN}\g<0>{CLOSE}", html) if "-" in html else html


def without_marks(html: str) -> str:
    """Return the words without what held their signs together."""
    return html.replace(OPEN, "").replace(CLOSE, "") if OPEN in html else html
