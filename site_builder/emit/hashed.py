"""Names of assets with a hash of their content, so that a server may let readers keep them for good.

Only what the package brings is renamed: scripts, sheets, fonts. What is made from the content (search index, question
bank) keeps its name and is asked for anew, so that a number put right reaches readers without a change to any other page.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from functools import cache

from site_builder.emit.first_sight import joined_sheets
from site_builder.emit.tree import ASSETS

LENGTH = 8
FOLDER = "assets/"
KINDS = {".js", ".css", ".woff2", ".svg"}
WAY_THERE = re.compile(r"(?:\.\./|/)*\Z")
NAMED_IN_PAGE = re.compile(r'([\w./-]+?)[?#]?"')
NAMED_IN_SHEET = re.compile(r"(url\(\s*[\"']?)([\w./-]+)")
NAMED_IN_SCRIPT = re.compile(r"([\"'`/])((?:fonts/)?[\w-]+\.(?:js|css|woff2))(?=[\"'`])")


def hashed_file(place: str, content: bytes) -> tuple[str, bytes]:
    """Return the file as a served site has it: one of the package's under its new name, any other unchanged."""
    return _renamed_files().get(place, (place, content))


def with_hashed_names(page: str) -> str:
    """Return the page naming the package's files by their new names."""
    made: list[str] = []
    done = 0
    at = page.find(FOLDER)  # searched as plain words, which is ten times as quick as by a pattern
    while at >= 0:
        name = at + len(FOLDER)
        quote = page.rfind('"', done, at)
        found = NAMED_IN_PAGE.match(page, name) if quote >= 0 and WAY_THERE.match(page[quote + 1 : at]) else None
        if found is not None:
            made += (page[done:name], new_name(found.group(1)))
            done = name = found.end(1)
        at = page.find(FOLDER, name)
    return "".join((*made, page[done:]))


def new_name(place: str) -> str:
    """Return the new name of a file below the assets; its own for one that is not the package's."""
    return _renamed_files().get(FOLDER + place, (FOLDER + place, b""))[0].removeprefix(FOLDER)


@cache
def _renamed_files() -> Mapping[str, tuple[str, bytes]]:
    own = {path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*") if path.suffix in KINDS}
    return dict(_Namer(own.union(joined_sheets())).all())


class _Namer:
    """Renames a file after those it names, since their names are part of what it says."""

    def __init__(self, places: set[str]) -> None:
        self._places = places
        self._done: dict[str, tuple[str, bytes]] = {}

    def all(self) -> Iterator[tuple[str, tuple[str, bytes]]]:
        for place in sorted(self._places):
            name, content = self._file(place)
            yield FOLDER + place, (FOLDER + name, content)

    def _file(self, place: str) -> tuple[str, bytes]:
        if place not in self._done:
            content = self._mended(place)
            stem, dot, ending = place.rpartition(".")
            self._done[place] = f"{stem}.{hashlib.sha256(content).hexdigest()[:LENGTH]}{dot}{ending}", content
        return self._done[place]

    def _mended(self, place: str) -> bytes:
        joined = joined_sheets().get(place)
        content = joined.encode() if joined is not None else (ASSETS / place).read_bytes()
        pattern = {".css": NAMED_IN_SHEET, ".js": NAMED_IN_SCRIPT}.get(place[place.rindex(".") :])
        return pattern.sub(self._said_anew, content.decode()).encode() if pattern else content

    def _said_anew(self, found: re.Match[str]) -> str:
        place = found.group(2)
        return found.group(1) + (self._file(place)[0] if place in self._places else place)
