"""A site made ready for overlays: a page “Địa phương” and marked places that each edition fills."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from site_builder.editions.fragments import STYLE
from site_builder.emit.search.write import FOLDER, local_search_file
from site_builder.emit.settings import LOCAL_STYLE
from site_builder.model.page import NavItem, Page, Site

PAGE = "dia-phuong/index"
SLOT = re.compile(rb'<div data-st-local="([a-z-]+)"></div>')
PARTS = {
    "lien-he": "Liên hệ",
    "van-ban": "Văn bản của địa phương",
    "nguong-diem": "Ngưỡng chấm điểm",
    "hoi-dap": "Hỏi đáp",
}
"""The parts of the local page by their slots. Each stands in every edition, so that the list beside the page is right."""
LOCAL_SEARCH = f"{FOLDER}/local.js"


def slot(name: str) -> str:
    """Return the mark that an edition replaces by its own words."""
    return f'<div data-st-local="{name}"></div>'


def with_slots(site: Site, scored: Iterable[str]) -> Site:
    """Return the site with the local page, and slots on its home page and on the pages of scoring sheets."""
    marked = {"index": "bia"} | dict.fromkeys(scored, "nguong-o-day")
    pages = tuple(_marked(page, marked[page.path]) if page.path in marked else page for page in site.pages)
    style = (LOCAL_STYLE, STYLE.encode())
    search = (LOCAL_SEARCH, local_search_file(replace(site, pages=(), abbreviations=())))
    return replace(
        site,
        pages=(*pages, Page(PAGE, "Địa phương", local_body({}), "Nội dung của địa phương.", "local", searchable=False)),
        nav=(*site.nav, NavItem("Địa phương", None, (NavItem("Địa phương", PAGE),))),
        attachments=(*site.attachments, style, search),
    )


def local_body(filled: dict[str, str]) -> str:
    """Return the body of the local page: its slots, or what fills them."""
    parts = [("dau-trang", "# Địa phương")]
    parts += [(name, f'## {title} {{: id="{name}" }}') for name, title in PARTS.items()]
    return "".join(f"{heading}\n\n{filled.get(name) or slot(name)}\n\n" for name, heading in parts)


def _marked(page: Page, name: str) -> Page:
    title, _end, rest = page.body.partition("\n")
    return replace(page, body=f"{title}\n\n{slot(name)}\n{rest}")
