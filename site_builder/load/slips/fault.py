"""A YAML error as the detectors see it: what the reader said, and the lines around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import yaml

from site_builder.model.span import Source, Span

KEY = re.compile(r"(?P<indent>\s*)(?P<dashes>(?:- +)*)(?P<word>[A-Za-z_][\w-]*)(?P<colon>:)(?:\s+(?P<value>\S.*)|\s*)$")
"""A line that begins with a key as authors of our files write them: ASCII, one word, colon."""


@dataclass(frozen=True, slots=True)
class Quote:
    """The last text in straight quotation marks before an error: its opening mark, and its closing one (line 0 if none)."""

    mark: str
    line: int
    column: int
    end_line: int = 0
    end_column: int = 0


@dataclass(frozen=True, slots=True)
class Fault:
    """Where the reader gave up (`line`, `column`) and where the thing it was reading began (`start_line`, `start_column`)."""

    source: Source
    context: str
    problem: str
    line: int
    column: int
    start_line: int
    start_column: int
    first_line: int
    quote: Quote | None = None

    def text(self, number: int) -> str:
        """Return a line of the file, or nothing beyond its ends."""
        return self.source.lines[number - 1] if 0 < number <= len(self.source.lines) else ""

    def at(self, line: int, column: int, length: int = 1) -> Span:
        """Return a span on a line of the file."""
        return self.source.at_line(line, column, length)

    @property
    def keyless(self) -> bool:
        """Whether a line was read that should have been a key and has no colon; it is the starting line."""
        return "could not find expected ':'" in self.problem

    @property
    def suspects(self) -> tuple[int, ...]:
        """The lines on which the slip most likely stands, the likeliest first."""
        likely = (self.start_line, self.line) if self.keyless else (self.line, self.above(self.line))
        return tuple(dict.fromkeys(number for number in likely if number >= self.first_line))

    def above(self, number: int) -> int:
        """Return the nearest line above that is neither blank nor a comment; 0 if there is none."""
        return self._nearest(range(number - 1, self.first_line - 1, -1))

    def below(self, number: int) -> int:
        """Return the nearest line below that is neither blank nor a comment; 0 if there is none."""
        return self._nearest(range(number + 1, len(self.source.lines) + 1))

    def holder(self, number: int) -> int:
        """Return the nearest line above that stands further left; 0 if there is none."""
        indent = len(self.text(number)) - len(self.text(number).lstrip())
        numbers = range(number - 1, self.first_line - 1, -1)
        written = (above for above in numbers if self.text(above).strip())
        return next((above for above in written if not self.text(above).startswith(" " * indent)), 0)

    def _nearest(self, numbers: range) -> int:
        written = (number for number in numbers if self.text(number).strip())
        return next((number for number in written if not self.text(number).lstrip().startswith("#")), 0)


def fault_of(error: yaml.YAMLError, source: Source, first_line: int, count: int) -> Fault:
    """Return the error with its lines counted as in the file; a place past the end moves to the last written line."""
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    last = first_line + count - 1
    while last > first_line and not source.lines[last - 1].strip():
        last -= 1
    line = min((mark.line if mark else 0) + first_line, last)
    column = mark.column + 1 if mark and mark.line + first_line == line else len(source.lines[line - 1]) + 1
    start = min(context.line + first_line, last) if context else line
    fault = Fault(
        source=source,
        context=str(getattr(error, "context", "") or ""),
        problem=str(getattr(error, "problem", "") or ""),
        line=line,
        column=min(column, len(source.lines[line - 1]) + 1),
        start_line=start,
        start_column=context.column + 1 if context else 1,
        first_line=first_line,
    )
    return replace(fault, quote=_last_quote(fault, last))


def _last_quote(fault: Fault, last: int) -> Quote | None:
    if "quoted scalar" in fault.context:
        mark = fault.at(fault.start_line, fault.start_column).line_text[fault.start_column - 1 :][:1]
        return Quote(mark, fault.start_line, fault.start_column)
    found = None
    try:
        for event in yaml.parse("\n".join(fault.source.lines[fault.first_line - 1 : last]), Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.ScalarEvent) and event.style in ("'", '"'):
                found = event
    except yaml.YAMLError:
        pass
    if found is None or not found.start_mark or not found.end_mark:
        return None
    start, end, above = found.start_mark, found.end_mark, fault.first_line
    return Quote(str(found.style), start.line + above, start.column + 1, end.line + above, end.column)
