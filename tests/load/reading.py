"""Reads small YAML texts, for tests of the loader."""

from __future__ import annotations

from typing import Any

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.load.read import decode
from site_builder.load.yaml_text import parse_yaml
from site_builder.model.span import Source


def source_of(text: str, file: str = "a.yml") -> Source:
    source, problems = decode(text.encode(), file)
    assert source and not problems
    return source


def read(text: str) -> tuple[Any, Source, list[Diagnostic]]:
    return parse_yaml(source_of(text))


def values(text: str) -> Any:
    """Return the values of a text in which nothing is wrong."""
    found, _source, problems = read(text)
    assert problems == []
    return found


def the_problem(problems: list[Diagnostic]) -> tuple[str, int, int]:
    """Return code, line and column of the only problem."""
    assert len(problems) == 1, problems
    return problems[0].code, problems[0].span.line, problems[0].span.column
