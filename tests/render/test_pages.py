"""Every kind of page of a tiny library, compared whole with its golden file. UPDATE_GOLDEN=1 rewrites them."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest

from site_builder.diagnostics.diagnostic import has_errors
from site_builder.emit.tree import page_text
from site_builder.model.page import Page
from site_builder.pipeline import compile_library

LIBRARY = Path(__file__).parents[1] / "libraries/one_of_each"
GOLDEN = Path(__file__).parents[1] / "golden/pages"


MANUAL = ("manual", "diagnostics")
KEPT = ("giang-vien/muc-luc", "giang-vien/de-thu", "giang-vien/ma-loi-fm")
"""Enough of the manual to see its templates; the others would only say again what their own files say."""


def compiled_pages() -> dict[str, Page]:
    compiled = compile_library(LIBRARY, date(2026, 1, 15))
    assert not has_errors(compiled.problems) and compiled.site
    return {page.path: page for page in compiled.site.pages if page.kind not in MANUAL or page.path in KEPT}


PAGES = compiled_pages()


@pytest.mark.parametrize("path", sorted(PAGES))
def test_page_is_as_its_golden_file(path: str) -> None:
    golden = GOLDEN / f"{path}.md"
    text = page_text(PAGES[path])
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert golden.is_file(), f"no golden file: UPDATE_GOLDEN=1 writes {golden}"
    assert text == golden.read_text(encoding="utf-8")


def test_no_golden_file_is_left_behind() -> None:
    assert {path.relative_to(GOLDEN).with_suffix("").as_posix() for path in GOLDEN.rglob("*.md")} == set(PAGES)


def test_the_same_library_gives_the_same_pages() -> None:
    assert compiled_pages() == PAGES


@pytest.mark.parametrize("path", sorted(PAGES))
def test_headings_are_markdown_and_blocks_are_finished_html(path: str) -> None:
    """Between headings and blank lines there is nothing an engine could interpret: every block is one HTML element."""
    for block in re.split(r"\n\s*\n", PAGES[path].body.strip()):
        assert block.startswith(("#", "<", " ")) or "</" in block, block[:80]


def test_a_document_without_readable_clauses_says_so() -> None:
    body = PAGES["van-ban/qd-02-2019"].body
    assert "Chưa kiểm chứng được" in body and "Chưa ai đọc được phần này." in body
    assert "Đã bị thay thế" in body and "văn bản" in body.lower()


def test_a_medium_fact_is_said_to_the_reader_beside_the_gist() -> None:
    assert "Độ tin cậy vừa, chưa đối chiếu bản gốc" in PAGES["van-ban/qd-02-2019"].body
    assert "Chỉ áp dụng ở: xã ví dụ" in PAGES["van-ban/qd-02-2019"].body


def test_explanations_stay_out_of_the_search_index() -> None:
    body = PAGES["tu-kiem-tra/vi-du"].body
    for answer in re.findall(r"<details class=\"st-answer\"[^>]*>", body):
        assert "data-search-exclude" in answer


def test_each_provision_lists_the_questions_that_ask_it_and_the_guides_that_explain_it() -> None:
    body = PAGES["van-ban/qd-01-2026"].body
    assert "../tu-kiem-tra/vi-du.html#vd-mo-cua" in body
    assert "../cam-nang/bat-dau.html" in body
