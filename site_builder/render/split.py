"""Finished HTML cut at its topmost headings, so that engines see them and list them beside the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from site_builder.text.dialect import plain
from site_builder.text.quick_html import tags_in

LEVELS = {1: 2, 2: 2, 3: 3, 4: 4}
"""The level at which a heading of each level stands on a page; deeper ones stay in the text."""
HEADINGS = {f"h{level}": shown for level, shown in LEVELS.items()}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of HTML, or a heading (`level` above 0) with its words and anchor."""

    html: str
    level: int = 0
    anchor: str = ""


def split_at_headings(html: str) -> Iterator[Piece]:
    """Yield the HTML in order, headings that stand inside nothing apart from the rest."""
    done = 0
    for start, end, tag, anchor in _headings(html):
        if html[done:start].strip():
            yield Piece(html[done:start].strip())
        yield Piece(plain(html[start:end]), HEADINGS[tag], anchor)
        done = end
    if html[done:].strip():
        yield Piece(html[done:].strip())


def _headings(html: str) -> list[tuple[int, int, str, str]]:
    """Return where each topmost heading starts and ends, its tag and its anchor."""
    tags = tags_in(html)
    if tags is None:
        finder = _Finder(html)
        finder.feed(html)
        finder.close()
        return finder.found
    found: list[tuple[int, int, str, str]] = []
    depth, opened = 0, (0, "", "")
    for start, _end, (before, name, attributes, after) in tags:
        if after or name in VOID:
            continue
        if not before:
            if depth == 0 and name in HEADINGS:
                opened = (start, name, dict(attributes).get("id") or "")
            depth += 1
            continue
        depth -= 1
        if depth == 0 and opened[1] == name:
            found.append((opened[0], start + len(f"</{name}>"), name, opened[2]))
            opened = (0, "", "")
    return found


class _Finder(HTMLParser):
    """Notes where each topmost heading starts and ends."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, int, str, str]] = []
        self._line_starts = [0]
        for line in html.split("\n"):
            self._line_starts.append(self._line_starts[-1] + len(line) + 1)
        self._depth = 0
        self._open: tuple[int, str, str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go deeper, noting a heading at the top."""
        if tag in VOID:
            return
        if self._depth == 0 and tag in HEADINGS:
            self._open = (self._offset(), tag, dict(attrs).get("id") or "")
        self._depth += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Stay at the same depth."""

    def handle_endtag(self, tag: str) -> None:
        """Come up, closing the heading that was open."""
        if tag in VOID:
            return
        self._depth -= 1
        if self._depth == 0 and self._open and self._open[1] == tag:
            start, tag, anchor = self._open
            self.found.append((start, self._offset() + len(f"</{tag}>"), tag, anchor))
            self._open = None

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._line_starts[line - 1] + column
