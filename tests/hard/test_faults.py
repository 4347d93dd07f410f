"""Whatever happens to a build, the published site is one complete version, and the next build finds nothing in its way."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from site_builder.emit.lock import holding
from site_builder.emit.publish import MARKER, Locked, PublishError, publishing
from site_builder.load import settled
from site_builder.load.read import read_text
from tests.hard.faults import LONG, PAGES, publisher, version_of

KILLS = 200 if LONG else 12
PUBLISHES = 1_000 if LONG else 60
dice = Random(os.environ.get("SO_TAY_SEED", "2026"))


@pytest.fixture
def place(tmp_path: Path) -> tuple[Path, Path]:
    """Return an output folder with version 0 in it, and the sources."""
    (tmp_path / "nguon").mkdir()
    publish(tmp_path / "site", tmp_path / "nguon", 0)
    return tmp_path / "site", tmp_path / "nguon"


def publish(out: Path, sources: Path, version: int) -> None:
    with publishing(out, sources) as aside:
        for page in PAGES:
            (aside / page).parent.mkdir(exist_ok=True)
            (aside / page).write_text(f"{version}\n" * 200)


def test_killed_at_any_moment_the_site_is_whole_and_the_next_build_works(place: tuple[Path, Path]) -> None:
    out, sources = place
    for number in range(KILLS):
        before = version_of(out)
        with publisher(out, sources, before + 1, 1_000_000) as child:
            time.sleep(dice.uniform(0, 0.12))
            os.kill(child.pid, signal.SIGKILL)
        assert out.is_dir() and (out / MARKER).is_file(), f"kill {number}"
        after = version_of(out)
        assert after >= before
        publish(out, sources, after + 1)
        assert version_of(out) == after + 1
        assert sorted(path.name for path in out.parent.iterdir()) == ["nguon", "site"], f"kill {number} left something"


def test_a_reader_sees_no_missing_page_while_versions_come_and_go(place: tuple[Path, Path]) -> None:
    out, sources = place
    missing: list[str] = []
    reads = 0
    with publisher(out, sources, 1, PUBLISHES) as child:
        while child.poll() is None:
            for page in (dice.choice(PAGES), "../site/" + PAGES[0]):
                try:
                    text = (out / page).read_text()
                    assert text.endswith("\n") and len(set(text.split())) == 1
                    reads += 1
                except OSError as error:
                    missing.append(f"{page}: {error}")
    assert missing == [] and reads > PUBLISHES
    assert version_of(out) == PUBLISHES


def test_builds_side_by_side_publish_one_at_a_time(place: tuple[Path, Path]) -> None:
    out, sources = place
    each = 100 if LONG else 15
    children = [publisher(out, sources, 1_000 * number, each) for number in (1, 2, 3)]
    said = [word for child in children for word in child.communicate()[0].split()]
    assert [child.returncode for child in children] == [0, 0, 0] and len(said) == 3 * each
    assert version_of(out) in {int(word) for word in said if word != "locked"}
    assert sorted(path.name for path in out.parent.iterdir()) == ["nguon", "site"]


TAKEN = """
import os, sys, time
from pathlib import Path
from site_builder.emit.lock import holding
inside = Path(sys.argv[1]).with_name("inside")
for _ in range(int(sys.argv[2])):
    with holding(Path(sys.argv[1])) as held:
        if held:
            os.close(os.open(inside, os.O_CREAT | os.O_EXCL))
            time.sleep(0.0005)
            inside.unlink()
