"""Putting single files into a folder that may hold other people's: each written aside, then renamed over its own kind."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from site_builder.emit.publish import PublishError, locked, naming, refuse_precious

TAIL = 4096
"""Our mark stands at the very end of every file we make."""


@contextmanager
def placing(out: Path, sources: Path, names: Sequence[str], mark: bytes) -> Iterator[Callable[[str, bytes], int]]:
    """Give a function that puts a file in place and returns its size; nothing that is not ours is touched."""
    out = Path(os.path.abspath(out))
    refuse_precious(out, sources.resolve())
    if out.exists() and not out.is_dir():
        raise PublishError("file", out)
    for name in names:
        refuse_foreign(out / name, mark)
    out.mkdir(parents=True, exist_ok=True)
    with naming(out), locked(out):
        for left in out.glob(".*.part-*"):
            left.unlink(missing_ok=True)
        yield lambda name, content: _place(out, name, content)


def _place(out: Path, name: str, content: bytes) -> int:
    aside = out / f".{name}.part-{os.getpid()}"
    try:
        with naming(out / name):
            aside.write_bytes(content)
            aside.replace(out / name)
    finally:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
    return len(content)


def refuse_foreign(path: Path, mark: bytes) -> None:
    """Refuse to write over a file that does not end with our mark, or is no plain file."""
    if not path.exists() and not path.is_symlink():
        return
    if path.is_symlink() or not path.is_file():
        raise PublishError("taken", path)
    with path.open("rb") as opened:
        opened.seek(max(0, path.stat().st_size - TAIL))
        if mark not in opened.read():
            raise PublishError("taken", path)
