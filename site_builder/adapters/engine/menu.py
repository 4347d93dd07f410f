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

from site_builder.adapters.engine.parts import MENU, Outside, Part, Place, Repeated, Shaped, put, shaped, theirs
from site_builder.adapters.engine.probe import Probe, head_shape, shape_of

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
    entries: dict[Hashable, Shaped | None] = field(default_factory=dict)
    """The entry of an open page of a shape."""

    def opened(self, page: Page, entry: str) -> str:
        """Return the menu with the entry of this page open."""
        pieces = list(self.pieces)
        pieces[self.places[id(page)]] = entry
        return "".join(pieces)


class Menu:
    """Takes the place of the theme's menu in an environment."""

    def __init__(self, env: Environment, outline: Part) -> None:
        self._env, self._parts = env, {"outline": outline}
        self._frames: dict[Hashable, Frame | None] = {}
        self._outside, self._repeated = Outside(), Repeated()
        self._believed = 0
        put(env, self, MENU)
        self._one_entry = env.from_string(ONE_ENTRY)

    def of(self, page: Page | None, place: Place) -> str:
        """Return the menu as an open page has it."""
        if page is None or page.is_index or page.parent is None:
            return self._alone(page, place)
        key = (place.sign, id(page.parent), posixpath.dirname(page.url))
        if key not in self._frames:
            self._frames[key] = self._frame(page, place.known(page))
        frame = self._frames[key]
        return frame.opened(page, self._open_entry(frame, page, place)) if frame else self._whole(place.known(page))

    def _whole(self, values: dict[str, Any]) -> str:
        return theirs(self._env, MENU, values)

    def _entry(self, entry: Page, page: Page, values: dict[str, Any]) -> str:
        return self._one_entry.render({**values, "page": page, "so_tay_entry": entry, "so_tay_parent": entry.parent})

    def _open_entry(self, frame: Frame, page: Page, place: Place) -> str:
        shape = shape_of(page)
        if shape not in frame.entries:
            real = self._entry(page, page, place.known(page))
            made = self._of_shape(Probe(page), page.parent, place)
            alike = shape is not None and made is not None and made.filled(page, self._parts) == real
            frame.entries[shape] = made if alike else None
            return real
        made = frame.entries[shape]
        return made.filled(page, self._parts) if made else self._entry(page, page, place.known(page))

    def _of_shape(self, entry: Probe, parent: object, place: Place, open_page: Page | None = None) -> Shaped | None:
        known = place.known(open_page or entry, so_tay_entry=entry, so_tay_parent=parent)
        return shaped(entry, lambda: self._one_entry.render(known))

    def _alone(self, page: Page | None, place: Place) -> str:
        """Return the menu of a page that is not in it, which is the same in a whole folder, or that is like no other."""
        if page is None or page.parent is not None or not self._outside(page, place):
            return self._whole(place.known(page))
        return self._repeated.text((place.sign, posixpath.dirname(page.url)), lambda: self._whole(place.known(page)))

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
        cuts: dict[Hashable, Shaped | None] = {}
        closed: dict[int, str] = {}
        other = next(one for one in group if one is not page)
        for one in group:
            head = head_shape(one)
            if head not in cuts:
                cuts[head] = self._of_shape(Probe(one, active=False), one.parent, Place(values), page)
            made = cuts[head]
            if made is not None:
                closed[id(one)] = made.filled(one, self._parts)
            elif one is page:
                with _open(other, instead_of=page):
                    closed[id(page)] = self._entry(page, other, values)
            else:
                closed[id(one)] = self._entry(one, page, values)
        return closed


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
