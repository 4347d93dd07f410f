"""The `[[address]]` and `[[address|words]]` notation inside texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

NOTATION = re.compile(r"\[\[(?!=)([^\[\]|\n]+?)(?:\|([^\[\]\n]+?))?\]\]")


@dataclass(frozen=True, slots=True)
class Reference:
    """One `[[…]]` in a text."""

    address: str
    words: str | None
    literal: str


def references_in(text: str) -> Iterator[Reference]:
    """Yield every reference in the text, in order."""
    for found in NOTATION.finditer(text):
        yield Reference(found.group(1).strip(), found.group(2), found.group())
