"""The preview as a trainer uses it: edit, see it; slip, read why; mend, and the page is back."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest
from browsing import Visit
from playwright.sync_api import expect

from tests.golden import LIBRARY

QUIZ = "quizzes/de-mau.yml"
SLOW = 60_000
"""Milliseconds: a busy machine builds slowly, and the page must come all the same."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(LIBRARY, tmp_path_factory.mktemp("xem thử") / "Dự án"))


@pytest.fixture(scope="module")
def preview(project: Path) -> Iterator[str]:
    """Return the address of a running preview."""
    with previewed(project) as address:
        yield address


@contextmanager
def previewed(project: Path) -> Iterator[str]:
    """Run the command while the block runs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "site_builder", "--project", str(project), "serve", "--port", str(port)]
    running = subprocess.Popen(command, env={**os.environ, "PYTHONIOENCODING": "utf-8"}, stderr=subprocess.PIPE)
    address, end = f"http://127.0.0.1:{port}", time.monotonic() + SLOW / 1000
    while True:
        try:
            urlopen(f"{address}/index.html").close()
            break
        except OSError:
            assert time.monotonic() < end and running.poll() is None
            time.sleep(0.2)
    yield address
    running.send_signal(signal.SIGINT)
    assert running.wait(30) == 0


def edit(project: Path, old: str, new: str) -> None:
    path = project / QUIZ
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_slip_is_told_in_the_browser_and_goes_when_it_is_mended(preview: str, project: Path, visit: Visit) -> None:
    page = visit.page
    page.goto(f"{preview}/tu-kiem-tra/de-mau.html")
    expect(page.get_by_role("heading", name="Đề mẫu")).to_be_visible()

    edit(project, "title: Đề mẫu", "title: Đề đã sửa")
    expect(page.get_by_role("heading", name="Đề đã sửa")).to_be_visible(timeout=SLOW)

    edit(project, "answer: true", "answer: đúng")
    expect(page.get_by_role("heading", name="Chưa dựng được trang: 1 lỗi")).to_be_visible(timeout=SLOW)
    line = (project / QUIZ).read_text(encoding="utf-8").split("answer: đúng")[0].count("\n") + 1
    expect(page.get_by_text(f"{QUIZ}, dòng {line} · CT207")).to_be_visible()
    expect(page.locator("mark")).to_have_text("đúng")
    assert (
        page.get_by_role("link", name="Mở trong VS Code")
        .get_attribute("href", timeout=1000)
        .endswith(f"{QUIZ}:{line}:13")
    )  # type: ignore[union-attr]

    page.get_by_role("link", name="Vì sao, sửa thế nào (CT207)").click()
    expect(page.locator("#ct207")).to_be_in_viewport()
    assert page.url.endswith("/ban-truoc/giang-vien/ma-loi-ct.html#ct207")
    page.go_back()

    page.get_by_role("link", name="Xem trang dựng được lần trước").click()
    expect(page.get_by_role("heading", name="Đề đã sửa")).to_be_visible()
    expect(page.get_by_text("bản đang sửa còn lỗi")).to_be_visible()
    page.get_by_role("link", name="Xem lỗi").click()
    expect(page.get_by_text("· CT207")).to_be_visible()

    edit(project, "answer: đúng", "answer: true")
    expect(page.get_by_role("heading", name="Đề đã sửa")).to_be_visible(timeout=SLOW)
    assert visit.faults == []


def test_a_code_is_explained_before_any_site_was_built(tmp_path: Path, visit: Visit) -> None:
    project = Path(shutil.copytree(LIBRARY, tmp_path / "hỏng"))
    edit(project, "answer: true", "answer: đúng")
    edit(project, "id: hop-may-lan", f"id: hop-may-lan\n    {'khoa-rat-dai-' * 9}x: 1")
    with previewed(project) as address:
        visit.page.set_viewport_size({"width": 360, "height": 740})
        visit.page.goto(f"{address}/index.html")
        assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "a long word is broken"
        visit.page.get_by_role("link", name="Vì sao, sửa thế nào (CT207)").click()
        expect(visit.page.get_by_role("heading", name="CT207")).to_be_visible()
        expect(visit.page.get_by_role("heading", name="Sửa lại")).to_be_visible()
        visit.page.get_by_role("link", name="Quay lại trang lỗi").click()
        expect(visit.page.get_by_text("· CT207")).to_be_visible()
    assert visit.faults == []


def test_every_page_leads_to_its_file_and_line(preview: str, project: Path, visit: Visit) -> None:
    page = visit.page
    page.goto(f"{preview}/van-ban/qd-1-2020.html#dieu-2")
    link = page.get_by_role("link", name="Sửa trang này")
    place = project / "content/documents/qd-1-2020.yml"
    lines = place.read_text(encoding="utf-8").splitlines()
    page.evaluate("document.querySelector('#dieu-2').scrollIntoView()")
    page.evaluate("dispatchEvent(new Event('scroll'))")
    assert (link.get_attribute("href") or "").startswith("vscode://file/")
    file, _colon, line = (link.get_attribute("title") or "").rpartition(":")
    assert file == "content/documents/qd-1-2020.yml"
    assert "id: " in lines[int(line) - 1], "the line on which what is being read begins"
    page.goto(f"{preview}/index.html")
    expect(page.get_by_role("link", name="Sửa trang này")).to_be_visible()
    page.get_by_role("button", name="Chép đường dẫn").click()
    expect(page.get_by_role("button", name="Đã chép")).to_be_visible()


def test_the_preview_brings_the_web_editor(preview: str, visit: Visit) -> None:
    visit.page.goto(f"{preview}/admin/")
    expect(visit.page.get_by_role("button", name="Sửa tệp trên máy này")).to_be_visible()
    assert visit.page.request.get(f"{preview}/admin/khong-co.js").status == 404
    assert visit.faults == []


def test_the_bar_is_in_no_built_page(site: Path) -> None:
    assert not any("st-edit" in path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    assert not [path for path in site.rglob("*") if "sveltia" in path.name or path.name in ("admin", "so-tay-admin.js")]
