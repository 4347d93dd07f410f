"""Quotation marks: not closed, closed by a curly one, or closed too early."""

from __future__ import annotations

import re

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.load.slips.fault import Fault

OPENING = re.compile(r"\s*(?:- +)*(?:[^\s:\"'][^:\"']*:\s+)?(?P<mark>[\"'])")
CURLY = "”“’‘„‟″"
FARTHEST = 40
"""How many lines above an error an unclosed quotation mark is looked for."""


def backslash(fault: Fault) -> Diagnostic | None:
    """Between double quotation marks a backslash begins a code such as `\\n`."""
    if "unknown escape" not in fault.problem and "hexdecimal" not in fault.problem:
        return None
    column = fault.text(fault.line).rfind("\\", 0, fault.column + 1) + 1
    return Diagnostic(
        "YM115",
        _('Trong câu đặt giữa hai dấu ", máy hiểu dấu “\\” là một lệnh.'),
        _('Viết thành hai dấu “\\\\”, hoặc bỏ dấu " ở hai đầu câu.'),
        fault.at(fault.line, max(1, column)),
    )


def curly_close(fault: Fault) -> Diagnostic | None:
    """A straight quotation mark opened, and a curly one was meant to close it."""
    for number in range(fault.line, max(fault.first_line, fault.line - FARTHEST) - 1, -1):
        text = fault.text(number)
        opened = OPENING.match(text)
        if not opened or text.count(opened["mark"]) % 2 == 0:
            continue
        column = max(text.rfind(curly) for curly in CURLY)
        if column > opened.start("mark"):
            return Diagnostic(
                "YM103",
                _("Câu mở bằng dấu ngoặc thẳng {mark} nhưng đóng bằng dấu ngoặc cong {curly}.").format(
                    mark=opened["mark"], curly=text[column]
                ),
                _("Đổi dấu ở vị trí mũi tên thành {mark}. Dấu ngoặc cong chỉ dùng bên trong câu.").format(
                    mark=opened["mark"]
                ),
                fault.at(number, column + 1),
            )
    return None


def not_closed(fault: Fault) -> Diagnostic | None:
    """A text whose closing mark is missing: it runs to the end of the file, or to the next opening mark."""
    if "quoted scalar" in fault.context:
        return _unclosed(fault, fault.start_line, fault.start_column)
    text = fault.text(fault.line)
    opened = OPENING.match(text)
    before = text[: fault.column - 1].rstrip()
    if not opened or not before.endswith(opened["mark"]) or len(before) - 1 != opened.start("mark"):
        return None
    for number in range(fault.line - 1, max(fault.first_line, fault.line - FARTHEST) - 1, -1):
        above = OPENING.match(fault.text(number))
        if above and above["mark"] == opened["mark"] and fault.text(number).count(opened["mark"]) % 2:
            return _unclosed(fault, number, above.start("mark") + 1)
    return None


def closed_too_early(fault: Fault) -> Diagnostic | None:
    """Quotation marks inside quotation marks, or words after a quoted word."""
    text = fault.text(fault.line)
    before = text[: fault.column - 1].rstrip()
    if (
        "did not find expected" not in fault.problem
        or not before.endswith(('"', "'"))
        or fault.column > len(text.rstrip())
    ):
        return None
    mark = before[-1]
    return Diagnostic(
        "YM113",
        _("Dấu {mark} ở đây đóng câu lại, nên phần sau nó bị thừa ra.").format(mark=mark),
        _("Bên trong câu dùng “ ”; dấu {mark} chỉ đặt ở đầu và cuối cả câu.").format(mark=mark),
        fault.at(fault.line, len(before)),
    )


def _unclosed(fault: Fault, line: int, column: int) -> Diagnostic:
    mark = fault.text(line)[column - 1 : column]
    return Diagnostic(
        "YM113",
        _("Dấu ngoặc {mark} mở ở đây chưa được đóng.").format(mark=mark),
        _("Thêm {mark} vào cuối câu. Nếu trong câu có dấu {mark}, dùng “ ” thay cho nó.").format(mark=mark),
        fault.at(line, column),
    )
