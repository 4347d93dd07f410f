"""Links to pages that a part of the library does not hold become text that says so."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection
from dataclasses import replace
from html import unescape
from urllib.parse import unquote, urlsplit

from site_builder.model.page import Page, Site

LINK = re.compile(r'<a\b[^>]*?\shref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
NOTE = "ngoài gói này"
REFERENCE = re.compile(r'(?:href|src)="([^"]+)"')


def cut_outside(site: Site) -> Site:
    """Return the site with no link that leaves it, and without the attachments no page of it shows."""
    here = {f"{page.path}.html" for page in site.pages}
    files = {place for place, _ in site.attachments}
    pages = tuple(replace(page, body=_cut(page, here | files)) for page in site.pages)
    used = {target for page in pages for target in map(lambda url: _target(page, url), REFERENCE.findall(page.body))}
    return replace(site, pages=pages, attachments=tuple(item for item in site.attachments if item[0] in used))


def _cut(page: Page, held: Collection[str]) -> str:
    def keep_or_name(found: re.Match[str]) -> str:
        target = _target(page, found.group(1))
        if target is None or target in held or target.startswith("assets/"):
            return found.group()
        return f'<span class="st-outside">{found.group(2)} <small class="st-outside__note">({NOTE})</small></span>'

    return LINK.sub(keep_or_name, page.body)


def _target(page: Page, url: str) -> str | None:
    """Return the file of the site a link leads to; nothing for links to elsewhere and within the page."""
    parts = urlsplit(unescape(url))
    if parts.scheme or parts.netloc or not parts.path:
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.path), unquote(parts.path)))
