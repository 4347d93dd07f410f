"""What a file that could not be loaded may hold.

One slip must not be told a hundred times: while a file is broken, the ids written in it are
not called unknown elsewhere. They are called so at the next run, once the file can be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ID = re.compile(rb"""^[ \t]*(?:-[ \t]+)*["']?id["']?[ \t]*:[ \t]*["']?([A-Za-z0-9][\w.-]*)""", re.MULTILINE)
MOST = 16 * 1024 * 1024
"""Bytes of a file that are looked through."""


def claims_of(path: Path, file: str) -> Iterator[str]:
    """Yield the file, its name without ending, and every id written in it, whatever else is wrong with it."""
    yield file
    yield path.stem
    if path.is_symlink() or not path.is_file():
        return
    try:
        with path.open("rb") as stream:
            raw = stream.read(MOST).replace(b"\0", b"").replace(b"\r", b"\n")
    except OSError:
        return
    for found in ID.finditer(raw):
        yield found.group(1).decode("ascii", "replace")
