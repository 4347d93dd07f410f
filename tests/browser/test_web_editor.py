"""The web editor in a real browser, without a network: what is edited changes, and nothing else."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from browsing import Visit, served
from editing import field, go, open_editor, save, unfold, written_back
from git_host import GitHost
from playwright.sync_api import expect

from site_builder.adapters.cli.run import run
from site_builder.pipeline import check_library
from tests.golden import LIBRARY

QUIZ = "quizzes/de-mau.yml"
GUIDE = "guides/chuan-bi.md"
GIT = ("git", "-c", "user.name=Thử", "-c", "user.email=thu@example.org")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project under git, its quiz written the way people write: comments, quotes, broken lines."""
    folder = Path(shutil.copytree(LIBRARY, tmp_path / "Dự án"))
    quiz = folder / QUIZ
    text = quiz.read_text(encoding="utf-8").replace("title: Đề mẫu", 'title: "Đề mẫu"   # tên ở đầu trang')
    text = text.replace("Điều 1 nói rõ.", ">-\n      Điều 1 nói rõ:\n      hằng tháng họp một lần.")
    quiz.write_text("# Đề đầu tiên\n" + text, encoding="utf-8")
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "Đầu tiên")):
        subprocess.run([*GIT, *words], cwd=folder, check=True)
    assert run(["--project", str(folder), "admin"]) == 0
    return folder


@pytest.fixture
def address(project: Path) -> Iterator[str]:
    """Return where the folder of the editor is served."""
    with served(project) as server:
        yield f"{server}/admin/index.html"


def difference(project: Path) -> list[str]:
    done = subprocess.run([*GIT, "diff", "-U0"], cwd=project, check=True, capture_output=True, text=True)
    return [line for line in done.stdout.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def errors_in(project: Path) -> list[object]:
    return list(check_library(project, date(2026, 11, 23)).problems)


def test_a_feedback_changes_in_its_line_alone(visit: Visit, address: str, project: Path) -> None:
    page = open_editor(visit, address, project)
    page.get_by_text("Đề mẫu").first.click()
    unfold(page, "Hằng tháng chi bộ có một buổi sinh hoạt.")
    field(page, "questions.0.citations")
    expect(page.get_by_role("button", name="Lưu", exact=True)).to_have_attribute("aria-disabled", "true")
    field(page, "questions.0.feedback_false").fill("Chưa đúng: chi bộ họp hằng tháng.")
    save(page)
    assert written_back(page, project) == [QUIZ]
    assert difference(project) == [
        "-    feedback_false: Chi bộ họp hằng tháng.",
        '+    feedback_false: "Chưa đúng: chi bộ họp hằng tháng."',
    ]
    assert errors_in(project) == []
    assert visit.faults == []


def test_a_guide_and_a_file_that_stands_alone_are_edited_the_same_way(
    visit: Visit, address: str, project: Path
) -> None:
    page = open_editor(visit, address, project)
    go(page, "guides/entries/chuan-bi")
    body = field(page, "body")
    words = body.input_value()
    body.fill(words + "\n\n- Thêm một việc.")
    save(page)
    go(page, "chung/entries/settings")
    field(page, "title").fill("Sổ tay thử")
    save(page)
    assert written_back(page, project) == ["content/library.yml", GUIDE]
    assert [line for line in difference(project) if line[0] == "+"] == ["+title: Sổ tay thử", "+", "+- Thêm một việc."]
    assert len([line for line in difference(project) if line[0] == "-"]) == 1
    assert errors_in(project) == []
    assert visit.faults == []


def test_what_the_models_forbid_is_not_saved(visit: Visit, address: str, project: Path) -> None:
    page = open_editor(visit, address, project)
    go(page, "quizzes/entries/de-mau")
    field(page, "id").fill("Đề Mẫu")
    page.get_by_role("button", name="Lưu", exact=True).click()
    expect(page.get_by_text("Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.").first).to_be_visible()
    assert written_back(page, project) == []
    assert visit.faults == []


def test_a_git_host_gets_the_changed_line_alone(visit: Visit, project: Path) -> None:
    assert run(["--project", str(project), "admin", "--repo", "to-bien-soan/so-tay"]) == 0
    host = GitHost(project, "ghp_thu")
    host.answer_in(visit.context)
    page = visit.page
    with served(project) as server:
        page.goto(f"{server}/admin/index.html")
        page.get_by_role("button", name="Đăng nhập bằng mã truy cập").click()
        page.get_by_role("textbox").fill(host.token)
        page.get_by_role("button", name="Đăng nhập", exact=True).click()
        page.get_by_text("Đề mẫu").first.click()
        unfold(page, "Hằng tháng chi bộ có một buổi sinh hoạt.")
        field(page, "questions.0.explanation").fill("Điều 1 nói rõ: hằng tháng họp ít nhất một lần.")
        save(page)
    assert host.messages == ["Sửa đề “de-mau”"] and host.refused == []
    assert difference(project) == ["-      hằng tháng họp một lần.", "+      hằng tháng họp ít nhất một lần."]
    assert errors_in(project) == []
    assert visit.faults == []
