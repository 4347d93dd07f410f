"""Tabs at the beginning of lines, turned into the spaces that make the only sense."""

from __future__ import annotations

import re

from site_builder.author.fix.meaning import meaning_of
from site_builder.author.fix.regions import yaml_lines

INDENT = re.compile(r"[ \t]*\t[ \t]*")
WIDTHS = (2, 4, 8)


def without_tabs(text: str, place: str) -> str:
    """Return the text indented with spaces; unchanged where two readings differ, or none makes sense."""
    lines = text.split("\n")
    tabbed = [number for number in yaml_lines(place, lines) if INDENT.match(lines[number]) and lines[number].strip()]
    if not tabbed:
        return text
    readings: list[tuple[str, object]] = []
    for width in WIDTHS:
        tried = lines.copy()
        for number in tabbed:
            indent = INDENT.match(lines[number])
            assert indent
            tried[number] = indent.group().replace("\t", " " * width) + lines[number][indent.end() :]
        mended = "\n".join(tried)
        meaning = meaning_of(mended, place)
        if meaning is not None:
            readings.append((mended, meaning))
    if not readings or any(meaning != readings[0][1] for _mended, meaning in readings):
        return text
    return readings[0][0]
