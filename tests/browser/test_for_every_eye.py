"""Strong contrast, larger spacing, forced colours, keys alone: each kind of page stays readable and usable."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import from_disk, new_visit, page_of_each_kind
from test_accessibility import AXE, RUN

pytestmark = pytest.mark.browser
FEW = ("document", "guide", "quiz", "form", "home", "glossary")
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""
"""WCAG 1.4.12 Text Spacing."""
CLIPPED = """() => [...document.querySelectorAll('article *, .md-tabs *, .md-footer *')].filter(item => {
  const style = getComputedStyle(item)
  return item.checkVisibility({ visibilityProperty: true }) && item.clientWidth > 0
    && ['hidden', 'clip'].includes(style.overflowX) && !item.closest('svg, .md-ellipsis, [class*=hidden]')
    && (item.scrollWidth > item.clientWidth + 1 || item.scrollHeight > item.clientHeight + 1) && item.innerText?.trim()
}).map(item => item.outerHTML.slice(0, 100))"""
STEPS = """() => {
  const item = document.activeElement
  if (!item || item === document.body) return null
  const style = getComputedStyle(item), box = item.getBoundingClientRect()
  const told = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
  const shown = item.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && box.width > 0
  const order = [...document.querySelectorAll('*')].indexOf(item)
  return { told, shown, order, what: item.outerHTML.slice(0, 90) }
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_strong_contrast(site: Path, browser, scheme: str) -> None:
    visit = new_visit(browser, color_scheme=scheme, viewport={"width": 768, "height": 1024})
    visit.page.add_init_script("localStorage.setItem('so-tay-chi-uy:contrast', 'high')")
    findings = {}
    for kind, page in page_of_each_kind(site).items():
        if kind not in FEW:
            continue
        visit.page.goto(from_disk(site / page))
        visit.page.add_script_tag(path=str(AXE))
        assert visit.page.evaluate("document.documentElement.dataset.stContrast") == "high"
        if found := visit.page.evaluate(RUN):
            findings[page] = found
    visit.context.close()
    assert findings == {}


def test_strong_contrast_is_chosen_in_the_header_and_kept(site: Path, browser) -> None:
    visit = new_visit(browser, viewport={"width": 360, "height": 740})
    visit.page.goto(from_disk(site / "index.html"))
    visit.page.get_by_role("button", name="Aa").click()
    visit.page.get_by_role("button", name="Tương phản cao").click()
    ink = "getComputedStyle(document.querySelector('article p')).color"
    assert visit.page.evaluate(ink) == "rgb(0, 0, 0)"
    visit.page.goto(from_disk(site / "van-ban/qd-213-2020.html"))
    assert visit.page.evaluate(ink) in ("rgb(0, 0, 0)", "rgb(28, 28, 28)")
    visit.page.get_by_role("button", name="Aa").click()
    assert visit.page.get_by_role("button", name="Tương phản cao").get_attribute("aria-pressed") == "true"
    assert visit.faults == []
    visit.context.close()


def test_wider_spacing_clips_nothing(site: Path, browser) -> None:
    visit = new_visit(browser, viewport={"width": 360, "height": 740})
    found = {}
    for page in page_of_each_kind(site).values():
        visit.page.goto(from_disk(site / page))
        visit.page.add_style_tag(content=SPACED)
        clipped = visit.page.evaluate(CLIPPED)
        wide = visit.page.evaluate("document.documentElement.scrollWidth > innerWidth")
        if clipped or wide:
            found[page] = (wide, clipped[:4])
    visit.context.close()
    assert found == {}


@pytest.mark.parametrize("width", [360, 1366])
def test_focus_follows_reading_and_is_seen(site: Path, browser, width: int) -> None:
    visit = new_visit(browser, viewport={"width": width, "height": 768}, reduced_motion="reduce")
    for kind, page in page_of_each_kind(site).items():
        if kind not in FEW:
            continue
        visit.page.goto(from_disk(site / page))
        orders = []
        for _ in range(25):
            visit.page.keyboard.press("Tab")
            step = visit.page.evaluate(STEPS)
            if step is None:
                break
            assert step["told"] and step["shown"], (kind, step)
            orders.append(step["order"])
        assert orders == sorted(orders) and len(orders) > 5, kind
    visit.context.close()


def test_forced_colours_still_tell_right_from_wrong(site: Path, browser) -> None:
    visit = new_visit(browser, forced_colors="active")
    quiz = page_of_each_kind(site)["quiz"]
    visit.page.goto(from_disk(site / quiz))
    question = visit.page.locator("quiz-question[kind=single]").first
    question.locator("input").first.check()
    question.get_by_role("button", name="Kiểm tra").click()
    words = question.locator(".st-question__status").inner_text()
    assert "úng" in words, words
    button = question.locator(".st-button").first
    assert button.evaluate("item => getComputedStyle(item).borderTopStyle") != "none"
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate(STEPS)["told"]
    visit.context.close()


def test_nothing_moves_for_who_asked_for_stillness(site: Path, browser) -> None:
    visit = new_visit(browser, reduced_motion="reduce", viewport={"width": 360, "height": 740})
    visit.page.goto(from_disk(site / "index.html"))
    slow = visit.page.evaluate(
        "[...document.querySelectorAll('*')].filter(item => getComputedStyle(item).transitionDuration.split(',').some(time => parseFloat(time) > 0.01)).length"
    )
    assert slow == 0
    visit.context.close()
