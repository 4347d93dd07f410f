"""Every kind of page prints on A4 without menus, in Tinos, its voices apart without colour, answers on a page of their own."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from browsing import Visit, from_disk, new_visit
from test_accessibility import page_of_each_kind

pytestmark = pytest.mark.browser


def printed(visit: Visit, page: Path, out: Path) -> str:
    """Print the page and return its text, a form feed between sheets."""
    visit.page.goto(from_disk(page))
    visit.page.pdf(path=out, prefer_css_page_size=True)
    return subprocess.run(["pdftotext", "-layout", str(out), "-"], capture_output=True, text=True, check=True).stdout


def test_every_kind_of_page_prints_on_a4_without_menus(site: Path, browser, tmp_path: Path) -> None:
    visit = new_visit(browser, color_scheme="dark")
    for kind, page in page_of_each_kind(site).items():
        text = printed(visit, site / page, tmp_path / "in.pdf")
        facts = subprocess.run(["pdfinfo", str(tmp_path / "in.pdf")], capture_output=True, text=True, check=True).stdout
        assert "(A4)" in facts, kind
        title = visit.page.locator("article h1").inner_text().replace("¶", "").strip()
        assert "".join(title.split()) in "".join(text.split()), kind
        for menu in ("Mục lục", "Sao chép trích dẫn", "Tìm kiếm", "Trước", "Cẩm nang"):
            assert not re.search(rf"^\s*{menu}\s*$", text, re.MULTILINE) or kind in ("home", "index", "comparison"), (
                f"{kind}: {menu}"
            )
    visit.context.close()


def test_paper_is_set_in_tinos(site: Path, visit: Visit, tmp_path: Path) -> None:
    printed(visit, site / "cam-nang/chuan-bi-sinh-hoat-chi-bo.html", tmp_path / "in.pdf")
    fonts = subprocess.run(["pdffonts", str(tmp_path / "in.pdf")], capture_output=True, text=True, check=True).stdout
    assert "Tinos-Regular" in fonts and "Tinos-Bold" in fonts
    assert "BeVietnam" not in fonts


def test_a_dark_screen_prints_black_on_white(site: Path, browser) -> None:
    visit = new_visit(browser, color_scheme="dark")
    visit.page.goto(from_disk(site / "van-ban/qd-213-2020.html"))
    visit.page.emulate_media(media="print", color_scheme="dark")
    assert visit.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    colours = visit.page.evaluate(
        "[...new Set([...document.querySelectorAll('article h1, article p, article .st-sign, article a:not(.headerlink)')].map(item => getComputedStyle(item).color))]"
    )
    assert colours == ["rgb(0, 0, 0)"]
    visit.context.close()


def test_three_voices_differ_by_their_lines_alone(site: Path, visit: Visit) -> None:
    visit.page.goto(from_disk(site / "cam-nang/chuan-bi-sinh-hoat-chi-bo.html"))
    visit.page.emulate_media(media="print")
    shape = """kind => { const style = getComputedStyle(document.querySelector('.admonition.' + kind))
      return ['Top', 'Right', 'Bottom', 'Left'].map(side => style['border' + side + 'Style'] + Math.sign(parseFloat(style['border' + side + 'Width']))).join() }"""
    shapes = {kind: visit.page.evaluate(shape, kind) for kind in ("quy-dinh", "huong-dan", "kinh-nghiem")}
    assert len(set(shapes.values())) == 3, shapes


def test_a_quiz_prints_as_a_question_sheet_with_its_answers_apart(site: Path, visit: Visit, tmp_path: Path) -> None:
    for path in sorted((site / "tu-kiem-tra").glob("[!i]*.html")):
        sheets = printed(visit, path, tmp_path / "in.pdf").split("\f")
        first = next(number for number, text in enumerate(sheets) if re.match(r"\s*\d*\s*Đáp án và giải thích", text))
        questions, answers = "".join(sheets[:first]), "".join(sheets[first:])
        count = visit.page.locator("quiz-question").count()
        assert len(re.findall(r"Câu \d+", questions)) >= count
        assert len(re.findall(r"^\s*Câu \d+\.", answers, re.MULTILINE)) == count
        for secret in ("Kiểm tra\n", "Xem đáp án", "Căn cứ:"):
            assert secret not in questions, f"{path.name}: {secret}"


def test_outside_addresses_are_written_out(site: Path, visit: Visit) -> None:
    visit.page.goto(from_disk(site / "van-ban/qd-213-2020.html"))
    visit.page.emulate_media(media="print")
    address = """() => { const link = document.querySelector('article a[href^=http]')
      return [link.href, getComputedStyle(link, '::after').content] }"""
    href, shown = visit.page.evaluate(address)
    assert href in shown
