"""Diagnostics for other programs: JSON, and annotations in a GitHub review."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from site_builder.diagnostics.catalogue import Severity
from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.model.span import Span

GITHUB_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
GITLAB_LEVEL = {Severity.ERROR: "blocker", Severity.WARNING: "minor", Severity.NOTE: "info"}


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Return a JSON list of objects: code, severity, message, help, file, line, column, length, related."""
    return json.dumps([_record(item) for item in diagnostics], ensure_ascii=False, indent=2)


def as_github(diagnostics: Iterable[Diagnostic]) -> str:
    """Return one workflow command a diagnostic, so that it shows beside the changed line."""
    return "\n".join(_command(item) for item in diagnostics)


def as_gitlab(diagnostics: Iterable[Diagnostic]) -> str:
    """Return a Code Quality report, which GitLab shows beside the changed line."""
    return json.dumps([_quality(item) for item in diagnostics], ensure_ascii=False, indent=2)


def _quality(item: Diagnostic) -> dict[str, Any]:
    what = f"{item.code}:{item.span.file}:{item.message}:{item.span.line_text.strip()}"
    return {
        "description": f"{item.message} {item.help}",
        "check_name": item.code,
        "fingerprint": hashlib.sha256(what.encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": GITLAB_LEVEL[item.severity],
        "location": {"path": item.span.file, "lines": {"begin": item.span.line}},
    }


def _record(item: Diagnostic) -> dict[str, Any]:
    return {
        "code": item.code,
        "severity": item.severity.value,
        "message": item.message,
        "help": item.help,
        **_place(item.span),
        "related": [{"message": word, **_place(place)} for word, place in item.related],
    }


def _place(span: Span) -> dict[str, Any]:
    return {"file": span.file, "line": span.line, "column": span.column, "length": span.length}


def _command(item: Diagnostic) -> str:
    place = f"file={_property(item.span.file)},line={item.span.line},col={item.span.column},title={item.code}"
    return f"::{GITHUB_LEVEL[item.severity]} {place}::{_data(item.message + ' ' + item.help)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
