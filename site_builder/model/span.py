"""Places in the files that authors write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

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


@dataclass(frozen=True, slots=True)
class Source:
    """One file as read: its path from the project's root, its lines, and where each key and value stands."""

    file: str
    lines: tuple[str, ...] = ()
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
        for number in range(within.line, min(last, len(self.lines)) + 1):
            start = within.column - 1 if number == within.line else 0
            column = self.lines[number - 1].find(literal, start)
            if column >= 0:
                return self.at_line(number, column + 1, len(literal))
        return within
