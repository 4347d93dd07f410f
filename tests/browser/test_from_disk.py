"""The site opens by double click: no network, no server, every page whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import Visit, from_disk, new_visit, pages_of

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("part", [0, 1, 2, 3])
def test_every_page_opens_from_disk_without_a_fault_and_fits_every_screen(site: Path, visit: Visit, part: int) -> None:
    pages = pages_of(site)
    assert len(pages) > 40
    broken = {}
    for page in pages[part::4]:
        visit.faults.clear()
        visit.page.set_viewport_size({"width": 1366, "height": 768})
        visit.page.goto(from_disk(site / page), wait_until="load")
        wide = [width for width in (768, 360, 320) if scrolls_sideways(visit, width)]
        if visit.faults or wide or not visit.page.locator("article h1").count():
            broken[page] = [*visit.faults, *wide]
    assert broken == {}


def scrolls_sideways(visit: Visit, width: int) -> bool:
    visit.page.set_viewport_size({"width": width, "height": 740})
    return visit.page.evaluate("document.documentElement.scrollWidth > innerWidth + 1")


def test_the_menu_leads_to_every_section_from_disk(site: Path, visit: Visit) -> None:
    visit.page.goto(from_disk(site / "index.html"))
    for name in ("Văn bản", "Cẩm nang", "Tự kiểm tra", "Khóa học", "Thuật ngữ"):
        visit.page.locator(".md-tabs__link", has_text=name).click()
        visit.page.wait_for_load_state("load")
        assert visit.page.locator("article h1").first.is_visible()
    visit.page.locator(".md-header .md-logo").click()
    visit.page.wait_for_load_state("load")
    assert visit.page.url.endswith("/index.html")
    assert visit.faults == []


def test_the_fonts_are_ours_and_whole(site: Path, visit: Visit) -> None:
    visit.page.goto(from_disk(site / "index.html"))
    visit.page.evaluate("document.fonts.ready")
    loaded = visit.page.evaluate("[...document.fonts].filter(face => face.status === 'loaded').length")
    assert loaded >= 2
    assert visit.page.evaluate("document.fonts.check('18px \"Be Vietnam Pro\"', 'ếỗữặđĐƯ')")


def test_without_scripts_a_quiz_still_reads_and_answers(site: Path, browser) -> None:
    visit = new_visit(browser, java_script_enabled=False)
    visit.page.goto(from_disk(site / "tu-kiem-tra/trach-nhiem-noi-cu-tru.html"))
    card = visit.page.locator("quiz-question").first
    assert card.locator("input[type=radio], input[type=checkbox]").count() >= 2
    card.locator("summary", has_text="Xem đáp án").click()
    assert card.locator(".st-answer__why").is_visible()
    assert card.locator(".st-answer__where a").first.is_visible()
    visit.context.close()


def test_copying_a_citation_from_disk_gives_number_date_and_issuer(site: Path, visit: Visit) -> None:
    visit.page.goto(from_disk(site / "van-ban/qd-213-2020.html"))
    visit.page.evaluate(
        "navigator.clipboard && (navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve() })"
    )
    visit.page.locator(".st-copy").nth(2).click()
    visit.page.wait_for_function("window.copied")
    assert "Quy định số 213-QĐ/TW ngày 02/01/2020 của Bộ Chính trị" in visit.page.evaluate("window.copied")
