"""Publishing a folder in one step: build aside, then swap names; the last good site stays until the new one is whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from site_builder.emit.lock import holding
from site_builder.emit.swap import put_in_place

MARKER = ".so-tay"
"""Lies in every folder we made. A folder without it is somebody else's and is never emptied."""


class PublishError(Exception):
    """Why a folder cannot be published to."""

    def __init__(self, reason: str, path: Path) -> None:
        super().__init__(reason)
        self.reason, self.path = reason, path


class Locked(PublishError):
    """Another build holds the folder."""


@contextmanager
def naming(place: Path) -> Iterator[None]:
    """Let an error of the system that names no file name this place: a full disk is told by a write, which knows none."""
    try:
        yield
    except OSError as error:
        if error.filename is None and not isinstance(error, (BrokenPipeError, ConnectionError)):
            error.filename = str(place)
        raise


@contextmanager
def publishing(out: Path, sources: Path) -> Iterator[Path]:
    """Give an empty folder to build into; when the block ends well, it takes the place of `out`."""
    out = Path(os.path.abspath(out))
    _refuse_unsafe(out, sources.resolve())
    out.parent.mkdir(parents=True, exist_ok=True)
    with naming(out), locked(out):
        _sweep(out)
        aside = out.parent / f".{out.name}.new-{os.getpid()}"
        aside.mkdir()
        try:
            yield aside
            (aside / MARKER).write_text("so-tay\n", encoding="utf-8")
            _swap(aside, out)
        finally:
            shutil.rmtree(aside, ignore_errors=True)


def refuse_precious(out: Path, root: Path) -> None:
    """Refuse a link, the sources, and folders of the system."""
    if out.is_symlink():
        raise PublishError("symlink", out)
    real = out.resolve()
    if real == root or real in root.parents or real in (Path("/"), Path.home()) or real in Path.home().parents:
        raise PublishError("precious", out)
    if any(real == root / name or root / name in real.parents for name in ("content", "guides", "quizzes", ".git")):
        raise PublishError("precious", out)


def _refuse_unsafe(out: Path, root: Path) -> None:
    refuse_precious(out, root)
    if out.exists() and not out.is_dir():
        raise PublishError("file", out)
    if out.is_dir() and any(out.iterdir()) and not (out / MARKER).is_file():
        raise PublishError("foreign", out)


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Hold the folder for this process while the block runs; a lock left by a dead process does not count."""
    with holding(out.parent / f".{out.name}.lock") as held:
        if not held:
            raise Locked("locked", out)
        yield


def _sweep(out: Path) -> None:
    """Remove what an interrupted build left; put the old site back if it was interrupted between two names."""
    old = out.parent / f".{out.name}.old"
    if old.exists():
        if out.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.rename(out)
    for left in out.parent.glob(f".{out.name}.new-*"):
        shutil.rmtree(left, ignore_errors=True)


def _swap(aside: Path, out: Path) -> None:
    left = put_in_place(aside, out, out.parent / f".{out.name}.old")
    if left:
        shutil.rmtree(left, ignore_errors=True)
