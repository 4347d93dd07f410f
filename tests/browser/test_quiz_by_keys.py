"""A quiz is answered by real key presses alone, from disk, over http, and after instant navigation."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import Visit, from_disk, new_visit, served
from playwright.sync_api import Page

from site_builder.adapters.cli.build import compiled_site
from site_builder.adapters.engine import build_tree
from site_builder.emit.tree import write_tree

pytestmark = pytest.mark.browser
QUIZ = "tu-kiem-tra/trach-nhiem-noi-cu-tru.html"


def tab_until(page: Page, script: str, most: int = 120) -> None:
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(f"(() => {{ const it = document.activeElement; return {script} }})()"):
            return
    raise AssertionError(f"the keyboard never reaches: {script}")


def answer_first_single(page: Page) -> None:
    tab_until(page, "it.matches('quiz-question[kind=single] input[type=radio]')")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    card = page.locator("quiz-question:focus-within")
    assert card.locator("input:checked").count() == 1
    assert not card.locator("[role=status]").inner_text().strip(), "an arrow key must not submit"
    tab_until(page, "it.matches('button') && it.textContent.trim() === 'Kiểm tra'", most=10)
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('quiz-question [role=status]')?.textContent.trim()")


def check_marked(page: Page) -> None:
    card = page.locator("quiz-question[data-outcome]").first
    assert card.get_attribute("data-outcome") in ("right", "wrong")
    assert card.locator("[role=status]").inner_text().strip()
    assert page.evaluate("document.activeElement !== document.body"), "focus is not lost"


def test_from_disk(site: Path, visit: Visit) -> None:
    visit.page.goto(from_disk(site / QUIZ))
    answer_first_single(visit.page)
    check_marked(visit.page)
    assert visit.faults == []


def test_over_http(server: str, visit: Visit) -> None:
    visit.page.goto(f"{server}/{QUIZ}")
    answer_first_single(visit.page)
    check_marked(visit.page)


def test_retry_clears_the_answer_and_keeps_focus(site: Path, visit: Visit) -> None:
    visit.page.goto(from_disk(site / QUIZ))
    answer_first_single(visit.page)
    tab_until(visit.page, "it.matches('button') && it.textContent.trim() === 'Làm lại'", most=10)
    visit.page.keyboard.press("Enter")
    assert visit.page.locator("quiz-question[data-outcome]").count() == 0
    assert visit.page.evaluate("document.activeElement.closest('quiz-question') !== null")


def test_marking_agrees_with_the_bank(site: Path, visit: Visit) -> None:
    """Every question of every quiz: choosing what the page calls right is marked right, anything else is not."""
    for path in sorted((site / "tu-kiem-tra").glob("*.html")):
        visit.page.goto(from_disk(path))
        wrong = visit.page.evaluate(MARK_ALL)
        assert wrong == [], path.name


MARK_ALL = """() => [...document.querySelectorAll('quiz-question')].filter(card => {
  const key = [...card.querySelectorAll('.st-answer__options > [data-right]')].map(item => item.dataset.option)
  const written = card.getAttribute('kind') === 'short_answer'
  const check = chosen => { card.kind.fill(card, chosen); card.querySelector('form').requestSubmit(); return card.dataset.outcome }
  const first = check(written ? key.slice(0, 1) : key)
  ;[...card.querySelectorAll('button')].find(button => button.textContent.trim() === 'Làm lại').click()
  const other = card.querySelector('.st-options input:not(' + key.map(value => `[value="${value}"]`).join('):not(') + ')')
  const wrong = { short_answer: ['một câu khác'], matching: key.map(pair => pair.split('-')[0] + '-' + key[0].split('-')[1]), ordering: [...key.keys()].map(at => `${at + 1}@${at + 1}`) }
  return first !== 'right' || check(wrong[card.getAttribute('kind')] || [other.value]) !== 'wrong'
}).map(card => card.id)"""


def test_after_instant_navigation(root: Path, browser, tmp_path: Path) -> None:
    """A project may turn Material's instant navigation on: its script is not loaded, so pages are, and the quiz comes alive."""
    compiled = compiled_site(root)
    assert compiled is not None
    tree, out = tmp_path / "tree", tmp_path / "site"
    tree.mkdir()
    write_tree(compiled, tree)
    settings = (tree / "mkdocs.yml").read_text(encoding="utf-8")
    settings = settings.replace("  features:\n", "  features:\n  - navigation.instant\n")
    with served(out) as address:
        (tree / "mkdocs.yml").write_text(f"site_url: {address}/\n{settings}", encoding="utf-8")
        build_tree(tree, out)
        visit = new_visit(browser)
        visit.page.goto(f"{address}/tu-kiem-tra/index.html")
        visit.page.locator(f"article a[href$='{QUIZ.rpartition('/')[2]}']").first.click()
        visit.page.wait_for_selector("quiz-question button")
        answer_first_single(visit.page)
        check_marked(visit.page)
        visit.context.close()
