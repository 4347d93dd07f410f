"""What results hang on beside their sources: this program, what it is built upon, and the language it speaks."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

from site_builder.diagnostics.language import current_language

HERE = Path(__file__).parents[1]
SKIPPED = frozenset(("__pycache__", "client"))
"""Folders that no result is made from."""


def program() -> bytes:
    """Return a hash that changes with every file of this program, with the libraries it uses, and with the language."""
    known = [sys.version, current_language(), *signs_of(HERE, SKIPPED), *_installed()]
    return hashlib.sha256(repr(known).encode(errors="surrogatepass")).digest()


def _installed() -> Iterator[tuple[str, int]]:
    """Yield the folders of installed libraries, each with the day something was last installed into it."""
    for folder in sys.path:
        if folder.endswith(("site-packages", "dist-packages")):
            with suppress(OSError):
                yield folder, Path(folder).stat().st_mtime_ns


def signs_of(folder: Path, skipped: Collection[str]) -> Iterator[tuple[str, int, int]]:
    """Yield path, length and day of change of each file, which is known without reading it; nothing of a folder that is not there."""
    try:
        with os.scandir(folder) as entries:
            held = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in held:
        if entry.is_dir():
            if entry.name not in skipped:
                yield from signs_of(Path(entry.path), skipped)
        else:
            found = entry.stat()
            yield entry.path, found.st_size, found.st_mtime_ns
