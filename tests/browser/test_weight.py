"""A first visit to a document page is light, and nothing moves when our typeface comes."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from browsing import page_of_each_kind, pages_of, served

from benchmarks.pages.visit import TOLD, WATCH, light_and_fonts, weigh

pytestmark = pytest.mark.browser
MOST_BYTES, MOST_FONTS, MOST_SHIFT = 43_000, 60_000, 0.01
LATE = 0.4
"""Seconds by which fonts come after the page is seen."""
SLOWLY = {".css": 0.35, ".js": 0.7, ".woff2": 0.9}
"""Seconds by which files of each kind come late, so that a page is seen in all its states."""
PHONE = {"viewport": {"width": 412, "height": 823}, "is_mobile": True, "has_touch": True, "service_workers": "block"}
NARROW = 'link[media^="screen and (max-width"]'
SHEETED = """async selector => {
  while (!document.querySelector(selector).sheet?.cssRules.length) await new Promise(next => setTimeout(next, 20))
}"""
LOOKS = """() => {
  const looks = element => {
    const { x, y, width, bottom } = element.getBoundingClientRect()
    const { color, backgroundColor, borderLeftWidth, fontSize, fontWeight, display } = getComputedStyle(element)
    return [[x, y, width, Math.min(bottom, innerHeight)].map(Math.round), color, backgroundColor, borderLeftWidth, fontSize, fontWeight, display].join()
  }
  const shown = element => element.checkVisibility() && element.getBoundingClientRect().top < innerHeight - 60
  const before = window.soTayLooks
  if (!before) return (window.soTayLooks = [...document.querySelectorAll('.md-header *, article *')]
    .filter(shown).map(element => [element, looks(element)])).length
  return before.filter(([element, look]) => element.isConnected && look !== looks(element))
    .map(([element, look]) => `${element.outerHTML.slice(0, 90)}: ${look} -> ${looks(element)}`)
}"""


def documents(online: Path) -> list[str]:
    """Return the heaviest document page, the lightest and the one between them."""
    pages = [page for page in pages_of(online) if page.startswith("van-ban/") and page != "van-ban/index.html"]
    pages.sort(key=lambda page: (online / page).stat().st_size)
    return [pages[-1], pages[len(pages) // 2], pages[0]]


def test_a_first_visit_to_a_document_is_light(online: Path, browser) -> None:
    with served(online) as address:
        for page in documents(online):
            weights = weigh(browser, address, page, online)
            light, fonts = light_and_fonts(weights)
            assert light <= MOST_BYTES and 0 < fonts <= MOST_FONTS, (page, weights)
            assert not any(place.startswith(("assets/search/", "sw.js")) for place in weights), page


KEPT = "so-tay-chi-uy:fonts"
WORN = """async () => { while (!document.fonts.check('18px "Be Vietnam Pro"')) await new Promise(next => setTimeout(next, 20)) }"""
FETCHED = f"async () => {{ while (!localStorage.getItem('{KEPT}')) await new Promise(next => setTimeout(next, 20)) }}"


@pytest.mark.parametrize("first", [True, False], ids=["first page", "later page"])
def test_nothing_moves_when_the_fonts_come(online: Path, browser, first: bool) -> None:
    with served(online) as address:
        for page in documents(online):
            context = browser.new_context(viewport={"width": 412, "height": 823})
            tab = context.new_page()
            tab.add_init_script(
                f"({WATCH})(); {first} || localStorage.setItem('{KEPT}', '1')".replace("True", "true").replace(
                    "False", "false"
                )
            )
            context.route("**/*.woff2", lambda route: (time.sleep(LATE), route.continue_()))
            tab.goto(f"{address}/{page}")
            tab.evaluate(FETCHED if first else WORN)
            assert tab.evaluate("document.fonts.check('18px \"Be Vietnam Pro\"')") is not first
            tab.wait_for_timeout(300)
            told = tab.evaluate(TOLD)
            context.close()
            assert told["cls"] <= MOST_SHIFT, (page, told)


def test_the_first_screen_waits_for_no_sheet_and_stays_as_it_is(online: Path, browser) -> None:
    with served(online, SLOWLY) as address:
        for kind, page in page_of_each_kind(online).items():
            context = browser.new_context(**PHONE)
            tab = context.new_page()
            tab.add_init_script(f"({WATCH})()")
            tab.goto(f"{address}/{page}", wait_until="commit")
            tab.wait_for_selector(NARROW, state="attached")
            assert tab.evaluate(LOOKS) > 8, (kind, page)
            tab.evaluate(SHEETED, NARROW)
            assert tab.evaluate(LOOKS) == [], (kind, page)
            tab.wait_for_load_state("load")
            tab.wait_for_timeout(250)
            told = tab.evaluate(TOLD)
            context.close()
            assert told["cls"] <= MOST_SHIFT, (kind, page, told)
