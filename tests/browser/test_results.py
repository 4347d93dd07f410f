"""A test ends with a code and a file; the trainer's page reads them over file://, with the network refused."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest
from browsing import Visit, from_disk, new_visit
from learning import answer_all, start_trial
from playwright.sync_api import Page
from test_accessibility import AXE

from site_builder.pipeline import answers_of

pytestmark = pytest.mark.browser
CLASS = "giang-vien/ket-qua-lop.html"
HOSTILE = '<img src=x onerror="window.hacked=1">'
FINDINGS = """() => axe.run('.md-content', { resultTypes: ['violations'] }).then(result => result.violations
  .map(found => found.id + ': ' + found.nodes.slice(0, 3).map(node => node.target.join(' ')).join(' | ')))"""


def finish(page: Page, site: Path, rightly: bool) -> None:
    start_trial(page, site)
    answer_all(page, rightly)
    page.locator(".st-trial__bar [data-do=look]").click()
    page.locator("[data-do=submit]").click()
    page.wait_for_selector("#st-hand-code")


def gather(page: Page, site: Path, text: str, *files: Path) -> None:
    page.goto(from_disk(site / CLASS))
    page.locator("#st-results-codes").fill(text)
    page.locator("#st-results-files").set_input_files(files)
    page.get_by_role("button", name="Tổng hợp").click()
    page.wait_for_function("document.querySelector('.st-results__said').textContent !== ''")


def people(page: Page) -> list[list[str]]:
    rows = page.locator(".st-results table").first.locator("tbody tr").all()
    return [[cell.inner_text().strip() for cell in row.locator("th, td").all()] for row in rows]


def saved(page: Page, selector: str, folder: Path) -> Path:
    with page.expect_download() as waiting:
        page.locator(selector).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


@pytest.fixture(scope="module")
def handed(site: Path, browser, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], Path]:
    """Return the codes of two learners, one wholly right and named, and the file of the third."""
    folder = tmp_path_factory.mktemp("handed")
    visit = new_visit(browser, permissions=["clipboard-read", "clipboard-write"])
    page = visit.page
    finish(page, site, rightly=True)
    bare = page.locator("#st-hand-code").input_value()
    page.locator("#st-hand-name").fill("Nguyễn Thị Ước")
    page.get_by_role("button", name="Sao chép mã").click()
    page.wait_for_function("document.querySelector('.st-hand__said').textContent === 'Đã sao chép mã.'")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#st-hand-code").input_value() != bare
    assert bare.split(".")[-2] == "", "no name unless one is typed"
    finish(page, site, rightly=False)
    wrong = page.locator("#st-hand-code").input_value()
    assert max(len(copied), len(wrong)) <= 300
    page.locator("#st-hand-name").fill(HOSTILE)
    page.locator("#st-hand-unit").fill("Chi bộ 2")
    path = saved(page, "[data-hand=save]", folder)
    assert visit.faults == []
    visit.context.close()
    return [copied, wrong], path


def test_codes_and_a_file_become_a_class_table(site: Path, visit: Visit, handed: tuple[list[str], Path]) -> None:
    (right, _wrong), path = handed
    page = visit.page
    gather(page, site, f"{right}\n{right[:-1]}", path)
    title = "Đề thử: đảng viên giữ liên hệ nơi cư trú"
    today = page.evaluate(
        "(() => { const d = new Date(), m = d.getMonth() + 1; return `${String(d.getDate()).padStart(2, '0')}/${m <= 2 ? '0' + m : m}/${d.getFullYear()}` })()"
    )
    first, second = people(page)
    assert first == ["Nguyễn Thị Ước", "10/10", "100 %", "đạt", "", title, today]
    assert second[0] == HOSTILE and second[3:] == ["chưa đạt", "Chi bộ 2", title, today]
    assert page.evaluate("window.hacked") is None and page.locator(".st-results img").count() == 0
    assert "Ô dán mã:2: Mã kết quả bị thiếu" in page.locator(".st-results__notes").inner_text()
    assert page.locator(".st-results__said").inner_text() == "Đã tổng hợp 2 bài. Có 1 điều cần lưu ý ở bên dưới."
    assert page.locator(".st-plot").count() == 1, "two sheets are too few for a map of the questions"
    clause = page.locator(".st-results details a").first
    assert (site / "giang-vien" / clause.get_attribute("href").split("#")[0]).resolve().is_file()
    assert page.evaluate("JSON.stringify({ ...localStorage })").count("Ước") == 0, "names are kept nowhere"
    assert visit.faults == []


def test_the_chosen_option_is_counted_by_its_own_place(
    site: Path, visit: Visit, handed: tuple[list[str], Path]
) -> None:
    codes, path = handed
    chosen = {entry["id"]: entry["chosen"] for entry in json.loads(path.read_text(encoding="utf-8"))["answers"]}
    gather(visit.page, site, "", path)
    counted = visit.page.evaluate(
        "[...document.querySelector('class-results').report.items].map(one => [one.item.id, one.item.kind, one.shares.filter(share => share.count).map(share => share.value)])"
    )
    assert {id for id, _, _ in counted} == set(chosen)
    for id, kind, values in counted:
        if kind in ("single", "multiple", "true_false"):
            assert sorted(values) == sorted(chosen[id]), id


def test_tables_and_report_are_saved_and_everything_can_be_cleared(
    site: Path, visit: Visit, handed: tuple[list[str], Path], tmp_path: Path
) -> None:
    page = visit.page
    gather(page, site, "\n".join(f"=Tổ {at}: {code}" for at, code in enumerate(handed[0])))
    report = saved(page, ".st-results__save [data-do=page]", tmp_path)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Lưu các bảng CSV").click()
    waiting.value.save_as(tmp_path / "lop.csv")
    rows = list(csv.reader(io.StringIO((tmp_path / "lop.csv").read_text(encoding="utf-8-sig"), newline="")))
    assert [row[0] for row in rows] == ["Người", "'=Tổ 0", "'=Tổ 1"]
    page.get_by_role("button", name="Xóa hết").click()
    assert page.locator(".st-results").inner_text() == "" and page.locator("#st-results-codes").input_value() == ""
    page.goto(from_disk(report))
    assert "=Tổ 0" in page.locator("tbody").first.inner_text()
    assert visit.faults == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1366)])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    site: Path, browser, handed: tuple[list[str], Path], scheme: str, width: int
) -> None:
    visit = new_visit(browser, color_scheme=scheme, viewport={"width": width, "height": 740})
    gather(visit.page, site, "\n".join([*handed[0], "STKQ1.x"]), handed[1])
    visit.page.evaluate("document.querySelectorAll('details').forEach(item => { item.open = true })")
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert visit.faults == []
    visit.page.add_script_tag(path=str(AXE))
    assert visit.page.evaluate(FINDINGS) == []
    visit.context.close()


def test_the_page_reads_the_same_bank_as_the_command(site: Path, visit: Visit, root: Path) -> None:
    bank = answers_of(root, date(2026, 11, 23)).bank
    assert bank is not None
    visit.page.goto(from_disk(site / CLASS))
    shown = visit.page.evaluate("document.querySelector('class-results').bank")
    for item in shown["items"]:
        for clause in item["clauses"]:
            del clause["href"]
    assert shown["version"] == bank.version
    assert shown["items"] == [json.loads(json.dumps(asdict(item))) for item in bank.items]
    assert {test["code"] for test in shown["tests"]} == {test.code for test in bank.tests}
