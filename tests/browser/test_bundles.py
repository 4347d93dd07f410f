"""The bundles as readers get them: unzipped beside strange names, opened by double click, with no network."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browsing import Visit, from_disk, page_of_each_kind, pages_of

pytestmark = pytest.mark.browser
MOST_OF_ALL, MOST_OF_A_COURSE = 6_000_000, 3_000_000
SPY = """for (const name of ['fetch', 'Worker', 'SharedWorker', 'XMLHttpRequest', 'WebSocket'])
  window[name] = new Proxy(window[name], { apply() { console.error('uses ' + name) }, construct() { console.error('uses ' + name); return {} } })"""


def whole(unzipped: list[Path]) -> Path:
    return next(path for path in unzipped if path.name.startswith("so-tay-chi-uy"))


def course(unzipped: list[Path]) -> Path:
    return next(path for path in unzipped if path.name.startswith("dang-vien"))


def test_they_are_small_enough_to_hand_out(handed_out: Path) -> None:
    sizes = {path.name: path.stat().st_size for path in handed_out.glob("*.zip")}
    assert len(sizes) >= 3
    for name, size in sizes.items():
        assert size <= (MOST_OF_ALL if name.startswith("so-tay-chi-uy") else MOST_OF_A_COURSE), name


def test_pages_of_every_bundle_open_and_ask_for_nothing(unzipped: list[Path], visit: Visit) -> None:
    """Every page of the whole site; of each course a page of each kind, since its other pages are made alike."""
    visit.page.add_init_script(SPY)
    broken = {}
    for top in unzipped:
        for page in pages_of(top / "trang") if top == whole(unzipped) else page_of_each_kind(top / "trang").values():
            visit.faults.clear()
            visit.page.goto(from_disk(top / "trang" / page), wait_until="load")
            if visit.faults or not visit.page.locator("article h1").count():
                broken[f"{top.name}/{page}"] = visit.faults.copy()
    assert broken == {}


def test_every_page_says_which_edition_it_is_and_of_what_day(unzipped: list[Path]) -> None:
    for top in unzipped:
        for page in pages_of(top):
            assert re.search(
                r'class="st-as-of">[^<]*kiểm tra đến ngày \d\d/\d{1,2}/\d{4}', (top / page).read_text(encoding="utf-8")
            ), page


def test_the_page_to_open_leads_into_the_course(unzipped: list[Path], visit: Visit) -> None:
    visit.page.goto(from_disk(course(unzipped) / "MO-TRANG-NAY.html"))
    visit.page.wait_for_url("**/trang/khoa-hoc/dang-vien-giu-lien-he-noi-cu-tru.html")
    assert "nơi cư trú" in visit.page.locator("article h1").inner_text()
    visit.page.locator("article a", has_text="Quy định 213").first.click()
    visit.page.wait_for_url("**/van-ban/qd-213-2020.html*")
    assert visit.faults == []


def test_a_course_holds_what_it_needs_and_names_the_rest(unzipped: list[Path], visit: Visit) -> None:
    inside = course(unzipped) / "trang"
    assert (inside / "tu-kiem-tra/phoi-hop-hai-noi.html").is_file()
    assert not (inside / "tu-kiem-tra/chuan-bi-va-thoi-luong.html").exists()
    named = [
        (page, found)
        for page in pages_of(inside)
        for found in re.findall(
            r'<span class="st-outside">(.*?)</small></span>', (inside / page).read_text(encoding="utf-8"), re.DOTALL
        )
    ]
    assert named and all("ngoài gói này" in found and "<a " not in found for _page, found in named)
    visit.page.goto(from_disk(inside / named[0][0]))
    assert visit.page.locator(".st-outside").first.is_visible()


@pytest.mark.parametrize("query", ["nhận xét nơi cư trú", "nhan xet noi cu tru"])
def test_search_finds_with_and_without_marks(unzipped: list[Path], visit: Visit, query: str) -> None:
    for top in (whole(unzipped), course(unzipped)):
        visit.page.goto(from_disk(top / "trang/index.html"))
        visit.page.locator("a[data-st-search]:visible").first.click()
        visit.page.locator("dialog[open]").wait_for()
        visit.page.keyboard.type(query)
        first = visit.page.locator("a.st-hit").first
        first.wait_for()
        assert "cư trú" in first.inner_text().lower()
        first.click()
        visit.page.wait_for_load_state("load")
        assert visit.page.url.startswith("file://") and "index.html?" not in visit.page.url
    assert visit.faults == []


def test_a_quiz_is_answered(unzipped: list[Path], visit: Visit) -> None:
    visit.page.goto(from_disk(course(unzipped) / "trang/tu-kiem-tra/phoi-hop-hai-noi.html"))
    answer_first(visit)
    assert visit.faults == []


def answer_first(visit: Visit) -> None:
    """Answer the first question of one choice rightly, as the page itself says."""
    card = visit.page.locator("quiz-question[kind=single]").first
    right = card.locator(".st-answer__options > [data-right]").first.get_attribute("data-option")
    card.locator(f"input[value='{right}']").check()
    card.get_by_role("button", name="Kiểm tra", exact=True).click()
    visit.page.wait_for_function("document.querySelector('quiz-question [role=status]')?.textContent.trim()")
    assert card.get_attribute("data-outcome") == "right"
