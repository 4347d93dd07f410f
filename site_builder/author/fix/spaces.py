"""Spaces at the end of lines, where nobody sees them and they mean nothing."""

from __future__ import annotations

from site_builder.author.fix.regions import tidy_lines, yaml_lines

BREAK = "  "
"""At the end of a line of Markdown it breaks the line, so it stays."""


def without_trailing_spaces(text: str, place: str) -> str:
    """Return the text without them; long texts and line breaks of Markdown stay as they are."""
    lines = text.split("\n")
    for number in list(tidy_lines(place, lines)):
        lines[number] = lines[number].rstrip(" \t")
    if place.endswith(".md"):
        head = yaml_lines(place, lines)
        for number in range(head.stop, len(lines)):
            bare = lines[number].rstrip(" \t")
            if not bare or not lines[number].endswith(BREAK):
                lines[number] = bare
    return "\n".join(lines)
