"""YAML text to plain values, with the place of every key and value.

Scalars stay text (see `model/scalars.py`). Anchors, aliases, tags and deep nesting are
refused before anything is built: 30,000 nested brackets crash libyaml's composer.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, cast

import yaml

from site_builder.diagnostics.catalogue import Severity
from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.load.invisible import check_key, check_lines
from site_builder.load.slips.beginnings import command, shorthand
from site_builder.load.syntax import explain
from site_builder.model.span import Path, Source, Span

DEEPEST = 40
MOST = 100
"""Refusals told of one file."""
NULLS = ("", "~", "null", "Null", "NULL")


class _Loader(yaml.CSafeLoader):
    """Reads every plain scalar as text."""


_Loader.yaml_implicit_resolvers = {}


@dataclass
class _Reading:
    """What has been gathered while walking the nodes of one file."""

    source: Source
    first_line: int
    values: dict[Path, Span] = field(default_factory=dict)
    keys: dict[Path, Span] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)


def parse_yaml(
    source: Source, first_line: int = 1, last_line: int | None = None
) -> tuple[Any, Source, list[Diagnostic]]:
    """Return the values, the source with its spans, and every problem; the values are None when unreadable."""
    lines = source.lines[first_line - 1 : last_line]
    refused = check_lines(source, first_line, len(lines))
    if refused:
        return None, source, refused
    text = "\n".join(lines) + "\n"
    try:
        _guard(text, source, first_line, refused)
        node = None if refused else yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        return None, source, refused or [explain(error, source, first_line, len(lines))]
    reading = _Reading(source, first_line)
    value = _value(node, (), reading) if node is not None else None
    if any(problem.code.startswith("YM") and problem.severity is Severity.ERROR for problem in reading.problems):
        value = None  # what a slip of form made of the rest would only be told as further mistakes
    return value, replace(source, values=reading.values, keys=reading.keys), [*refused, *reading.problems]


def _guard(text: str, source: Source, first_line: int, refused: list[Diagnostic]) -> None:
    """Fill `refused` with what must not be built, looking only at the flat stream of events."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                refused.append(
                    Diagnostic(
                        "YM109",
                        _("Lồng nhau quá {deepest} tầng.").format(deepest=DEEPEST),
                        _("Bỏ bớt dấu ngoặc hoặc dấu gạch nối thừa ở đây; nội dung thật không cần sâu đến thế."),
                        _place(event, source, first_line),
                    )
                )
                return
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents == 2:
                refused.append(
                    Diagnostic(
                        "YM120",
                        _("Tệp có hơn một phần ngăn bằng dòng “---”."),
                        _("Bỏ dòng “---” này, hoặc tách thành hai tệp."),
                        _place(event, source, first_line),
                    )
                )
        if len(refused) == MOST:
            return
        if isinstance(event, yaml.NodeEvent) and (isinstance(event, yaml.AliasEvent) or event.anchor):
            place = _place(event, source, first_line)
            refused.append(shorthand(place.line_text[place.column - 1 : place.column], place))
        elif getattr(event, "tag", None):
            refused.append(command(_place(event, source, first_line)))


def _place(event: yaml.Event, source: Source, first_line: int) -> Span:
    mark = cast("yaml.Mark", event.start_mark)
    return source.at_line(mark.line + first_line, mark.column + 1)


def _value(node: yaml.Node, path: Path, reading: _Reading) -> Any:
    reading.values[path] = _span(node, reading)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, reading)
    if isinstance(node, yaml.SequenceNode):
        return [_item(item, (*path, index), reading) for index, item in enumerate(node.value)]
    scalar = cast("yaml.ScalarNode", node)
    if not scalar.style and scalar.value in NULLS:
        return None
    _warn_of_cut(scalar, reading)
    return scalar.value


def _item(node: yaml.Node, path: Path, reading: _Reading) -> Any:
    value = _value(node, path, reading)
    if value is None:
        reading.problems.append(_nothing(_("Sau dấu “-” chưa có gì."), path, reading))
    return value


