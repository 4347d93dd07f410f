"""Whole builds while the world around them misbehaves: clocks, sources being saved, folders that nothing can be written to."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.adapters.cli.run import run
from site_builder.load.settled import QUIET
from tests.golden import LIBRARY

UNFORESEEN = "ngoài dự tính"
ROUNDS = 40
"""How many paragraphs the guide has that is saved while it is read; each bears the number of the save."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LIBRARY, tmp_path / "du-an"))


def guide_of(project: Path) -> Path:
    return sorted(path for path in (project / "guides").rglob("*.md") if path.stem != "index")[0]


def bytes_of(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in site.rglob("*") if path.is_file()}  # fmt: skip


def test_the_day_of_the_build_changes_no_byte(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A classroom PC whose battery is dead believes it is 1970."""
    made = []
    for moment in ("0", "1767225600", "4102444800"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
        assert run(["--project", str(project), "build", "--no-cache"]) == 0
        made.append(bytes_of(project / "site"))
    assert made[0] == made[1] == made[2] and len(made[0]) > 50


@pytest.mark.parametrize("moment", [0, 4_102_444_800])
def test_an_edit_is_seen_whatever_the_clock_wrote_beside_it(project: Path, moment: int) -> None:
    command = ["--project", str(project), "build"]
    guide = guide_of(project)
    os.utime(guide, (moment, moment))
    assert run(command) == 0
    text = guide.read_text(encoding="utf-8")
    for words in ("Câu thêm một.", "Câu thêm hai."):
        guide.write_text(f"{text}\n{words}\n", encoding="utf-8")
        os.utime(guide, (moment, moment))  # same length, same day: only the content tells them apart
        assert run(command) == 0
        page = next(path for path in (project / "site/cam-nang").rglob(f"{guide.stem}.html"))
        assert words in page.read_text(encoding="utf-8")


SAVES = """
import os, sys, time
from pathlib import Path
file, head, how, log = Path(sys.argv[1]), sys.argv[2], sys.argv[3], Path(sys.argv[4])
number = 0
print("ready", flush=True)
while True:
    number += 1
    text = head + "".join(f"\\nLần lưu {number} đoạn {part}.\\n" for part in range(40))
    longest = 0.0
    if how == "in place":
        last = time.monotonic()
        with file.open("w", encoding="utf-8") as out:
            for part in range(0, len(text), 30):
                out.write(text[part:part + 30]); out.flush(); time.sleep(0.002)
                last, longest = time.monotonic(), max(longest, time.monotonic() - last)
    elif how == "by another name":
        aside = file.with_name("~" + file.name + ".tmp")
        aside.write_text(text, encoding="utf-8"); os.replace(aside, file)
    else:
        file.unlink(missing_ok=True); time.sleep(0.004)
        begun = time.monotonic()
        file.write_text(text, encoding="utf-8")
        longest = time.monotonic() - begun
    with log.open("a") as told:
        told.write(f"{number} {longest}\\n")
    time.sleep(0.09)
"""


@pytest.mark.parametrize("how", ["in place", "by another name", "away and back"])
def test_a_guide_that_is_being_saved_is_published_as_one_save_left_it(
    project: Path, how: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A save that rested in its midst for as long as a finished one does, as on a machine out of breath, is not held against us."""
    guide, log = guide_of(project), tmp_path / "saves"
    command = [sys.executable, "-c", SAVES, str(guide), "---\ntitle: Đang lưu\n---\n", how, str(log)]
    seen: list[list[tuple[str, str]]] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as editor:
        try:
            assert editor.stdout and editor.stdout.readline() == "ready\n"
            for _again in range(6):
                code = run(["--project", str(project), "build"])
                assert UNFORESEEN not in capsys.readouterr().err
                assert code in (0, 1), "built, or told what is wrong with the content"
                for page in (project / "site/cam-nang").rglob(f"{guide.stem}.html"):
                    saves = re.findall(r"Lần lưu (\d+) đoạn (\d+)\.", page.read_text(encoding="utf-8"))
                    seen += [saves] if code == 0 and saves else []
        finally:
            editor.kill()
    brisk = {number for number, longest in (line.split() for line in log.read_text().split("\n")[:-1]) if float(longest) < QUIET / 2}  # fmt: skip
    for saves in seen:
        assert len({save for save, _part in saves}) == 1, "half of one save, half of another"
        assert [int(part) for _save, part in saves] == list(range(ROUNDS)) or saves[0][0] not in brisk
    assert len({saves[0][0] for saves in seen}) > 1, "no build saw a new save"


def test_two_builds_at_once_end_well_or_say_that_they_wait(project: Path) -> None:
    command = [sys.executable, "-m", "site_builder", "--project", str(project), "build", "--no-cache"]
    both = [subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = [one.communicate(timeout=120)[1] for one in both]
    codes = sorted(one.returncode for one in both)
    assert codes in ([0, 0], [0, 75]), said
    assert (project / "site/index.html").is_file() and not list(project.glob(".site.*"))


def read_only_disk(place: Path) -> Callable[[], object]:
    """Let nothing be written to the folder, not even by the administrator, and return what undoes it; where that is refused, skip."""
    mount = shutil.which("mount")
    bound = [mount or "mount", "--bind", str(place), str(place)]
    if mount is None or os.geteuid() or subprocess.run(bound, capture_output=True).returncode:
        if not os.geteuid():
            pytest.skip("this system lets nobody mount, and nothing else is read-only to the administrator")
        place.chmod(0o555)
        return lambda: place.chmod(0o755)
    subprocess.run([mount, "-o", "remount,bind,ro", str(place)], check=True)
    return lambda: subprocess.run(["umount", "--lazy", str(place)], check=True)


def test_a_folder_that_lets_nothing_be_written_is_named(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    disk = tmp_path / "chỉ đọc"
    disk.mkdir()
    assert run(["--project", str(project), "build", "--out", str(disk / "site")]) == 0
    assert run(["--project", str(project), "build", "--releases", str(disk / "may-chu")]) == 0
    before = bytes_of(disk)
    undo = read_only_disk(disk)
    try:
        capsys.readouterr()
        for wanted in (("build", "--out", "site"), ("build", "--releases", "may-chu"), ("bundle", "--out", "dist")):
            assert run(["--project", str(project), *wanted[:2], str(disk / wanted[2])]) == 3
            said = capsys.readouterr().err
            assert "Không có quyền ghi" in said and str(disk) in said and UNFORESEEN not in said, said
        assert bytes_of(disk) == before
    finally:
        undo()
    assert run(["--project", str(project), "build", "--out", str(disk / "site")]) == 0
