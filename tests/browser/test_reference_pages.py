"""The pages drawn from the whole library are read, followed and printed as people do."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import Visit, from_disk, new_visit

pytestmark = pytest.mark.browser
MAP, CALENDAR, GUIDE = "van-ban/ban-do.html", "lich-nam/chi-bo.html", "cam-nang/dieu-hanh-buoi-sinh-hoat.html"


def test_each_box_of_the_map_opens_its_document_without_a_script(site: Path, browser) -> None:
    visit = new_visit(browser, java_script_enabled=False, viewport={"width": 360, "height": 740})
    visit.page.goto(from_disk(site / MAP))
    boxes = visit.page.locator("a.st-map__link")
    targets = [boxes.nth(index).get_attribute("href") for index in range(boxes.count())]
    assert len(targets) > 10
    assert [target for target in targets if not (site / "van-ban" / target).is_file()] == []
    name = boxes.first.locator(".st-map__name").text_content()
    boxes.first.click()
    assert name in visit.page.locator("h1").inner_text()
    visit.context.close()


def test_who_asks_for_a_page_that_is_not_there_is_told_the_way_on(server: str, site: Path, visit: Visit) -> None:
    visit.page.goto(f"{server}/404.html")
    assert visit.page.locator("h1").inner_text() == "Không có trang này"
    assert visit.page.title() == "Không có trang này - Sổ tay chi ủy"
    ways = visit.page.locator("article a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert len(ways) >= 5 and all((site / way[1:]).is_file() for way in ways), ways
    assert "Not found" not in visit.page.content()
    assert visit.faults == []


def test_the_map_can_be_read_on_a_phone(site: Path, browser) -> None:
    visit = new_visit(browser, viewport={"width": 360, "height": 740})
    visit.page.goto(from_disk(site / MAP))
    sizes = visit.page.evaluate(
        "[...document.querySelectorAll('.st-map text')].map(text => text.getBoundingClientRect().height)"
    )
    assert min(sizes) >= 12
    over = visit.page.evaluate("""[...document.querySelectorAll('.st-map__link')].filter(link => {
      const box = link.querySelector('rect').getBoundingClientRect()
      return [...link.querySelectorAll('text')].some(text => text.getBoundingClientRect().right > box.right - 4)
    }).length""")
    assert over == 0, "words run out of their boxes"
    visit.context.close()


def test_every_arrow_of_the_map_is_told_in_words(site: Path, visit: Visit) -> None:
    visit.page.goto(from_disk(site / MAP))
    pairs = visit.page.evaluate(
        "[...document.querySelectorAll('.st-map')].map(map => [map.querySelectorAll('svg > path').length, map.querySelectorAll('.st-map__words li').length])"
    )
    assert pairs and all(arrows == sentences for arrows, sentences in pairs)


def test_the_calendar_prints_without_what_only_works_on_a_screen(site: Path, visit: Visit) -> None:
    visit.page.goto(from_disk(site / CALENDAR))
    assert visit.page.locator(".st-month-card").count() == 12
    visit.page.emulate_media(media="print")
    assert visit.page.locator(".st-month-card").first.is_visible()
    assert not visit.page.locator(".md-header").is_visible()


def test_a_term_tells_its_meaning_by_pointer_and_by_keys(site: Path, visit: Visit) -> None:
    visit.page.goto(from_disk(site / GUIDE))
    term = visit.page.locator("article a.st-term").first
    meaning = term.get_attribute("title")
    tip = visit.page.get_by_role("tooltip")
    term.hover()
    assert meaning and tip.inner_text() == meaning
    assert term.get_attribute("aria-describedby") == tip.get_attribute("id")
    visit.page.mouse.move(0, 0)
    assert not tip.is_visible()
    term.focus()
    assert tip.inner_text() == meaning
    visit.page.keyboard.press("Escape")
    assert not tip.is_visible()
    assert visit.faults == []


def test_a_finger_sees_the_meaning_first_and_follows_with_a_second_tap(site: Path, browser) -> None:
    visit = new_visit(browser, viewport={"width": 360, "height": 740}, has_touch=True)
    visit.page.goto(from_disk(site / GUIDE))
    term = visit.page.locator("article a.st-term").first
    term.tap()
    tip = visit.page.get_by_role("tooltip")
    assert tip.is_visible() and visit.page.url.endswith(GUIDE)
    box = tip.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 360
    term.tap()
    visit.page.wait_for_url("**/thuat-ngu/index.html#*")
    visit.context.close()


def test_without_scripts_a_term_is_a_link_with_a_title(site: Path, browser) -> None:
    visit = new_visit(browser, java_script_enabled=False)
    visit.page.goto(from_disk(site / GUIDE))
    term = visit.page.locator("article a.st-term").first
    assert term.get_attribute("title")
    term.click()
    anchor = visit.page.url.partition("#")[2]
    assert visit.page.locator(f"[id='{anchor}']").count() == 1
    visit.context.close()


def test_no_term_is_marked_in_a_heading_link_or_option(site: Path) -> None:
    import re

    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not re.search(r"<h[1-6][^>]*>(?:(?!</h).)*st-term", text, re.DOTALL), page.name
        assert not re.search(r'class="st-option__text">(?:(?!</span).)*st-term', text, re.DOTALL), page.name


def test_who_rests_on_medium_facts_says_so_in_sight(site: Path, visit: Visit) -> None:
    """Guides, answers, terms, forms and comparisons: evidence of medium level never stands alone behind a summary."""
    silent = []
    for folder in ("cam-nang", "hoi-dap", "thuat-ngu", "bieu-mau", "so-sanh"):
        for page in sorted((site / folder).glob("*.html")):
            visit.page.goto(from_disk(page))
            silent += visit.page.evaluate("""[...document.querySelectorAll('article details.st-evidence')].filter(evidence =>
              evidence.querySelector('small .st-sign--grey') &&
              !(evidence.closest('.st-text, .st-origin, .st-next, .st-versus')?.querySelector('.st-rule__confidence'))).map(() => location.pathname)""")
    assert silent == []
