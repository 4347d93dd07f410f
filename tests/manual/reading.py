"""What the manual tells trainers to write and to type, taken from its pages as a reader sees them."""

from __future__ import annotations

import re
import shlex
import textwrap
from dataclasses import dataclass
from pathlib import Path

from site_builder.render.manual import CHAPTERS, PAGES

BLOCK = re.compile(r"^(?P<indent> *)```(?P<kind>\w*)\n(?P<text>(?:.*\n)*?)(?P=indent)```$", re.MULTILINE)
NAMED = re.compile(r"`((?:content|guides|quizzes)/[\w/.-]+\.(?:yml|md))`[^`\n]*\n\n\Z")
INLINE = re.compile(r"(?<!`)`(site-builder [^`\n]*)`(?!`)")
APPENDED = "Thêm vào cuối tệp "
NAMES = [name for _chapter, names in CHAPTERS for name in names]


@dataclass(frozen=True)
class Block:
    """One block of a page: its language, its text, and the file it belongs to, if one is named before it."""

    kind: str
    text: str
    path: str | None
    appended: bool


def text_of(name: str) -> str:
    """Return a page as written."""
    return (PAGES / f"{name}.md").read_text(encoding="utf-8")


def blocks_of(text: str) -> list[Block]:
    """Return every block of a page in order."""
    found = []
    for block in BLOCK.finditer(text):
        before = text[: block.start()]
        named = NAMED.search(before)
        line = before.rstrip("\n").rpartition("\n")[2]
        inner = textwrap.dedent(block["text"]) if block["indent"] else block["text"]
        found.append(Block(block["kind"], inner, named.group(1) if named else None, APPENDED in line))
    return found


def lay(blocks: list[Block], root: Path) -> list[str]:
    """Write the blocks that name a file into a project, as the page tells its reader to, and return the files."""
    laid = []
    for block in blocks:
        if block.path is None:
            continue
        place = root / block.path
        place.parent.mkdir(parents=True, exist_ok=True)
        before = place.read_text(encoding="utf-8") if block.appended else ""
        place.write_text(before + block.text, encoding="utf-8")
        laid.append(block.path)
    return laid


def commands_in(text: str) -> list[list[str]]:
    """Return every `site-builder` command of a page, in a block or in a line, each as its words."""
    lines = [line for block in blocks_of(text) if block.kind == "sh" for line in block.text.splitlines()]
    inline = [found for found in INLINE.findall(BLOCK.sub("", text)) if "…" not in found]
    return [shlex.split(line)[1:] for line in [*lines, *inline] if line.startswith("site-builder ")]
