"""Colons: missing, doubled inside a text, without their space, or not really a colon or a space."""

from __future__ import annotations

import re

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.load.fields import every_key
from site_builder.load.invisible import hidden
from site_builder.load.slips.fault import KEY, Fault
from site_builder.model.span import Source, Span

TEXT_WITH_COLON = re.compile(r"\s*(?:- +)*[^\s:#\"'\[{][^:]*:\s+(?![\"'\[{|>])\S.*?(?P<colon>:)(?=\s|$)")
ANY_COLON = re.compile(r":(?=\s|$)")
NO_SPACE = re.compile(r"\s*(?:- +)*(?P<word>[A-Za-z_][\w-]*):(?=[^\s:/])")
ODD_SPACE = re.compile(
    r"\s*?(?:- +)*(?:(?P<word>[A-Za-z_][\w-]*):|-)(?P<space>[\u00a0\u2000-\u200d\u202f\u2060\u3000\ufeff])"
)
OTHER_COLON = re.compile(r"\s*(?:- +)*(?P<word>[A-Za-z_][\w-]*)\s*(?P<colon>[：﹕꞉∶])")
BARE_WORD = re.compile(r"\s*(?:- +)*(?P<word>[A-Za-z_][\w-]*)(?=\s|$)")


def odd_space(fault: Fault) -> Diagnostic | None:
    """A space that is not a space after a colon or hyphen."""
    for number in fault.suspects:
        if found := odd_space_on(fault.source, number):
            return found
    return None


def odd_space_on(source: Source, number: int) -> Diagnostic | None:
    """Return the message if the line's colon or hyphen is followed by an invisible character instead of a space."""
    found = ODD_SPACE.match(source.lines[number - 1])
    if not found:
        return None
    subject = _("Chỗ sau dấu hai chấm") if found["word"] else _("Chỗ sau dấu gạch nối")
    return hidden(found["space"], subject, source.at_line(number, found.start("space") + 1))


def other_colon(fault: Fault) -> Diagnostic | None:
    """A character that only looks like a colon."""
    for number in fault.suspects:
        found = OTHER_COLON.match(fault.text(number))
        if found:
            return Diagnostic(
                "YM115",
                _("Ký tự “{character}” (U+{code:04X}) không phải dấu hai chấm thường.").format(
                    character=found["colon"], code=ord(found["colon"])
                ),
                _("Xóa nó, tắt bộ gõ tiếng nước ngoài rồi gõ lại “: ”."),
                fault.at(number, found.start("colon") + 1),
            )
    return None


def no_space(fault: Fault) -> Diagnostic | None:
    """A key whose colon touches its text."""
    if "did not find expected" in fault.problem and "key" not in fault.problem:
        return None
    for number in fault.suspects:
        if found := no_space_on(fault.source, number):
            return found
    return None


def no_space_on(source: Source, number: int) -> Diagnostic | None:
    """Return the message if the line begins with a key whose colon touches its text."""
    found = NO_SPACE.match(source.lines[number - 1])
    if not found or found["word"] not in every_key():
        return None
    return Diagnostic(
        "YM115",
        _("Sau dấu hai chấm của “{key}” thiếu một dấu cách.").format(key=found["word"]),
        _("Viết “{key}: …”, có một dấu cách sau dấu hai chấm.").format(key=found["word"]),
        source.at_line(number, found.end("word") + 1),
    )


def in_text(fault: Fault) -> Diagnostic | None:
    """A colon inside an unquoted text, on the line of its key or on a line that goes on from it."""
    if "mapping values are not allowed" not in fault.problem:
        return None
    text = fault.text(fault.line)
    found = TEXT_WITH_COLON.match(text)
    if found:
        return colon_in_text(fault.at(fault.line, found.start("colon") + 1), _quoted(text))
    key = KEY.match(text)
    goes_on = fault.above(fault.line) and _indent(text) > _indent(fault.text(fault.above(fault.line)))
    if goes_on and not (key and key["word"] in every_key()):
        colon = ANY_COLON.search(text)
        return colon_in_text(fault.at(fault.line, colon.start() + 1 if colon else fault.column))
    return None


def colon_in_text(place: Span, better: str = "") -> Diagnostic:
    """Return the message for a colon inside an unquoted text; `better` is the line as it should be."""
    return Diagnostic(
        "YM102",
        _("Trong câu có dấu hai chấm, máy tưởng là bắt đầu một mục mới."),
        _("Đặt cả câu trong ngoặc kép thẳng: {better}").format(better=better or _('"câu có dấu: hai chấm"')),
        place,
    )


def _quoted(text: str) -> str:
    """Return the line with its text in quotation marks, if it is short and has none of its own."""
    written = text.strip().removeprefix("- ")
    key, _colon, value = written.partition(": ")
    return f'{key}: "{value}"' if len(written) <= 80 and '"' not in value and "\\" not in value else ""


def missing(fault: Fault) -> Diagnostic | None:
    """A key without its colon, or a text that goes on without being indented."""
    for number in fault.suspects:
        found = BARE_WORD.match(fault.text(number))
        if found and found["word"] in every_key():
            return Diagnostic(
                "YM115",
                _("Thiếu dấu hai chấm sau “{key}”.").format(key=found["word"]),
                _("Viết “{key}: …”, có một dấu cách sau dấu hai chấm.").format(key=found["word"]),
                fault.at(number, found.end("word") + 1),
            )
    if not fault.keyless:
        return None
    return Diagnostic(
        "YM114",
        _("Dòng này không bắt đầu bằng một tên mục có dấu hai chấm."),
        _("Nếu là phần tiếp của câu ở dòng trên, thụt nó vào thêm hai dấu cách; nếu là mục mới, viết “tên_mục: …”."),
        fault.at(fault.start_line, fault.start_column),
    )


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
