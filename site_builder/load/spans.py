"""Where the values of a file stand: kept as the numbers the parser gives, made a span when one is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from site_builder.model.span import Path, Source, Span

Marks = tuple[int, int, int, int, bool]
"""Line and column of the start, line and column behind the end, both from 0, and whether it is a scalar."""


class Spans(Mapping[Path, Span]):
    """The spans of a file's values or keys, by the way to each."""

    def __init__(self, source: Source, first_line: int, marks: dict[Path, Marks]) -> None:
        self._source, self._first_line, self._marks = source, first_line, marks

    def __getitem__(self, path: Path) -> Span:
        return span_at(self._marks[path], self._source, self._first_line)

    def __contains__(self, path: object) -> bool:
        return path in self._marks

    def __iter__(self) -> Iterator[Path]:
        return iter(self._marks)

    def __len__(self) -> int:
        return len(self._marks)


def span_at(marks: Marks, source: Source, first_line: int) -> Span:
    """Return the span of the value that the parser marked so; of one on several lines, its first."""
    start, column, end, end_column, scalar = marks
    line = start + first_line
    if line > len(source.lines):  # nothing after a last `---`
        return source.at_line(len(source.lines))
    if start == end:
        return source.at_line(line, column + 1, max(1, end_column - column))
    last = end + first_line - (1 if end_column == 0 else 0)
    whole = source.at_line(line, column + 1)
    length = max(1, len(whole.line_text.rstrip()) - column)
    return replace(whole, length=length if scalar else 1, end_line=last)
