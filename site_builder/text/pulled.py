"""The `[[=FACT.name]]` notation: a number that a text takes from the fact that holds it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

PULLED = re.compile(r"\[\[=\s*([^\[\]|\s.]+)\.([^\[\]|\s]+)\s*\]\]")
BEGINNING = "[[="
PULLS = "="
"""Ends the key of a file that takes values from facts, so that what is made of it hangs on them, too."""


@dataclass(frozen=True, slots=True)
class Pull:
    """One `[[=…]]`: the fact, the name of its value, and the notation as written."""

    fact: str
    name: str
    literal: str


def pulls_in(text: str) -> Iterator[Pull]:
    """Yield every `[[=…]]` of the text, in order."""
    for found in PULLED.finditer(text) if BEGINNING in text else ():
        yield Pull(found.group(1), found.group(2), found.group())


def put_in(text: str, value_of: Callable[[Pull], str | None]) -> str:
    """Return the text with each known value in place of its notation; an unknown one stays as written."""
    if BEGINNING not in text:
        return text
    return PULLED.sub(
        lambda found: value_of(Pull(found.group(1), found.group(2), found.group())) or found.group(), text
    )
