"""Releases for a server: each in a folder of its own, and one link, `current`, that is turned to the new one in one step.

Renaming a link over another is one step on every POSIX system, also where two folders cannot change names at once. The
last releases stay, so that a server finishes what it was asked, and going back is turning the link.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from site_builder.emit.publish import MARKER, PublishError, locked, naming, refuse_precious

CURRENT, FOLDER = "current", "releases"
KEPT = 3
"""So many releases stay, the new one among them, and the one served before in any case."""
NAME_LENGTH = 16


class Faulty(Exception):
    """What keeps a release from being served; the link still leads where it led."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(slots=True)
class Release:
    """A release being made, and where it stands in the end."""

    aside: Path
    place: Path


@contextmanager
def releasing(top: Path, sources: Path, gate: Callable[[Path], list[str]], kept: int = KEPT) -> Iterator[Release]:
    """Give an empty folder to build into; when the block ends well and the gate finds no fault, it is what `current` leads to."""
    top = Path(os.path.abspath(top))
    _refuse_unsafe(top, sources.resolve())
    (top / FOLDER).mkdir(parents=True, exist_ok=True)
    with naming(top), locked(top):
        (top / MARKER).write_text("so-tay\n", encoding="utf-8")
        _sweep(top)
        _refuse_without_links(top)
        release = Release(top / FOLDER / f".new-{os.getpid()}", top / CURRENT)
        release.aside.mkdir()
        try:
            yield release
            (release.aside / MARKER).write_text("so-tay\n", encoding="utf-8")
            if faults := gate(release.aside):
                raise Faulty(faults)
            before = (top / CURRENT).resolve()
            release.place = _placed(top, release.aside)
            _turn(top, release.place)
            _prune(top, (release.place.resolve(), before), kept)
        finally:
            shutil.rmtree(release.aside, ignore_errors=True)


def _refuse_unsafe(top: Path, root: Path) -> None:
    refuse_precious(top, root)
    if sys.platform == "win32":
        raise PublishError("links", top)
    if top.exists() and not top.is_dir():
        raise PublishError("file", top)
    if top.is_dir() and any(top.iterdir()) and not ((top / MARKER).is_file() and (top / FOLDER).is_dir()):
        raise PublishError("foreign", top)
    if (top / CURRENT).exists() and not (top / CURRENT).is_symlink():
        raise PublishError("foreign", top / CURRENT)


def _refuse_without_links(top: Path) -> None:
    """Refuse a disk that knows no links (FAT, some network folders) before anything is made."""
    probe = _link_aside(top)
    try:
        probe.symlink_to(FOLDER)
    except OSError as error:
        raise PublishError("links", top) from error
    probe.unlink()


def _sweep(top: Path) -> None:
    """Remove what an interrupted release left."""
    for left in (top / FOLDER).glob(".new-*"):
        shutil.rmtree(left, ignore_errors=True)
    for link in top.glob(f".{CURRENT}.new-*"):
        link.unlink(missing_ok=True)


def _placed(top: Path, aside: Path) -> Path:
    """Return where the release stands, by the hash of its content; one that is there already and whole is the same."""
    name = _hash_of(aside)
    place = top / FOLDER / name
    again = 2
    while place.exists() and _hash_of(place) != name:  # somebody changed it; it may be served, so it stays as it is
        place = top / FOLDER / f"{name}-{again}"
        again += 1
    if not place.exists():
        aside.rename(place)
    now = max([time.time_ns(), *(other.stat().st_mtime_ns + 1 for other in _releases(top))])
    os.utime(place, ns=(now, now))  # younger than all others, whatever the clock says
    return place


def _turn(top: Path, place: Path) -> None:
    aside = _link_aside(top)
    aside.symlink_to(Path(FOLDER) / place.name)
    aside.replace(top / CURRENT)


def _link_aside(top: Path) -> Path:
    return top / f".{CURRENT}.new-{os.getpid()}"


def _prune(top: Path, served: tuple[Path, ...], kept: int) -> None:
    """Remove all but the youngest releases, never one that is served now or was a moment ago."""
    by_age = sorted(_releases(top), key=lambda place: place.stat().st_mtime_ns, reverse=True)
    for old in by_age[max(kept, 1) :]:
        if old.resolve() not in served and (old / MARKER).is_file():
            shutil.rmtree(old, ignore_errors=True)


def _releases(top: Path) -> list[Path]:
    return [place for place in (top / FOLDER).iterdir() if place.is_dir() and not place.name.startswith(".")]


def _hash_of(folder: Path) -> str:
    """Return a hash of the names and contents of all files of the folder."""
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        whole.update(f"{path.relative_to(folder).as_posix()}\0{digest}\n".encode())
    return whole.hexdigest()[:NAME_LENGTH]
