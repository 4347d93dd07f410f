"""`review` lists what is due by trainer; noting a review changes a day in a file and nothing else."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.author.command import Done, site_builder
from tests.golden import LIBRARY

DAY = "1795392000"  # 2026-11-23
QUIZ, GUIDE = "quizzes/de-mau.yml", "guides/hop.md"
TRAINERS = """trainers:
  - id: to-de
    name: Tổ biên soạn đề
    files: [quizzes]
  - id: to-cam-nang
    name: Tổ cẩm nang
    files: ["guides/*.md", content/faq/]
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(LIBRARY, tmp_path / "du-an"))
    (folder / "content/trainers.yml").write_text(TRAINERS, encoding="utf-8")
    quiz = folder / QUIZ
    quiz.write_text(quiz.read_text("utf-8").replace("reviewed_on: 2026-11-02", "reviewed_on: 2025-01-01"), "utf-8")
    (folder / GUIDE).write_text(
        "---\n# Của chúng tôi\ntitle: Họp\ncitations: [qd-1-2020/dieu-1]\nreview_by: 2026-12-01\n---\n\nLời.\n", "utf-8"
    )
    return folder


def review(project: Path, *arguments: str) -> Done:
    return site_builder(project, "review", *arguments, SOURCE_DATE_EPOCH=DAY)


def test_what_is_due_is_listed_by_trainer(project: Path) -> None:
    lines = review(project).stdout.splitlines()
    assert lines[0] == "Tổ biên soạn đề: 1"
    assert lines[1].startswith(f"  tu-kiem-tra/de-mau/hop-may-lan ({QUIZ}:") and lines[1].endswith(", tới hạn")
    assert "Tổ cẩm nang: 1" in lines
    assert any("cam-nang/hop" in line and "sắp tới hạn" in line for line in lines)
    assert lines[-1] == "Đọc lại xong, ghi: site-builder review --done tu-kiem-tra/de-mau/hop-may-lan"
    assert "cam-nang" not in review(project, "--within", "0").stdout
    assert "tu-kiem-tra" not in review(project, "--trainer", "to-cam-nang").stdout
    found = json.loads(review(project, "--format", "json").stdout)
    assert {(item["address"], item["trainer"], item["soon"]) for item in found} == {
        ("tu-kiem-tra/de-mau/hop-may-lan", "to-de", False),
        ("cam-nang/hop", "to-cam-nang", True),
    }


@pytest.mark.parametrize("name", ["tu-kiem-tra/de-mau/hop-may-lan", "hop-may-lan", "tu-kiem-tra/de-mau", QUIZ])
def test_one_command_notes_a_review(name: str, project: Path) -> None:
    before = (project / QUIZ).read_text("utf-8")
    done = review(project, "--done", name)
    assert done.returncode == 0, done.stderr
    after = (project / QUIZ).read_text("utf-8")
    assert after == before.replace("reviewed_on: 2025-01-01", "reviewed_on: 2026-11-23")
    assert "tu-kiem-tra" not in review(project).stdout


def test_a_day_that_was_not_there_is_added_and_the_next_one_moved(project: Path) -> None:
    done = review(project, "--next", "01/12/2027", "cam-nang/hop")
    assert done.returncode == 0, done.stderr
    head = "---\n# Của chúng tôi\ntitle: Họp\ncitations: [qd-1-2020/dieu-1]\nreview_by: 2027-12-01\nreviewed_on: 2026-11-23\n---\n\nLời.\n"
    assert (project / GUIDE).read_text("utf-8") == head


def test_facts_documents_and_pages_without_a_head_are_noted_as_well(project: Path) -> None:
    (project / "guides/tron.md").write_text("# Trơn\n\nLời.\n", "utf-8")
    assert review(project, "--done", "SH-02", "qd-1-2020", "cam-nang/tron").returncode == 0
    facts = (project / "content/facts/sinh-hoat.yml").read_text("utf-8")
    assert "    sources: [bao-mau]\n    checked_on: 2026-11-23\n  - id: SH-03" in facts
    document = (project / "content/documents/qd-1-2020.yml").read_text("utf-8")
    assert "  checked_on: 2026-11-23\nchanged_on: 2026-11-01" in document
    assert (project / "guides/tron.md").read_text("utf-8") == "---\nreviewed_on: 2026-11-23\n---\n\n# Trơn\n\nLời.\n"
    check = [sys.executable, "-m", "site_builder", "--project", str(project), "check"]
    assert subprocess.run(check, capture_output=True).returncode in (0, 1)


@pytest.mark.parametrize(
    ("arguments", "word"),
    [(("--done",), "cam-nang/"), (("--done", "cam-nang/hopp"), "“cam-nang/hop”"), (("--trainer", "to-dee"), "“to-de”"), (("--next", "2020-01-01", "cam-nang/hop"), "sau hôm nay")],
)  # fmt: skip
def test_wrong_use_says_what_to_write(arguments: tuple[str, ...], word: str, project: Path) -> None:
    done = review(project, *arguments)
    assert done.returncode == 2 and word in done.stderr
