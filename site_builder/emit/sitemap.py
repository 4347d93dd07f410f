"""The list of a site's pages for search engines, by the protocol of sitemaps.org; only a site with an address has one."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from site_builder.emit.linked_data import page_url
from site_builder.model.page import Site

NAME = "sitemap.xml"
FROM_THE_ENGINE = (NAME, f"{NAME}.gz")
"""The engine knows no address and writes an empty list, which the protocol does not allow."""
MOST = 50_000
"""So many addresses one list may hold."""


def sitemap_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the list, plain and compressed."""
    if site.address:
        content = sitemap(site)
        yield NAME, content
        yield f"{NAME}.gz", gzip.compress(content, mtime=0)


def sitemap(site: Site) -> bytes:
    """Return the list of every page."""
    root = Element("urlset", {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"})
    for page in site.pages[:MOST]:
        SubElement(SubElement(root, "url"), "loc").text = page_url(site, page.path)
    indent(root, "")
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written
