"""Which lines of a file are YAML that may be tidied, and which hold texts in which every space counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.load.front_matter import split_front_matter
from site_builder.model.span import Source

BLOCK = re.compile(r"(?P<indent>\s*)(?P<dashes>(?:- +)*)(?P<key>[^\s#][^#]*?:\s+)?[|>][+-]?[1-9]?[+-]?\s*\Z")


def yaml_lines(place: str, lines: list[str]) -> range:
    """Return the lines, counted from 0, that are YAML: all of a `.yml`, the front matter of a guide."""
    if not place.endswith(".md"):
        return range(len(lines))
    parts, problems = split_front_matter(Source(place, tuple(lines)))
    return range(0) if problems else range(parts.first - 1, parts.last)


def tidy_lines(place: str, lines: list[str]) -> Iterator[int]:
    """Yield each line of YAML, counted from 0, that lies outside the long texts begun by `|` or `>`."""
    floor: int | None = None
    for number in yaml_lines(place, lines):
        line = lines[number]
        indent = len(line) - len(line.lstrip())
        if floor is not None and (not line.strip() or indent > floor):
            continue
        floor = None
        found = BLOCK.match(line)
        if found and (found["dashes"] or found["key"]):
            floor = found.end("dashes") if found["key"] else found.end("indent")
        yield number
