"""Texts that begin with a character that means something else to YAML."""

from __future__ import annotations

import re

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.load.slips.fault import Fault
from site_builder.model.span import Span

BRACKETED = re.compile(r"\s*(?:- +)*(?:[\w-]+:\s+)?(?P<open>[\[{])")
CLOSES = {"[": "]", "{": "}"}
BRACKET = re.compile(r"[\[\]{}]")
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'|(?<!\S)#.*")
"""Where a bracket is a sign like any other: in quotation marks, and in a comment."""


def shorthand(character: str, place: Span) -> Diagnostic:
    """Return the message for a text that begins with `*` or `&`."""
    return Diagnostic(
        "YM110",
        _("Câu bắt đầu bằng dấu “{character}”, máy hiểu thành một lối viết tắt không dùng ở đây.").format(
            character=character
        ),
        _('Đặt cả câu trong ngoặc kép thẳng: "…".'),
        place,
    )


def command(place: Span) -> Diagnostic:
    """Return the message for a text that begins with `!`."""
    return Diagnostic(
        "YM111",
        _("Câu bắt đầu bằng dấu “!”, máy hiểu thành một lệnh không dùng ở đây."),
        _('Đặt cả câu trong ngoặc kép thẳng: "…".'),
        place,
    )


def reserved(fault: Fault) -> Diagnostic | None:
    """A text that begins with one of `* & ! @ % `` ` `` > |`."""
    place = fault.at(fault.start_line, fault.start_column)
    character = place.line_text[place.column - 1 : place.column]
    if character in ("*", "&") and ("alias" in fault.context or "anchor" in fault.context):
        return shorthand(character, place)
    if character == "!" and ("tag" in fault.context or "tag" in fault.problem):
        return command(place)
    if "cannot start any token" in fault.problem or "directive" in fault.context or "block scalar" in fault.context:
        return _not_a_beginning(place)
    if "node content" in fault.problem or "mapping keys are not allowed" in fault.problem:
        place = fault.at(fault.line, fault.column)
        opened = _left_open(fault) if place.column > len(place.line_text) else None
        return _not_closed(opened) if opened else _not_a_beginning(place)
    if "<document start>" in fault.problem and fault.text(fault.above(fault.line)).startswith("%"):
        return _not_a_beginning(fault.at(fault.above(fault.line), 1))
    return None


def _not_a_beginning(place: Span) -> Diagnostic:
    character = place.line_text[place.column - 1 : place.column]
    return Diagnostic(
        "YM115",
        _("Câu không được bắt đầu bằng ký tự “{character}”.").format(character=character),
        _('Nếu là một câu, đặt cả câu trong ngoặc kép thẳng: "…"; nếu gõ nhầm, xóa ký tự này.'),
        place,
    )


def bracket(fault: Fault) -> Diagnostic | None:
    """A text that begins with a bracket, or a list in brackets that is not closed or lacks a comma."""
    if "flow" in fault.context:
        return _inside_brackets(fault)
    text = fault.text(fault.line)
    opened = BRACKETED.match(text)
    if (
        not opened
        or CLOSES[opened["open"]] not in text[: fault.column - 1]
        or "did not find expected" not in fault.problem
    ):
        return None
    return begins_with_bracket(opened["open"], fault.at(fault.line, opened.start("open") + 1))


def begins_with_bracket(character: str, place: Span) -> Diagnostic:
    """Return the message for a text that begins with `[` or `{`."""
    return Diagnostic(
        "YM115",
        _("Câu bắt đầu bằng “{character}”, máy tưởng là một danh sách viết tắt.").format(character=character),
        _('Đặt cả câu trong ngoặc kép thẳng: "[[…]] …".')
        if character == "["
        else _('Đặt cả câu trong ngoặc kép thẳng: "{…} …".'),
        place,
    )


def _inside_brackets(fault: Fault) -> Diagnostic:
    opened = fault.text(fault.start_line)[fault.start_column - 1 : fault.start_column]
    closing = CLOSES.get(opened, "]")
    if closing in fault.text(fault.start_line)[fault.start_column :]:
        return Diagnostic(
            "YM115",
            _("Trong ngoặc {open} {close}, chỗ này thiếu dấu phẩy hoặc có câu cần đặt trong ngoặc kép.").format(
                open=opened, close=closing
            ),
            _("Viết mỗi phần trên một dòng riêng, bắt đầu bằng “- ”, cho chắc."),
            fault.at(fault.line, fault.column),
        )
    return _not_closed(fault.at(fault.start_line, fault.start_column))


def _not_closed(place: Span) -> Diagnostic:
    opened = place.line_text[place.column - 1 : place.column]
    return Diagnostic(
        "YM115",
        _("Dấu ngoặc {open} mở ở đây chưa được đóng.").format(open=opened),
        _("Thêm {close} vào cuối; nếu đây là chữ trong câu, đặt cả câu trong ngoặc kép.").format(
            close=CLOSES.get(opened, "]")
        ),
        place,
    )


def _left_open(fault: Fault) -> Span | None:
    """Return where the nearest bracket without its end stands: the file ran out while something was still awaited in it."""
    closed = 0
    for number in range(fault.line, fault.first_line - 1, -1):
        bare = QUOTED.sub(lambda found: " " * len(found.group()), fault.text(number))
        for found in reversed(list(BRACKET.finditer(bare))):
            closed += 1 if found.group() in "]}" else -1
            if closed < 0:
                return fault.at(number, found.start() + 1)
    return None
