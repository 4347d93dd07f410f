"""The last good site stays until the new one is whole, whatever happens in between."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from site_builder.emit.publish import MARKER, Locked, PublishError, publishing


@pytest.fixture
def place(tmp_path: Path) -> tuple[Path, Path]:
    """Return an output folder with an old site in it, and the sources."""
    sources = tmp_path / "nguon"
    sources.mkdir()
    out = tmp_path / "site"
    with publishing(out, sources) as aside:
        (aside / "index.html").write_text("cũ")
    return out, sources


def test_a_whole_build_takes_the_place_of_the_old_one(place: tuple[Path, Path]) -> None:
    out, sources = place
    with publishing(out, sources) as aside:
        (aside / "index.html").write_text("mới")
        assert (out / "index.html").read_text() == "cũ"
    assert (out / "index.html").read_text() == "mới"
    assert sorted(path.name for path in out.parent.iterdir()) == ["nguon", "site"]


def test_a_failed_build_leaves_the_old_one(place: tuple[Path, Path]) -> None:
    out, sources = place
    with pytest.raises(RuntimeError), publishing(out, sources) as aside:
        (aside / "index.html").write_text("dở dang")
        raise RuntimeError
    assert (out / "index.html").read_text() == "cũ"
    assert sorted(path.name for path in out.parent.iterdir()) == ["nguon", "site"]


def test_two_builds_at_once_are_refused(place: tuple[Path, Path]) -> None:
    out, sources = place
    with publishing(out, sources) as aside:
        (aside / "index.html").write_text("mới")
        with pytest.raises(Locked), publishing(out, sources):
            pass


def test_a_folder_without_our_marker_is_refused(place: tuple[Path, Path]) -> None:
    out, sources = place
    (out / MARKER).unlink()
    with pytest.raises(PublishError, match="foreign"), publishing(out, sources):
        pass
    assert (out / "index.html").read_text() == "cũ"


def test_a_link_is_not_followed(place: tuple[Path, Path], tmp_path: Path) -> None:
    out, sources = place
    (tmp_path / "lien-ket").symlink_to(out)
    with pytest.raises(PublishError, match="symlink"), publishing(tmp_path / "lien-ket", sources):
        pass


def test_an_interrupted_swap_is_put_right_at_the_next_start(place: tuple[Path, Path]) -> None:
    out, sources = place
    out.rename(out.parent / ".site.old")
    with pytest.raises(RuntimeError), publishing(out, sources):
        raise RuntimeError
    assert (out / "index.html").read_text() == "cũ"


KILLED = """
import sys, time
from pathlib import Path
from site_builder.emit.publish import publishing
with publishing(Path(sys.argv[1]), Path(sys.argv[2])) as aside:
    (aside / "index.html").write_text("dở dang")
    print("building", flush=True)
    time.sleep(60)
"""


def test_a_killed_build_leaves_the_old_one_and_does_not_block_the_next(place: tuple[Path, Path]) -> None:
    out, sources = place
    child = subprocess.Popen([sys.executable, "-c", KILLED, str(out), str(sources)], stdout=subprocess.PIPE, text=True)
    assert child.stdout and child.stdout.readline() == "building\n"
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    time.sleep(0.05)
    assert (out / "index.html").read_text() == "cũ"
    with publishing(out, sources) as aside:
        (aside / "index.html").write_text("mới")
    assert (out / "index.html").read_text() == "mới"
    assert sorted(path.name for path in out.parent.iterdir()) == ["nguon", "site"]
