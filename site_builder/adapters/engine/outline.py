"""The list of a page's headings, put together of entries cut out of the theme's own lists instead of rendered for each page.

Lists of so many entries, and entries with so many below them, are rendered once, of marked headings. The first lists
are compared with the theme's, letter by letter; a theme that makes them otherwise gets to make them all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from typing import Any

from jinja2 import Environment
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from site_builder.adapters.engine.cut import Cut, UnforeseenError, cut, mark, words_mark
from site_builder.adapters.engine.parts import OUTLINE, Place, put, theirs
from site_builder.adapters.engine.probe import Asked

ENTRY = "partials/toc-item.html"
BELIEVED = 8
"""After so many lists of different make that were the theme's own, all are believed."""
LEVEL = 2


class Listed(Asked):
    """Stands for a page of which only the headings are asked for."""

    def __init__(self, like: Page, toc: list[AnchorLink]) -> None:
        self.like, self.toc = like, toc


class Outline:
    """Takes the place of the theme's list of headings."""

    def __init__(self, env: Environment) -> None:
        self._env = env
        self._lists: dict[tuple[Hashable, int], Cut | None] = {}
        self._entries: dict[tuple[Hashable, int], Cut | None] = {}
        self._looked_at: dict[Hashable, set[tuple[int, ...]]] = defaultdict(set)
        self._alike = True
        put(env, self, OUTLINE)

    def of(self, page: Page | None, place: Place) -> str:
        """Return the list of the open page's headings."""
        if page is None or not page.toc or next(iter(page.toc)).level < LEVEL:
            return theirs(self._env, OUTLINE, place.known(page))
        return self._list(page, place)

    def _list(self, page: Page, place: Place) -> str:
        made = self._put_together(page, place) if self._alike else None
        if made is None:
            return theirs(self._env, OUTLINE, place.known(page))
        make, looked_at = tuple(len(entry.children) for entry in page.toc), self._looked_at[place.sign]
        if len(looked_at) < BELIEVED and make not in looked_at:
            looked_at.add(make)
            real = theirs(self._env, OUTLINE, place.known(page))
            self._alike = made == real
            return real
        return made

    def _put_together(self, page: Page, place: Place) -> str | None:
        entries = list(page.toc)
        frame = self._frame(page, len(entries), place)
        texts = [self._entry(page, entry, place) for entry in entries]
        whole = [text for text in texts if text is not None]
        if frame is None or len(whole) < len(texts):
            return None
        return frame.filled(dict(zip(_names(len(whole)), whole, strict=True)))

    def _entry(self, page: Page, entry: AnchorLink, place: Place) -> str | None:
        inner: dict[str, str] = {}
        for name, child in zip(_names(len(entry.children)), entry.children, strict=True):
            text = self._entry(page, child, place)
            if text is None:
                return None
            inner[name] = text
        frame = self._entry_frame(page, len(entry.children), place)
        return frame.filled({"title": entry.title, "url": entry.url, **inner}) if frame else None

    def _frame(self, page: Page, count: int, place: Place) -> Cut | None:
        key = (place.sign, count)
        if key not in self._lists:
            self._lists[key] = None
            entries = _marked(count)
            known = place.known(Listed(page, entries))
            self._lists[key] = self._cut(OUTLINE, known, entries, page, place, {})
        return self._lists[key]

    def _entry_frame(self, page: Page, count: int, place: Place) -> Cut | None:
        key = (place.sign, count)
        if key not in self._entries:
            self._entries[key] = None
            entry = AnchorLink(words_mark("title"), mark("url"), LEVEL)
            entry.children = _marked(count)
            known = place.known(Listed(page, []), toc_item=entry)
            marks = {"title": entry.title, "url": entry.url}
            self._entries[key] = self._cut(ENTRY, known, entry.children, page, place, marks)
        return self._entries[key]

    def _cut(
        self, partial: str, known: dict[str, Any], entries: Sequence[AnchorLink], page: Page, place: Place, marks: dict[str, str]
    ) -> Cut | None:  # fmt: skip
        """Return what the theme makes of marked entries, cut at each of them as a whole."""
        try:
            text = theirs(self._env, partial, known)
            made = []
            for name, entry in zip(_names(len(entries)), entries, strict=True):
                whole = self._entry(page, entry, place)
                before, found, text = text.partition(whole or mark(name))
                if not found:
                    return None
                made += [before, mark(name)]
            return cut("".join((*made, text)), marks | {name: mark(name) for name in _names(len(entries))})
        except UnforeseenError:
            return None


def _names(count: int) -> list[str]:
    return [f"entry{number}" for number in range(count)]


def _marked(count: int) -> list[AnchorLink]:
    return [AnchorLink(words_mark(f"{name}title"), mark(f"{name}url"), LEVEL) for name in _names(count)]
