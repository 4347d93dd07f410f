"""`diff` says in words what changed: clauses, facts with their old and new numbers, questions whose answer turned."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.author.command import Done, site_builder
from tests.golden import LIBRARY

QUIZ, FACTS, DOCUMENT = "quizzes/de-mau.yml", "content/facts/sinh-hoat.yml", "content/documents/qd-1-2020.yml"
WHO = ("-c", "user.name=Ban biên tập", "-c", "user.email=bien-tap@example.org", "-c", "commit.gpgsign=false")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *WHO, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project below the top of its repository, with one commit."""
    folder = Path(shutil.copytree(LIBRARY, tmp_path / "Kho của chúng tôi/du-an"))
    git(folder.parent, "init", "--quiet")
    git(folder.parent, "add", ".")
    git(folder.parent, "commit", "--quiet", "-m", "Bắt đầu")
    return folder


def edit(project: Path, place: str, old: str, new: str) -> None:
    path = project / place
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def diff(project: Path, *arguments: str) -> Done:
    return site_builder(project, "diff", *arguments)


def test_a_number_of_a_fact_is_shown_old_and_new_with_what_rests_on_it(project: Path) -> None:
    edit(project, FACTS, "mỗi tháng một lần", "mỗi tháng ba lần")
    said = diff(project, "HEAD").stdout
    assert "1 chỗ sửa, 0 chỗ thêm, 0 chỗ bỏ." in said
    assert f"Sửa: dữ kiện SH-01 ({FACTS}:" in said
    assert "Nội dung [một lần → ba lần]" in said
    assert "Dựa vào dữ kiện này: " in said and "qd-1-2020" in said and "tu-kiem-tra/de-mau/hop-may-lan" in said


def test_a_question_whose_answer_turned_comes_first(project: Path) -> None:
    edit(project, FACTS, "mỗi tháng một lần", "mỗi tháng ba lần")
    edit(project, QUIZ, "answer: true", "answer: false")
    lines = diff(project, "HEAD").stdout.splitlines()
    assert "1 câu hỏi đổi đáp án." in lines[0]
    assert lines[2].startswith("Đổi đáp án: câu hỏi Hằng tháng chi bộ có một buổi sinh hoạt.")
    assert lines[3:6] == ["  đáp án", "    - Đúng", "    + Sai"]


def test_an_explanation_turns_no_answer(project: Path) -> None:
    edit(project, QUIZ, "Điều 1 nói rõ.", "Điều 1 nói rất rõ.")
    said = diff(project, "HEAD").stdout
    assert "đáp án" not in said and "- Điều 1 nói rõ.\n    + Điều 1 nói rất rõ." in said


def test_a_clause_is_called_as_it_is_cited_and_a_moved_comment_is_no_change(project: Path) -> None:
    edit(project, QUIZ, "questions:", "# Ghi chú mới\nquestions:")
    assert diff(project, "HEAD").stdout == "Nội dung không có gì thay đổi.\n"
    edit(project, DOCUMENT, "label: Điều 1", "heading: Việc họp\n    label: Điều 1")
    said = diff(project, "HEAD").stdout
    assert "Sửa: nội dung Điều 1 Quy định" in said and "+ Việc họp" in said


def test_what_is_new_and_what_is_gone_is_named(project: Path) -> None:
    quiz = (project / QUIZ).read_text(encoding="utf-8")
    (project / QUIZ).unlink()
    (project / "quizzes/de-hai.yml").write_text(
        quiz.replace("id: de-mau", "id: de-hai").replace("hop-may-lan", "hop-khi-nao"), encoding="utf-8"
    )
    (project / "guides/moi.md").write_text("# Bài mới\n\nLời.\n", encoding="utf-8")
    said = diff(project, "HEAD").stdout
    assert "0 chỗ sửa, 3 chỗ thêm, 2 chỗ bỏ." in said
    assert "Thêm: cẩm nang Bài mới (guides/moi.md:1)" in said
    assert f"Bỏ: câu hỏi Hằng tháng chi bộ có một buổi sinh hoạt. ({QUIZ}:4)" in said


def test_two_revisions_are_compared_without_touching_the_files(project: Path) -> None:
    edit(project, QUIZ, "answer: true", "answer: false")
    git(project, "commit", "--quiet", "-am", "Đổi đáp án")
    edit(project, QUIZ, "title: Đề mẫu", "title: Đề đang sửa")
    before = (project / QUIZ).read_bytes()
    said = diff(project, "HEAD~1", "HEAD").stdout
    assert "Đổi đáp án" in said and "Đề đang sửa" not in said
    assert (project / QUIZ).read_bytes() == before
    markdown = diff(project, "HEAD~1", "HEAD", "--format", "markdown").stdout
    assert markdown.startswith("### 1 chỗ sửa") and "- đáp án: ~~Đúng~~ → Sai" in markdown


def test_english_names_the_keys(project: Path) -> None:
    edit(project, QUIZ, "answer: true", "answer: false")
    command = [sys.executable, "-m", "site_builder", "--project", str(project), "--lang", "en", "diff", "HEAD"]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONIOENCODING": "utf-8"})
    assert "Answer turned: question" in done.stdout and "  answer\n" in done.stdout


@pytest.mark.parametrize("revision", ["khong-co", "--output=x", "HEAD:content"])
def test_a_revision_git_does_not_know_is_told(project: Path, revision: str) -> None:
    done = diff(project, "--", revision)
    assert done.returncode == 2 and "không biết phiên bản" in done.stderr


def test_without_git_it_says_so(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(LIBRARY, tmp_path / "du-an"))
    done = diff(folder, "HEAD")
    assert done.returncode == 3 and "git" in done.stderr and "Traceback" not in done.stderr
