"""Whole pages in frames: what the theme makes of a page is rendered once for all pages of one shape, and filled for each.

A frame is what the theme makes of a probe (`probe.py`), cut at its marks. It is used only where filling it gives, letter
by letter, what the theme itself gives for a page of that shape, and in the first shapes for two pages; all else is
rendered page by page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import partial
from typing import Any

from jinja2 import Environment
from mkdocs.structure.pages import Page

from site_builder.adapters.engine.cut import Cut, UnforeseenError, cut
from site_builder.adapters.engine.menu import Menu
from site_builder.adapters.engine.outline import Outline
from site_builder.adapters.engine.parts import Part, Tabs
from site_builder.adapters.engine.probe import Probe, shape_of, values_of

TEMPLATE = "main.html"
LOOKED_AT = 2
BELIEVED = 6
"""After so many pages of one kind came out as the theme makes them, frames of that kind are believed in other folders."""


@dataclass(slots=True)
class Frame:
    """What all pages of a shape have, and what the theme knew where it asked for each part."""

    cut: Cut
    seen: dict[str, dict[str, Any]]
    looked_at: int = 0


class Frames:
    """Makes pages, the open one at a time."""

    def __init__(self, env: Environment, context: Callable[[Any], Any]) -> None:
        self.templates, self._context = env, context
        outline = Outline(env)
        self._parts: dict[str, Part] = {"outline": outline, "menu": Menu(env, outline), "tabs": Tabs(env)}
        self._frames: dict[Hashable, Frame | None] = {}
        self._once: set[Hashable] = set()
        self._alike: Counter[Hashable] = Counter()

    def page(self, page: Page) -> str:
        """Return the open page as HTML."""
        shape = shape_of(page)
        if shape is None:
            return self._whole(page)
        kind = shape[1:]
        if shape not in self._frames:
            if not self._alike[kind] and shape not in self._once:  # a page that may stay the only one of its shape
                self._once.add(shape)
                return self._whole(page)
            self._frames[shape] = self._frame(page)
        frame = self._frames[shape]
        if frame is None:
            return self._whole(page)
        made = self._filled(frame, page)
        if frame.looked_at >= LOOKED_AT or self._alike[kind] >= BELIEVED:
            return made
        whole = self._whole(page)
        if made == whole:
            frame.looked_at += 1
            self._alike[kind] += 1
        else:
            self._frames[shape] = None
            self._alike[kind] = 0
        return whole

    def _whole(self, page: Any) -> str:
        return str(self.templates.get_template(TEMPLATE).render(self._context(page)))

    def _frame(self, page: Page) -> Frame | None:
        probe = Probe(page)
        try:
            made = cut(self._whole(probe), probe.marks())
        except UnforeseenError:
            return None
        return Frame(made, probe.seen) if made else None

    def _filled(self, frame: Frame, page: Page) -> str:
        values = values_of(page)
        for name, seen in frame.seen.items():
            values[name] = self._parts[name].of(page, partial(_with, seen, page))
        return frame.cut.filled(values)


def _with(seen: dict[str, Any], page: Page) -> dict[str, Any]:
    return {**seen, "page": page}
