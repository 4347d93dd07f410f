"""The 64 test pages as a site, and synthetic pages beside them up to any number."""

from __future__ import annotations

import re
from pathlib import Path

from site_builder.model.page import Page, Site

DATA = Path(__file__).parents[2] / "tests" / "data" / "search"
HEAD = re.compile(r'---\ntitle: "(.+)"\nkind: (.+)\n---\n(.*)', re.DOTALL)
SHORT = re.compile(r"([A-ZĐ]{2,}): ([^.]+)\.")
KINDS = {"cam-nang": "guide", "hoi-dap": "faq", "bieu-mau": "form", "tu-dien": "glossary", "trang": "page"}


def test_pages() -> list[Page]:
    """Return the 64 hand-written pages."""
    pages = []
    for path in sorted((DATA / "corpus").glob("*.md")):
        found = HEAD.match(path.read_text("utf-8"))
        assert found, path
        pages.append(Page(path.stem, found.group(1), found.group(3), kind=KINDS.get(found.group(2), "document")))
    return pages


def site_of(pages: list[Page]) -> Site:
    """Return a site of the pages, with the abbreviations its own page of them gives."""
    short = [found for page in pages if page.path == "gl-viettat" for found in SHORT.findall(page.body)]
    return Site("Thử", "", tuple(pages), (), abbreviations=tuple(short))
