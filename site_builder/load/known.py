"""What was read of each file before: a file of the same bytes gives the same part of the library, without reading it again."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable, MutableMapping
from pathlib import Path
from typing import Any, TypeVar, cast

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.model.node import Node, field_names
from site_builder.text.pulled import BEGINNING, PULLS

Part = TypeVar("Part")


class Known:
    """Files as they were read last; `held` gives for each the hash of its bytes, whether it pulls, and its part."""

    def __init__(self, held: MutableMapping[str, tuple[str, bool, Any]] | None = None) -> None:
        self._held = {} if held is None else held
        self._before: set[str] = set()
        self._seen: set[str] = set()
        self._anew: set[str] = set()
        self.keys: dict[str, str] = {}
        """The key of each file that was read this time without any problem."""

    def begin(self) -> None:
        """Begin to load once more."""
        self._before, self._seen, self._anew, self.keys = self._seen, set(), set(), {}

    def end(self) -> None:
        """Forget the files that are no longer there."""
        for file in self._held.keys() - self.keys.keys():
            del self._held[file]

    def changed(self) -> set[str]:
        """Return the files that this time were read anew, or are no longer there."""
        return self._anew | (self._before - self._seen)

    def recall(
        self, path: Path, file: str, read: Callable[[], tuple[Part | None, list[Diagnostic]]]
    ) -> tuple[Part | None, list[Diagnostic]]:
        """Return what the file holds; only what was read without any problem is remembered."""
        self._seen.add(file)
        hashed = _hash_of_file(path)
        held = self._held.get(file)
        if held is not None and hashed and held[0] == hashed:
            self.keys[file] = hashed + PULLS * held[1]
            return cast("Part", held[2]), []
        self._anew.add(file)
        part, problems = read()
        if part is not None and not problems and hashed and hashed == _hash_of_file(path):
            pulls = _pulls(part)
            self.keys[file] = hashed + PULLS * pulls
            self._held[file] = (hashed, pulls, part)
        return part, problems

    def note(self, file: str, content: bytes) -> None:
        """Take note of a file that is taken over as it is."""
        self._seen.add(file)
        self.keys[file] = hashlib.sha256(content).hexdigest()


def _hash_of_file(path: Path) -> str:
    """Return the hash of a plain file's bytes; whatever else may stand there is for the reader to judge."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() if stat.S_ISREG(path.lstat().st_mode) else ""
    except OSError:
        return ""


def _pulls(part: object) -> bool:
    """Say whether a text of the part asks for a value of a fact."""
    if isinstance(part, str):
        return BEGINNING in part
    if isinstance(part, tuple):
        return any(map(_pulls, part))
    return isinstance(part, Node) and any(_pulls(getattr(part, name)) for name in field_names(type(part)))


class NoneKnown(Known):
    """Remembers nothing; for a process that loads a project once."""

    def recall(
        self, path: Path, file: str, read: Callable[[], tuple[Part | None, list[Diagnostic]]]
    ) -> tuple[Part | None, list[Diagnostic]]:
        """Return what the file holds."""
        return read()

    def note(self, file: str, content: bytes) -> None:
        """Take no note."""
