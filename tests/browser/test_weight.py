"""A first visit to a document page is light, and nothing moves when our typeface comes."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from browsing import pages_of, served

from benchmarks.pages.visit import TOLD, WATCH, light_and_fonts, weigh

pytestmark = pytest.mark.browser
MOST_BYTES, MOST_FONTS, MOST_SHIFT = 43_000, 60_000, 0.01
LATE = 0.4
"""Seconds by which fonts come after the page is seen."""


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


def test_nothing_moves_when_the_fonts_come(online: Path, browser) -> None:
    with served(online) as address:
        for page in documents(online):
            context = browser.new_context(viewport={"width": 412, "height": 823})
            tab = context.new_page()
            tab.add_init_script(f"({WATCH})()")
            context.route("**/*.woff2", lambda route: (time.sleep(LATE), route.continue_()))
            tab.goto(f"{address}/{page}")
            tab.wait_for_function("document.fonts.check('18px \"Be Vietnam Pro\"')")
            tab.wait_for_timeout(300)
            told = tab.evaluate(TOLD)
            context.close()
            assert told["cls"] <= MOST_SHIFT, (page, told)
