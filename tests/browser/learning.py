"""What the tests of learning share: the pages, going by keys, and doing a practice test."""

from __future__ import annotations

from pathlib import Path

from browsing import from_disk
from playwright.sync_api import Page

TYPED = "tu-kiem-tra/chuan-bi-va-thoi-luong.html"
JOINED = "tu-kiem-tra/danh-gia-chat-luong-buoi-sinh-hoat.html"
ORDERED = "tu-kiem-tra/sinh-hoat-chuyen-de-va-tai-lieu.html"
TRIAL = "de-thu/noi-cu-tru.html"


def focus_by_tab(page: Page, selector: str, most: int = 400) -> None:
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"the keyboard never reaches {selector}")


def check(page: Page) -> None:
    focus_by_tab(page, ".st-question__check", 20)
    page.keyboard.press("Enter")


def order(page: Page) -> list[str]:
    return page.evaluate(
        "[...document.querySelectorAll('#h42-xep-sau-buoc-chuyen-de .st-order__item')].map(item => item.dataset.item)"
    )


def start_trial(page: Page, site: Path) -> None:
    page.goto(from_disk(site / TRIAL))
    focus_by_tab(page, "[data-do=start]")
    page.keyboard.press("Enter")
    page.wait_for_selector(".st-trial__card")


def answer_all(page: Page, rightly: bool) -> None:
    page.evaluate(FILL, rightly)


FILL = """rightly => {
  const trial = document.querySelector('quiz-trial')
  for (const { id, kind, key } of trial.asked(trial.state.ids)) {
    const card = document.getElementById(id)
    const wrong = key.known.filter(value => !key.right.includes(value)).slice(0, 1)
    const options = [...card.querySelectorAll('.st-options input')]
    const chosen = rightly ? (kind === 'short_answer' ? key.right.slice(0, 1) : key.right) : options.length ? wrong : []
    for (const input of options) if (input.checked !== chosen.includes(input.value)) input.click()
    const written = card.querySelector('.st-written__input')
    if (written) { written.value = chosen[0] || ''; written.dispatchEvent(new Event('input', { bubbles: true })) }
    for (const pair of chosen.filter(() => kind === 'matching')) {
      const select = card.querySelector(`select[data-left="${pair.split('-')[0]}"]`)
      select.value = pair.split('-')[1]; select.dispatchEvent(new Event('change', { bubbles: true }))
    }
    if (kind === 'ordering' && rightly) {
      const list = card.querySelector('.st-order')
      for (const line of key.right) list.append(card.querySelector(`[data-item="${line.split('@')[0]}"]`))
      list.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }
}"""
