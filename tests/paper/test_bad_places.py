"""PDFs and Word files on a full disk, in a folder of somebody else, or under a name nobody knows: told, and nothing lost."""

from __future__ import annotations

import hashlib
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

OK, USAGE, ENVIRONMENT = 0, 2, 3
ROOT = Path(__file__).parents[2]
LIBRARY = ROOT / "tests/libraries/one_of_each"
PAPERS = (("handout", "--all"), ("word", "--all"))


def run(project: Path, *arguments: str, prepare: Callable[[], None] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "site_builder", "--project", str(project), *arguments],
        capture_output=True,
        text=True,
        preexec_fn=prepare,
    )


def sums(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a small project that can make both kinds of paper."""
    project = Path(shutil.copytree(LIBRARY, tmp_path / "du-an"))
    shutil.copy(ROOT / "content/paper.yml", project / "content/paper.yml")
    return project


@pytest.mark.parametrize("paper", PAPERS)
def test_a_full_disk_leaves_what_was_made_before(project: Path, tmp_path: Path, paper: tuple[str, str]) -> None:
    out = tmp_path / "ra"
    assert run(project, *paper, "--out", str(out)).returncode == OK
    before = sums(out)
    most = max(path.stat().st_size for path in out.rglob("*") if path.is_file()) // 2

    def small_files_only() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    done = run(project, *paper, "--out", str(out), prepare=small_files_only)
    assert done.returncode == ENVIRONMENT and "Ổ đĩa đã đầy" in done.stderr and "Traceback" not in done.stderr
    assert sums(out) == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".ra")] == [], "no pieces are left"


@pytest.mark.parametrize("paper", PAPERS)
def test_files_of_somebody_else_are_never_cleared_away(project: Path, tmp_path: Path, paper: tuple[str, str]) -> None:
    out = tmp_path / "ra"
    out.mkdir()
    (out / "cua-toi.txt").write_text("x")
    done = run(project, *paper, "--out", str(out))
    assert done.returncode in (USAGE, ENVIRONMENT) and done.stderr.strip() and "Traceback" not in done.stderr
    assert sums(out) == {"cua-toi.txt": hashlib.sha256(b"x").hexdigest()}


@pytest.mark.parametrize("paper", PAPERS)
def test_a_folder_that_cannot_be_written_is_said_so(project: Path, paper: tuple[str, str]) -> None:
    done = run(project, *paper, "--out", "/proc/khong-ghi-duoc")
    assert done.returncode == ENVIRONMENT and "/proc" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["handout", "word"])
def test_a_name_nobody_knows_is_refused_with_those_known(project: Path, tmp_path: Path, command: str) -> None:
    done = run(project, command, "khong-co", "--out", str(tmp_path / "ra"))
    assert done.returncode == USAGE and "khong-co" in done.stderr and "Traceback" not in done.stderr
    assert not (tmp_path / "ra").exists()
