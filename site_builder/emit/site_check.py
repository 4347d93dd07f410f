"""A look at a built site as a browser sees it: every link and anchor resolves, nothing is loaded from outside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from site_builder.diagnostics.language import _
from site_builder.emit.page_facts import PageFacts, page_facts, style_urls


def check_site(site: Path) -> list[str]:
    """Return one line for each fault of the site, sorted; an empty list for a whole one."""
    pages = read_pages(site)
    faults = [fault for path in pages for fault in _page_faults(path, pages, site)]
    faults += [fault for path in sorted(site.rglob("*.css")) for fault in _style_faults(path, site)]
    return faults if pages else [_("{place}: không có trang nào").format(place=site)]


def read_pages(site: Path) -> dict[Path, PageFacts]:
    """Return the facts of every page of the site."""
    return {path: page_facts(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}


def _page_faults(path: Path, pages: dict[Path, PageFacts], site: Path) -> Iterator[str]:
    facts, name = pages[path], path.relative_to(site).as_posix()
    if name == "404.html":  # served from any depth, so its links are absolute by design
        return
    for id in facts.repeated_ids:
        yield _("{page}: mã “{id}” dùng hai lần").format(page=name, id=id)
    for url in facts.loads:
        yield from _load_faults(name, path, url, site)
    for url in facts.links:
        yield from _link_faults(name, path, url, pages, site)


def _load_faults(name: str, path: Path, url: str, site: Path) -> Iterator[str]:
    parts = urlsplit(url)
    if parts.scheme == "data" or url.startswith("#"):
        return
    if parts.scheme or parts.netloc or url.startswith("/"):
        yield _("{page}: nạp tệp từ ngoài thư mục: {url}").format(page=name, url=url)
    elif not _target(path, parts.path, site):
        yield _("{page}: nạp tệp không có: {url}").format(page=name, url=url)


def _link_faults(name: str, path: Path, url: str, pages: dict[Path, PageFacts], site: Path) -> Iterator[str]:
    parts = urlsplit(url)
    if parts.scheme in ("http", "https", "mailto", "tel") or parts.netloc:
        return
    if parts.scheme or url.startswith("/"):
        yield _("{page}: liên kết không dùng được khi mở từ thư mục: {url}").format(page=name, url=url)
        return
    target = _target(path, parts.path, site) if parts.path else path
    if target is None:
        yield _("{page}: liên kết đến chỗ không có: {url}").format(page=name, url=url)
    elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
        yield _("{page}: không có mục này: {url}").format(page=name, url=url)


def _target(path: Path, url_path: str, site: Path) -> Path | None:
    target = (path.parent / unquote(url_path)).resolve()
    inside = target.is_relative_to(site.resolve())
    return _as_listed(target, site) if inside and target.is_file() else None


def _as_listed(target: Path, site: Path) -> Path:
    return site / target.relative_to(site.resolve())


def _style_faults(path: Path, site: Path) -> Iterator[str]:
    for url in style_urls(path.read_text(encoding="utf-8")):
        yield from _load_faults(path.relative_to(site).as_posix(), path, url, site)
