"""YAML text to plain values, with the place of every key and value.

Scalars stay text (see `model/scalars.py`). Anchors, aliases, tags and deep nesting are
refused before anything is built: 30,000 nested brackets crash libyaml's composer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from site_builder.diagnostics.catalogue import Severity
from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.load.invisible import ODD, check_key, check_lines
from site_builder.load.slips.beginnings import command, shorthand
from site_builder.load.spans import Marks, Spans, span_at
from site_builder.load.syntax import explain
from site_builder.model.span import Path, Source, Span

DEEPEST = 40
MOST = 100
"""Refusals told of one file."""
STARTS = (yaml.MappingStartEvent, yaml.SequenceStartEvent, yaml.AliasEvent)
ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
NULLS = ("", "~", "null", "Null", "NULL")


class _Loader(yaml.CSafeLoader):
    """Reads every plain scalar as text; only its stream of events is used."""


class _Refused(Exception):
    """Nothing more of the file is looked at."""


@dataclass
class _Reading:
    """What has been gathered while walking the events of one file."""

    source: Source
    first_line: int
    values: dict[Path, Marks] = field(default_factory=dict)
    keys: dict[Path, Marks] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)
    refused: list[Diagnostic] = field(default_factory=list)
    depth: int = 0
    documents: int = 0

    def span(self, marks: Marks) -> Span:
        """Return the span of what the parser marked."""
        return span_at(marks, self.source, self.first_line)


def parse_yaml(
    source: Source, first_line: int = 1, last_line: int | None = None
) -> tuple[Any, Source, list[Diagnostic]]:
    """Return the values, the source with its spans, and every problem; the values are None when unreadable."""
    lines = source.lines[first_line - 1 : last_line]
    refused = check_lines(source, first_line, len(lines))
    if refused:
        return None, source, refused
    reading = _Reading(source, first_line)
    try:
        value = _document(_events("\n".join(lines) + "\n", reading), reading)
    except _Refused:
        value = None
    except yaml.YAMLError as error:
        return None, source, reading.refused or [explain(error, source, first_line, len(lines))]
    if reading.refused:
        return None, replace(source, values={}, keys={}), reading.refused
    if any(problem.code.startswith("YM") and problem.severity is Severity.ERROR for problem in reading.problems):
        value = None  # what a slip of form made of the rest would only be told as further mistakes
    values, keys = (Spans(source, first_line, marks) for marks in (reading.values, reading.keys))
    return value, replace(source, values=values, keys=keys), reading.problems


def _events(text: str, reading: _Reading) -> Iterator[yaml.Event]:
    """Yield the events of the text, noting what must not be built; give up where that goes too deep."""
    next_event = _Loader(text).get_event
    kind: Any = None
    while kind is not yaml.StreamEndEvent:
        event: Any = next_event()
        kind = type(event)
        if kind is yaml.ScalarEvent:
            if event.anchor or event.tag:
                _guard(event, reading)
        elif kind in STARTS:
            _guard(event, reading)
        elif kind in ENDS:
            reading.depth -= 1
        elif kind is yaml.DocumentStartEvent:
            reading.documents += 1
            if reading.documents == 2:
                reading.refused.append(
                    Diagnostic(
                        "YM120",
                        _("Tệp có hơn một phần ngăn bằng dòng “---”."),
                        _("Bỏ dòng “---” này, hoặc tách thành hai tệp."),
                        _place(event, reading),
                    )
                )
        if reading.refused and len(reading.refused) >= MOST:
            raise _Refused
        yield event


def _guard(event: Any, reading: _Reading) -> None:
    """Refuse nesting that crashes, and whatever makes of a text more than it says."""
    if isinstance(event, yaml.CollectionStartEvent):
        reading.depth += 1
        if reading.depth > DEEPEST:
            reading.refused.append(
                Diagnostic(
                    "YM109",
                    _("Lồng nhau quá {deepest} tầng.").format(deepest=DEEPEST),
                    _("Bỏ bớt dấu ngoặc hoặc dấu gạch nối thừa ở đây; nội dung thật không cần sâu đến thế."),
                    _place(event, reading),
                )
            )
            raise _Refused
    if event.anchor or isinstance(event, yaml.AliasEvent):
        place = _place(event, reading)
        reading.refused.append(shorthand(place.line_text[place.column - 1 : place.column], place))
    elif event.tag:
        reading.refused.append(command(_place(event, reading)))


def _place(event: Any, reading: _Reading) -> Span:
    mark = event.start_mark
    return reading.source.at_line(mark.line + reading.first_line, mark.column + 1)


def _document(events: Iterator[yaml.Event], reading: _Reading) -> Any:
    """Return the value of the first document; of what follows only the events are looked at."""
    value = None
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            value = value if reading.documents > 1 else _value(event, (), events, reading)
    return value


def _marks(first: Any, last: Any) -> Marks:
    start, end = first.start_mark, last.end_mark
    return start.line, start.column, end.line, end.column, first is last


def _value(event: yaml.Event, path: Path, events: Iterator[yaml.Event], reading: _Reading) -> Any:
    reading.values[path] = _marks(event, event)
    if isinstance(event, yaml.ScalarEvent):
        if not event.style and event.value in NULLS:
            return None
        if not event.style:
            _warn_of_cut(event, reading)
        return event.value
    if isinstance(event, yaml.AliasEvent):
        return None  # which has been refused
    collect = _mapping if isinstance(event, yaml.MappingStartEvent) else _sequence
    value, last = collect(path, events, reading)
    reading.values[path] = _marks(event, last)
    return value


def _sequence(path: Path, events: Iterator[yaml.Event], reading: _Reading) -> tuple[list[Any], yaml.Event]:
    values: list[Any] = []
    for event in events:
        if isinstance(event, yaml.SequenceEndEvent):
            break
        where = (*path, len(values))
        value = _value(event, where, events, reading)
        if value is None:
            reading.problems.append(_nothing(_("Sau dấu “-” chưa có gì."), where, reading))
        values.append(value)
    return values, event


def _mapping(path: Path, events: Iterator[yaml.Event], reading: _Reading) -> tuple[dict[str, Any], yaml.Event]:
    values: dict[str, Any] = {}
    again = False
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        if not isinstance(event, yaml.ScalarEvent):
            reading.problems.append(_no_word(_marks(event, _pass_over(event, events)), reading))
            _pass_over(next(events), events)
            continue
        key, marks = event.value, _marks(event, event)
        if ODD.search(key):
            reading.problems += check_key(key, reading.span(marks))
        if (where := (*path, key)) in reading.keys:
            if not again:  # a forgotten "- " repeats a whole run of keys: tell it once
                reading.problems.append(_twice(key, reading.span(marks), reading.span(reading.keys[where])))
            again = True
            _pass_over(next(events), events)
            continue
        reading.keys[where] = marks
        value = _value(next(events), where, events, reading)
        if value is None:
            reading.problems.append(_nothing(_("Sau “{key}:” chưa có gì.").format(key=key), where, reading))
        else:
            values[key] = value
    return values, event


def _pass_over(event: yaml.Event, events: Iterator[yaml.Event]) -> yaml.Event:
    """Take all events of a value that is not read, and return the last."""
    depth = int(isinstance(event, yaml.CollectionStartEvent))
    while depth:
        event = next(events)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
    return event


def _no_word(marks: Marks, reading: _Reading) -> Diagnostic:
    return Diagnostic(
        "YM121",
        _("Tên mục phải là một từ đơn."),
        _("Viết “tên_mục: giá trị”; câu có ngoặc { } hoặc [ ] thì đặt trong ngoặc kép."),
        reading.span(marks),
    )


def _nothing(message: str, path: Path, reading: _Reading) -> Diagnostic:
    """Return the message for a missing value, at the sign that made a comment of it if there is one."""
    place = reading.span(reading.values[path])
    rest = place.line_text[place.column - 1 :]
    if rest.strip().startswith("#"):
        at = reading.source.at_line(place.line, place.column + rest.index("#"))
        return Diagnostic(
            "CT209", message, _('Chữ sau dấu “#” bị coi là ghi chú: đặt cả câu trong ngoặc kép thẳng "…".'), at
        )
    if path in reading.keys:
        place = reading.span(reading.keys[path])
    return Diagnostic("CT209", message, _("Điền nội dung, hoặc xóa dòng này nếu không cần."), place)


def _twice(key: str, place: Span, first: Span) -> Diagnostic:
    return Diagnostic(
        "YM106",
        _("Mục “{key}” được viết hai lần trong cùng một khối.").format(key=key),
        _("Giữ lại một dòng, xóa dòng kia; nếu là phần khác của danh sách thì thêm “- ” ở đầu phần ấy."),
        place,
        ((_("lần đầu ở đây"), first),),
    )


def _warn_of_cut(event: yaml.ScalarEvent, reading: _Reading) -> None:
    """Warn of a text that YAML cut short because it holds ` #`."""
    end: Any = event.end_mark
    number = end.line + reading.first_line
    line = reading.source.lines[number - 1] if number <= len(reading.source.lines) else ""
    rest = line[end.column :]
    comment = rest.lstrip()
    if rest[:1].isspace() and comment.startswith("#") and (" " in event.value or comment[1:2].strip()):
        column = end.column + len(rest) - len(comment) + 1
        reading.problems.append(
            Diagnostic(
                "YM107",
                _("Câu bị cắt ở dấu “#”: phần sau bị coi là ghi chú và bỏ đi."),
                _('Đặt cả câu trong ngoặc kép thẳng "…"; nếu là ghi chú thật, chuyển nó lên một dòng riêng.'),
                reading.source.at_line(number, column, len(comment)),
            )
        )
