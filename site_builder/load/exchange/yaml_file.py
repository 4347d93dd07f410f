"""A quiz as the YAML an author would have written, with a line before each question that is not whole."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

import yaml

from site_builder.diagnostics.language import _
from site_builder.load.exchange.assemble import Imported, missing_in
from site_builder.load.exchange.draft import Values
from site_builder.load.yaml_text import NULLS

LONG = 96
"""A text longer than this stands below its key."""


class _Dumper(yaml.SafeDumper):
    """Writes every scalar as text, since that is how it is read."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent lists below their key, as authors do."""
        super().increase_indent(flow, False)


_Dumper.yaml_implicit_resolvers = {}


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = None
    if text in NULLS:
        style = '"'
    elif "\n" in text:
        style = "|"
    elif len(text) > LONG:
        style = ">"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style)


def _flag(dumper: yaml.SafeDumper, value: bool) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", "true" if value else "false")


def _whole(dumper: yaml.SafeDumper, value: int) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(value))


_Dumper.add_representer(str, _text)
_Dumper.add_representer(bool, _flag)
_Dumper.add_representer(int, _whole)


def quiz_yaml(quiz: Imported) -> str:
    """Return the file of the quiz."""
    head = {key: value for key, value in quiz.values.items() if key != "questions"}
    lines = [*_dump(head).splitlines(), "questions:"]
    for entry in quiz.values["questions"]:
        lines += [f"  {line}".rstrip() for line in _entry(entry)]
    return unicodedata.normalize("NFC", "\n".join(lines) + "\n")


def _entry(entry: Values) -> Iterator[str]:
    gaps = [gap for part in entry.get("parts", (entry,)) for gap in missing_in(part)]
    if gaps:
        yield "# " + _("Cần bổ sung: {gaps}.").format(gaps="; ".join(dict.fromkeys(gaps)))
    yield from _dump([entry]).splitlines()


def _dump(value: Any) -> str:
    made: str = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)
    return made
