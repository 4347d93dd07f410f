"""A learner answers ten questions from a USB stick; the stick is renamed, the quiz edited and rebuilt; nine answers are in place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml
from browsing import from_disk, new_visit
from playwright.sync_api import Page

from site_builder.adapters.cli.build import compiled_site, render_site

pytestmark = pytest.mark.browser
QUIZ = "quizzes/trinh-tu-buoi-sinh-hoat.yml"
PAGE = "tu-kiem-tra/trinh-tu-buoi-sinh-hoat.html"


def test_nine_answers_stay_and_the_reworded_question_is_new(root: Path, browser, tmp_path: Path) -> None:
    project = tmp_path / "project"
    for folder in ("content", "guides", "quizzes"):
        shutil.copytree(root / folder, project / folder)
    first, second = tmp_path / "USB E" / "goi", tmp_path / "Ổ D mới" / "Tập huấn #2" / "goi"
    build(project, first)
    visit = new_visit(browser)
    visit.page.goto(from_disk(first / PAGE))
    outcomes = answer_ten(visit.page)
    reworded = edit(project / QUIZ, list(outcomes))
    shutil.rmtree(first)
    build(project, second)
    visit.page.goto(from_disk(second / PAGE))
    visit.page.wait_for_selector("quiz-question[data-outcome]")
    expected = {name: outcome for name, outcome in outcomes.items() if name != reworded}
    assert outcomes_on(visit.page) == expected
    assert len(expected) == 9
    assert visit.page.locator(".st-question__changed").count() == 1
    assert (
        visit.page.locator(f"#{reworded} .st-question__changed").inner_text()
        == "Câu này đã sửa sau lần bạn trả lời, mời bạn làm lại."
    )
    assert visit.faults == []
    visit.context.close()


def build(project: Path, out: Path) -> None:
    compiled = compiled_site(project)
    assert compiled is not None
    out.mkdir(parents=True)
    render_site(compiled, out)


def answer_ten(page: Page) -> dict[str, str]:
    for card in page.locator("quiz-question:has(.st-options)").all()[:10]:
        card.locator("input").last.check()
        card.locator(".st-question__check").click()
    outcomes = outcomes_on(page)
    assert len(outcomes) == 10
    assert set(outcomes.values()) == {"right", "wrong"}
    return outcomes


def outcomes_on(page: Page) -> dict[str, str]:
    return page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('quiz-question[data-outcome]')].map(card => [card.id, card.dataset.outcome]))"
    )


def edit(path: Path, answered: list[str]) -> str:
    """Move three answered questions to the end, reword one, and touch up another's explanation only; return the reworded one."""
    quiz = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    by_id = {question["id"]: question for question in quiz["questions"]}
    moved = [by_id[name] for name in answered[1:4]]
    quiz["questions"] = [question for question in quiz["questions"] if question not in moved] + moved[::-1]
    by_id[answered[5]]["prompt"] += " Mời chọn kỹ."
    by_id[answered[6]]["explanation"] += " Đọc thêm ở văn bản."
    path.write_text(yaml.safe_dump(quiz, allow_unicode=True, sort_keys=False, default_style='"'), encoding="utf-8")
    return answered[5]
