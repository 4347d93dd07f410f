"""The pages of a built site in reading order, without the engine's frame around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.model.page import NavItem, Site

RESERVED = ("noi-dung", "nguon", "index")
"""Ids the file itself uses."""
ARTICLE = re.compile(r"<article\b[^>]*>(.*?)</article>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Section:
    """One page inside the file."""

    path: str
    key: str
    """Its id in the file: the last part of its path, or all of it where that is not its own."""
    title: str
    kind: str
    html: str


def read_sections(site: Site, built: Path) -> tuple[Section, ...]:
    """Return every page, the home page first and the others as the menu has them."""
    pages = {page.path: page for page in site.pages}
    order = dict.fromkeys(["index", *_paths(site.nav), *pages])
    ends = Counter(path.rpartition("/")[2] for path in [*pages, *RESERVED])
    return tuple(
        Section(path, _key(path, ends), pages[path].title, pages[path].kind, _article(built / f"{path}.html"))
        for path in order
        if path in pages
    )


def _key(path: str, ends: Mapping[str, int]) -> str:
    end = path.rpartition("/")[2]
    return end if ends[end] == 1 else path


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
