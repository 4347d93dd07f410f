"""What was read of each file before: a file of the same bytes gives the same part of the library, without reading it again."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

from site_builder.diagnostics.diagnostic import Diagnostic

Part = TypeVar("Part")


class Known:
    """Files as they were read last; for a process that loads one project many times."""

    def __init__(self) -> None:
        self._held: dict[str, tuple[bytes, Any]] = {}
        self._before: set[str] = set()
        self._seen: set[str] = set()
        self._anew: set[str] = set()

    def begin(self) -> None:
        """Begin to load once more."""
        self._before, self._seen, self._anew = self._seen, set(), set()

    def changed(self) -> set[str]:
        """Return the files that this time were read anew, or are no longer there."""
        return self._anew | (self._before - self._seen)

    def recall(
        self, path: Path, file: str, read: Callable[[], tuple[Part | None, list[Diagnostic]]]
    ) -> tuple[Part | None, list[Diagnostic]]:
        """Return what the file holds; only what was read without any problem is remembered."""
        self._seen.add(file)
        content = _content(path)
        held = self._held.get(file)
        if held is not None and content is not None and held[0] == content:
            return cast("Part", held[1]), []
        self._anew.add(file)
        part, problems = read()
        if part is None or problems or content is None or content != _content(path):
            self._held.pop(file, None)
        else:
            self._held[file] = (content, part)
        return part, problems


def _content(path: Path) -> bytes | None:
    """Return the bytes of a plain file; whatever else may stand there is for the reader to judge."""
    try:
        return path.read_bytes() if stat.S_ISREG(path.lstat().st_mode) else None
    except OSError:
        return None


class NoneKnown(Known):
    """Remembers nothing; for a process that loads a project once."""

    def recall(
        self, path: Path, file: str, read: Callable[[], tuple[Part | None, list[Diagnostic]]]
    ) -> tuple[Part | None, list[Diagnostic]]:
        """Return what the file holds."""
        return read()
