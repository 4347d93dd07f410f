"""The manual's pictures: each is there, said in words, small, kept a place, and made by the script."""

from __future__ import annotations

import ast
import re
from datetime import date
from pathlib import Path

import pytest

from site_builder.adapters.cli.init import init
from site_builder.model.page import Page
from site_builder.pipeline import course_site, link_library, whole_site
from site_builder.render.manual_shots import PICTURES, size_of
from tests.manual.reading import NAMES, blocks_of, lay, text_of

TODAY = date(2026, 1, 20)
SHOWN = re.compile(r"!\[([^\]]*)\]\(hinh/([a-z-]+)\.png\)")
MOST = 400_000
"""Bytes of all pictures together."""


def named() -> list[tuple[str, str]]:
    """Return the words and the name of each picture, in the order of the manual."""
    return [found for name in NAMES for found in SHOWN.findall(text_of(name))]


def test_each_picture_is_shown_made_by_the_script_and_told_in_words(root: Path) -> None:
    files = {path.stem for path in PICTURES.glob("*")}
    tree = ast.parse((root / "scripts/manual_pictures.py").read_text(encoding="utf-8"))
    (made,) = (
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "PICTURES"
    )
    assert {name for _words, name in named()} == set(made) == files
    assert all(len(words) > 30 and not words.lower().startswith(("ảnh", "hình")) for words, _name in named())


def test_all_pictures_together_are_light() -> None:
    assert sum(path.stat().st_size for path in PICTURES.glob("*")) <= MOST


@pytest.fixture
def pages(tmp_path: Path) -> dict[str, Page]:
    init(tmp_path / "so-tay")
    lay(blocks_of(text_of("khoa-hoc")), tmp_path / "so-tay")
    site = whole_site(link_library(tmp_path / "so-tay", TODAY))
    assert {place for place, _content in site.attachments} >= {
        f"giang-vien/hinh/{name}.png" for _words, name in named()
    }
    return {page.path: page for page in site.pages}


def test_each_picture_waits_to_be_seen_and_has_its_place_kept(pages: dict[str, Page]) -> None:
    shown = [found for name in NAMES for found in re.findall(r"<img [^>]*>", pages[f"giang-vien/{name}"].body)]
    assert len(shown) == len(named())
    for picture in shown:
        name = re.search(r"hinh/([a-z-]+)\.png", picture)
        assert name
        width, height = size_of(name.group(1))
        assert f'width="{width}" height="{height}" loading="lazy"' in picture
        assert width == 1000 and 300 < height <= 625


def test_no_course_carries_a_picture_of_the_manual(pages: dict[str, Page], tmp_path: Path) -> None:
    linked = link_library(tmp_path / "so-tay", TODAY)
    site = course_site(linked, linked.library.courses[0])
    assert not [place for place, _content in site.attachments if place.startswith("giang-vien/")]
