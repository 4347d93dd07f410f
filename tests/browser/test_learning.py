"""Every kind of question and every mode, done with real key presses over file://, with the network refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import Visit, from_disk, new_visit
from learning import JOINED, ORDERED, TRIAL, TYPED, answer_all, check, focus_by_tab, order, start_trial

pytestmark = pytest.mark.browser


def test_a_short_answer_is_typed_and_checked_with_enter(site: Path, visit: Visit) -> None:
    page = visit.page
    page.goto(from_disk(site / TYPED))
    focus_by_tab(page, "#h42-thuong-ky-ghi-so-phut .st-written__input")
    page.keyboard.type("90 phut")
    page.keyboard.press("Enter")
    card = page.locator("#h42-thuong-ky-ghi-so-phut")
    assert card.get_attribute("data-outcome") == "right"
    assert card.locator(".st-question__status").inner_text() == "Đúng. Viết đủ dấu là “90 phút”."
    assert page.evaluate("document.activeElement.matches('.st-written__input')"), "the focus stays"
    page.keyboard.type("x")
    assert card.locator("input").input_value() == "90 phut", "a checked answer is held"
    assert visit.faults == []


def test_matching_is_done_with_keys(site: Path, visit: Visit) -> None:
    page = visit.page
    page.goto(from_disk(site / JOINED))
    card = page.locator("#h42-ghep-nhom-voi-diem")
    for at in range(1, 5):
        focus_by_tab(page, f"#h42-ghep-nhom-voi-diem select[data-left='{at}']")
        page.keyboard.press({1: "a", 2: "d", 3: "c", 4: "e"}[at])
    check(page)
    right = [line.get_attribute("data-option") for line in card.locator("[data-option]").all()]
    chosen = [f"{select.get_attribute('data-left')}-{select.input_value()}" for select in card.locator("select").all()]
    assert card.get_attribute("data-outcome") == ("right" if chosen == right else "wrong")
    assert card.locator(".st-verdict").count() == 4
    focus_by_tab(page, ".st-question__again", 3)
    page.keyboard.press("Enter")
    assert [select.input_value() for select in card.locator("select").all()] == [""] * 4


def test_ordering_is_done_with_arrow_keys_and_buttons(site: Path, visit: Visit) -> None:
    page = visit.page
    page.goto(from_disk(site / ORDERED))
    card = page.locator("#h42-xep-sau-buoc-chuyen-de")
    key = [line.get_attribute("data-option").split("@")[0] for line in card.locator("[data-option]").all()]
    for place, item in enumerate(key):
        focus = f"#h42-xep-sau-buoc-chuyen-de [data-item='{item}'] .st-order__move"
        page.locator(focus).first.focus()
        while order(page).index(item) > place:
            page.keyboard.press("ArrowUp")
            assert page.evaluate("selector => document.activeElement.matches(selector)", focus), (
                "the focus moves with the item"
            )
    assert "đứng thứ" in card.locator(".st-order__said").inner_text()
    first = order(page)
    page.keyboard.press("Tab")
    check(page)
    assert card.get_attribute("data-outcome") == "right"
    assert order(page) == first == key
    assert visit.faults == []


def test_a_situation_stands_above_its_questions(site: Path, visit: Visit) -> None:
    visit.page.goto(from_disk(site / TYPED))
    case = visit.page.locator("#th-thuong-ky-kem-chuyen-de")
    assert case.locator("quiz-question").count() == 2
    assert case.evaluate("node => node.firstElementChild.className") == "st-situation__told"


def test_every_question_has_a_fieldset_a_legend_and_a_status(site: Path, visit: Visit) -> None:
    for path in sorted((site / "tu-kiem-tra").glob("*.html")):
        visit.page.goto(from_disk(path))
        lacking = visit.page.evaluate(
            "[...document.querySelectorAll('quiz-question')].filter(card => !card.querySelector('fieldset > legend')?.textContent.trim() || card.querySelectorAll('.st-question__status[role=status]').length !== 1).map(card => card.id)"
        )
        assert lacking == [], path.name


def test_answers_come_back_after_a_reload(site: Path, visit: Visit) -> None:
    page = visit.page
    page.goto(from_disk(site / TYPED))
    card = page.locator("quiz-question[kind=single]").first
    card.locator("input").first.check()
    card.locator(".st-question__check").click()
    outcome, name = card.get_attribute("data-outcome"), card.get_attribute("id")
    page.reload()
    page.wait_for_selector(f"#{name}[data-outcome={outcome}]")
    assert page.locator(f"#{name} input").first.is_checked()
    assert "1/" in page.locator(".st-summary__score").inner_text()


def test_a_trial_draws_hides_its_answers_and_survives_a_reload(site: Path, visit: Visit) -> None:
    page = visit.page
    start_trial(page, site)
    ids = page.evaluate("[...document.querySelectorAll('.st-trial__card')].map(card => card.id)")
    assert len(ids) == len(set(ids)) == 10
    assert page.locator("[data-right], .st-answer").count() == 0, "no answer stands in the page"
    seed = page.locator(".st-trial__screen h2").inner_text()
    page.locator(".st-trial__card input").first.check()
    page.locator("[data-flag]").nth(1).check()
    page.evaluate(
        "localStorage.setItem(document.querySelector('quiz-trial').key, JSON.stringify({ ...document.querySelector('quiz-trial').state, startedAt: Date.now() - 7.5 * 60000 }))"
    )
    page.reload()
    page.wait_for_selector(".st-trial__card")
    assert page.locator(".st-trial__screen h2").inner_text() == seed
    assert page.evaluate("[...document.querySelectorAll('.st-trial__card')].map(card => card.id)") == ids
    assert page.locator(".st-trial__card input").first.is_checked()
    assert page.locator("[data-flag]").nth(1).is_checked()
    assert page.locator(".st-trial__clock").inner_text().startswith("Còn 4:")
    assert page.locator(".st-trial__said").inner_text() == "Còn 5 phút.", "the warning is announced"


def test_the_answers_of_a_trial_are_not_in_clear_text_in_any_file_it_loads(site: Path) -> None:
    html = (site / TRIAL).read_text(encoding="utf-8")
    bank = (site / "assets/library/quiz-bank.js").read_text(encoding="utf-8")
    for words in ("Báo cả hai nơi thì danh sách", "data-right", "Mốc 90 phút là của buổi"):
        assert words not in html and words not in bank


def test_time_up_hands_the_test_in(site: Path, visit: Visit) -> None:
    page = visit.page
    start_trial(page, site)
    page.evaluate("document.querySelector('quiz-trial').state.startedAt -= 12 * 60000")
    page.wait_for_selector(".st-trial__score")
    assert "Đã hết giờ" in page.locator(".st-trial__screen").inner_text()


def test_a_failed_trial_withholds_the_right_answers_and_asks_the_wrong_ones_again(site: Path, visit: Visit) -> None:
    page = visit.page
    start_trial(page, site)
    answer_all(page, rightly=True)
    for card in page.locator(".st-trial__card:has(.st-options)").all()[:3]:
        for box in card.locator(".st-options input").all():
            if box.is_checked() and box.get_attribute("type") == "checkbox":
                box.uncheck()
        other = card.locator(".st-options input:not(:checked)").first
        other.check()
    page.locator(".st-trial__bar [data-do=look]").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "H2"
    focus_by_tab(page, "[data-do=submit]", 30)
    page.keyboard.press("Enter")
    assert page.locator(".st-trial__score").inner_text() == "Bạn đúng 7/10 câu. Cần đúng 8 câu để đạt. Chưa đạt."
    assert page.evaluate("document.activeElement.textContent") == "Kết quả"
    assert page.locator(".st-trial__card[data-outcome=wrong] .st-answer").count() == 0
    assert page.locator(".st-trial__card[data-outcome=wrong] .st-trial__read a").count() == 3
    assert page.locator(".st-trial__card[data-outcome=right] .st-answer").count() == 7
    assert page.locator("[data-do=sheet]").count() == 0
    focus_by_tab(page, "[data-do=retry]", 5)
    page.keyboard.press("Enter")
    assert page.locator(".st-trial__card").count() == 3
    answer_all(page, rightly=True)
    page.locator(".st-trial__bar [data-do=look]").click()
    page.locator("[data-do=submit]").click()
    assert page.locator(".st-trial__score").inner_text() == "Bạn sửa đúng 3/3 câu."
    assert page.locator("[data-do=sheet]").count() == 0, "only a whole test is passed"
    assert visit.faults == []


def test_a_passed_trial_gives_the_answers_and_a_sheet_without_a_claim(site: Path, visit: Visit) -> None:
    page = visit.page
    start_trial(page, site)
    answer_all(page, rightly=True)
    page.locator(".st-trial__bar [data-do=look]").click()
    page.locator("[data-do=submit]").click()
    assert "Bạn đúng 10/10 câu" in page.locator(".st-trial__score").inner_text()
    assert page.locator(".st-answer").count() == 10
    assert page.evaluate("JSON.parse(localStorage.getItem('so-tay:so-tay-chi-uy:tien-do')).name") == ""
    page.locator("[data-do=sheet]").click()
    page.keyboard.type("Nguyễn Văn An")
    sheet = page.locator(".st-sheet").inner_text()
    for words in ("Nguyễn Văn An", "10/10", "2026.11", "Mã đối chiếu", "không phải chứng chỉ"):
        assert words in sheet
    page.goto(from_disk(site / "on-luyen/tien-do.html"))
    page.locator("[data-sheet]").click()
    assert "10/10" in page.locator(".st-sheet").inner_text(), "a past sheet can be had again"
    assert visit.faults == []


def test_review_schedules_with_fsrs_loaded_on_demand(site: Path, visit: Visit) -> None:
    page = visit.page
    page.goto(from_disk(site / "on-luyen/on-lai.html"))
    page.wait_for_selector("[data-do=new]")
    page.locator("[data-do=new]").focus()
    page.keyboard.press("Enter")
    card = page.locator("quiz-question")
    right = [line.get_attribute("data-option") for line in card.locator("[data-option][data-right]").all()]
    card.locator(f".st-options input[value='{right[0]}']").check()
    card.locator(".st-question__check").press("Enter")
    page.locator("[data-rate=good]").press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "H2"
    kept = page.evaluate("JSON.parse(localStorage.getItem('so-tay:so-tay-chi-uy:tien-do')).cards")
    assert len(kept) == 1
    name, scheduled = next(iter(kept.items()))
    assert scheduled["due"] > scheduled["last"]
    change = "([name, key, value]) => { const at = 'so-tay:so-tay-chi-uy:tien-do'; const kept = JSON.parse(localStorage.getItem(at)); for (const part of [kept.cards, kept.answers]) part[name][key] = value; localStorage.setItem(at, JSON.stringify(kept)) }"
    page.evaluate(change, [name, "clause", "00000000"])
    page.reload()
    page.wait_for_selector("[data-do=due]")
    assert page.locator(".st-review__today").inner_text() == "Hôm nay ôn 1 câu.", "its clause has changed"
    assert visit.faults == []


def test_projector_by_keys_at_1024_by_768(site: Path, browser) -> None:
    visit = new_visit(browser, viewport={"width": 1024, "height": 768})
    page = visit.page
    page.goto(from_disk(site / "tu-kiem-tra/trinh-tu-buoi-sinh-hoat.html"))
    assert page.evaluate("typeof window.soTayQuiz.project") == "undefined", "loaded on demand"
    page.locator(".st-summary__project").press("Enter")
    page.wait_for_selector(".st-projector")
    page.wait_for_function("getComputedStyle(document.querySelector('.st-projector')).position === 'fixed'")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("2")
    assert page.locator(".st-projector__options li[data-chosen]").count() == 1
    sizes = page.evaluate(
        "[...document.querySelectorAll('.st-projector__stage *')].filter(node => node.textContent.trim() && !node.closest('.st-projector__hands')).map(node => parseFloat(getComputedStyle(node).fontSize))"
    )
    assert min(sizes) >= 40
    assert page.locator(".st-projector__options li[data-right]").count() == 0
    page.keyboard.press("Space")
    assert page.locator(".st-projector__options li[data-right]").count() == 1
    assert page.locator(".st-projector__answer .st-answer__where").count() == 1
    focus_by_tab(page, ".st-projector__hands input", 30)
    page.keyboard.type("12")
    assert page.locator(".st-projector__sum").inner_text() == "Tổng: 12 tay"
    page.keyboard.press("PageDown")
    page.keyboard.press("PageUp")
    assert page.locator(".st-projector__hands input").first.input_value() == "12"
    page.locator("[data-do=clock]").press("Enter")
    page.wait_for_function("Number(document.querySelector('.st-projector__clock').textContent) < 60")
    assert page.evaluate("document.querySelector('.st-projector').scrollWidth <= innerWidth")
    page.keyboard.press("Escape")
    assert page.locator(".st-projector").count() == 0
    assert page.evaluate("document.activeElement.matches('.st-summary__project')"), "the focus comes back"
    assert visit.faults == []
    visit.context.close()


def test_progress_is_carried_by_file_and_by_code_and_can_be_erased(site: Path, visit: Visit, tmp_path: Path) -> None:
    page = visit.page
    page.goto(from_disk(site / TYPED))
    card = page.locator("quiz-question[kind=single]").first
    card.locator("input").first.check()
    card.locator(".st-question__check").click()
    page.goto(from_disk(site / "on-luyen/tien-do.html"))
    page.locator("[data-do=write]").click()
    code = page.locator("#st-code").input_value()
    with page.expect_download() as download:
        page.locator("[data-do=save]").click()
    saved = tmp_path / "tien-do.json"
    download.value.save_as(saved)
    for bring in ("code", "file"):
        page.locator("[data-do=ask]").click()
        page.locator("[data-do=reset]").click()
        assert page.locator(".st-progress__standing .st-summary__score").inner_text().startswith("Đã trả lời 0/")
        if bring == "code":
            page.locator("#st-code").fill(code)
            page.locator("[data-do=read]").click()
        else:
            page.locator("input[type=file]").set_input_files(saved)
        page.wait_for_function(
            "document.querySelector('.st-progress__standing .st-summary__score').textContent.startsWith('Đã trả lời 1/')"
        )
    assert visit.faults == []


def test_where_storage_is_refused_a_line_says_so_and_results_travel_in_the_link(site: Path, browser) -> None:
    visit = new_visit(browser)
    page = visit.page
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError') } })"
    )
    page.goto(from_disk(site / TYPED))
    assert "không cho lưu" in page.locator(".st-summary__kept").inner_text()
    card = page.locator("quiz-question[kind=single]").first
    card.locator("input").first.check()
    card.locator(".st-question__check").click()
    page.locator(".st-learn-links a", has_text="Tiến độ").click()
    page.wait_for_selector(".st-progress__standing .st-summary__score")
    assert page.locator(".st-progress__standing .st-summary__score").inner_text().startswith("Đã trả lời 1/")
    visit.context.close()


def test_course_progress_and_marks_in_the_menu(site: Path, visit: Visit) -> None:
    page = visit.page
    page.goto(from_disk(site / "khoa-hoc/dang-vien-giu-lien-he-noi-cu-tru.html"))
    assert page.locator("course-progress").inner_text().startswith("Đã học 0/3 bài.")
    for box in page.locator("input[data-done]").all():
        box.check()
    assert page.locator(".st-summary__score").inner_text() == "Bạn đã học xong cả 3 bài."
    page.reload()
    page.wait_for_selector(".md-nav__link .st-mark")
    assert "đã học xong" in page.locator(".md-nav__link .st-mark").first.text_content()
