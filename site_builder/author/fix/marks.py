"""Characters that only look like those of YAML: curly marks around keys and at the end of a text, dashes for hyphens, hidden spaces."""

from __future__ import annotations

import re

from site_builder.author.fix.meaning import read_source
from site_builder.author.fix.regions import tidy_lines, yaml_lines
from site_builder.load.fields import every_key
from site_builder.load.invisible import ODD
from site_builder.load.yaml_text import parse_yaml
from site_builder.model.span import Span

CURLY_KEY = re.compile(
    r"""(?P<before>\s*(?:- +)*)["'“”„‟‘’‚‛«»](?P<key>[a-z_]+)["'“”„‟‘’‚‛«»](?P<after>\s*:)(?=\s|$)"""
)
STRAIGHT = {**dict.fromkeys("“”„‟", '"'), **dict.fromkeys("‘’‚‛", "'")}
MOST = 200


def with_bare_keys(text: str, place: str) -> str:
    """Return the text with no curly mark around a key we know."""
    lines = text.split("\n")
    for number in list(tidy_lines(place, lines)):
        found = CURLY_KEY.match(lines[number])
        curly = found and set(found.group()) & set("“”„‟‘’‚‛«»")
        if found and curly and found["key"] in every_key():
            lines[number] = found["before"] + found["key"] + found["after"] + lines[number][found.end() :]
    return "\n".join(lines)


def with_plain_marks(text: str, place: str) -> str:
    """Return the text with each look-alike that keeps it from being read replaced by what belongs there."""
    for _turn in range(MOST):
        better = _one_mark(text, place)
        if better is None:
            return text
        text = better
    return text


def _one_mark(text: str, place: str) -> str | None:
    """Return the text with its first such character mended, or nothing where there is none that surely can be."""
    lines = text.split("\n")
    region = yaml_lines(place, lines)
    source = read_source(text, place)
    if source is None or not region or list(source.lines) != lines:
        return None
    _values, _source, problems = parse_yaml(source, region.start + 1, region.stop)
    for problem in problems:
        put = _in_its_place(problem.code, problem.span)
        if put is None:
            continue
        column, line = problem.span.column - 1, lines[problem.span.line - 1]
        lines[problem.span.line - 1] = line[:column] + put + line[column + 1 :]
        return "\n".join(lines)
    return None


def _in_its_place(code: str, span: Span) -> str | None:
    wrong = span.line_text[span.column - 1 : span.column]
    if code == "YM103":
        return STRAIGHT.get(wrong)
    if code == "YM104":
        return "-"
    if code == "YM105" and ODD.match(wrong):
        return " " if wrong.isspace() else ""
    return None
