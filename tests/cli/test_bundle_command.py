"""`site-builder bundle` and `verify`: the same bytes everywhere, clear refusals, and nothing lost on the way."""

from __future__ import annotations

import hashlib
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from site_builder.emit.publish import locked

OK, CONTENT, USAGE, ENVIRONMENT, LOCKED = 0, 1, 2, 3, 75
COURSE = "khoa-vi-du"
LIBRARY = Path(__file__).parents[1] / "libraries/one_of_each"
COMMAND = [sys.executable, "-m", "site_builder"]


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )


def bundle(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return run("--project", str(project), "bundle", *arguments, **environment)


def sums(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a small project with one of everything."""
    return Path(shutil.copytree(LIBRARY, tmp_path / "du-an"))


@pytest.mark.parametrize("form", [(), ("--single-html",)])
def test_two_builds_elsewhere_on_another_day_give_the_same_bytes(
    project: Path, tmp_path: Path, form: tuple[str, ...]
) -> None:
    other = Path(shutil.copytree(LIBRARY, tmp_path / "nơi khác, sâu hơn/dự án"))
    for path in other.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    assert bundle(project, *form, PYTHONHASHSEED="1", TZ="Asia/Ho_Chi_Minh").returncode == OK
    assert bundle(other, *form, PYTHONHASHSEED="2", TZ="America/New_York", LC_ALL="C").returncode == OK
    assert len(sums(project / "dist")) == 2
    assert sums(project / "dist") == sums(other / "dist")


def test_source_date_epoch_sets_the_day_of_every_file(project: Path) -> None:
    assert bundle(project, COURSE, SOURCE_DATE_EPOCH="1700000000").returncode == OK
    made = next((project / "dist").glob("*.zip"))
    with zipfile.ZipFile(made) as opened:
        assert {entry.date_time[:3] for entry in opened.infolist()} == {(2023, 11, 14)}


def test_a_bundle_has_one_folder_and_says_how_to_begin(project: Path) -> None:
    done = bundle(project, COURSE)
    assert done.returncode == OK, done.stderr
    made = next((project / "dist").iterdir())
    assert str(made) in done.stdout
    with zipfile.ZipFile(made) as opened:
        names = opened.namelist()
        top = names[0].split("/")[0]
        assert [name.removeprefix(f"{top}/") for name in names[:2]] == ["MO-TRANG-NAY.html", "DOC-TRUOC.txt"]
        assert len(top) <= 30 and all(
            name.startswith(f"{top}/") and len(name) <= 100 and name.isascii() for name in names
        )
        text = opened.read(f"{top}/DOC-TRUOC.txt")
    assert text.startswith(b"\xef\xbb\xbf") and text.count(b"\n") == text.count(b"\r\n") > 10


def test_an_unknown_course_is_refused_with_the_known_ones(project: Path) -> None:
    done = bundle(project, "khoa-vi-d")
    assert done.returncode == USAGE
    assert "Không có khóa học “khoa-vi-d”" in done.stderr and COURSE in done.stderr
    assert not (project / "dist").exists()


def test_other_peoples_files_stay_and_ours_are_replaced(project: Path) -> None:
    dist = project / "dist"
    dist.mkdir()
    (dist / "bài giảng của tôi.pptx").write_text("quý")
    assert bundle(project, COURSE).returncode == OK
    before = sums(dist)
    assert bundle(project, COURSE).returncode == OK
    assert sums(dist) == before and (dist / "bài giảng của tôi.pptx").read_text() == "quý"


@pytest.mark.parametrize("form", [(), ("--single-html",)])
def test_a_file_of_somebody_else_in_our_place_is_never_replaced(project: Path, form: tuple[str, ...]) -> None:
    assert bundle(project, COURSE, *form).returncode == OK
    made = next((project / "dist").iterdir())
    made.write_bytes(b"of somebody else")
    done = bundle(project, COURSE, *form)
    assert done.returncode == ENVIRONMENT
    assert "không ghi đè" in done.stderr
    assert made.read_bytes() == b"of somebody else"


@pytest.mark.parametrize("place", ["content", ".", "guides"])
def test_the_sources_are_never_the_output(project: Path, place: str) -> None:
    before = set(project.rglob("*"))
    assert bundle(project, "--out", str(project / place)).returncode == ENVIRONMENT
    assert set(project.rglob("*")) == before


def test_a_folder_that_cannot_be_written_is_said_so(project: Path, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x")
    done = bundle(project, COURSE, "--out", str(tmp_path / "tep/dist"))
    assert done.returncode in (USAGE, ENVIRONMENT) and "Traceback" not in done.stderr and done.stderr.strip()
    done = bundle(project, COURSE, "--out", "/proc/khong-ghi-duoc")
    assert done.returncode == ENVIRONMENT and "/proc" in done.stderr
    assert (tmp_path / "tep").read_text() == "x"


def test_a_full_disk_leaves_the_old_bundle_and_no_pieces(project: Path) -> None:
    assert bundle(project, COURSE).returncode == OK
    dist = project / "dist"
    before = sums(dist)
    most = next(dist.iterdir()).stat().st_size // 2

    def small_files_only() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    done = subprocess.run(
        [*COMMAND, "--project", str(project), "bundle", COURSE],
        capture_output=True,
        text=True,
        preexec_fn=small_files_only,
    )
    assert done.returncode == ENVIRONMENT and "Ổ đĩa đã đầy" in done.stderr
    assert sums(dist) == before


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_run_loses_nothing_and_does_not_block_the_next(project: Path, how: signal.Signals) -> None:
    assert bundle(project).returncode == OK
    dist = project / "dist"
    before = sums(dist)
    child = subprocess.Popen([*COMMAND, "--project", str(project), "bundle"], stderr=subprocess.PIPE, text=True)
    assert child.stderr
    for line in child.stderr:
        if "Đang đóng gói" in line:
            break
    (dist / f".khoa.zip.part-{child.pid}").write_bytes(b"a piece")
    time.sleep(0.3)
    os.kill(child.pid, how)
    child.communicate()
    assert child.returncode == (130 if how is signal.SIGINT else -signal.SIGKILL)
    assert {name: digest for name, digest in sums(dist).items() if not name.startswith(".")} == before
    assert bundle(project).returncode == OK
    assert sums(dist) == before


def test_a_second_run_waits_its_turn(project: Path) -> None:
    with locked(project / "dist"):
        assert bundle(project, COURSE).returncode == LOCKED


def test_an_error_in_the_content_keeps_the_old_bundle(project: Path) -> None:
    assert bundle(project, COURSE).returncode == OK
    before = sums(project / "dist")
    quiz = next((project / "quizzes").glob("*.yml"))
    quiz.write_text(quiz.read_text(encoding="utf-8").replace("right: true", "right: đúng"), encoding="utf-8")
    done = bundle(project, COURSE)
    assert done.returncode == CONTENT and "Chưa đóng gói" in done.stderr
    assert sums(project / "dist") == before


def test_verify_tells_a_whole_bundle_from_a_changed_one(project: Path, tmp_path: Path) -> None:
    assert bundle(project, COURSE).returncode == OK
    made = next((project / "dist").iterdir())
    done = run("verify", str(made))
    assert done.returncode == OK and "nguyên vẹn" in done.stdout
    changed = tmp_path / "changed.zip"
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(changed, "w") as new:
        for entry in old.infolist():
            new.writestr(entry, old.read(entry).replace(b"</h1>", b"</h1><img src=https://e.example/1.png>"))
    done = run("verify", str(changed))
    assert done.returncode == CONTENT
    assert "mã kiểm tra khác" in done.stderr and "nạp tệp từ ngoài thư mục: https://e.example/1.png" in done.stderr
    assert run("verify", str(tmp_path / "khong-co.zip")).returncode == USAGE


def test_verify_looks_at_a_single_file_too(project: Path) -> None:
    assert bundle(project, COURSE, "--single-html").returncode == OK
    made = next((project / "dist").iterdir())
    assert run("verify", str(made)).returncode == OK
    made.write_text(
        made.read_text(encoding="utf-8").replace("<main", '<img src="https://e.example/1.png"><main'), encoding="utf-8"
    )
    done = run("verify", str(made))
    assert done.returncode == CONTENT and "Nạp tệp từ ngoài: https://e.example/1.png" in done.stderr
