"""The whole way of a search by keyboard: from disk with the network refused, and over http; and what a page sees of it."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from browsing import Visit, from_disk, new_visit
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
DEEP = "van-ban/qd-213-2020.html"
SEARCH = "text => window.soTay.search(text)"
VIOLATIONS = "() => axe.run(document).then(result => result.violations.map(found => found.id + ': ' + found.nodes.slice(0, 2).map(node => node.target.join(' ')).join(' | ')))"


@pytest.fixture(params=["disk", "http"])
def address(request: pytest.FixtureRequest, site: Path, server: str) -> str:
    """Return where the site is opened from."""
    return from_disk(site) if request.param == "disk" else server


def open_panel(page: Page) -> None:
    page.keyboard.press("Control+k")
    page.wait_for_selector("dialog.st-search[open]")


def ask(page: Page, text: str) -> None:
    page.fill(".st-search__input", text)
    page.wait_for_selector(".st-hit[href]")


def active(page: Page) -> str:
    return page.evaluate(
        "document.getElementById(document.querySelector('.st-search__input').getAttribute('aria-activedescendant'))?.innerText ?? ''"
    )


def test_nothing_of_the_search_is_loaded_before_it_is_wanted(visit: Visit, address: str) -> None:
    loaded: list[str] = []
    visit.page.on("request", lambda request: loaded.append(request.url))
    visit.page.goto(f"{address}/index.html")
    visit.page.wait_for_timeout(500)
    searching = [url for url in loaded if "search" in url.rsplit("/", 2)[-1] or "/assets/search/" in url]
    assert [url.rsplit("/", 1)[1] for url in searching] == ["search-loader.js"]


def test_the_whole_journey_by_keyboard(visit: Visit, address: str) -> None:
    page = visit.page
    page.goto(f"{address}/{DEEP}")
    open_panel(page)
    assert page.evaluate("document.activeElement.getAttribute('role')") == "combobox"
    page.keyboard.type("nghia vu cong dan")
    page.wait_for_selector(".st-hit[href]")
    page.keyboard.press("ArrowDown")
    assert "Nghĩa vụ công dân" in active(page)
    assert page.locator(".st-hit mark").count() > 0
    page.wait_for_function("/kết quả/.test(document.querySelector('.st-search__status').textContent)")
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash === '#dieu-2_khoan-2'")
    page.wait_for_selector("mark.st-found")
    assert not page.locator("dialog.st-search[open]").count()
    open_panel(page)
    page.fill(".st-search__input", "")
    page.wait_for_selector(".st-hit--recent")
    page.keyboard.press("ArrowDown")
    assert active(page) == "nghia vu cong dan"
    page.keyboard.press("Escape")
    assert not page.locator("dialog.st-search[open]").count()
    assert visit.faults == []


def test_an_address_is_jumped_to(visit: Visit, address: str) -> None:
    page = visit.page
    page.goto(f"{address}/index.html")
    open_panel(page)
    ask(page, "213 d4 k3")
    assert "Đến thẳng" in page.locator(".st-hit").first.inner_text()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"qd-213-2020\.html.*#dieu-4_khoan-3"))
    assert visit.faults == []


def test_results_can_be_kept_to_one_kind(visit: Visit, address: str) -> None:
    page = visit.page
    page.goto(f"{address}/index.html")
    open_panel(page)
    ask(page, "biên bản")
    page.click(".st-search__kind[value=f]")
    page.wait_for_function(
        "[...document.querySelectorAll('.st-hit[href]')].every(hit => hit.getAttribute('href').includes('bieu-mau/'))"
    )
    assert page.locator(".st-search__kind[aria-pressed=true]").inner_text().startswith("Biểu mẫu")


def test_typing_by_any_means_searches(visit: Visit, address: str) -> None:
    page = visit.page
    page.goto(f"{address}/index.html")
    open_panel(page)
    page.evaluate(
        "() => { const field = document.querySelector('.st-search__input'); field.value = 'đảng phí'; field.dispatchEvent(new InputEvent('input')) }"
    )
    page.wait_for_selector(".st-hit[href]")


def test_raw_telex_is_read_and_said(visit: Visit, address: str) -> None:
    page = visit.page
    page.goto(f"{address}/index.html")
    open_panel(page)
    ask(page, "sinh hoajt chuyeen ddeef")
    assert "sinh hoạt chuyên đề" in page.locator(".st-search__note").inner_text()


def test_where_nothing_is_found_there_is_help(visit: Visit, address: str) -> None:
    page = visit.page
    page.goto(f"{address}/index.html")
    open_panel(page)
    page.fill(".st-search__input", "qwrtpsdfg")
    page.wait_for_selector(".st-search__empty strong")
    assert page.locator(".st-search__foot a").first.get_attribute("href") == "tra-cuu/index.html"


def test_a_superseded_text_says_so(visit: Visit, address: str) -> None:
    page = visit.page
    page.goto(f"{address}/index.html")
    open_panel(page)
    ask(page, "12-HD/BTCTW 2018")
    assert "Đã được thay thế" in page.locator(".st-hit").first.inner_text()


def test_every_page_may_ask(visit: Visit, address: str) -> None:
    for place, expected in (
        ("index.html", DEEP),
        (DEEP, "qd-213-2020.html"),
        ("404.html", DEEP) if address.startswith("http") else ("index.html", DEEP),
    ):
        visit.page.goto(f"{address}/{place}")
        first = visit.page.evaluate(SEARCH, "qd 213")[0]
        assert first["url"] == expected
        assert set(first) == {"url", "title", "section", "snippet", "score"}
        visit.page.goto(visit.page.evaluate("url => new URL(url, location.href).href", first["url"]))
        assert "213-QĐ/TW" in visit.page.title()


def test_a_shared_query_opens_with_its_results(visit: Visit, server: str) -> None:
    page = visit.page
    page.goto(f"{server}/index.html?q=chuy%C3%AAn%20%C4%91%E1%BB%81")
    page.wait_for_selector(".st-hit[href]")
    page.fill(".st-search__input", "đảng phí")
    page.wait_for_function("new URL(location.href).searchParams.get('q') === 'đảng phí'")
    page.keyboard.press("Escape")
    page.wait_for_function("!location.search")


def test_the_field_on_the_home_page_opens_the_search(visit: Visit, address: str) -> None:
    visit.page.goto(f"{address}/index.html")
    visit.page.click(".st-find")
    visit.page.wait_for_selector("dialog.st-search[open]")
    assert visit.page.evaluate("document.activeElement.matches('.st-search__input')")


def test_without_scripts_the_ways_lead_to_lists(browser, site: Path) -> None:
    visit = new_visit(browser, java_script_enabled=False)
    visit.page.goto(from_disk(site / "index.html"))
    visit.page.click(".st-search-open")
    assert visit.page.locator("h1").inner_text().startswith("Mục lục A–Z")
    assert "tra-cuu/index.html" in unquote(visit.page.url)
    visit.page.click(".st-names a[href='../cam-nang/sinh-hoat-chuyen-de.html']")
    assert "Sinh hoạt chuyên đề" in visit.page.locator("h1").inner_text()
    visit.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1366])
def test_axe_finds_nothing_in_any_state(browser, site: Path, scheme: str, width: int) -> None:
    visit = new_visit(browser, color_scheme=scheme, viewport={"width": width, "height": 740})
    page = visit.page
    page.goto(from_disk(site / "index.html"))
    page.add_script_tag(path=str(AXE))
    open_panel(page)
    findings = {"open": page.evaluate(VIOLATIONS)}
    for state, text in {
        "results": "sinh hoạt chi bộ",
        "jump": "213 d4 k3",
        "past": "hd 12",
        "none": "qwrtpsdfg",
        "read": "nghij quyeets",
    }.items():
        page.fill(".st-search__input", text)
        page.wait_for_timeout(600)
        page.keyboard.press("ArrowDown")
        findings[state] = page.evaluate(VIOLATIONS)
    visit.context.close()
    assert {state: found for state, found in findings.items() if found} == {}
