"""Learning without scripts, on a small or enlarged screen, and as axe-core hears it."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import from_disk, new_visit
from learning import JOINED, ORDERED, TRIAL, TYPED, start_trial
from playwright.sync_api import Page
from test_accessibility import AXE, RUN

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("page_name", [TRIAL, "on-luyen/on-lai.html", "on-luyen/tien-do.html"])
def test_without_scripts_each_page_leads_on_to_the_quizzes(site: Path, browser, page_name: str) -> None:
    visit = new_visit(browser, java_script_enabled=False)
    visit.page.goto(from_disk(site / page_name))
    assert visit.page.locator("article noscript a, article a[href*='tu-kiem-tra/']").count() >= 1
    visit.context.close()


@pytest.mark.parametrize("width", [320, 640])
def test_no_sideways_scroll_while_a_test_runs(site: Path, browser, width: int) -> None:
    """320 px, and 200 % zoom of 1280."""
    visit = new_visit(browser, viewport={"width": width, "height": 512})
    page = visit.page
    start_trial(page, site)
    for act in (None, ".st-trial__bar [data-do=look]", "[data-do=submit]"):
        if act:
            page.locator(act).click()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), act
    small = page.evaluate(
        "[...document.querySelectorAll('article button, article input, article select')].filter(node => { const box = (node.closest('label') || node).getBoundingClientRect(); return box.width && (box.width < 24 || box.height < 24) }).length"
    )
    assert small == 0
    visit.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_before_and_after_answering(site: Path, browser, scheme: str) -> None:
    visit = new_visit(browser, color_scheme=scheme, viewport={"width": 360, "height": 740})
    page, found = visit.page, {}
    for name in (TYPED, JOINED, ORDERED):
        page.goto(from_disk(site / name))
        found[name, "before"] = faults_in(page)
        page.evaluate(
            "document.querySelectorAll('.st-written__input').forEach(input => { input.value = 'x' }); document.querySelectorAll('.st-pair select').forEach(select => { select.selectedIndex = 1 }); document.querySelectorAll('.st-options input').forEach(input => { input.checked = true }); document.querySelectorAll('quiz-question form').forEach(form => form.requestSubmit())"
        )
        found[name, "after"] = faults_in(page)
    start_trial(page, site)
    found["trial", "running"] = faults_in(page)
    page.locator(".st-trial__bar [data-do=look]").click()
    found["trial", "look"] = faults_in(page)
    page.locator("[data-do=submit]").click()
    found["trial", "result"] = faults_in(page)
    page.goto(from_disk(site / "on-luyen/on-lai.html"))
    page.locator("[data-do=new]").click()
    found["review", "question"] = faults_in(page)
    page.goto(from_disk(site / "on-luyen/tien-do.html"))
    found["progress", ""] = faults_in(page)
    page.goto(from_disk(site / TYPED))
    page.locator(".st-summary__project").click()
    page.wait_for_selector(".st-projector")
    page.keyboard.press("Space")
    found["projector", ""] = faults_in(page)
    visit.context.close()
    assert {place: faults for place, faults in found.items() if faults} == {}


def faults_in(page: Page) -> list[str]:
    page.add_script_tag(path=str(AXE))
    return page.evaluate(RUN)
