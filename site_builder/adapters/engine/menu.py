"""The theme's menu, rendered once for pages that stand side by side instead of once for each.

Of the menu, only the entry of the open page differs between two pages of one folder and one group of the menu. The
frame around the entries is cut out of the theme's own output, and used only where putting it together again gives
that output, letter by letter, for the page at hand, and in the first groups for another as well; a theme for which that does not hold is
rendered page by page.
"""

from __future__ import annotations

import posixpath
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from jinja2 import Environment
from mkdocs.structure.pages import Page

from site_builder.adapters.engine.cut import Cut, UnforeseenError, cut
from site_builder.adapters.engine.parts import MENU, Outside, Part, Repeated, Values, put, theirs
from site_builder.adapters.engine.probe import Probe, head_shape, shape_of, values_of

ENTRY = "partials/nav-item.html"
ONE_ENTRY = f'{{% import "{ENTRY}" as item with context %}}{{{{ item.render(so_tay_entry, "", 1, so_tay_parent) }}}}'
FEW = 3
"""So many pages side by side must there be for the frame to be worth its making."""
BELIEVED = 6
"""After so many frames that gave the last of their group its menu, the theme is known to make menus as frames are made."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The menu with every entry of a group closed, cut before and behind each of them."""

    pieces: tuple[str, ...]
    places: dict[int, int]
    """Which piece is the entry of a page, by the identity of the page."""
    entries: dict[Hashable, Cut | None] = field(default_factory=dict)
    """The entry of an open page of a shape."""

    def opened(self, page: Page, entry: str) -> str:
        """Return the menu with the entry of this page open."""
        pieces = list(self.pieces)
        pieces[self.places[id(page)]] = entry
        return "".join(pieces)


class Menu:
    """Takes the place of the theme's menu in an environment."""

    def __init__(self, env: Environment, outline: Part) -> None:
        self._env, self._outline = env, outline
        self._frames: dict[tuple[int, str], Frame | None] = {}
        self._outside, self._repeated = Outside(), Repeated()
        self._believed = 0
        put(env, self, MENU)
        self._one_entry = env.from_string(ONE_ENTRY)

    def of(self, page: Page | None, values: Values) -> str:
        """Return the menu as an open page has it."""
        if page is None or page.is_index or page.parent is None:
            return self._alone(page, values)
        key = (id(page.parent), posixpath.dirname(page.url))
        if key not in self._frames:
            self._frames[key] = self._frame(page, values())
        frame = self._frames[key]
        return frame.opened(page, self._open_entry(frame, page, values)) if frame else self._whole(values())

    def _whole(self, values: dict[str, Any]) -> str:
        return theirs(self._env, MENU, values)

    def _entry(self, entry: Page, page: Page, values: dict[str, Any]) -> str:
        return self._one_entry.render({**values, "page": page, "so_tay_entry": entry, "so_tay_parent": entry.parent})

    def _open_entry(self, frame: Frame, page: Page, values: Values) -> str:
        shape = shape_of(page)
        if shape not in frame.entries:
            real = self._entry(page, page, values())
            made = self._entry_of_shape(page, values())
            alike = made is not None and made.filled(self._entry_values(page, values)) == real
            frame.entries[shape] = made if alike and shape is not None else None
            return real
        made = frame.entries[shape]
        return made.filled(self._entry_values(page, values)) if made else self._entry(page, page, values())

    def _entry_of_shape(self, page: Page, values: dict[str, Any]) -> Cut | None:
        probe = Probe(page)
        return self._cut({**values, "page": probe, "so_tay_entry": probe, "so_tay_parent": page.parent}, probe)

    def _cut(self, values: dict[str, Any], probe: Probe) -> Cut | None:
        try:
            return cut(self._one_entry.render(values), probe.marks())
        except UnforeseenError:
            return None

    def _entry_values(self, page: Page, values: Values) -> dict[str, str]:
        return values_of(page) | {"outline": self._outline.of(page, values)}

    def _alone(self, page: Page | None, values: Values) -> str:
        """Return the menu of a page that is not in it, which is the same in a whole folder, or that is like no other."""
        if page is None or page.parent is not None or not self._outside(page, values):
            return self._whole(values())
        return self._repeated.text(posixpath.dirname(page.url), lambda: self._whole(values()))

    def _frame(self, page: Page, values: dict[str, Any]) -> Frame | None:
        """Return the frame of the page's group, if the theme's menu is made as a frame is."""
        folder = posixpath.dirname(page.url)
        group = [
            one
            for one in (page.parent.children if page.parent else ())
            if isinstance(one, Page) and not one.is_index and posixpath.dirname(one.url) == folder
        ]
        if len(group) < FEW:
            return None
        closed = self._closed(group, page, values)
        pieces, places, behind = [], {}, self._whole(values)
        for one in group:
            entry = self._entry(page, page, values) if one is page else closed[id(one)]
            before, found, behind = behind.partition(entry)
            if not found:
                return None
            pieces += [before, closed[id(one)]]
            places[id(one)] = len(pieces) - 1
        frame = Frame((*pieces, behind), places)
        if self._believed >= BELIEVED:
            return frame
        other = group[0] if page is group[-1] else group[-1]
        with _open(other, instead_of=page):
            known = {**values, "page": other}
            alike = frame.opened(other, self._entry(other, other, known)) == self._whole(known)
        self._believed += alike
        return frame if alike else None

    def _closed(self, group: list[Page], page: Page, values: dict[str, Any]) -> dict[int, str]:
        """Return the entry of each page as it is while another one is open, by the identity of the page."""
        cuts: dict[Hashable, Cut | None] = {}
        closed: dict[int, str] = {}
        other = next(one for one in group if one is not page)
        for one in group:
            head = head_shape(one)
            if head not in cuts:
                cuts[head] = self._closed_of_shape(one, page, values)
            made = cuts[head]
            if made is not None:
                closed[id(one)] = made.filled(values_of(one))
            elif one is page:
                with _open(other, instead_of=page):
                    closed[id(page)] = self._entry(page, other, values)
            else:
                closed[id(one)] = self._entry(one, page, values)
        return closed

    def _closed_of_shape(self, one: Page, page: Page, values: dict[str, Any]) -> Cut | None:
        probe = Probe(one, active=False)
        return self._cut({**values, "page": page, "so_tay_entry": probe, "so_tay_parent": one.parent}, probe)


@contextmanager
def _open(page: Page, instead_of: Page) -> Iterator[None]:
    """Let the theme believe that this page is the one being made."""
    instead_of.active = False
    page.active = True
    try:
        yield
    finally:
        page.active = False
        instead_of.active = True
