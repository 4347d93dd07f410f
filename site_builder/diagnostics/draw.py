"""A diagnostic as text for a terminal: place, source line, caret, way out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from site_builder.diagnostics.catalogue import Severity
from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.span import Span

WIDEST = 100
"""Columns of source shown; a longer line is cut around the caret."""

HIDDEN = (
    *range(0x20),
    *range(0x7F, 0xA0),
    0xAD,
    *range(0x200B, 0x2010),
    *range(0x2028, 0x202F),
    *range(0x2060, 0x206A),
    0xFEFF,
    0xFFFE,
    0xFFFF,
)
VISIBLE = {**dict.fromkeys(HIDDEN, "▯"), **dict.fromkeys(range(0xD800, 0xE000), "?"), 0x09: "→", 0xA0: "␣", 0x202F: "␣"}
"""Characters nobody sees, and those that could take over a terminal, by what is shown in their place."""


def draw(diagnostic: Diagnostic) -> str:
    """Return the diagnostic as lines of text, ending with a line break."""
    return "\n".join(_lines(diagnostic)) + "\n"


def severity_word(severity: Severity) -> str:
    """Return the severity as a reader names it."""
    return {Severity.ERROR: _("lỗi"), Severity.WARNING: _("cảnh báo"), Severity.NOTE: _("lưu ý")}[severity]


def _lines(diagnostic: Diagnostic) -> Iterator[str]:
    span = diagnostic.span
    aside = "" if diagnostic.severity is Severity.ERROR else f" ({severity_word(diagnostic.severity)})"
    yield f"{span.file}:{span.line}:{span.column}: {diagnostic.code}{aside} {diagnostic.message}".translate(VISIBLE)
    gutter = " " * max(len(str(place.line)) for place in (span, *(place for _word, place in diagnostic.related)))
    yield from _excerpt(span, gutter)
    for word, place in diagnostic.related:
        yield f"{gutter} : {word} ({place.file}:{place.line}:{place.column})".translate(VISIBLE)
        yield from _excerpt(place, gutter)
    yield f"{gutter} = {diagnostic.help}".translate(VISIBLE)


def _excerpt(span: Span, gutter: str) -> Iterator[str]:
    if not span.line_text.strip():
        return
    text, before, width = _window(span)
    yield f"{gutter} |"
    yield f"{span.line:>{len(gutter)}} | {text}"
    yield f"{gutter} | {' ' * before}{'^' * width}"


def _window(span: Span) -> tuple[str, int, int]:
    """Return the shown text, the columns before the caret and the caret's width."""
    start = max(0, min(span.column - 1, len(span.line_text)))
    left = max(0, start - WIDEST // 2) if len(span.line_text) > WIDEST else 0
    shown = span.line_text[left : left + WIDEST]
    prefix, suffix = "…" if left else "", "…" if left + WIDEST < len(span.line_text) else ""
    before = len(prefix) + _columns(span.line_text[left:start])
    width = _columns(span.line_text[start : start + span.length][: WIDEST - (start - left)])
    return (prefix + shown + suffix).translate(VISIBLE).rstrip(), before, max(1, width)


def _columns(text: str) -> int:
    """Return how many columns the text takes: combining marks take none."""
    return sum(1 for character in text if not unicodedata.combining(character))
