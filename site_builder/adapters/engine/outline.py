"""The list of a page's headings, put together of entries cut out of the theme's own lists instead of rendered for each page.

Lists of so many entries, and entries with so many below them, are rendered once, of marked headings. The first lists
are compared with the theme's, letter by letter; a theme that makes them otherwise gets to make them all.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from jinja2 import Environment
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from site_builder.adapters.engine.cut import Cut, UnforeseenError, cut, mark, words_mark
from site_builder.adapters.engine.parts import OUTLINE, Values, put, theirs
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
        self._lists: dict[tuple[int, bool], Cut | None] = {}
        self._entries: dict[int, Cut | None] = {}
        self._looked_at: set[tuple[bool, tuple[int, ...]]] = set()
        self._alike = True
        put(env, self, OUTLINE)

    def of(self, page: Page | None, values: Values) -> str:
        """Return the list of the open page's headings, as it stands in the menu or beside the text."""
        if page is None or not page.toc or next(iter(page.toc)).level < LEVEL:
            return theirs(self._env, OUTLINE, values())
        return self._list(page, values)

    def _list(self, page: Page, values: Values) -> str:
        made = self._put_together(page, values) if self._alike else None
        if made is None:
            return theirs(self._env, OUTLINE, values())
        make = _in_menu(values), tuple(len(entry.children) for entry in page.toc)
        if len(self._looked_at) < BELIEVED and make not in self._looked_at:
            self._looked_at.add(make)
            real = theirs(self._env, OUTLINE, values())
            self._alike = made == real
            return real
        return made

    def _put_together(self, page: Page, values: Values) -> str | None:
        entries = list(page.toc)
        frame = self._frame(page, len(entries), values)
        texts = [self._entry(page, entry, values) for entry in entries]
        whole = [text for text in texts if text is not None]
        if frame is None or len(whole) < len(texts):
            return None
        return frame.filled(dict(zip(_names(len(whole)), whole, strict=True)))

    def _entry(self, page: Page, entry: AnchorLink, values: Values) -> str | None:
        inner: dict[str, str] = {}
        for name, child in zip(_names(len(entry.children)), entry.children, strict=True):
            text = self._entry(page, child, values)
            if text is None:
                return None
            inner[name] = text
        frame = self._entry_frame(page, len(entry.children), values)
        return frame.filled({"title": entry.title, "url": entry.url, **inner}) if frame else None

    def _frame(self, page: Page, count: int, values: Values) -> Cut | None:
        key = count, _in_menu(values)
        if key not in self._lists:
            self._lists[key] = None
            entries = _marked(count)
            known = {**values(), "page": Listed(page, entries)}
            self._lists[key] = self._cut(OUTLINE, known, entries, page, values, {})
        return self._lists[key]

    def _entry_frame(self, page: Page, count: int, values: Values) -> Cut | None:
        if count not in self._entries:
            self._entries[count] = None
            entry = AnchorLink(words_mark("title"), mark("url"), LEVEL)
            entry.children = _marked(count)
            known = {**values(), "page": Listed(page, []), "toc_item": entry}
            marks = {"title": entry.title, "url": entry.url}
            self._entries[count] = self._cut(ENTRY, known, entry.children, page, values, marks)
        return self._entries[count]

    def _cut(
        self, partial: str, known: dict[str, Any], entries: Sequence[AnchorLink], page: Page, values: Values, marks: dict[str, str]
    ) -> Cut | None:  # fmt: skip
        """Return what the theme makes of marked entries, cut at each of them as a whole."""
        try:
            text = theirs(self._env, partial, known)
            made = []
            for name, entry in zip(_names(len(entries)), entries, strict=True):
                whole = self._entry(page, entry, values)
                before, found, text = text.partition(whole or mark(name))
                if not found:
                    return None
                made += [before, mark(name)]
            return cut("".join((*made, text)), marks | {name: mark(name) for name in _names(len(entries))})
        except UnforeseenError:
            return None


def _in_menu(values: Values) -> bool:
    """Say whether the list stands inside the menu, where the theme makes it otherwise than beside the text."""
    return bool(values().get("toc_in_menu"))


def _names(count: int) -> list[str]:
    return [f"entry{number}" for number in range(count)]


def _marked(count: int) -> list[AnchorLink]:
    return [AnchorLink(words_mark(f"{name}title"), mark(f"{name}url"), LEVEL) for name in _names(count)]
