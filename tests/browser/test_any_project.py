"""Not only our own content: a fresh project with 64 plain Markdown pages builds, and its pages are found by search."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from browsing import from_disk, new_visit

from site_builder.adapters.cli.build import build
from site_builder.adapters.cli.init import init

pytestmark = pytest.mark.browser
PAGES = Path(__file__).parents[1] / "data/search/corpus"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built project, in a folder with spaces and Vietnamese letters."""
    root = tmp_path_factory.mktemp("any") / "Dự án của xã"
    init(root)
    for path in PAGES.glob("*.md"):
        text = path.read_text(encoding="utf-8")
        body = text.split("---\n", 2)[2] if text.startswith("---\n") else text
        (root / "guides" / path.name).write_text(body.lstrip(), encoding="utf-8")
    shutil.copy(root / "guides/hd12.md", root / "guides/Họp chi bộ, tháng 7 (nháp).md")
    assert build(root, None) == 0
    return root


def test_all_pages_are_built(project: Path) -> None:
    assert len(list(PAGES.glob("*.md"))) == 64
    built = {path.stem for path in (project / "site/cam-nang").glob("*.html")}
    assert {path.stem for path in PAGES.glob("*.md")} <= built
    assert "hop-chi-bo-thang-7-nhap" in built


def test_every_page_is_found_by_its_title_without_diacritics(project: Path, browser) -> None:
    visit = new_visit(browser)
    visit.page.goto(from_disk(project / "site/index.html"))
    missed = []
    for path in sorted(PAGES.glob("*.md")):
        title = next(line[2:] for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("# "))
        found = visit.page.evaluate(
            "text => window.soTay.search(text).then(hits => hits.slice(0, 5).map(hit => hit.url))", bare(title)
        )
        if not any(f"/{path.stem}.html" in f"/{url}" for url in found):
            missed.append((path.name, bare(title), found[:2]))
    visit.context.close()
    assert missed == [], json.dumps(missed, ensure_ascii=False)
    assert visit.faults == []


def bare(text: str) -> str:
    """Return the text as people type it: lower case, no diacritics."""
    import unicodedata

    spread = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(character for character in spread if not unicodedata.combining(character))
