"""What machines may read of each page of a served site: schema.org as JSON-LD, with the way to the page from the first one.

It is data, which no browser runs, so the page's policy needs no hash for it. A folder opened from a disk has no address
that a machine could keep, and gets none of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from site_builder.model.page import Page, Site
from site_builder.text.json_in_html import json_in_html

NOTHING: Mapping[str, str] = MappingProxyType({})
CONTEXT = '{"@context":"https://schema.org","@graph":['
OPENING, CLOSING = '<script type="application/ld+json">', "</script>"
HEAD_ENDS = "</head>"


def data_blocks(site: Site) -> Mapping[str, str]:
    """Return for the place of each page the element that goes into its head; nothing for a site without an address."""
    if not site.address:
        return NOTHING
    told = dict(site.linked_data)
    titles = {page.path: page.title for page in site.pages}
    return {f"{page.path}.html": _block(site, page, told.get(page.path, ""), titles) for page in site.pages}


def with_data(html: str, block: str) -> str:
    """Return the page with the element as the last of its head; as it is, where there is none."""
    return html.replace(HEAD_ENDS, block + HEAD_ENDS, 1) if block else html


def page_url(site: Site, path: str) -> str:
    """Return the whole address of a page; the first page is reached by the site's own."""
    return f"{site.address}{'' if path == 'index' else f'{path}.html'}"


def _block(site: Site, page: Page, told: str, titles: Mapping[str, str]) -> str:
    way = [*_above(page.path, titles), page.path]
    parts = [told] if told else []
    if len(way) > 1:
        parts.append(json_in_html(_breadcrumbs(site, way, titles)))
    return f"{OPENING}{CONTEXT}{','.join(parts)}]}}{CLOSING}" if parts else ""


def _above(path: str, titles: Mapping[str, str]) -> Iterator[str]:
    """Yield the pages that stand over this one: the first page, and the front page of each folder it lies in."""
    if path != "index":
        yield "index"
    folders = path.split("/")[:-1]
    for depth in range(1, len(folders) + 1):
        front = "/".join((*folders[:depth], "index"))
        if front in titles and front != path:
            yield front


def _breadcrumbs(site: Site, way: list[str], titles: Mapping[str, str]) -> Mapping[str, object]:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": at, "name": titles[path], "item": page_url(site, path)}
            for at, path in enumerate(way, 1)
        ],
    }
