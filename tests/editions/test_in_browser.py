"""A local edition as its readers have it: unzipped, opened by double click, with no network."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from browsing import Visit, from_disk, served

from site_builder.editions.base import Base
from site_builder.editions.build import build_editions
from tests.editions.making import PIXEL, checked_in

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(base: Base, project: Path, tmp_path: Path) -> Path:
    """Return the pages of the edition that has something of everything, in a folder with a name as people give them."""
    (project / "dia-phuong/logo.png").write_bytes(PIXEL)
    file = project / "dia-phuong/xa.yml"
    file.write_text(file.read_text().replace("    lead:", "    logo: logo.png\n    lead:"))
    placed = [one for one in checked_in(project).editions.placed if one.edition.code == "00000"]
    build_editions(base, placed, tmp_path, jobs=1)
    with zipfile.ZipFile(tmp_path / "so-tay-cua-chi-bo-00000.zip") as packed:
        packed.extractall(tmp_path / "Xã mẫu (bản #1 50%)")
    return tmp_path / "Xã mẫu (bản #1 50%)/so-tay-cua-chi-bo/trang"


def search(visit: Visit, query: str) -> list[str]:
    visit.page.locator("a[data-st-search]:visible").first.click()
    visit.page.locator("dialog[open]").wait_for()
    visit.page.keyboard.type(query)
    visit.page.locator("a.st-hit, .st-empty, dialog p").first.wait_for()
    visit.page.locator("a.st-hit").first.wait_for()
    return visit.page.locator("a.st-hit").all_inner_texts()


def test_its_name_and_its_page_are_where_readers_look(opened: Path, visit: Visit) -> None:
    visit.page.goto(from_disk(opened / "index.html"))
    cover = visit.page.locator(".st-place")
    assert "Bản của Xã mẫu A" in cover.inner_text() and "0000 000 000" in cover.inner_text()
    assert visit.page.locator(".st-place img").evaluate("image => image.complete && image.naturalWidth") == 1
    head = ".md-header__topic:first-child > .md-ellipsis"
    assert "Xã mẫu A" in visit.page.locator(head).evaluate("one => getComputedStyle(one, '::after').content")
    cover.get_by_role("link").last.click()
    visit.page.wait_for_url("**/dia-phuong/index.html")
    assert "Trang này chỉ dùng ở Xã mẫu A" in visit.page.locator("article").inner_text()
    assert visit.page.locator(".md-nav--secondary a").all_inner_texts()[-4:] == [
        "Liên hệ",
        "Văn bản của địa phương",
        "Ngưỡng chấm điểm",
        "Hỏi đáp",
    ]
    visit.page.goto(from_disk(opened / "bieu-mau/phieu-cham.html"))
    assert "Mức mẫu cao từ 77 điểm" in visit.page.locator(".st-place").inner_text()
    assert visit.faults == []


@pytest.mark.parametrize("query", ["tủ sách lưu động", "tu sach luu dong", "nha van hoa thon mau"])
def test_search_finds_its_own_pages(opened: Path, visit: Visit, query: str) -> None:
    visit.page.goto(from_disk(opened / "index.html"))
    first = search(visit, query)[0]
    assert "Địa phương: Xã mẫu A" in first and "Chỉ dùng ở Xã mẫu A" in first
    visit.page.locator("a.st-hit").first.click()
    visit.page.wait_for_url("**/dia-phuong/index.html*")
    assert visit.faults == []


def test_what_the_shared_pages_answer_stays_first(opened: Path, visit: Visit) -> None:
    with served(opened) as address:
        visit.page.goto(f"{address}/index.html")
        found = search(visit, "thư viện mở cửa mấy buổi")
        assert "Địa phương" not in found[0]
    assert visit.faults == []
