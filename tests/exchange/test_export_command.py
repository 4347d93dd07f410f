"""The command as trainers type it: which quizzes, what is lost and by which question, and nothing half written."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from banks import ROOT
from test_import import run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "tests/libraries/one_of_each", tmp_path / "project"))


def test_every_quiz_is_exported_by_default(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "moi/bank.csv"
    status, told, _err = run(["--project", str(project), "export", "csv", "--out", str(out)], capsys)
    assert status == 0 and "Đã xuất 2 câu của 1 đề" in told
    assert "vd-mo-cua" in out.read_text(encoding="utf-8-sig")
    assert [path.name for path in out.parent.iterdir()] == ["bank.csv"]


def test_what_is_lost_names_each_question(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--project", str(project), "export", "anki", "--quiz", "vi-du", "--out", str(tmp_path / "bank.apkg")]
    status, _told, err = run(arguments, capsys)
    assert status == 0
    assert "Không giữ được chấm tự động: thẻ Anki do người học tự chấm (2 câu): vd-mo-cua, vd-dung-sai." in err


@pytest.mark.parametrize(("option", "name"), [("--quiz", "vi-duu"), ("--course", "khoa")])
def test_an_unknown_name_is_answered_with_those_there_are(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], option: str, name: str
) -> None:
    out = tmp_path / "bank.gift"
    status, _told, err = run(["--project", str(project), "export", "gift", option, name, "--out", str(out)], capsys)
    assert status == 2 and f"Không có “{name}”" in err and "vi-du" in err
    assert not out.exists()


def test_a_faulty_bank_is_not_exported(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    quiz = project / "quizzes/vi-du.yml"
    quiz.write_text(quiz.read_text(encoding="utf-8").replace("        right: true\n", ""), encoding="utf-8")
    out = tmp_path / "bank.gift"
    status, _told, err = run(["--project", str(project), "export", "gift", "--out", str(out)], capsys)
    assert status == 1 and "Chưa xuất" in err and not out.exists()


def test_a_course_becomes_a_package_that_bears_the_day_asked_for(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    out = tmp_path / "khoa.zip"
    arguments = ["--project", str(project), "export", "scorm2004", "--course", "khoa-vi-du", "--out", str(out)]
    status, _told, _err = run(arguments, capsys)
    assert status == 0
    with zipfile.ZipFile(out) as made:
        assert {entry.date_time[:3] for entry in made.infolist()} == {(2026, 9, 21)}
        manifest = made.read("imsmanifest.xml").decode()
        assert "minNormalizedMeasure" not in manifest and 'href="trang/tu-kiem-tra/vi-du.html"' in manifest
        assert "trang/khoa-hoc/khoa-vi-du.html" in made.namelist()
