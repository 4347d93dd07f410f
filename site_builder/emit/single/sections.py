"""The pages of a built site in reading order, without the engine's frame around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from site_builder.model.page import NavItem, Site

ARTICLE = re.compile(r"<article\b[^>]*>(.*?)</article>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Section:
    """One page inside the file: its path is its id."""

    path: str
    title: str
    kind: str
    html: str


def read_sections(site: Site, built: Path) -> tuple[Section, ...]:
    """Return every page, the home page first and the others as the menu has them."""
    pages = {page.path: page for page in site.pages}
    order = dict.fromkeys(["index", *_paths(site.nav), *pages])
    return tuple(
        Section(path, pages[path].title, pages[path].kind, _article(built / f"{path}.html"))
        for path in order
        if path in pages
    )


def _paths(items: tuple[NavItem, ...]) -> Iterator[str]:
    for item in items:
        if item.path:
            yield item.path
        yield from _paths(item.items)


def _article(path: Path) -> str:
    found = ARTICLE.search(path.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{path.name}: a page without an article")
    return found.group(1)
