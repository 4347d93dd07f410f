"""Places in the files that authors write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast, overload

Path = tuple[str | int, ...]
"""The way from the top of a YAML file to a value: keys and list positions."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of characters on one line; `line` and `column` count from 1, in code points."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1
    line_text: str = ""
    end_line: int = 0
    """The last line of the value when it runs over several lines, else 0."""

    def __reduce__(self) -> tuple[type[Span], tuple[object, ...]]:
        """Return how it is made again: thousands are, and the way of dataclasses is slow."""
        return Span, (self.file, self.line, self.column, self.length, self.line_text, self.end_line)


NEAR = 30


class Lines(Sequence[str]):
    """The lines of a long text, kept as its bytes until one is asked for: a thousand pages would hold ten thousand strings twice."""

    __slots__ = ("_written",)

    def __init__(self, lines: Iterable[str]) -> None:
        self._written = "\n".join(lines).encode("utf-8", "surrogatepass")

    def _apart(self) -> tuple[str, ...]:
        if _last_apart[0] is not self._written:  # who asks for one line asks for its neighbours, too
            _last_apart[:] = [self._written, tuple(self._written.decode("utf-8", "surrogatepass").split("\n"))]
        return cast("tuple[str, ...]", _last_apart[1])

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[str, ...]: ...
    def __getitem__(self, place: int | slice) -> str | tuple[str, ...]:
        """Return the line, or the lines, at the place."""
        if isinstance(place, int) and 0 <= place < NEAR and _last_apart[0] is not self._written:
            return self._near(place)
        return self._apart()[place]

    def _near(self, place: int) -> str:
        """Return a line near the top, where front matter stands, without taking the rest apart."""
        start = 0
        for _line in range(place):
            start = self._written.find(b"\n", start) + 1
            if not start:
                raise IndexError(place)
        end = self._written.find(b"\n", start)
        return self._written[start : end if end >= 0 else None].decode("utf-8", "surrogatepass")

    def __len__(self) -> int:
        return self._written.count(b"\n") + 1

    def __iter__(self) -> Iterator[str]:
        return iter(self._apart())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lines | tuple) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(self._apart())


_last_apart: list[object] = [b"", ()]


@dataclass(frozen=True, slots=True)
class Source:
    """One file as read: its path from the project's root, its lines, and where each key and value stands."""

    file: str
    lines: Sequence[str] = ()
    values: Mapping[Path, Span] = field(default_factory=dict)
    keys: Mapping[Path, Span] = field(default_factory=dict)

    def value_at(self, path: Path) -> Span:
        """Return the span of the value, or of its closest ancestor that is written down."""
        for size in range(len(path), -1, -1):
            if path[:size] in self.values:
                return self.values[path[:size]]
        return self.at_line(1)

    def key_at(self, path: Path) -> Span:
        """Return the span of the key, or of the closest value around it."""
        return self.keys.get(path) or self.value_at(path)

    def at_line(self, line: int, column: int = 1, length: int = 1) -> Span:
        """Return a span on the given line of this file."""
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return Span(self.file, line, column, length, text)

    def find(self, literal: str, within: Span) -> Span:
        """Return where `literal` first stands inside the lines of `within`, or `within` itself."""
        last = max(within.line, within.end_line)
        for number, line in enumerate(self.lines[within.line - 1 : last], within.line):
            start = within.column - 1 if number == within.line else 0
            column = line.find(literal, start)
            if column >= 0:
                return self.at_line(number, column + 1, len(literal))
        return within
