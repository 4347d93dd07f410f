"""Parts of a page that we put into the theme's frame instead of its own: the place where each stands, and how the theme's own is got."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from jinja2 import BaseLoader, Environment, pass_context
from jinja2.runtime import Context
from mkdocs.structure import StructureItem
from mkdocs.structure.pages import Page

from site_builder.adapters.engine.cut import Cut, UnforeseenError, cut, mark
from site_builder.adapters.engine.probe import Probe, values_of

MENU, OUTLINE, TABS = "partials/nav.html", "partials/toc.html", "partials/tabs.html"
PARTS = {MENU: "menu", OUTLINE: "outline", TABS: "tabs"}
BEHIND = "behind:"
"""Stands before the name of the theme's own partial, now that its place is taken."""
LOOKED_AT = 2


_signs: dict[frozenset[tuple[str, bool | None]], int] = {}


class Place:
    """A place in the theme where a part stands, and what is known there."""

    def __init__(self, known: Mapping[str, Any]) -> None:
        self._known = known
        names = frozenset((name, value if isinstance(value, bool) else None) for name, value in known.items())
        self.sign = _signs.setdefault(names, len(_signs))
        """Parts of one page may differ between places with different signs: by the names that are known, and the switches."""

    def known(self, page: Any, **more: Any) -> dict[str, Any]:
        """Return what is known there while this page is open."""
        return {**self._known, "page": page, **more}


class Part(Protocol):
    """Something that takes the place of one of the theme's partials."""

    def of(self, page: Page | None, place: Place) -> str:
        """Return the part of a page, which is the open one."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """What all pages of a shape have, and where in it parts stand."""

    cut: Cut
    places: Mapping[str, Place]

    def filled(self, page: Page, parts: Mapping[str, Part]) -> str:
        """Return what the page has, with its own words and parts."""
        values = values_of(page)
        for name, place in self.places.items():
            values[name] = parts[name].of(page, place)
        return self.cut.filled(values)


def shaped(probe: Probe, render: Callable[[], str]) -> Shaped | None:
    """Return what is rendered of the probe, cut at its marks; nothing where it hangs on more than these."""
    try:
        made = cut(render(), probe.marks())
    except UnforeseenError:
        return None
    return Shaped(made, probe.places) if made else None


def put(env: Environment, part: Part, partial: str) -> None:
    """Let the part stand where the theme has this partial; a probe gets a mark there."""
    name = PARTS[partial]

    @pass_context
    def placed(context: Context) -> str:
        known = context.get_all()
        page = known.get("page")
        if isinstance(page, Probe):
            page.places[name] = Place(known)
            return mark(name)
        return part.of(page, Place(known))

    if not isinstance(env.loader, Behind):
        assert env.loader is not None
        env.loader = Behind(env.loader)
    env.globals[f"so_tay_{name}"] = placed


def theirs(env: Environment, partial: str, values: dict[str, Any]) -> str:
    """Return what the theme's own partial gives."""
    return env.get_template(BEHIND + partial).render(values)


class Repeated:
    """Texts that are the same wherever the key is the same: two of each are looked at, the rest believed."""

    def __init__(self) -> None:
        self._seen: dict[Hashable, list[str]] = {}

    def text(self, key: Hashable, make: Callable[[], str]) -> str:
        """Return what `make` gives."""
        seen = self._seen.setdefault(key, [])
        if len(seen) < LOOKED_AT:
            seen.append(make())
            return seen[-1]
        return seen[0] if seen[0] == seen[1] else make()


class Outside:
    """Knows which pages the menu does not name."""

    def __init__(self) -> None:
        self._named: set[int] | None = None

    def __call__(self, page: Page, place: Place) -> bool:
        """Say whether the page is one of them."""
        if self._named is None:
            self._named = {id(one) for one in place.known(page)["nav"].pages}
        return id(page) not in self._named


class Tabs:
    """The row of the menu's first level, the same for all pages of a folder below one of its entries."""

    def __init__(self, env: Environment) -> None:
        self._env = env
        self._made = Repeated()
        self._outside = Outside()
        put(env, self, TABS)

    def of(self, page: Page | None, place: Place) -> str:
        """Return the row as an open page has it."""

        def make() -> str:
            return theirs(self._env, TABS, place.known(page))

        if page is None:
            return make()
        top: StructureItem = page
        while top.parent is not None:
            top = top.parent
        if top is page:
            return (
                self._made.text((place.sign, posixpath.dirname(page.url)), make)
                if self._outside(page, place)
                else make()
            )
        return self._made.text((place.sign, id(top), posixpath.dirname(page.url)), make)


class Behind(BaseLoader):
    """Gives our parts for the theme's, and the theme's own under another name."""

    def __init__(self, theirs: BaseLoader) -> None:
        self._theirs = theirs

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return the source of a template."""
        if template in PARTS:
            return f"{{{{ so_tay_{PARTS[template]}() }}}}", None, None
        return self._theirs.get_source(environment, template.removeprefix(BEHIND))

    def list_templates(self) -> list[str]:
        """Return the names of the theme's templates."""
        return self._theirs.list_templates()
