"""The A–Z page: everything that can be opened, by its name. The way to search where there are no scripts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Page
from site_builder.render.environment import render_page
from site_builder.render.glossary import TONELESS, vietnamese_order
from site_builder.render.here import Here

KINDS = {
    "document": "văn bản",
    "comparison": "so sánh",
    "guide": "cẩm nang",
    "quiz": "tự kiểm tra",
    "course": "khóa học",
    "form": "biểu mẫu",
    "case": "trường hợp",
    "term": "thuật ngữ",
    "faq": "hỏi đáp",
}
OTHERS = "0–9"


@dataclass(frozen=True, slots=True)
class Name:
    """One line of the page."""

    words: str
    url: str
    kind: str


def render_lookup(library: Library, links: Links) -> Iterator[Page]:
    """Yield the A–Z page."""
    here = Here("tra-cuu/index", library, links)
    names = [
        Name(_capital(here.name(target.address)), here.to(target.address), KINDS[target.kind])
        for target in links.targets.values()
        if target.kind in KINDS
    ]
    groups = [
        (letter, list(group))
        for letter, group in groupby(sorted(names, key=_order), key=lambda name: _letter(name.words))
    ]
    body = render_page("lookup.md.j2", here=here, groups=groups)
    yield Page(here.page, "Mục lục A–Z", body, "Mọi trang của Sổ tay, xếp theo vần.", "lookup", searchable=False)


def _order(name: Name) -> tuple[bool, tuple[list[int], str]]:
    return _letter(name.words) == OTHERS, vietnamese_order(name.words)


def _letter(words: str) -> str:
    first = words[:1].lower().translate(TONELESS)
    return first.upper() if first.isalpha() else OTHERS


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