def _mapping(node: yaml.MappingNode, path: Path, reading: _Reading) -> dict[str, Any]:
    values: dict[str, Any] = {}
    again = False
    for key_node, value_node in node.value:
        place = _span(key_node, reading)
        if not isinstance(key_node, yaml.ScalarNode):
            reading.problems.append(
                Diagnostic(
                    "YM121",
                    _("Tên mục phải là một từ đơn."),
                    _("Viết “tên_mục: giá trị”; câu có ngoặc { } hoặc [ ] thì đặt trong ngoặc kép."),
                    place,
                )
            )
            continue
        key = key_node.value
        reading.problems += check_key(key, place)
        if (where := (*path, key)) in reading.keys:
            if not again:  # a forgotten "- " repeats a whole run of keys: tell it once
                reading.problems.append(_twice(key, place, reading.keys[where]))
            again = True
            continue
        reading.keys[where] = place
        value = _value(value_node, where, reading)
        if value is None:
            reading.problems.append(_nothing(_("Sau “{key}:” chưa có gì.").format(key=key), where, reading))
        else:
            values[key] = value
    return values


def _nothing(message: str, path: Path, reading: _Reading) -> Diagnostic:
    """Return the message for a missing value, at the sign that made a comment of it if there is one."""
    place = reading.values[path]
    rest = place.line_text[place.column - 1 :]
    if rest.strip().startswith("#"):
        at = reading.source.at_line(place.line, place.column + rest.index("#"))
        return Diagnostic(
            "CT209", message, _('Chữ sau dấu “#” bị coi là ghi chú: đặt cả câu trong ngoặc kép thẳng "…".'), at
        )
    return Diagnostic(
        "CT209", message, _("Điền nội dung, hoặc xóa dòng này nếu không cần."), reading.keys.get(path, place)
    )


def _twice(key: str, place: Span, first: Span) -> Diagnostic:
    return Diagnostic(
        "YM106",
        _("Mục “{key}” được viết hai lần trong cùng một khối.").format(key=key),
        _("Giữ lại một dòng, xóa dòng kia; nếu là phần khác của danh sách thì thêm “- ” ở đầu phần ấy."),
        place,
        ((_("lần đầu ở đây"), first),),
    )


def _warn_of_cut(node: yaml.ScalarNode, reading: _Reading) -> None:
    """Warn of a text that YAML cut short because it holds ` #`."""
    if node.style:
        return
    end = node.end_mark
    number = end.line + reading.first_line
    line = reading.source.lines[number - 1] if number <= len(reading.source.lines) else ""
    rest = line[end.column :]
    comment = rest.lstrip()
    if rest[:1].isspace() and comment.startswith("#") and (" " in node.value or comment[1:2].strip()):
        column = end.column + len(rest) - len(comment) + 1
        reading.problems.append(
            Diagnostic(
                "YM107",
                _("Câu bị cắt ở dấu “#”: phần sau bị coi là ghi chú và bỏ đi."),
                _('Đặt cả câu trong ngoặc kép thẳng "…"; nếu là ghi chú thật, chuyển nó lên một dòng riêng.'),
                reading.source.at_line(number, column, len(comment)),
            )
        )


def _span(node: yaml.Node, reading: _Reading) -> Span:
    start, end = node.start_mark, node.end_mark
    line = start.line + reading.first_line
    if line > len(reading.source.lines):  # nothing after a last `---`
        return reading.source.at_line(len(reading.source.lines))
    if start.line == end.line:
        return reading.source.at_line(line, start.column + 1, max(1, end.column - start.column))
    last = end.line + reading.first_line - (1 if end.column == 0 else 0)
    whole = reading.source.at_line(line, start.column + 1)
    length = max(1, len(whole.line_text.rstrip()) - start.column)
    return replace(whole, length=length if isinstance(node, yaml.ScalarNode) else 1, end_line=last)
