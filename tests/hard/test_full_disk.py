"""A disk that is really full: what was published stays whole, the message names the place, and with room again all goes on."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.adapters.cli.run import run
from tests.golden import LIBRARY

DISK = 16 * 1024 * 1024
LITTLE = 96 * 1024
"""What is left free: room for a few pages, not for a site, a zip or a single file."""


class Disk:
    """A small disk of its own."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._ballast = place / "nang"

    def fill(self, leaving: int = LITTLE) -> None:
        """Leave no more room than this."""
        self._ballast.unlink(missing_ok=True)
        found = os.statvfs(self.place)
        with self._ballast.open("wb") as ballast:
            ballast.write(b"\0" * (found.f_bavail * found.f_frsize - leaving))

    def clear(self) -> None:
        """Give the room back."""
        self._ballast.unlink()

    def holds(self, inner: str) -> dict[str, str]:
        """Return every file below the folder, whoever could see it, with its hash."""
        top = self.place / inner
        return {path.relative_to(top).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in top.rglob("*") if path.is_file()}  # fmt: skip


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """Return an empty disk of 16 MB; where mounting is not allowed the test is left out, and says so."""
    place = tmp_path / "ổ nhỏ"
    place.mkdir()
    mount = shutil.which("mount")
    if not sys.platform.startswith("linux") or mount is None:
        pytest.skip("a disk that fills up is made by mounting one, on Linux")
    made = subprocess.run(
        [mount, "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(place)], capture_output=True, text=True
    )
    if made.returncode:
        pytest.skip(f"this system lets nobody mount a small disk: {made.stderr.strip()}")
    try:
        yield Disk(place)
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def edited(project: Path) -> None:
    guide = next((project / "guides").rglob("*.md"))
    guide.write_text(guide.read_text(encoding="utf-8") + "\nThêm một dòng.\n", encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LIBRARY, tmp_path / "du-an"))


def refused(command: list[str], place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Assert that the command ends as told in the manual, with words that name the place and what to do."""
    capsys.readouterr()
    assert run(command) == 3
    said = capsys.readouterr().err
    assert (
        "Ổ đĩa đã đầy" in said and str(place) in said and "dọn bớt chỗ rồi chạy lại" in said and "Traceback" not in said
    )


def test_a_site_stays_as_it_was(disk: Disk, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["--project", str(project), "build", "--out", str(disk.place / "site")]
    assert run(command) == 0
    before = disk.holds("site")
    edited(project)
    disk.fill()
    refused([*command, "--no-cache"], disk.place / "site", capsys)
    assert disk.holds("site") == before and names(disk.place) == ["nang", "site"]
    disk.fill(leaving=0)
    refused(command, disk.place, capsys)
    assert disk.holds("site") == before and names(disk.place) == ["nang", "site"]
    disk.clear()
    assert run(command) == 0 and disk.holds("site").keys() >= before.keys() and disk.holds("site") != before


def test_a_project_on_the_same_disk_stays_as_it_was(disk: Disk, capsys: pytest.CaptureFixture[str]) -> None:
    """As on a USB stick: sources, memory and site share what room there is."""
    project = Path(shutil.copytree(LIBRARY, disk.place / "du-an"))
    command = ["--project", str(project), "build"]
    assert run(command) == 0
    edited(project)
    before = {place: digest for place, digest in disk.holds("du-an").items() if not place.startswith(".so-tay-cache/")}
    disk.fill(leaving=0)
    refused(command, project, capsys)
    after = {place: digest for place, digest in disk.holds("du-an").items() if not place.startswith(".so-tay-cache/")}
    assert after == before
    disk.clear()
    assert run(command) == 0


def test_the_link_still_leads_to_the_last_release(
    disk: Disk, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    top = disk.place / "may-chu"
    command = ["--project", str(project), "build", "--no-cache", "--releases", str(top)]
    assert run(command) == 0
    before, served = disk.holds("may-chu"), (top / "current").resolve()
    edited(project)
    disk.fill()
    refused(command, top, capsys)
    assert disk.holds("may-chu") == before and (top / "current").resolve() == served
    disk.clear()
    assert run(command) == 0 and (top / "current").resolve() != served


@pytest.mark.parametrize(
    ("form", "names"), [("--both", {"thu-vien-mau.zip", "thu-vien-mau.html"}), ("--single-html", {"thu-vien-mau.html"})]
)
def test_bundles_stay_as_they_were(
    disk: Disk, project: Path, form: str, names: set[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = disk.place / "dist"
    command = ["--project", str(project), "bundle", form, "--out", str(out)]
    assert run(command) == 0
    before = disk.holds("dist")
    assert set(before) == names
    edited(project)
    disk.fill()
    refused(command, out, capsys)
    assert disk.holds("dist") == before, "nothing half written is left, either"
    disk.clear()
    assert run(command) == 0 and disk.holds("dist") != before


def test_a_full_place_for_passing_files_is_named(
    disk: Disk, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(disk.place))
    disk.fill()
    refused(["--project", str(project), "bundle", "--out", str(tmp_path / "dist")], disk.place / "so-tay-goi-", capsys)
    assert names(disk.place) == ["nang"] and names(tmp_path / "dist") == []
