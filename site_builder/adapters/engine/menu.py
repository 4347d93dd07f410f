"""The theme's menu, rendered once for pages that stand side by side instead of once for each.

Of the menu, only the entry of the open page differs between two pages of one folder and one group of the menu. The
frame around the entries is cut out of the theme's own output, and used only where putting it together again gives
that output, letter by letter, for the page at hand, and in the first groups for another as well; a theme for which that does not hold is
rendered page by page.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from jinja2 import BaseLoader, Environment, pass_context
from jinja2.runtime import Context
from mkdocs.structure.pages import Page

PARTIAL, ENTRY = "partials/nav.html", "partials/nav-item.html"
BEHIND = "behind:"
"""Stands before the name of the theme's own partial, now that its place is taken."""
ONE_ENTRY = (
    f'{{% import "{ENTRY}" as item with context %}}{{{{ item.render(so_tay_entry, "", 1, so_tay_entry.parent) }}}}'
)
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

    def opened(self, page: Page, entry: str) -> str:
        """Return the menu with the entry of this page open."""
        pieces = list(self.pieces)
        pieces[self.places[id(page)]] = entry
        return "".join(pieces)


class Menu:
    """Takes the place of the theme's menu in an environment."""

    def __init__(self, env: Environment) -> None:
        self._env = env
        self._frames: dict[tuple[int, str], Frame | None] = {}
        self._seen: dict[str, list[str]] = {}
        self._believed = 0
        assert env.loader is not None
        env.loader = _Behind(env.loader)
        env.globals["so_tay_menu"] = self._render
        self._one_entry = env.from_string(ONE_ENTRY)

    @pass_context
    def _render(self, context: Context) -> str:
        values = context.get_all()
        page = values.get("page")
        if page is None or page.is_index or page.parent is None:
            return self._outside(page, values)
        key = (id(page.parent), posixpath.dirname(page.url))
        if key not in self._frames:
            self._frames[key] = self._frame(page, values)
        frame = self._frames[key]
        return frame.opened(page, self._entry(page, page, values)) if frame else self._whole(values)

    def _whole(self, values: dict[str, Any]) -> str:
        return self._env.get_template(BEHIND + PARTIAL).render(values)

    def _entry(self, entry: Page, page: Page, values: dict[str, Any]) -> str:
        return self._one_entry.render({**values, "page": page, "so_tay_entry": entry})

    def _outside(self, page: Page | None, values: dict[str, Any]) -> str:
        """Return the menu of a page that is not in it, which is the same in a whole folder: two are looked at, the rest believed."""
        if page is None or page.parent is not None or page in values["nav"].pages:
            return self._whole(values)
        seen = self._seen.setdefault(posixpath.dirname(page.url), [])
        if len(seen) < 2:
            seen.append(self._whole(values))
            return seen[-1]
        return seen[0] if seen[0] == seen[1] else self._whole(values)

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
            theirs = {**values, "page": other}
            alike = frame.opened(other, self._entry(other, other, theirs)) == self._whole(theirs)
        self._believed += alike
        return frame if alike else None

    def _closed(self, group: list[Page], page: Page, values: dict[str, Any]) -> dict[int, str]:
        closed = {id(one): self._entry(one, page, values) for one in group if one is not page}
        other = next(one for one in group if one is not page)
        with _open(other, instead_of=page):
            closed[id(page)] = self._entry(page, other, values)
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


class _Behind(BaseLoader):
    """Gives our menu for the theme's, and the theme's own under another name."""

    def __init__(self, theirs: BaseLoader) -> None:
        self._theirs = theirs

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return the source of a template."""
        if template == PARTIAL:
            return "{{ so_tay_menu() }}", None, None
        return self._theirs.get_source(environment, template.removeprefix(BEHIND))

    def list_templates(self) -> list[str]:
        """Return the names of the theme's templates."""
        return self._theirs.list_templates()
