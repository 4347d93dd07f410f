"""Where each page, and each thing on it, is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from site_builder.model.links import Links
from site_builder.model.page import Site


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file, and the thing on the page that is written there; no anchor is the page itself."""

    anchor: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Places:
    """All that is known, by page."""

    root: Path = Path()
    of_page: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)

    def vscode(self, file: str, line: int, column: int = 1) -> str:
        """Return the link that opens the line in VS Code."""
        path = self.path(file).as_posix().lstrip("/")
        return f"vscode://file/{quote(path, safe='/:')}:{line}:{column}"

    def path(self, file: str) -> Path:
        """Return the whole path of a file of the project."""
        return self.root / file


def places_of(root: Path, site: Site, links: Links) -> Places:
    """Return where the pages of the site are written."""
    found: dict[str, list[Place]] = defaultdict(list)
    spans = {(target.page, target.anchor): target.span for target in links.targets.values() if target.span.file}
    for page in site.pages:
        span = spans.get((page.path, ""))
        if span and page.source in ("", span.file):
            found[page.path].append(Place("", span.file, span.line))
        elif page.source:
            found[page.path].append(Place("", page.source, 1))
    for (path, anchor), span in spans.items():
        if anchor:
            found[path].append(Place(anchor, span.file, span.line))
    return Places(root.resolve(), {path: tuple(held) for path, held in found.items()})
