"""What a handout says as HTML, and what its PDF says when read back, in one form that can be compared."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

FIRST_TOP, NEXT_TOP = 40, 68
"""Points from the top of a page to its text: the first has no running head."""


MARKER = re.compile(r"(?:\d+\.|–)\Z")


@dataclass(frozen=True)
class Said:
    """The words in order without spaces, and how often each number or dash stands before an item of a list."""

    words: str
    markers: Counter[str]


def said_in_html(html: str) -> Said:
    """Return all that a reader of the handout sees, but for the contents."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Said(bare("".join(reader.words)), Counter(reader.markers))


def said_in_pdf(path: Path, without: range = range(0)) -> Said:
    """Return all text below the running heads, except that of some pages. A page draws its list markers last."""
    words, markers = [], Counter[str]()
    for number in range(1, pages_in(path) + 1):
        if number in without:
            continue
        lines = page_text(path, number).split("\n")
        while lines and (MARKER.match(lines[-1].strip()) or not lines[-1].strip()):
            markers.update([lines.pop().strip()])
        words += lines
    del markers[""]
    return Said(bare("".join(words)), markers)


def page_text(path: Path, number: int, top: int | None = None) -> str:
    top = top if top is not None else (FIRST_TOP if number == 1 else NEXT_TOP)
    crop = ["-x", "0", "-y", str(top), "-W", "596", "-H", str(842 - top)]
    return subprocess.run(
        ["pdftotext", "-raw", "-f", str(number), "-l", str(number), *crop, str(path), "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def running_head(path: Path, number: int) -> str:
    crop = ["-x", "0", "-y", "0", "-W", "596", "-H", str(NEXT_TOP)]
    return subprocess.run(
        ["pdftotext", "-raw", "-f", str(number), "-l", str(number), *crop, str(path), "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def pages_in(path: Path) -> int:
    return int(facts_of(path)["Pages"])


def facts_of(path: Path) -> dict[str, str]:
    lines = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout.splitlines()
    return {name.strip(): value.strip() for name, _colon, value in (line.partition(":") for line in lines)}


def bare(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.markers: list[str] = []
        self._lists: list[int | None] = []
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "nav":
            self._skipped += 1
        elif tag in ("ul", "ol"):
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "li" and not self._skipped:
            self._mark(values.get("class") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "nav":
            self._skipped -= 1
        elif tag in ("ul", "ol"):
            self._lists.pop()

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self.words.append(data)

    def _mark(self, kind: str) -> None:
        if "st-check" in kind:
            return
        count = self._lists[-1]
        if count is None:
            self.markers.append("–")
        else:
            self._lists[-1] = count + 1
            self.markers.append(f"{count + 1}.")