"""


def test_a_lock_of_the_dead_is_taken_over_by_one_alone(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    lock.write_text(str(os.getpid()))  # as after a kill, its number now borne by somebody else
    rounds = "400" if LONG else "60"
    children = [subprocess.Popen([sys.executable, "-c", TAKEN, str(lock), rounds]) for _ in range(4)]
    assert [child.wait() for child in children] == [0] * 4, "two held it at once"
    with holding(lock) as held, holding(lock) as again:
        assert held and not again


@pytest.mark.parametrize("moment", [0, 1, 2**31 - 1, 4_102_444_800])
def test_a_clock_that_jumps_changes_nothing(place: tuple[Path, Path], moment: int) -> None:
    out, sources = place
    (out.parent / ".site.lock").write_text("1")
    aside = out.parent / ".site.new-1"
    aside.mkdir()
    for path in (out, out / PAGES[0], out / MARKER, out.parent / ".site.lock", aside, sources):
        os.utime(path, (moment, moment))
    publish(out, sources, 7)
    assert version_of(out) == 7 and not aside.exists()


def test_a_disk_that_fills_up_leaves_the_old_version(place: tuple[Path, Path]) -> None:
    out, sources = place
    limited = [
        sys.executable,
        "-c",
        "import runpy, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); " + FULL,
        str(out),
        str(sources),
    ]
    done = subprocess.run(
        limited,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "EFBIG" in done.stdout, done.stderr
    assert version_of(out) == 0
    assert sorted(path.name for path in out.parent.iterdir()) == ["nguon", "site"]


FULL = """
import errno
from pathlib import Path
from site_builder.emit.publish import publishing
try:
    with publishing(Path(sys.argv[1]), Path(sys.argv[2])) as aside:
        (aside / 'index.html').write_text('x' * 10_000)
except OSError as error:
    print(errno.errorcode[error.errno])
"""


def test_a_folder_that_lets_nothing_be_written_keeps_what_it_has(place: tuple[Path, Path]) -> None:
    out, sources = place
    with pytest.raises((OSError, PublishError)):
        publish(Path("/proc/so-tay/site"), sources, 1)
    if os.geteuid():  # nothing is read-only to the administrator
        out.parent.chmod(0o555)
        try:
            with pytest.raises(OSError):
                publish(out, sources, 1)
        finally:
            out.parent.chmod(0o755)
    assert version_of(out) == 0


def test_a_second_build_of_the_same_process_is_refused(place: tuple[Path, Path]) -> None:
    out, sources = place
    with publishing(out, sources) as aside:
        for page in PAGES:
            (aside / page).parent.mkdir(exist_ok=True)
            (aside / page).write_text("1\n" * 200)
        with pytest.raises(Locked), publishing(out, sources):
            pass
    assert version_of(out) == 1


def test_a_file_that_is_being_saved_is_read_before_or_after_never_in_between(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each time the reader waits, the editor writes one more piece, as editors do that write in place."""
    file = tmp_path / "a.yml"
    text = "title: một\n" + "".join(f"muc_{number}: 1\n" for number in range(4000))
    pieces = [text[start : start + 9_000].encode() for start in range(0, len(text), 9_000)]
    file.write_bytes(b"")

    def wait(_seconds: float) -> None:
        if pieces:
            with file.open("ab") as out:
                out.write(pieces.pop(0))
        else:
            os.utime(file, (time.time() - 1, time.time() - 1))

    monkeypatch.setattr(settled.time, "sleep", wait)
    source, problems = read_text(file, "a.yml")
    assert source and problems == [] and "\n".join(source.lines) == text


def test_a_file_that_never_rests_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.yml"
    file.write_text("title: một\n")
    monkeypatch.setattr(settled.time, "sleep", lambda _seconds: file.touch())
    assert [problem.code for problem in read_text(file, "a.yml")[1]] == ["YM123"]


@pytest.mark.parametrize("moment", [0, 4_102_444_800])
def test_a_file_of_a_wrong_clock_is_read_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: int) -> None:
    file = tmp_path / "a.yml"
    file.write_text("title: một\n")
    os.utime(file, (moment, moment))
    monkeypatch.setattr(settled.time, "sleep", lambda _seconds: pytest.fail("waited"))
    assert read_text(file, "a.yml")[0]
