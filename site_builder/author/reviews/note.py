"""The day of a review written into the file it belongs to, and nothing else changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from site_builder.author.fix.meaning import meaning_of
from site_builder.author.replace import replace_file
from site_builder.author.reviews.reviewable import Reviewable

FENCE = "---"


def note_reviews(root: Path, items: Iterable[Reviewable], today: date, again: date | None) -> list[str]:
    """Write the day of review, and the next one if it is given, into each file; return the files."""
    by_file: dict[str, list[Reviewable]] = defaultdict(list)
    for item in items:
        by_file[item.file].append(item)
    for file, held in by_file.items():
        lines = list(held[0].node.written_in.lines)
        before = "\n".join(lines)
        for item in sorted(held, key=lambda item: item.node.where().line, reverse=True):
            if again:
                _set(lines, item, "review_by", again)
            _set(lines, item, item.key, today)
        after = "\n".join(lines)
        if meaning_of(before, file) is not None and meaning_of(after, file) is None:
            raise ValueError(file)  # never seen; better no note than a broken file
        replace_file(root / file, after.encode())
    return list(by_file)


def _set(lines: list[str], item: Reviewable, key: str, day: date) -> None:
    """Put the day where the key stands, or write the key at the end of the node."""
    node = item.node
    span = node.where(key)
    if getattr(node, key) is not None:
        line = lines[span.line - 1]
        lines[span.line - 1] = line[: span.column - 1] + day.isoformat() + line[span.column - 1 + span.length :]
        return
    if item.file.endswith(".md") and lines[0].rstrip() != FENCE:
        lines[0:0] = [FENCE, f"{key}: {day.isoformat()}", FENCE, ""]
        return
    whole = node.where()
    last = max(whole.line, whole.end_line)
    while last > whole.line and not _belongs(lines[last - 1], whole.column - 1):
        last -= 1
    lines.insert(last, " " * (whole.column - 1) + f"{key}: {day.isoformat()}")


def _belongs(line: str, indent: int) -> bool:
    """Say whether the line is part of a block with this indent; comments at its end belong to what follows."""
    return bool(line.strip()) and not line.lstrip().startswith("#") and len(line) - len(line.lstrip()) >= indent
