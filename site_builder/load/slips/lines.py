"""Lines that do not line up, lists that begin with the wrong character, texts cut at a number sign."""

from __future__ import annotations

import re

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.load.fields import every_key
from site_builder.load.slips.fault import KEY, Fault
from site_builder.model.span import Source

DASH_ITEM = re.compile(r"(?P<indent>\s*)(?P<dash>[–—−•●▪‐‑])(?=\s)")
UNQUOTED_CUT = re.compile(r"\s*(?:- +)*(?:[\w-]+:\s+)?(?![\"'\[{|>#])\S[^#]*?\s(?P<hash>#)")
ITEM_ON_KEY_LINE = re.compile(r"\s*(?:- +)*[\w-]+:\s+(?P<dash>-)\s")


def dash_item(fault: Fault) -> Diagnostic | None:
    """A list item that begins with a dash or bullet."""
    for number in fault.suspects:
        if found := dash_item_on(fault.source, number):
            return found
    return None


def dash_item_on(source: Source, number: int) -> Diagnostic | None:
    """Return the message if the line begins with a character that only looks like a hyphen."""
    found = DASH_ITEM.match(source.lines[number - 1])
    if not found:
        return None
    character = found["dash"]
    return Diagnostic(
        "YM104",
        _("Đầu dòng là ký tự “{character}” (U+{code:04X}), không phải dấu gạch nối “-”.").format(
            character=character, code=ord(character)
        ),
        _("Gõ lại bằng dấu gạch nối trên bàn phím rồi một dấu cách: “- ”. Sửa cả các dòng cùng danh sách."),
        source.at_line(number, found.start("dash") + 1),
    )


def cut_by_hash(fault: Fault) -> Diagnostic | None:
    """A text of several lines that ended at ` #`, so that its next line hangs in the air."""
    above = fault.above(fault.line)
    found = UNQUOTED_CUT.match(fault.text(above)) if above else None
    if not found or KEY.match(fault.text(fault.line)):
        return None
    return Diagnostic(
        "YM115",
        _("Câu bị cắt ở dấu “#”, nên dòng dưới không nối vào được."),
        _('Đặt cả câu trong ngoặc kép thẳng: "…".'),
        fault.at(above, found.start("hash") + 1),
    )


def item_on_key_line(fault: Fault) -> Diagnostic | None:
    """A list that begins on the line of its key."""
    found = ITEM_ON_KEY_LINE.match(fault.text(fault.line))
    if not found or "block sequence" not in fault.problem:
        return None
    return Diagnostic(
        "YM114",
        _("Danh sách không được bắt đầu trên cùng dòng với tên mục."),
        _("Xuống dòng, thụt vào hai dấu cách, rồi viết “- …”."),
        fault.at(fault.line, found.start("dash") + 1),
    )


def out_of_line(fault: Fault) -> Diagnostic | None:
    """A key or list item that stands a few spaces too far left or right."""
    text = fault.text(fault.line)
    if not KEY.match(text) and not text.lstrip().startswith("-"):
        return None
    own = len(text) - len(text.lstrip()) + 1
    wanted = _nearest_above(fault, own, is_item=text.lstrip().startswith("-"))
    if wanted is None or wanted[0] == own:
        return None
    column, number = wanted
    help = (
        _("Bớt {count} dấu cách ở đầu dòng, cho thẳng với dòng {line}.")
        if own > column
        else _("Thêm {count} dấu cách ở đầu dòng, cho thẳng với dòng {line}.")
    )
    return Diagnostic(
        "YM114",
        _("Dòng này không thẳng hàng với các dòng cùng khối."),
        help.format(count=abs(own - column), line=number),
        fault.at(fault.line, own),
    )


def _nearest_above(fault: Fault, own: int, is_item: bool) -> tuple[int, int] | None:
    """Return the column, and the line, on which a key or item above stands nearest to this one."""
    found: dict[int, int] = {}
    for number in range(fault.line - 1, fault.first_line - 1, -1):
        key = KEY.match(fault.text(number))
        if is_item and fault.text(number).lstrip().startswith("-"):
            found.setdefault(len(fault.text(number)) - len(fault.text(number).lstrip()) + 1, number)
        elif not is_item and key and key["word"] in every_key():
            found.setdefault(key.start("word") + 1, number)
    nearest = min(found, key=lambda column: (abs(column - own), -found[column]), default=None)
    return None if nearest is None else (nearest, found[nearest])
