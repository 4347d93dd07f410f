"""`cham-bai.html`, opened from disk with the network refused: typed letters are marked as the command marks them."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import Visit, from_disk, new_visit

from site_builder.emit.marking_page import marking_page
from site_builder.exam.key import Key, key_of
from site_builder.exam.marking import mark_sheet, results_table
from site_builder.exam.paper import Wish, make_exam
from site_builder.exam.typed import read_typed
from tests.exam.making import mixed_bank

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
FINDINGS = """() => axe.run(document).then(result => result.violations
  .filter(found => ['serious', 'critical'].includes(found.impact)).map(found => found.id))"""


@pytest.fixture(scope="module")
def key() -> Key:
    return key_of(make_exam(mixed_bank(), Wish(30, 4, "2026", "Bài thử <b>&")))


@pytest.fixture(scope="module")
def page(key: Key, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("Đề thi #1") / "cham-bai.html"
    place.write_bytes(marking_page(key))
    return place


def lines(key: Key) -> str:
    """Return a class of forty: most right, some wrong, some blank; the last line has a slip."""
    codes, written = list(key.variants), []
    for person in range(1, 41):
        code = codes[person % 4]
        letters = [
            "-" if (person + at) % 11 == 0 else "A" if (person * at) % 5 == 0 else line.right
            for at, line in enumerate(key.variants[code])
        ]
        written.append(f"{code};{person};Chi bộ {person % 3};{' '.join(letters)}")
    return "\n".join([*written, f"{codes[0]};41;;ABC"])


def test_forty_sheets_are_marked_as_by_the_command(page: Path, key: Key, visit: Visit) -> None:
    typed = lines(key)
    given, slips = read_typed(typed, key)
    sheets = [mark_sheet(one, key) for one in given]
    assert len(sheets) == 40 and len(slips) == 1
    visit.page.goto(from_disk(page))
    visit.page.get_by_label("Mỗi phiếu một dòng").fill(typed)
    assert visit.page.get_by_role("status").inner_text() == "40 phiếu đã chấm, 1 dòng cần xem lại."
    shown = visit.page.locator("#diem tr").evaluate_all("rows => rows.map(row => row.cells[3].textContent)")
    assert shown == [f"{sheet.score}/30" for sheet in sheets]
    assert "Dòng 41" in visit.page.locator("#loi").inner_text()
    with visit.page.expect_download() as waiting:
        visit.page.get_by_role("button", name="Tải ket-qua.csv").click()
    assert waiting.value.suggested_filename == "ket-qua.csv"
    assert Path(waiting.value.path()).read_bytes() == results_table(sheets, key)
    assert visit.page.title() == "Chấm bài: Bài thử <b>&"
    assert visit.faults == []


def test_the_key_cannot_be_read_at_a_glance(page: Path, key: Key) -> None:
    text = page.read_text(encoding="utf-8")
    assert '"right"' not in text and "mot-3" not in text
    assert "<script src" not in text and "http" not in text.replace("http-equiv", "")
    assert next(iter(key.variants)) in text


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1366)])
def test_the_page_reads_on_phones_and_in_the_dark(page: Path, key: Key, browser, scheme: str, width: int) -> None:  # noqa: ANN001
    visit = new_visit(browser, color_scheme=scheme, viewport={"width": width, "height": 768}, bypass_csp=True)
    visit.page.goto(from_disk(page))
    visit.page.get_by_label("Mỗi phiếu một dòng").fill(lines(key))
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    visit.page.add_script_tag(path=str(AXE))
    assert visit.page.evaluate(FINDINGS) == []
    visit.context.close()
