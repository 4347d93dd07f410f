"""A page that stands for all pages of its shape: what differs between them marks itself, what does not is as it is.

Templates may ask it for what is listed here and no more, so what they make of it can hang on nothing else.
"""

from __future__ import annotations

import posixpath
from collections.abc import Hashable
from functools import lru_cache
from typing import Any

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils import get_relative_url

from site_builder.adapters.engine.cut import HEADING, MarkedHTML, UnforeseenError, mark, words_mark

ENDING = ".html"
AS_IT_IS = ("kind",)
"""What of the head of a page templates may compare; its other words they can only print."""


def shape_of(page: Page) -> tuple[Hashable, ...] | None:
    """Return all that two pages must have in common for one to be made in the frame of the other; nothing for a page like no other."""
    if page.is_homepage or not page.url.endswith(ENDING) or page.title is None or page.content is None:
        return None
    return (
        posixpath.dirname(page.url), page.is_index, bool(page.title), bool(page.toc), HEADING in page.content,
        page.previous_page is None, page.next_page is None, page.canonical_url is None,
        head_shape(page),
    )  # fmt: skip


def head_shape(page: Page) -> Hashable:
    """Return what two pages' heads must have in common: what is in them, and what templates may compare."""
    return tuple((key, bool(value) if _printed(key, value) else repr(value)) for key, value in page.meta.items())


def values_of(page: Page) -> dict[str, str]:
    """Return what a page puts in the places that a probe of its shape marks."""
    values = {f"meta{key}": value for key, value in page.meta.items() if _printed(key, value)}
    values |= {"title": str(page.title), "name": _name(page.url), "content": page.content or ""}
    for name, other in (("before", page.previous_page), ("behind", page.next_page)):
        if other is not None:
            values |= {f"{name}title": str(other.title), f"{name}url": _address(other.url, page.url)}
    for first in page.toc:
        values["skip"] = first.url
        break
    return values


class Asked:
    """What gives what it has, and refuses to be asked for anything else that a page would have."""

    like: Any = None

    def __getattr__(self, name: str) -> Any:
        if hasattr(self.like, name):
            raise UnforeseenError(name)
        raise AttributeError(name)


class Neighbour(Asked):
    """The page before or behind; templates print its title and its address."""

    def __init__(self, name: str, like: Page) -> None:
        self.like = like
        self.title, self.url = words_mark(f"{name}title"), f"#{mark(f'{name}url')}"


class Probe(Asked):
    """Stands for all pages that have the shape of this one."""

    def __init__(self, like: Page, active: bool = True) -> None:
        self.like = like
        self.url = posixpath.join(posixpath.dirname(like.url), f"{mark('name')}{ENDING}")
        self.canonical_url = like.canonical_url and f"{like.canonical_url.removesuffix(like.url)}{self.url}"
        self.title = words_mark("title") if like.title else like.title
        self.meta = {
            key: words_mark(f"meta{key}") if _printed(key, value) and value else value
            for key, value in like.meta.items()
        }
        self.content = MarkedHTML(mark("content") + (HEADING if HEADING in (like.content or "") else ""))
        self.toc = [AnchorLink(words_mark("skiptitle"), mark("skip"), 2)] if like.toc else []
        self.previous_page = Neighbour("before", like.previous_page) if like.previous_page else None
        self.next_page = Neighbour("behind", like.next_page) if like.next_page else None
        self.is_index, self.is_homepage, self.active, self.edit_url = like.is_index, False, active, like.edit_url
        self.children = None
        self.places: dict[str, Any] = {}
        """Where the theme asks for a part, by the name of the part."""

    def marks(self) -> dict[str, str]:
        """Return the marks of its open places by their names."""
        found = {f"meta{key}": value for key, value in self.meta.items() if _printed(key, value) and value}
        found |= {"title": self.title or mark("title"), "name": mark("name"), "content": self.content}
        for name, other in (("before", self.previous_page), ("behind", self.next_page)):
            if other is not None:
                found |= {f"{name}title": other.title, f"{name}url": other.url}
        return found | {"skip": f"#{mark('skip')}"} | {part: mark(part) for part in self.places}


def _printed(key: str, value: object) -> bool:
    return isinstance(value, str) and key not in AS_IT_IS


def _name(url: str) -> str:
    return posixpath.basename(url).removesuffix(ENDING)


@lru_cache(maxsize=4096)
def _address(url: str, seen_from: str) -> str:
    return str(get_relative_url(url, seen_from))
