"""A look at a built site as a browser sees it: every link and anchor resolves, nothing is loaded from outside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

LOADED = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "audio": "src",
    "video": "src",
    "embed": "src",
    "object": "data",
}
LOADING_LINKS = {"stylesheet", "preload", "modulepreload", "icon", "manifest", "shortcut", "apple-touch-icon"}
CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)|@import\s+['\"]([^'\"]+)['\"]")


@dataclass
class PageFacts:
    """What one page links to, loads and can be linked at."""

    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    repeated_ids: list[str] = field(default_factory=list)


def check_site(site: Path) -> list[str]:
    """Return one line for each fault of the site, sorted; an empty list for a whole one."""
    pages = {path: page_facts(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}
    faults = [fault for path in pages for fault in _page_faults(path, pages, site)]
    faults += [fault for path in sorted(site.rglob("*.css")) for fault in _style_faults(path, site)]
    return faults if pages else [f"{site}: no pages"]


def page_facts(html: str) -> PageFacts:
    """Return what the page links to, loads and can be linked at."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.facts


def _page_faults(path: Path, pages: dict[Path, PageFacts], site: Path) -> Iterator[str]:
    facts, name = pages[path], path.relative_to(site).as_posix()
    if name == "404.html":  # served from any depth, so its links are absolute by design
        return
    yield from (f"{name}: id used twice: {id}" for id in facts.repeated_ids)
    for url in facts.loads:
        yield from _load_faults(name, path, url, site)
    for url in facts.links:
        yield from _link_faults(name, path, url, pages, site)


def _load_faults(name: str, path: Path, url: str, site: Path) -> Iterator[str]:
    parts = urlsplit(url)
    if parts.scheme == "data":
        return
    if parts.scheme or parts.netloc or url.startswith("/"):
        yield f"{name}: loads from outside the folder: {url}"
    elif not _target(path, parts.path, site):
        yield f"{name}: loads what is not there: {url}"


def _link_faults(name: str, path: Path, url: str, pages: dict[Path, PageFacts], site: Path) -> Iterator[str]:
    parts = urlsplit(url)
    if parts.scheme in ("http", "https", "mailto", "tel") or parts.netloc:
        return
    if parts.scheme or url.startswith("/"):
        yield f"{name}: link that does not work from a folder: {url}"
        return
    target = _target(path, parts.path, site) if parts.path else path
    if target is None:
        yield f"{name}: link to what is not there: {url}"
    elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
        yield f"{name}: no such anchor: {url}"


def _target(path: Path, url_path: str, site: Path) -> Path | None:
    target = (path.parent / unquote(url_path)).resolve()
    inside = target.is_relative_to(site.resolve())
    return _as_listed(target, site) if inside and target.is_file() else None


def _as_listed(target: Path, site: Path) -> Path:
    return site / target.relative_to(site.resolve())


def _style_faults(path: Path, site: Path) -> Iterator[str]:
    for found in CSS_URL.finditer(path.read_text(encoding="utf-8")):
        url = found.group(1) or found.group(2)
        if not url.startswith(("data:", "#")):
            yield from _load_faults(path.relative_to(site).as_posix(), path, url, site)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.facts = PageFacts()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what this tag links to, loads and is called."""
        values = {name: value or "" for name, value in attrs}
        if values.get("id"):
            if values["id"] in self.facts.ids:
                self.facts.repeated_ids.append(values["id"])
            self.facts.ids.add(values["id"])
        if tag == "a" and values.get("name"):
            self.facts.ids.add(values["name"])
        if tag in ("a", "area") and values.get("href"):
            self.facts.links.append(values["href"])
        if tag in LOADED and values.get(LOADED[tag]):
            self.facts.loads.append(values[LOADED[tag]])
        if tag == "link" and LOADING_LINKS & set(values.get("rel", "").split()) and values.get("href"):
            self.facts.loads.append(values["href"])

    handle_startendtag = handle_starttag
