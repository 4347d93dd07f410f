"""Guides: Markdown with or without front matter, titles from wherever they stand, ASCII addresses."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.load.guides import guide_slug, load_guide
from site_builder.model.guide import Guide
from tests.load.reading import source_of, the_problem


def load(text: str, below: str = "bai.md") -> tuple[Guide | None, list[Diagnostic]]:
    return load_guide(source_of(text, f"guides/{below}"), PurePosixPath(below))


def guide(text: str, below: str = "bai.md") -> Guide:
    found, problems = load(text, below)
    assert found and problems == []
    return found


@pytest.mark.parametrize(
    "text, title",
    [
        ("---\ntitle: Tên\n---\n# Khác\n", "Tên"),
        ("# Tên\n", "Tên"),
        ("\n\n#  Tên ##\n", "Tên"),
        ("Chữ trước.\n\n# Khác\n", "Chuan bi hop"),
        ("", "Chuan bi hop"),
    ],
)
def test_the_title_comes_from_the_front_matter_the_heading_or_the_name(text: str, title: str) -> None:
    assert guide(text, "chuan-bi_hop.md").title == title


def test_a_heading_that_is_the_title_is_not_repeated_in_the_body() -> None:
    assert guide("# Tên\n\nNội dung.\n").body == "\nNội dung.\n"
    assert guide("Nội dung.\n\n# Phần\n").body == "Nội dung.\n\n# Phần\n"


def test_places_in_the_body_are_those_of_the_file() -> None:
    found = guide("---\norder: 10\n---\n# Tên\n\nXem [[a/b]].\n")
    assert (found.first_line, found.where_text("[[a/b]]", "body").line, found.where_text("[[a/b]]", "body").column) == (
        5,
        6,
        5,
    )


def test_the_front_matter_is_read() -> None:
    head = guide("---\norder: 10\naudience: [secretary]\nreviewed_on: 2026-11-23\n---\nBài.\n").head
    assert (head.order, head.audience, head.where("audience").line) == (10, ("secretary",), 3)


def test_front_matter_may_be_empty() -> None:
    assert guide("---\n---\nBài.\n").body == "Bài.\n"


def test_keys_that_other_tools_write_are_passed_over() -> None:
    guide("---\ntags: [a]\nauthor: b\nlayout: c\n---\nBài.\n")


@pytest.mark.parametrize(
    "text, expected",
    [
        ("---\ntitle: Tên\n\nBài.\n", ("CT211", 1, 1)),
        ("---\ntitle: Tên\n# Phần\nMột: hai: ba\n---\nBài.\n", ("CT211", 3, 1)),
        ("---\ntitle: Một: hai\n---\nBài.\n", ("YM102", 2, 11)),
        ("---\norder: mười\n---\nBài.\n", ("CT206", 2, 8)),
        ("---\n\torder: 10\n---\nBài.\n", ("YM101", 2, 1)),
        ("---\n- a\n---\nBài.\n", ("YM116", 2, 1)),
    ],
)
def test_a_slip_in_the_front_matter_is_told_on_its_line(text: str, expected: tuple[str, int, int]) -> None:
    found, problems = load(text)
    assert found is None
    assert the_problem(problems) == expected


def test_the_body_may_hold_what_yaml_may_not() -> None:
    guide('# Tên\n\n\tđoạn mã\n\n* mục: "một: hai”\n\n---\n\n@ # & ! {\n')


@pytest.mark.parametrize(
    "below, slug",
    [
        ("Họp chi bộ.md", "hop-chi-bo"),
        ("Mục 1/Điều đầu.md", "muc-1/dieu-dau"),
        ("index.md", "index"),
        ("日本.md", "trang"),
        ("a.b_c.md", "a-b-c"),
    ],
)
def test_addresses_are_ascii_whatever_the_name(below: str, slug: str) -> None:
    assert guide_slug(PurePosixPath(below)) == slug


@pytest.mark.parametrize("name", ["con", "CON", "Aux", "nul", "com1", "LPT9", "prn"])
def test_no_page_is_called_as_windows_calls_a_device(name: str) -> None:
    assert guide_slug(PurePosixPath(f"{name}.md")) == f"trang-{name.lower()}"
    assert guide_slug(PurePosixPath(f"{name}/con-nguoi.md")) == f"trang-{name.lower()}/con-nguoi"
