"""The planner gives out exactly the minutes that the documents ask for, and hands over drafts."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from browsing import Visit, from_disk
from docx import Document
from playwright.sync_api import Page
from test_fill import saved_word

from site_builder.load.library import load

pytestmark = pytest.mark.browser
PLANNER = "bieu-mau/lap-ke-hoach-buoi-sinh-hoat.html"


@pytest.fixture
def planner(site: Path, visit: Visit) -> Page:
    visit.page.goto(from_disk(site / PLANNER))
    return visit.page


def least(root: Path, id: str) -> int:
    """Return the number of minutes that the fact itself states."""
    library, _problems = load(root)
    statement = next(fact.statement for file in library.facts for fact in file.facts if fact.id == id)
    return int(re.search(r"(\d+) phút", statement).group(1))


def agenda(page: Page) -> list[list[str]]:
    rows = page.locator(".st-sheet").first.locator("table").first.locator("tbody tr")
    return [row.locator("td").all_inner_texts() for row in rows.all()]


def minutes_of(page: Page) -> tuple[int, int]:
    """Return the sum of all items, and the total as shown."""
    rows = agenda(page)
    return sum(int(row[-1]) for row in rows[:-1]), int(rows[-1][-1])


def test_least_minutes_are_those_of_the_facts(planner: Page, root: Path) -> None:
    assert minutes_of(planner) == (least(root, "H42-01"),) * 2
    planner.get_by_label("Thường kỳ kết hợp chuyên đề").check()
    assert minutes_of(planner) == (least(root, "H42-02"),) * 2
    planner.get_by_label("Thời lượng dự kiến (phút)").fill("60")
    assert minutes_of(planner) == (least(root, "H42-02"),) * 2
    assert "mức tối thiểu văn bản yêu cầu" in planner.locator(".st-plan-told").inner_text()
    planner.get_by_label("Thời lượng dự kiến (phút)").fill("150")
    assert minutes_of(planner) == (150, 150)
    assert "H42-02" in planner.locator(".st-plan-told").inner_text()


def test_a_small_cell_goes_by_its_committee(planner: Page) -> None:
    planner.get_by_label("Có, cấp ủy có thẩm quyền quy định mức khác").check()
    planner.get_by_label("Thời lượng dự kiến (phút)").fill("45")
    assert minutes_of(planner) == (45, 45)
    assert "chi bộ ít đảng viên do cấp ủy có thẩm quyền quy định" in " ".join(
        planner.locator(".st-plan-told").inner_text().split()
    )


def test_kind_month_size_and_topics_lead_to_agenda_tasks_and_drafts(planner: Page, visit: Visit) -> None:
    page = planner
    page.get_by_label("Chi bộ", exact=True).fill("Chi bộ thôn Đông")
    page.get_by_label("Thôn, tổ dân phố").check()
    page.get_by_label("Số đảng viên dự kiến dự").fill("40")
    for label, value in (("Tháng", "12"), ("Năm", "2026"), ("Ngày (nếu đã định)", "3")):
        page.get_by_label(label, exact=True).fill(value)
    page.get_by_label("Giờ bắt đầu", exact=True).fill("14:00")
    suggestion = page.locator(".st-plan-topics button").first
    topic = suggestion.inner_text()
    suggestion.click()
    page.get_by_label("Việc, dòng 2").fill("Nước sạch")
    rows = agenda(page)
    assert [row[1] for row in rows][:1] == ["14:00–14:05"]
    assert [f"Thảo luận: {topic}", "Thảo luận: Nước sạch"] == [row[2] for row in rows if row[2].startswith("Thảo luận")]
    assert "trong 40 người nói được" in page.locator(".st-plan-told").inner_text()
    tasks = page.locator(".st-sheet").first.locator("table").nth(1).inner_text()
    assert "29/11/2026 (4 ngày trước)" in tasks and "chưa đối chiếu bản gốc" in tasks and "ít nhất 01 ngày" in tasks
    sheets = page.locator(".st-sheet__title").all_inner_texts()
    assert sheets == [
        "Chương trình sinh hoạt chi bộ",
        "Dự thảo biên bản sinh hoạt chi bộ",
        "Dự thảo nghị quyết chi bộ hằng tháng",
    ]
    word = Document(BytesIO(saved_word(page)))
    lines = [paragraph.text for paragraph in word.paragraphs]
    assert lines.count("Ngày họp: 03/12/2026") == 3
    assert {"DỰ THẢO BIÊN BẢN SINH HOẠT CHI BỘ", "DỰ THẢO NGHỊ QUYẾT CHI BỘ HẰNG THÁNG"} <= set(lines)
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    assert cells.count("Nước sạch") == 3 and "Cộng" in cells
    assert visit.faults == []


def test_what_is_typed_never_becomes_markup(planner: Page) -> None:
    planner.get_by_label("Chi bộ", exact=True).fill("<img src=x onerror=alert(1)>")
    planner.get_by_label("Việc, dòng 1").fill("<script>alert(1)</script>")
    assert planner.locator(".st-plan img, .st-plan script").count() == 0
    assert "<img src=x" in planner.locator(".st-plan").inner_text()
