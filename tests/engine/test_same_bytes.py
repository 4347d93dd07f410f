"""The quick drive of the engine gives, byte for byte, what `mkdocs build` gives on the compiled tree."""

from __future__ import annotations

from datetime import date
from operator import attrgetter
from pathlib import Path

import pytest

from site_builder.adapters.cli.build import render_site
from site_builder.adapters.engine import build_tree
from site_builder.adapters.engine.body import body_of
from site_builder.adapters.engine.sources import Source, Sources
from site_builder.emit.starter import starter_files
from site_builder.emit.tree import page_markdown, write_tree
from site_builder.model.page import NavItem, Page, Site
from site_builder.pipeline import compile_library
from tests.golden import LIBRARY

TODAY = date(2026, 11, 23)
ROOT = Path(__file__).parents[2]
DATED = "sitemap.xml.gz"
"""MkDocs writes the day of the build into it; ours has none, so that the same content gives the same file."""


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def assert_same(site: Site, tmp_path: Path, quick: Path | None = None) -> None:
    tree, plain = tmp_path / "tree", tmp_path / "plain"
    tree.mkdir()
    write_tree(site, tree)
    build_tree(tree, plain)
    if quick is None:
        quick = tmp_path / "quick"
        quick.mkdir()
        render_site(site, quick)
    ours, theirs = files_of(quick), files_of(plain)
    assert ours.keys() == theirs.keys()
    assert [place for place in theirs if ours[place] != theirs[place] and place != DATED] == []


def compiled(root: Path) -> Site:
    site = compile_library(root, TODAY).site
    assert site is not None
    return site


def test_the_golden_library(tmp_path: Path) -> None:
    assert_same(compiled(LIBRARY), tmp_path)


def test_a_new_project(tmp_path: Path) -> None:
    for name, text in starter_files():
        path = tmp_path / "moi" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert_same(compiled(tmp_path / "moi"), tmp_path)


def test_our_own_site(site: Path, tmp_path: Path) -> None:
    whole = compile_library(ROOT, TODAY).site
    assert whole is not None
    assert_same(whole, tmp_path, site)
    read = [body_of(page_markdown(page), "¶", "x") for page in whole.pages]
    assert read.count(None) < len(read) / 10, "nearly every page is of the shape that needs no parser"


TITLES = [
    "Trang",
    'Tên "lạ" & <b>khác</b>',
    "A &lt; B &amp; C",
    "Một *hai* _ba_ [bốn](năm)",
    "  Thừa  chỗ  ",
    "¶ 100 %",
]
BODIES = [
    '# Đầu {: id="dau" }\n\n<div class="a">\n<p>x</p>\n\n<p>y</p>\n</div>\n\n<div>z</div>\n',
    '# Đầu {: id="dau" }\n\n## Lặp {: id="m" }\n\n<p>một</p>\n<p>hai</p>\n\n### Sâu {: id="n" }\n\n#### Sâu hơn {: id="o" }\n\n<ul>\n<li>a</li></ul>\n',
    "# Không mã\n\nChữ *thường* và [liên kết](trang-1.md).\n\n<p>x</p>\n",
    '# A {: id="a" }\n\n<p>đuôi</p> chữ\n\n<custom-tag>\n<p>x</p>\n</custom-tag>\n\n<script src="x.js" defer></script>\n\n<p>x</p>\n',
    '# A {: id="a" }\n\n<div><script>if (a < b) { "</div>" }</script></div>\n\n<!-- lời -->\n\n<p>x</p>\n',
    '# A {: id="a" }\n\n<div>\n\n\n\ncách\n   \n\tthụt</div>\n\n\n\n<p>x</p>\n',
    '## B {: id="b" }\n\n<section><div></section></div>\n\n<p>x</p>\n\n## B {: id="b" }\n',
    '# &#42;A&#42; -- b__c__ http://x.vn {: id="a" }\n\n<table><tr><td>&amp; & &lt;</td></tr></table>\n',
    "",
    '### Sâu trước {: id="s" }\n\n<p>x</p>\n\n## Nông sau {: id="t" }\n\n<hr>\n\n<p>unclosed\n',
]


@pytest.mark.parametrize("title", TITLES)
def test_pages_of_every_shape(title: str, tmp_path: Path) -> None:
    pages = tuple(
        Page(f"{folder}trang-{number}", f"{title} {number}", body, title if number % 2 else "", footer="<p>Sửa</p>" * (number % 3))
        for folder in ("", "muc/", "muc/sau/")
        for number, body in enumerate(BODIES)
    ) + (Page("index", "Nhà", BODIES[0]), Page("ngoai/mot", "Ngoài", BODIES[1]), Page("ngoai/hai", "Ngoài", BODIES[1]), Page("ngoai/ba", "B", BODIES[1]))  # fmt: skip
    loose = tuple(NavItem(page.title, page.path) for page in pages[: len(BODIES)])
    group = tuple(NavItem(page.title, page.path) for page in pages[len(BODIES) : 2 * len(BODIES)])
    inner = tuple(NavItem(page.title, page.path) for page in pages[2 * len(BODIES) : 3 * len(BODIES)])
    nav = (NavItem(title, None, (*group, NavItem("Sâu", None, inner))), *loose)
    assert_same(Site(title, "Mô tả", pages, nav), tmp_path)


def test_pages_are_found_and_ordered_as_by_the_engine(tmp_path: Path) -> None:
    from mkdocs.structure.files import File, file_sort_key

    paths = [
        "b.md",
        "index.md",
        "a/b.md",
        "a.md",
        "a/index.md",
        "a/b/c.md",
        "a-b/c.md",
        "README.md",
        "a/b/index.md",
        "B/a.md",
    ]
    ours = Sources([Source(path, str(tmp_path), str(tmp_path), False) for path in paths])
    theirs = sorted((File(path, str(tmp_path), str(tmp_path), False) for path in paths), key=file_sort_key)
    found = sorted(ours, key=attrgetter("order"))
    assert [one.src_uri for one in found] == [one.src_uri for one in theirs]
    for one, other in zip(found, theirs, strict=True):
        assert (one.src_path, one.url, one.dest_uri, one.name) == (
            other.src_path,
            other.url,
            other.dest_uri,
            other.name,
        )
        assert ours.get_file_from_path(f"./{one.src_uri}") is ours.get_file_from_path(one.src_uri) is one
    assert ours.get_file_from_path("c.md") is None
