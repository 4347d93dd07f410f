"""Quotation marks: not closed, closed by a curly one, or closed too early."""

from __future__ import annotations

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.load.slips.fault import KEY, Fault, Quote

CURLY = {'"': ("“„‟", "”″"), "'": ("‘‚‛", "’′")}
"""For each straight mark, the curly ones that open and that close."""


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
    quote = fault.quote
    place = _curly_in(fault, quote) if quote and (_swallows(fault, quote) or _closes_at_fault(fault, quote)) else None
    if not quote or not place:
        return None
    line, column = place
    curly = fault.text(line)[column - 1]
    return Diagnostic(
        "YM103",
        _("Câu mở bằng dấu ngoặc thẳng {mark} nhưng đóng bằng dấu ngoặc cong {curly}.").format(
            mark=quote.mark, curly=curly
        ),
        _("Đổi dấu ở vị trí mũi tên thành {mark}. Dấu ngoặc cong chỉ dùng bên trong câu.").format(mark=quote.mark),
        fault.at(line, column),
    )


def not_closed(fault: Fault) -> Diagnostic | None:
    """A text whose closing mark is missing: it runs to the end of the file, or to the next opening mark."""
    if not fault.quote or not _swallows(fault, fault.quote):
        return None
    mark = fault.quote.mark
    return Diagnostic(
        "YM113",
        _("Dấu ngoặc {mark} mở ở đây chưa được đóng.").format(mark=mark),
        _("Thêm {mark} vào cuối câu. Nếu trong câu có dấu {mark}, dùng “ ” thay cho nó.").format(mark=mark),
        fault.at(fault.quote.line, fault.quote.column),
    )


def closed_too_early(fault: Fault) -> Diagnostic | None:
    """Quotation marks inside quotation marks, or words after a quoted word."""
    if not fault.quote or "did not find expected" not in fault.problem or not _closes_at_fault(fault, fault.quote):
        return None
    mark = fault.quote.mark
    return Diagnostic(
        "YM113",
        _("Dấu {mark} ở đây đóng câu lại, nên phần sau nó bị thừa ra.").format(mark=mark),
        _("Bên trong câu dùng “ ”; dấu {mark} chỉ đặt ở đầu và cuối cả câu.").format(mark=mark),
        fault.at(fault.line, fault.quote.end_column),
    )


def _swallows(fault: Fault, quote: Quote) -> bool:
    """Say whether the text is never closed, or closed by what was meant to open another text on the line of the error."""
    if not quote.end_line:
        return True
    on_later_line = quote.line < quote.end_line == fault.line
    return on_later_line and fault.text(quote.end_line).find(quote.mark) == quote.end_column - 1


def _closes_at_fault(fault: Fault, quote: Quote) -> bool:
    """Say whether words follow right after the closing mark, and the reader gave up on them."""
    if quote.end_line != fault.line:
        return False
    rest = fault.text(fault.line)[quote.end_column :]
    return bool(rest.strip()) and not rest[: fault.column - 1 - quote.end_column].strip()


def _curly_in(fault: Fault, quote: Quote) -> tuple[int, int] | None:
    """Return line and column of the first curly mark that closes what no curly mark opened, before the next key."""
    opens, closes = CURLY.get(quote.mark, ("", ""))
    depth = 0
    for line in range(quote.line, (quote.end_line or len(fault.source.lines)) + 1):
        text = fault.text(line)
        if line > quote.line and (KEY.match(text) or text.lstrip().startswith("- ")):
            return None
        for column in range(quote.column if line == quote.line else 0, len(text)):
            depth += (text[column] in opens) - (text[column] in closes)
            if depth < 0:
                return line, column + 1
    return None
