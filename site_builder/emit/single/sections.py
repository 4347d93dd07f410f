"""The pages of a built site in reading order, without the engine's frame around them."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.model.page import NavItem, Site

RESERVED = ("noi-dung", "nguon", "index")
"""Ids the file itself uses."""
ENTRY = re.compile(r'<li><a href="([^"#]+)[^"]*">.*?</li>', re.DOTALL)
SCRIPT = re.compile(r'<script\b[^>]*\ssrc="([^"]+)"')
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
    scripts: tuple[str, ...] = ()
    """The site's scripts that the page asks for, by name."""


def read_sections(site: Site, built: Path) -> tuple[Section, ...]:
    """Return every page that learners carry, the home page first and the others as the menu has them."""
    carried = without_manual(site)
    pages = {page.path: page for page in carried.pages}
    gone = {page.path for page in site.pages} - set(pages)
    order = dict.fromkeys(["index", *_paths(carried.nav), *pages])
    ends = Counter(path.rpartition("/")[2] for path in [*pages, *RESERVED])
    found = []
    for path in order:
        if path in pages:
            html = (built / f"{path}.html").read_text(encoding="utf-8")
            article = _without_entries(_article(html, path), path, gone)
            found.append(Section(path, _key(path, ends), pages[path].title, pages[path].kind, article, _scripts(html)))
    return tuple(found)


def without_manual(site: Site) -> Site:
    """Return the site as learners carry it: no page about editing, and none in the menu."""
    kept = tuple(page for page in site.pages if not page.teaches_editing)
    gone = {page.path for page in site.pages if page.teaches_editing}
    return replace(site, pages=kept, nav=tuple(_lasting(site.nav, gone)))


def _lasting(items: tuple[NavItem, ...], gone: Collection[str]) -> Iterator[NavItem]:
    for item in items:
        inner = tuple(_lasting(item.items, gone))
        if item.path not in gone and (inner or item.path):
            yield replace(item, items=inner)


def _key(path: str, ends: Mapping[str, int]) -> str:
    end = path.rpartition("/")[2]
    return end if ends[end] == 1 else path


def _paths(items: tuple[NavItem, ...]) -> Iterator[str]:
    for item in items:
        if item.path:
            yield item.path
        yield from _paths(item.items)


def _without_entries(html: str, path: str, gone: Collection[str]) -> str:
    """Return the page without the entries of its lists that lead to pages left out."""

    def kept(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), found.group(1)))
        return "" if target.removesuffix(".html") in gone else found.group()

    return ENTRY.sub(kept, html)


def _article(html: str, path: str) -> str:
    found = ARTICLE.search(html)
    if found is None:
        raise ValueError(f"{path}: a page without an article")
    return found.group(1)


def _scripts(html: str) -> tuple[str, ...]:
    return tuple(path.rpartition("/")[2].removesuffix(".js") for path in SCRIPT.findall(html))
