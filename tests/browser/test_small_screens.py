"""At 320 px, which is also 1280 px enlarged four times, nothing scrolls sideways and everything can be hit with a thumb."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import from_disk, new_visit, page_of_each_kind

pytestmark = pytest.mark.browser
TOO_SMALL = """() => [...document.querySelectorAll('button, input, select, textarea, summary, [role=button], a')].filter(item => {
  if (!item.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || item.closest('[hidden], svg')) return false
  const style = getComputedStyle(item)
  if (item.tagName === 'A' && style.display.startsWith('inline') && item.parentElement.textContent.trim() !== item.textContent.trim()) return false
  const box = (item.closest('label') ?? item).getBoundingClientRect()
  return box.width > 0 && box.right > 0 && (box.width < 23.5 || box.height < 23.5)
}).map(item => item.outerHTML.slice(0, 110))"""
"""WCAG 2.2, 2.5.8 Target Size (Minimum): 24 by 24 px, but for links within a sentence."""


def test_every_kind_of_page_fits_and_its_targets_are_large_enough(site: Path, browser) -> None:
    visit = new_visit(browser, viewport={"width": 320, "height": 640})
    found = {}
    for page in page_of_each_kind(site).values():
        visit.page.goto(from_disk(site / page))
        visit.page.evaluate("document.querySelectorAll('details').forEach(item => { item.open = true })")
        wide = visit.page.evaluate("document.documentElement.scrollWidth > innerWidth")
        small = visit.page.evaluate(TOO_SMALL)
        if wide or small:
            found[page] = (wide, small[:5])
    visit.context.close()
    assert found == {}


@pytest.mark.parametrize(("width", "shown"), [(360, True), (768, True), (1366, False)])
def test_the_button_of_the_menu_is_there_where_the_menu_is_not(site: Path, browser, width: int, shown: bool) -> None:
    visit = new_visit(browser, viewport={"width": width, "height": 740})
    visit.page.goto(from_disk(site / "van-ban/index.html"))
    visit.page.wait_for_selector(".st-menu-open", state="attached")
    menu = visit.page.locator(".md-sidebar--primary .md-sidebar__inner")
    assert visit.page.locator(".st-menu-open").is_visible() == shown != menu.is_visible()
    visit.context.close()


@pytest.mark.parametrize("width", [1024, 1366])
def test_on_an_old_monitor_the_outline_is_seen_and_scrolls_by_itself(site: Path, browser, width: int) -> None:
    visit = new_visit(browser, viewport={"width": width, "height": 768})
    visit.page.goto(from_disk(site / "van-ban/qd-213-2020.html"))
    outline = visit.page.locator(".md-sidebar--secondary .md-sidebar__scrollwrap")
    assert "Điều 1." in outline.inner_text()
    box = outline.bounding_box()
    assert box and box["x"] + box["width"] <= width and box["height"] <= 768
    assert outline.evaluate("wrap => wrap.scrollHeight > wrap.clientHeight"), "the rest is reached by scrolling it"
    visit.context.close()


def test_on_an_old_monitor_the_menu_opens_over_the_whole_height(site: Path, browser) -> None:
    visit = new_visit(browser, viewport={"width": 1024, "height": 768})
    visit.page.goto(from_disk(site / "van-ban/qd-213-2020.html"))
    visit.page.locator(".st-menu-open:visible, label.md-header__button[for=__drawer]:visible").first.click()
    visit.page.wait_for_function("document.querySelector('.md-sidebar--primary').getBoundingClientRect().x === 0")
    assert visit.page.locator(".md-sidebar--primary").bounding_box()["height"] == 768
    link = visit.page.locator(".md-sidebar--primary").get_by_text("Bản đồ văn bản")
    assert link.evaluate(
        "link => { const box = link.getBoundingClientRect(); return link.closest('a').contains(document.elementFromPoint(box.x + 5, box.y + 5)) }"
    )
    visit.context.close()
