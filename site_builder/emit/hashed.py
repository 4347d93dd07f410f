"""Names of assets with a hash of their content, so that a server may let readers keep them for good.

Only what the package brings is renamed: scripts, sheets, fonts. What is made from the content (search index, question
bank) keeps its name and is asked for anew, so that a number put right reaches readers without a change to any other page.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from site_builder.emit.tree import ASSETS

LENGTH = 8
KINDS = {".js", ".css", ".woff2", ".svg"}
NAMED_IN_PAGE = re.compile(r'(?<=")((?:\.\./|/)*assets/)([\w./-]+?)(?=[?#]?")')
NAMED_IN_SHEET = re.compile(r"(url\(\s*[\"']?)([\w./-]+)")
NAMED_IN_SCRIPT = re.compile(r"([\"'`/])([\w-]+\.(?:js|css))(?=[\"'`])")


def hash_names(built: Path) -> dict[str, str]:
    """Rename the package's files below the site's assets, mend how they name each other, and return old to new names."""
    places = sorted(path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*") if path.suffix in KINDS)
    namer = _Namer(built / "assets", {place for place in places if (built / "assets" / place).is_file()})
    return {place: namer.name(place) for place in sorted(namer.places)}


def with_hashed_names(page: str, names: Mapping[str, str]) -> str:
    """Return the page naming the files by their new names."""
    return NAMED_IN_PAGE.sub(lambda found: found.group(1) + names.get(found.group(2), found.group(2)), page)


class _Namer:
    """Renames a file after those it names, since their names are part of what it says."""

    def __init__(self, assets: Path, places: set[str]) -> None:
        self.assets, self.places = assets, places
        self._done: dict[str, str] = {}

    def name(self, place: str) -> str:
        if place not in self._done:
            old = self.assets / place
            content = self._mended(old)
            stem, dot, ending = place.rpartition(".")
            new = f"{stem}.{hashlib.sha256(content).hexdigest()[:LENGTH]}{dot}{ending}"
            old.unlink()
            (self.assets / new).write_bytes(content)
            self._done[place] = new
        return self._done[place]

    def _mended(self, path: Path) -> bytes:
        content = path.read_bytes()
        pattern = {".css": NAMED_IN_SHEET, ".js": NAMED_IN_SCRIPT}.get(path.suffix)
        return pattern.sub(self._renamed, content.decode()).encode() if pattern else content

    def _renamed(self, found: re.Match[str]) -> str:
        place = found.group(2)
        return found.group(1) + (self.name(place) if place in self.places else place)
