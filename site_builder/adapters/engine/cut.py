"""Text cut at its open places: what a template gives for values that mark themselves, ready to be filled with others.

A template prints a value as it is or changed: without tags, escaped, as JSON. The marks hold a tag, an entity and two
spaces, so that what each change makes of them tells which it was. Text in which a mark is found torn or changed in
another way cannot be cut.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2.filters import do_striptags
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import escape

HEADING = "<h1"
"""The theme asks whether a page has one."""
TELLING = "<i>&quot;&amp;</i>  "
"""Comes out differently by every change."""
SIGN = f"st{secrets.token_hex(8)}"
"""In every mark; nobody can have written it, and were it found elsewhere, the text would not be cut."""


def _words(value: str) -> str:
    return str(do_striptags(value))


def _json(value: str) -> str:
    return str(htmlsafe_json_dumps(value))


CHANGES: tuple[Callable[[str], str], ...] = (
    str,
    _words,
    lambda value: str(escape(value)),
    lambda value: str(escape(_words(value))),
    _json,
)


@cache
def _changed(value: str) -> tuple[tuple[str, Callable[[str], str]], ...]:
    """Return what each change makes of a mark; of one that does not tell changes apart, only what it is."""
    return tuple((change(value), change) for change in (CHANGES if TELLING in value else CHANGES[:1]))


def mark(name: str) -> str:
    """Return the mark for a value that is printed as it is: an address, finished HTML."""
    return f"{SIGN}x{name}x"


def words_mark(name: str) -> str:
    """Return the mark for words, which templates change as they print them."""
    return Marked(f"{mark(name)}{TELLING}{mark(name)}")


class UnforeseenError(Exception):
    """A template asked for something that may differ between the pages that a mark stands for."""


class Marked(str):
    """Words that can be printed, but not looked into: what a template decides by them cannot be cut."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return True

    def _refuse(self, *_: object) -> Any:
        raise UnforeseenError(str(self))

    __contains__ = __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __len__ = __getitem__ = __iter__ = _refuse
    startswith = endswith = find = index = count = partition = split = _refuse  # type: ignore[assignment]
    __hash__ = str.__hash__


class MarkedHTML(Marked):
    """Finished HTML that may be asked for one thing, the same for all that it stands for."""

    __slots__ = ()

    def __contains__(self, part: object) -> bool:  # type: ignore[override]
        if part != HEADING:
            self._refuse()
        return str(part) in str(self)


@dataclass(frozen=True, slots=True)
class Cut:
    """Fixed pieces, and between each two the name of an open place with the change its value goes through."""

    first: str
    rest: tuple[tuple[str, Callable[[str], str], str], ...]

    def filled(self, values: Mapping[str, str]) -> str:
        """Return the text with these values in its open places."""
        made = [self.first]
        for name, change, piece in self.rest:
            made += (change(values[name]), piece)
        return "".join(made)


def cut(text: str, marks: Mapping[str, str]) -> Cut | None:
    """Return the text cut at the marks, given by the names of their places; nothing where a mark came out unlike any known change."""
    known: dict[str, tuple[str, Callable[[str], str]]] = {}
    for name, value in marks.items():
        for changed, change in _changed(str(value)):
            known.setdefault(changed, (name, change))
    longest_first = [(changed, changed.index(SIGN)) for changed in sorted(known, key=len, reverse=True)]
    pieces, places, end = [], [], 0
    while (at := text.find(SIGN, end)) >= 0:
        found = next(
            (one for one, before in longest_first if text.startswith(one, at - before) and at - before >= end), None
        )
        if found is None:
            return None
        start = at - found.index(SIGN)
        pieces.append(text[end:start])
        places.append(known[found])
        end = start + len(found)
    pieces.append(text[end:])
    if any(SIGN in piece.lower() for piece in pieces):
        return None
    return Cut(pieces[0], tuple((*place, piece) for place, piece in zip(places, pieces[1:], strict=True)))
