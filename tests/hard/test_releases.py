"""Releases behind a link: whatever happens, the link leads to one whole release, and the way back is kept."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from pathlib import Path
from random import Random

import pytest

from site_builder.adapters.cli import release as release_command
from site_builder.adapters.cli.run import run
from site_builder.emit import releases as releases_room
from site_builder.emit.publish import MARKER, Locked, PublishError
from site_builder.emit.releases import CURRENT, FOLDER, KEPT, Faulty, releasing
from tests.golden import LIBRARY
from tests.hard.faults import LONG, PAGES, RELEASES, publisher, version_of

KILLS, PUBLISHES = (200, 1_000) if LONG else (12, 200)
dice = Random(os.environ.get("SO_TAY_SEED", "2026"))
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no links there; test_windows_is_refused tells of it")


@pytest.fixture
def place(tmp_path: Path) -> tuple[Path, Path]:
    """Return a folder of releases with version 0 in it, and the sources."""
    (tmp_path / "nguon").mkdir()
    release(tmp_path / "may-chu", tmp_path / "nguon", 0)
    return tmp_path / "may-chu", tmp_path / "nguon"


def release(top: Path, sources: Path, version: int, faults: tuple[str, ...] = ()) -> None:
    with releasing(top, sources, lambda _site: list(faults)) as made:
        for page in PAGES:
            (made.aside / page).parent.mkdir(exist_ok=True)
            (made.aside / page).write_text(f"{version}\n" * 200)


def held(top: Path) -> list[Path]:
    return sorted((top / FOLDER).iterdir())


def test_a_reader_by_the_link_sees_no_missing_page(place: tuple[Path, Path]) -> None:
    top, sources = place
    missing: list[str] = []
    reads = 0
    with publisher(top, sources, 1, PUBLISHES, RELEASES) as child:
        while child.poll() is None:
            page = dice.choice(PAGES)
            try:
                text = (top / CURRENT / page).read_text()
                assert text.endswith("\n") and len(set(text.split())) == 1 and text.count("\n") == 200
                reads += 1
            except OSError as error:
                missing.append(f"{page}: {error}")
    assert child.returncode == 0 and missing == [] and reads > PUBLISHES
    assert version_of(top / CURRENT) == PUBLISHES and len(held(top)) == KEPT


def test_killed_at_any_moment_the_link_leads_to_a_whole_release(place: tuple[Path, Path]) -> None:
    top, sources = place
    for number in range(KILLS):
        before = version_of(top / CURRENT)
        with publisher(top, sources, before + 1, 1_000_000, RELEASES) as child:
            time.sleep(dice.uniform(0, 0.1))
            os.kill(child.pid, signal.SIGKILL)
        after = version_of(top / CURRENT)
        assert after >= before, f"kill {number}"
        release(top, sources, after + 1)
        assert version_of(top / CURRENT) == after + 1
        assert sorted(path.name for path in top.iterdir()) == [MARKER, CURRENT, FOLDER], f"kill {number} left something"
        assert not any(path.name.startswith(".") for path in held(top))


def test_the_last_releases_stay_and_the_one_served_always(place: tuple[Path, Path]) -> None:
    top, sources = place
    first = (top / CURRENT).resolve()
    for version in (1, 2):
        release(top, sources, version)
    assert len(held(top)) == 3 and first.is_dir()
    (top / CURRENT).unlink()
    (top / CURRENT).symlink_to(first.relative_to(top))  # someone goes back to the first
    assert version_of(top / CURRENT) == 0
    release(top, sources, 3)
    assert version_of(top / CURRENT) == 3 and first.is_dir(), "it was served a moment ago"
    release(top, sources, 4)
    assert version_of(top / CURRENT) == 4 and not first.exists() and len(held(top)) == KEPT


def test_the_same_site_is_the_same_release(place: tuple[Path, Path]) -> None:
    top, sources = place
    release(top, sources, 1)
    before = held(top)
    for version in (0, 1, 0):
        release(top, sources, version)
        assert version_of(top / CURRENT) == version and held(top) == before


def test_a_release_that_somebody_changed_is_not_taken_for_the_same(place: tuple[Path, Path]) -> None:
    top, sources = place
    (top / CURRENT / PAGES[0]).write_text("lạ")
    release(top, sources, 0)
    assert version_of(top / CURRENT) == 0 and len(held(top)) == 2


@pytest.mark.parametrize("moment", [0, 4_102_444_800])
def test_a_clock_that_jumps_does_not_choose_what_goes(place: tuple[Path, Path], moment: int) -> None:
    top, sources = place
    os.utime((top / CURRENT).resolve(), (moment, moment))
    for version in range(1, 6):
        release(top, sources, version)
        assert version_of(top / CURRENT) == version
    assert {int((one / PAGES[0]).read_text().split()[0]) for one in held(top)} == {3, 4, 5}


def test_what_the_gate_refuses_is_not_served(place: tuple[Path, Path]) -> None:
    top, sources = place
    before = held(top)
    with pytest.raises(Faulty, match="hỏng"):
        release(top, sources, 1, ("hỏng",))
    assert version_of(top / CURRENT) == 0 and held(top) == before


def test_two_at_once_and_folders_of_others_are_refused(place: tuple[Path, Path], tmp_path: Path) -> None:
    top, sources = place
    with releasing(top, sources, lambda _site: []), pytest.raises(Locked):
        release(top, sources, 1)
    (tmp_path / "khac").mkdir()
    (tmp_path / "khac/quan-trong.txt").write_text("giữ")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / MARKER).write_text("so-tay\n")  # as `build --out` leaves it
    (tmp_path / "site/index.html").write_text("trang")
    for refused in (tmp_path / "khac", tmp_path / "site", tmp_path, sources):
        with pytest.raises(PublishError):
            release(refused, sources, 1)
    (top / CURRENT).unlink()
    (top / CURRENT).mkdir()
    with pytest.raises(PublishError, match="foreign"):
        release(top, sources, 1)


def test_windows_is_refused(place: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    top, sources = place
    monkeypatch.setattr(releases_room.sys, "platform", "win32")
    with pytest.raises(PublishError, match="links"):
        release(top, sources, 1)
    monkeypatch.undo()
    assert version_of(top / CURRENT) == 0


def test_a_disk_without_links_is_refused_before_anything_is_made(
    place: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    top, sources = place

    def refused(self: Path, *_arguments: object, **_more: object) -> None:
        raise PermissionError(1, "Operation not permitted", str(self))

    monkeypatch.setattr(Path, "symlink_to", refused)
    with pytest.raises(PublishError, match="links"), releasing(top, sources, lambda _site: []):
        pytest.fail("made something")
    monkeypatch.undo()
    assert version_of(top / CURRENT) == 0 and not [path for path in held(top) if path.name.startswith(".")]


def test_the_command_releases_what_it_built(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = Path(shutil.copytree(LIBRARY, tmp_path / "du-an"))
    command = ["--project", str(project), "build", "--releases", str(tmp_path / "may-chu")]
    assert run(command) == 0
    first = (tmp_path / "may-chu" / CURRENT).resolve()
    assert first.name in capsys.readouterr().out and (first / "index.html").is_file()
    assert run(command) == 0 and (tmp_path / "may-chu" / CURRENT).resolve() == first
    guide = next((project / "guides").rglob("*.md"))
    guide.write_text(guide.read_text(encoding="utf-8") + "\nThêm một dòng.\n", encoding="utf-8")
    assert run([*command, "--precompress"]) == 0
    second = (tmp_path / "may-chu" / CURRENT).resolve()
    assert second != first and first.is_dir() and (second / "index.html.br").is_file()
    assert (second / "sw.js").stat().st_ino != (first / "sw.js").stat().st_ino
    sheet = next((first / "assets").glob("*.css")).relative_to(first)
    assert (second / sheet).stat().st_ino == (first / sheet).stat().st_ino, "what is the same is kept once"
    assert run([*command, "--out", str(tmp_path / "site")]) == 2
    assert run(["--project", str(project), "build", "--releases", str(project / "content")]) == 3


def test_the_command_tells_why_nothing_was_released(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    command = [
        "--project",
        str(shutil.copytree(LIBRARY, tmp_path / "du-an")),
        "build",
        "--releases",
        str(tmp_path / "may-chu"),
    ]
    assert run(command) == 0
    served = (tmp_path / "may-chu" / CURRENT).resolve()
    monkeypatch.setattr(release_command, "check_site", lambda _site: ["index.html: liên kết đến chỗ không có: x.html"])
    capsys.readouterr()
    assert run(command) == 3
    said = capsys.readouterr().err
    assert "vẫn dẫn đến bản cũ" in said and "chỗ không có: x.html" in said
    monkeypatch.setattr(releases_room.sys, "platform", "win32")
    assert run(command) == 3 and "Hãy dùng --out" in capsys.readouterr().err
    monkeypatch.undo()
    assert (tmp_path / "may-chu" / CURRENT).resolve() == served and held(tmp_path / "may-chu") == [served]
