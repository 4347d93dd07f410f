"""A site's folder being put together: what is new is written, what the published folder already holds is taken over.

The published folder itself is the cache; beside it stands only a record of what each file was made from. A file is
taken over by a second name for it (a hard link), or by a copy where the file system has none. A record that is broken,
of another day's shape, or does not fit the files counts as none.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

SHAPE = 1
OUTSIDE = re.compile(r"(?:\A|/)\.\.(?:/|\Z)|\A/|[\\:]")
"""In a place that could lead out of the folder."""
Mark = tuple[str, int, int, int]
"""What a file was when it was recorded: the hash of its content, its length, its day of change, its number on the disk."""


@dataclass(frozen=True, slots=True)
class Record:
    """What a published folder was made from: its frame, the key of each page, the mark of each file."""

    frame: str = ""
    pages: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, Mark] = field(default_factory=dict)


NOTHING = Record()


class Settled(NamedTuple):
    """A file that stands in the new folder: its hash, and whether it was written there or taken over."""

    place: str
    digest: str
    written: bool


def read_record(path: Path) -> Record:
    """Return the record, or an empty one where it cannot be used."""
    try:
        held = json.loads(path.read_bytes())
        if held["shape"] != SHAPE:
            return NOTHING
        files = {
            str(place): (str(digest), int(size), int(changed), int(number))
            for place, (digest, size, changed, number) in held["files"].items()
        }
        if any(OUTSIDE.search(place) for place in files):
            return NOTHING
        return Record(str(held["frame"]), {str(place): str(key) for place, key in held["pages"].items()}, files)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return NOTHING


def write_record(path: Path, record: Record) -> None:
    """Write the record in one step; where that fails the next build is a whole one."""
    content = json.dumps({"shape": SHAPE, "frame": record.frame, "pages": record.pages, "files": record.files})
    aside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        ignored = path.parent / ".gitignore"
        if not ignored.exists():
            ignored.write_text("*\n", encoding="utf-8")
        aside.write_text(content, encoding="utf-8")
        aside.replace(path)
    except OSError:
        aside.unlink(missing_ok=True)


class Assembly:
    """The new folder, and the published one it may take files from."""

    def __init__(self, folder: Path, published: Path | None = None, record: Record = NOTHING) -> None:
        self.folder = folder
        self._folder = str(folder)  # a path as text: a site has thousands of files, and each is named several times
        self._published = published
        self._record = record if published is not None and published.is_dir() else NOTHING
        self._made: set[str] = set()
        self.digests: dict[str, str] = {}
        self.pages: dict[str, str] = {}
        self.frame = ""
        self.written = 0
        """How many files were not taken over."""

    def begin(self, frame: str) -> None:
        """Say what frame the new folder has; pages made in another cannot be taken over."""
        self.frame = frame

    def put(self, place: str, content: bytes) -> None:
        """Let the folder have this file."""
        self._note(self.settled(place, content))

    def settled(self, place: str, content: bytes) -> Settled:
        """Take the file over or write it; it counts when it is noted. Another process may do so beside this one."""
        digest = hashlib.sha256(content).hexdigest()
        held = self._record.files.get(place)
        if held is not None and held[0] == digest and self._take(place, held):
            return Settled(place, digest, False)
        self._write(place, content)
        return Settled(place, digest, True)

    def note_page(self, settled: Settled, key: str) -> None:
        """Let a file that stands count as a page made from what the key stands for."""
        self._note(settled)
        self.pages[settled.place] = key

    def _note(self, settled: Settled) -> None:
        self.digests[settled.place] = settled.digest
        self.written += settled.written

    def _write(self, place: str, content: bytes) -> None:
        path = self._room(place)
        if place in self.digests:  # a second name of the published file, which must not be written to
            with suppress(FileNotFoundError):
                os.unlink(path)
        with open(path, "wb") as opened:
            opened.write(content)

    def put_page(self, place: str, key: str, content: bytes) -> None:
        """Let the folder have this page, made from what the key stands for."""
        self.put(place, content)
        self.pages[place] = key

    def keep_page(self, place: str, key: str) -> bool:
        """Take the page over if it was made from the same; say whether it was."""
        kept = self._record.frame == self.frame and self._record.pages.get(place) == key and self.keep(place)
        if kept:
            self.pages[place] = key
        return kept

    def keep(self, place: str) -> bool:
        """Take the file over as it is; say whether it was there."""
        held = self._record.files.get(place)
        return held is not None and self._take(place, held)

    def keep_group(self, key: str) -> bool:
        """Take over all that was made together from what the key stands for; say whether it was there, whole."""
        places = [place for place, made_from in self._record.pages.items() if made_from == key]
        return bool(places) and all(self.keep_page(place, key) for place in places)

    def kept(self, place: str) -> bool:
        """Say whether the file is the one that was published."""
        held = self._record.files.get(place)
        return held is not None and self.digests.get(place) == held[0]

    def record(self) -> Record:
        """Return what the folder was made from; asked for when it stands where it will stay."""
        folder = str(self._published or self.folder)
        files: dict[str, Mark] = {}
        for place, digest in self.digests.items():
            try:
                found = os.stat(f"{folder}/{place}")
            except OSError:
                continue
            files[place] = (digest, found.st_size, found.st_mtime_ns, found.st_ino)
        return Record(self.frame, self.pages, files)

    def _room(self, place: str) -> str:
        folder = place.rpartition("/")[0]
        if folder not in self._made:
            (self.folder / folder).mkdir(parents=True, exist_ok=True)
            self._made.add(folder)
        return f"{self._folder}/{place}"

    def _take(self, place: str, held: Mark) -> bool:
        assert self._published is not None
        source, path = f"{self._published}/{place}", self._room(place)
        try:
            found = os.lstat(source)
            if (found.st_size, found.st_mtime_ns, found.st_ino) != held[1:]:
                return False
            _second_name(source, path)
        except OSError:
            with suppress(FileNotFoundError):
                os.unlink(path)
            return False
        self.digests[place] = held[0]
        return True


def _second_name(source: str, path: str) -> None:
    try:
        os.link(source, path)
    except FileExistsError:
        if not os.path.samefile(source, path):  # half a copy, which a process that was killed has left
            os.unlink(path)
            _second_name(source, path)
    except OSError:  # another disk, or a file system that gives a file one name only
        shutil.copy2(source, path)
