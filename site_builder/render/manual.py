"""The manual for trainers: Markdown files that come with the program, shown in every project's site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Page
from site_builder.render.environment import render_page
from site_builder.render.here import Here
from site_builder.render.manual_shots import picture_files, with_sizes
from site_builder.render.split import Piece, split_at_headings
from site_builder.render.trainers import COVERAGE, TO_COMPARE, covered_documents, has_doubts
from site_builder.render.trials import RESULTS, gathers_results
from site_builder.text.dialect import to_html
from site_builder.text.references import Reference
from site_builder.text.sanitise import sanitise

PAGES = Path(__file__).parent / "manual_pages"
FOLDER = "giang-vien"
FRONT, FRONT_TITLE = f"{FOLDER}/muc-luc", "Dành cho giảng viên"
FRONT_LEAD = "Sửa nội dung, dạy một buổi, làm gói mang đi: từng việc một, không cần biết lập trình."
STYLE = "assets/manual.css"

CHAPTERS = (
    ("Bắt đầu", ("bat-dau", "sua-bang-trinh-duyet", "sua-loi-va-ra-soat")),
    (
        "Viết nội dung",
        ("du-kien-va-van-ban", "bai-cam-nang", "cau-hoi", "de-thu", "khoa-hoc", "bieu-mau", "thuat-ngu-va-hoi-dap"),
    ),
    ("Lên lớp", ("mot-ngay-tap-huan", "goi-va-ban-in", "de-giay")),
    ("Đưa tới người đọc", ("cong-bo",)),
)
"""The pages in reading order, each the name of its file."""

BLOCK = re.compile(r"(<pre><code[^>]*>)(.*?)(</code></pre>)", re.DOTALL)
IN_LIST = re.compile(r"^( +)```\w*\n((?:\1.*\n|\n)*?)\1```$", re.MULTILINE)
"""An example inside a list: there the dialect knows examples by their indentation only."""
DEEPEST = 6
"""Levels of indentation the style sheet knows."""
OTHER_PAGE = re.compile(r"([\w/-]+)\.md(#[\w-]+)?")


@dataclass(frozen=True, slots=True)
class ManualPage:
    """One page of the manual as written."""

    name: str
    title: str
    lead: str
    body: str

    @property
    def path(self) -> str:
        """Return its place in the site."""
        return f"{FOLDER}/{self.name}"


def render_manual(library: Library, links: Links) -> Iterator[Page]:
    """Yield the pages of the manual; none for a part of a library, since what a course hands out is for learners."""
    if links.partial:
        return
    here = Here(FRONT, library, links)
    chapters = [(title, [manual_page(name) for name in names]) for title, names in CHAPTERS]
    body = render_page(
        "manual-front.md.j2",
        here=here,
        title=FRONT_TITLE,
        lead=FRONT_LEAD,
        chapters=chapters,
        style=here.asset(STYLE),
    )
    yield Page(FRONT, FRONT_TITLE, body, FRONT_LEAD, "manual", searchable=False, teaches_editing=True)
    beside = _pages_beside(library, links)
    order = [page for _title, pages in chapters for page in pages]
    for page, before, after in zip(order, [None, *order], [*order[1:], None], strict=False):
        here = Here(page.path, library, links)
        body = render_page(
            "manual.md.j2",
            here=here,
            page=page,
            pieces=pieces_of(page.body, beside),
            front=(FRONT, FRONT_TITLE),
            before=before,
            after=after,
            style=here.asset(STYLE),
        )
        yield Page(page.path, page.title, body, page.lead, "manual", searchable=False, teaches_editing=True)


def manual_files(links: Links) -> Iterator[tuple[str, bytes]]:
    """Yield the pictures of the manual; none for a part of a library."""
    if not links.partial:
        yield from picture_files(FOLDER)


@cache
def manual_page(name: str) -> ManualPage:
    """Return a page as its file has it: a title, one paragraph that says what it is for, and the rest."""
    title, lead, body = (PAGES / f"{name}.md").read_text(encoding="utf-8").split("\n\n", 2)
    return ManualPage(name, title.removeprefix("# "), " ".join(lead.split()), body)


@cache
def pieces_of(markdown: str, beside: frozenset[str] = frozenset()) -> tuple[Piece, ...]:
    """Return a text of the manual as safe HTML, headings apart; a reference leads to a page beside it, or is words."""

    def lead(reference: Reference) -> tuple[str, str]:
        name = reference.address.removeprefix(f"{FOLDER}/")
        return f"{name}.html" if reference.address in beside else "", reference.words or reference.address

    html = with_sizes(sanitise(to_html(IN_LIST.sub(_indented, markdown), lead, _to_page)))
    return tuple(split_at_headings(BLOCK.sub(_in_lines, html)))


def _pages_beside(library: Library, links: Links) -> frozenset[str]:
    """Return the trainers' pages that this library has."""
    there = {
        TO_COMPARE: has_doubts(library, links),
        COVERAGE: bool(covered_documents(library, links)),
        RESULTS: gathers_results(library, links),
    }
    return frozenset(path for path, is_there in there.items() if is_there)


def _indented(found: re.Match[str]) -> str:
    return "".join(f"    {line}\n" for line in found.group(2).splitlines()).rstrip("\n")


def _to_page(target: str) -> str:
    return OTHER_PAGE.sub(r"\1.html\2", target)


def _in_lines(found: re.Match[str]) -> str:
    """Return an example with each line by itself, so that one too long for a phone goes on under its own beginning."""
    return found.group(1) + "".join(_line(line) for line in found.group(2).splitlines()) + found.group(3)


def _line(line: str) -> str:
    words = line.lstrip(" ")
    depth = (len(line) - len(words)) // 2
    indent = f'<span class="st-line__in">{line[: len(line) - len(words)]}</span>' if depth else ""
    return f'<span class="st-line st-line--{min(depth, DEEPEST)}">{indent}{words}\n</span>'
