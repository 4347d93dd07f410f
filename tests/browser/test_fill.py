"""Forms are filled in from disk, with the network refused: drafts, Word, sums, paper."""

from __future__ import annotations

import re
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from browsing import Visit, from_disk, new_visit
from docx import Document
from playwright.sync_api import Page

from site_builder.emit.paper.word import write_docx
from site_builder.pipeline import print_library
from tests.golden import TODAY

pytestmark = pytest.mark.browser
MINUTES = "bieu-mau/bien-ban-sinh-hoat-chi-bo.html"
SCORES = "bieu-mau/phieu-cham-buoi-sinh-hoat.html"
STORED = "JSON.stringify(Object.entries(localStorage).filter(([key]) => key.includes('draft')))"


def saved_word(page: Page) -> bytes:
    """Press “Lưu thành tệp Word” and return the file it hands over."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Lưu thành tệp Word").click()
    assert waiting.value.suggested_filename.endswith(".docx")
    return Path(waiting.value.path()).read_bytes()


def words_of(content: bytes) -> str:
    body = Document(BytesIO(content)).element.body
    return "".join(node.text or "" for node in body.iter() if node.tag.endswith("}t"))


def fill_minutes(page: Page) -> None:
    page.get_by_label("Chi bộ, đảng bộ", exact=True).fill("Chi bộ thôn Đông <b>&")
    page.get_by_label("Ngày họp").fill("2026-12-03")
    page.get_by_label("Thường kỳ kết hợp chuyên đề").check()
    page.get_by_label("Kết luận của chủ trì").fill("Dòng thứ nhất\nDòng thứ hai")
    page.get_by_label("Việc, dòng 1", exact=True).fill("Khơi cống đầu xóm")
    page.get_by_label("Người làm, dòng 1", exact=True).fill("Đồng chí tổ trưởng")


def test_a_filled_form_is_saved_as_word_and_read_back(site: Path, visit: Visit) -> None:
    visit.page.goto(from_disk(site / MINUTES))
    fill_minutes(visit.page)
    word = Document(BytesIO(saved_word(visit.page)))
    assert word.styles.element.xpath("w:docDefaults//w:spacing/@w:lineRule") == ["auto"], (
        "else LibreOffice crowds the lines"
    )
    lines = [paragraph.text for paragraph in word.paragraphs]
    assert "Chi bộ, đảng bộ: Chi bộ thôn Đông <b>&" in lines
    assert "Ngày họp: 03/12/2026" in lines
    assert {"☒ Thường kỳ kết hợp chuyên đề", "☐ Thường kỳ", "Dòng thứ nhất", "Dòng thứ hai"} <= set(lines)
    rows = [[cell.text for cell in row.cells] for table in word.tables for row in table.rows]
    assert ["1", "Khơi cống đầu xóm", "Đồng chí tổ trưởng", ""] in rows
    assert any("ĐẢNG CỘNG SẢN VIỆT NAM" in cell for row in rows for cell in row)
    assert word.styles["Normal"].font.name == "Times New Roman" or "Times New Roman" in word.styles.element.xml
    assert visit.faults == []


def test_an_empty_form_saved_in_the_page_says_what_the_command_writes(site: Path, root: Path, visit: Visit) -> None:
    for id, sheet in print_library(root, TODAY).sheets.items():
        visit.page.goto(from_disk(site / f"bieu-mau/{id}.html"))
        assert words_of(saved_word(visit.page)) == words_of(write_docx(sheet)), id
    assert visit.faults == []


def test_a_draft_is_there_after_a_reload_and_gone_after_clearing(site: Path, visit: Visit) -> None:
    page = visit.page
    page.goto(from_disk(site / MINUTES))
    fill_minutes(page)
    page.reload()
    assert page.get_by_label("Chi bộ, đảng bộ", exact=True).input_value() == "Chi bộ thôn Đông <b>&"
    assert page.get_by_label("Thường kỳ kết hợp chuyên đề").is_checked()
    assert page.get_by_label("Việc, dòng 1", exact=True).input_value() == "Khơi cống đầu xóm"
    page.get_by_role("button", name="Xóa bản đã điền").click()
    assert page.evaluate(STORED) == "[]"
    assert page.get_by_label("Kết luận của chủ trì").input_value() == ""
    page.get_by_role("button", name="Lấy lại").click()
    assert page.get_by_label("Kết luận của chủ trì").input_value() == "Dòng thứ nhất\nDòng thứ hai"
    page.get_by_role("button", name="Xóa bản đã điền").click()
    page.reload()
    assert page.get_by_label("Chi bộ, đảng bộ", exact=True).input_value() == ""
    assert page.evaluate(STORED) == "[]"


def test_drafts_of_two_forms_do_not_meet(site: Path, visit: Visit) -> None:
    visit.page.goto(from_disk(site / MINUTES))
    fill_minutes(visit.page)
    visit.page.goto(from_disk(site / "bieu-mau/nghi-quyet-chi-bo.html"))
    assert visit.page.get_by_label("Chi bộ, đảng bộ", exact=True).input_value() == ""


def test_a_table_grows_and_the_keyboard_follows(site: Path, visit: Visit) -> None:
    page = visit.page
    page.goto(from_disk(site / MINUTES))
    field = page.locator('[data-field="giao-viec"]')
    field.get_by_role("button", name="Thêm dòng vào bảng Việc giao").press("Enter")
    page.keyboard.type("Việc ở dòng mới")
    assert field.get_by_label("Việc, dòng 4").input_value() == "Việc ở dòng mới"
    page.reload()
    assert field.get_by_label("Việc, dòng 4").input_value() == "Việc ở dòng mới"


def test_the_scoring_sheet_adds_up_names_the_level_and_where_its_numbers_hold(site: Path, visit: Visit) -> None:
    page = visit.page
    page.goto(from_disk(site / SCORES))
    full = {"thoi-gian": 5, "ty-le-du": 5, "chuan-bi": 10, "to-chuc": 40, "nguyen-tac": 5, "ket-qua": 30, "ket-thuc": 5}
    for field, points in full.items():
        assert page.locator(f"#o-{field}").get_attribute("max") == str(points)
        page.locator(f"#o-{field}").fill(str(points))
    assert page.locator("#o-tong").input_value() == "100"
    page.locator("#o-ket-qua").fill("19,5".replace(",", "."))
    assert (
        page.locator(".st-score").inner_text()
        == "Tổng 89,5 trên 100 điểm. Mức theo khung này: Khá (từ 70 đến dưới 90)."
    )
    assert page.get_by_label("Khá (từ 70 đến dưới 90)").is_checked()
    page.locator("#o-to-chuc").fill("41")
    assert "Tổ chức: từ 0 đến 40" in page.locator(".st-score").inner_text()
    assert page.locator('[data-field="muc"] input:checked').count() == 0
    text = page.locator("article").inner_text()
    assert "Hướng dẫn toàn quốc, lấy theo nguồn thứ cấp" in text and "chưa đối chiếu bản gốc" in text
    assert re.search(r"Nghệ An: Quy định 08-QĐ/TU", text) and re.search(r"Lào Cai: Quy định 29-QĐ/TU", text)


def test_paper_shows_what_was_filled_in_and_no_buttons(site: Path, visit: Visit, tmp_path: Path) -> None:
    visit.page.goto(from_disk(site / MINUTES))
    fill_minutes(visit.page)
    visit.page.pdf(path=tmp_path / "in.pdf", prefer_css_page_size=True)
    text = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "in.pdf"), "-"], capture_output=True, text=True, check=True
    ).stdout
    for words in ("Chi bộ thôn Đông <b>&", "03/12/2026", "Dòng thứ nhất", "Dòng thứ hai", "Khơi cống đầu xóm"):
        assert words in text
    for words in ("Lưu thành tệp Word", "Thêm dòng", "Tìm kiếm", "Cẩm nang\n"):
        assert words not in text


def test_without_scripts_every_box_is_there_to_fill_in_and_print(site: Path, browser) -> None:
    visit = new_visit(browser, java_script_enabled=False)
    visit.page.goto(from_disk(site / MINUTES))
    visit.page.get_by_label("Chi bộ, đảng bộ", exact=True).fill("Chi bộ thôn Đông")
    assert visit.page.locator("[data-field]").count() > 20
    assert visit.page.locator("[data-field] input, [data-field] textarea").count() > 30
    visit.context.close()


def test_without_its_word_script_the_page_says_so_and_still_prints(site: Path, visit: Visit) -> None:
    visit.context.route("**/word.js", lambda route: route.abort())
    visit.page.goto(from_disk(site / MINUTES))
    visit.page.get_by_role("button", name="Lưu thành tệp Word").click()
    visit.page.wait_for_function("document.querySelector('.st-fill__status').textContent.startsWith('Chưa làm được')")
