"""Links to pages that a part of the library does not hold become text that says so."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from html import unescape
from urllib.parse import unquote, urlsplit

from site_builder.model.page import Page, Site

LINK = re.compile(r'<a\b[^>]*?\shref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
ANCHOR = re.compile(r'\sid="([^"]+)"')
NOTE = "ngoài gói này"
REFERENCE = re.compile(r'(?:href|src)="([^"]+)"')


def cut_outside(site: Site) -> Site:
    """Return the site with no link that leaves it, and without the attachments no page of it shows."""
    held = {f"{page.path}.html": frozenset(ANCHOR.findall(page.body)) for page in site.pages}
    held |= {place: frozenset() for place, _ in site.attachments}
    pages = tuple(replace(page, body=_cut(page, held)) for page in site.pages)
    used = {target for page in pages for target in (_target(page, url) for url in REFERENCE.findall(page.body))}
    return replace(site, pages=pages, attachments=tuple(item for item in site.attachments if item[0] in used))


def _cut(page: Page, held: Mapping[str, Collection[str]]) -> str:
    def keep_or_name(found: re.Match[str]) -> str:
        target = _target(page, found.group(1))
        if target is None or target.startswith("assets/") or _leads_somewhere(target, found.group(1), held):
            return found.group()
        return f'<span class="st-outside">{found.group(2)} <small class="st-outside__note">({NOTE})</small></span>'

    return LINK.sub(keep_or_name, page.body)


def _leads_somewhere(target: str, url: str, held: Mapping[str, Collection[str]]) -> bool:
    fragment = unquote(urlsplit(unescape(url)).fragment)
    return target in held and (not fragment or fragment in held[target])


def _target(page: Page, url: str) -> str | None:
    """Return the file of the site a link leads to; nothing for links to other sites."""
    parts = urlsplit(unescape(url))
    if parts.scheme or parts.netloc:
        return None
    if not parts.path:
        return f"{page.path}.html"
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.path), unquote(parts.path)))
