"""Whole pages in frames: what the theme makes of a page is rendered once for all pages of one shape, and filled for each.

A frame is what the theme makes of a probe (`probe.py`), cut at its marks. It is used only where filling it gives, letter
by letter, what the theme itself gives for a page of that shape, and in the first shapes for two pages; all else is
rendered page by page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment
from mkdocs.structure.pages import Page

from site_builder.adapters.engine.menu import Menu
from site_builder.adapters.engine.outline import Outline
from site_builder.adapters.engine.parts import Part, Shaped, Tabs, shaped
from site_builder.adapters.engine.probe import Probe, shape_of

LOOKED_AT = 2
BELIEVED = 6
"""After so many pages of one kind came out as the theme makes them, frames of that kind are believed in other folders."""


@dataclass(slots=True)
class Frame:
    """What all pages of a shape have, and how many of them came out as the theme makes them."""

    shaped: Shaped
    looked_at: int = 0


class Frames:
    """Makes pages, the open one at a time."""

    def __init__(self, env: Environment, rendered: Callable[[Any], str]) -> None:
        """`rendered` gives what the theme makes of a page, with these templates, in which our parts are put."""
        self.templates, self._whole = env, rendered
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
        made = frame.shaped.filled(page, self._parts)
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

    def _frame(self, page: Page) -> Frame | None:
        probe = Probe(page)
        made = shaped(probe, lambda: self._whole(probe))
        return Frame(made) if made else None
