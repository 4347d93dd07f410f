"""What results hang on beside their sources: this program, what it is built upon, and the language it speaks."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from site_builder.diagnostics.language import current_language

HERE = Path(__file__).parents[1]
SKIPPED = frozenset(("__pycache__", "client"))
"""Folders that no result is made from."""


def program() -> bytes:
    """Return a hash that changes with every file of this program, with the libraries it uses, and with the language."""
    known = [sys.version, current_language(), *_signs(HERE), *_installed()]
    return hashlib.sha256(repr(known).encode(errors="surrogatepass")).digest()


def _installed() -> Iterator[tuple[str, int]]:
    """Yield the folders of installed libraries, each with the day something was last installed into it."""
    for folder in sys.path:
        if folder.endswith(("site-packages", "dist-packages")):
            with suppress(OSError):
                yield folder, Path(folder).stat().st_mtime_ns


def _signs(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Yield path, length and day of change of each file, which is known without reading it."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir():
                if entry.name not in SKIPPED:
                    yield from _signs(Path(entry.path))
            else:
                found = entry.stat()
                yield entry.path, found.st_size, found.st_mtime_ns
