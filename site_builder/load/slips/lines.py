"""Lines that do not line up, lists that begin with the wrong character, texts cut at a number sign."""

from __future__ import annotations

import re

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.load.fields import every_key
from site_builder.load.slips.fault import KEY, Fault
from site_builder.model.span import Source, Span

DASH_ITEM = re.compile(r"(?P<indent>\s*)(?P<dash>[–—−•●▪‐‑])(?=\s)")
UNQUOTED_CUT = re.compile(r"\s*(?:- +)*(?:[\w-]+:\s+)?(?![\"'\[{|>#])\S[^#]*?\s(?P<hash>#)")
TOUCHING_HYPHEN = re.compile(r"\s*(?:- +)*(?P<hyphen>-)(?P<word>[A-Za-z_][\w-]*):(?=\s|$)")
FEW = 3
"""Spaces by which a line may be out of place without belonging elsewhere."""
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


def hyphen_without_space(fault: Fault) -> Diagnostic | None:
    """A list item whose hyphen touches its first key."""
    for number in (*fault.suspects, fault.holder(fault.line)):
        found = TOUCHING_HYPHEN.match(fault.text(number))
        if found and found["word"] in every_key():
            return hyphen_touches(fault.at(number, found.start("hyphen") + 1))
    return None


def hyphen_touches(place: Span) -> Diagnostic:
    """Return the message for a hyphen without its space."""
    return Diagnostic(
        "YM115",
        _("Sau dấu “-” thiếu một dấu cách."),
        _("Viết “- ” rồi mới đến nội dung, ở mọi dòng của danh sách."),
        place,
    )


def hyphen_missing(fault: Fault) -> Diagnostic | None:
    """A list item without its hyphen, found out at its second line or at the next item."""
    is_item = fault.text(fault.line).lstrip().startswith("- ")
    opener = KEY.match(fault.text(fault.holder(fault.line)))
    if is_item and (not opener or opener["dashes"] or opener["value"]):
        return None
    first = fault.below(fault.holder(fault.line)) if is_item else fault.above(fault.line)
    item = fault.line if is_item else _item_below(fault, fault.line)
    key, column = KEY.match(fault.text(first)), _indent(fault.text(first))
    if not key or key["dashes"] or not item or not fault.first_line <= first < fault.line:
        return None
    apart = column - _indent(fault.text(item))
    if apart not in ((1, 2, 3) if is_item else (0,)):
        return None
    return Diagnostic(
        "YM114",
        _("Đầu dòng này thiếu dấu “- ” của danh sách."),
        _("Viết “- ” trước “{key}”, cho thẳng với dòng {line}.").format(key=key["word"], line=item),
        fault.at(first, column + 1),
    )


def _item_below(fault: Fault, line: int) -> int:
    """Return the next list item below, 0 if the block ends before it."""
    number = fault.below(line)
    while (
        number
        and not fault.text(number).lstrip().startswith("- ")
        and _indent(fault.text(number)) >= _indent(fault.text(line))
    ):
        number = fault.below(number)
    return number if fault.text(number).lstrip().startswith("- ") else 0


def out_of_line(fault: Fault) -> Diagnostic | None:
    """A key or list item that stands a few spaces too far left or right: this one, or the one above it."""
    text = fault.text(fault.line)
    key, is_item = KEY.match(text), text.lstrip().startswith("-")
    if not key and not is_item:
        return None
    own = _indent(text) + 1
    above = fault.above(fault.line)
    if key and not is_item and _is_the_odd_one(fault, above, own):
        return _shifted(fault, above, KEY.match(fault.text(above)), own, fault.line)
    wanted = _nearest_above(fault, own, is_item)
    if wanted is None or wanted[0] == own:
        return None
    return _shifted(fault, fault.line, None, *wanted)


def _shifted(fault: Fault, line: int, key: re.Match[str] | None, wanted: int, as_line: int) -> Diagnostic:
    """Return the message for a line that, or whose key, should stand in the wanted column, as another line does."""
    text = fault.text(line)
    own = key.start("word") + 1 if key else _indent(text) + 1
    help = (
        _("Bớt {count} dấu cách ở đầu dòng, cho thẳng với dòng {line}.")
        if own > wanted
        else _("Thêm {count} dấu cách ở đầu dòng, cho thẳng với dòng {line}.")
    )
    return Diagnostic(
        "YM114",
        _("Dòng này không thẳng hàng với các dòng cùng khối."),
        help.format(count=abs(own - wanted), line=as_line),
        fault.at(line, _indent(text) + 1),
    )


def _is_the_odd_one(fault: Fault, above: int, own: int) -> bool:
    """Say whether the line above begins the block, and its neighbours stand with the line of the error rather than with it."""
    key = KEY.match(fault.text(above))
    if not key or not 0 < abs(key.start("word") + 1 - own) <= FEW:
        return False
    opener = KEY.match(fault.text(fault.above(above)))
    if not key["dashes"] and fault.above(above) and (not opener or opener["value"]):
        return False
    below = KEY.match(fault.text(fault.below(fault.line)))
    with_below = below is not None and not below["dashes"] and below.start("word") + 1 == own
    return with_below or (bool(key["dashes"]) and own - 2 in _other_items(fault, above))


def _other_items(fault: Fault, line: int) -> set[int]:
    """Return the columns of the nearest list items above and below a line."""
    found = set()
    for step in (-1, 1):
        number = line + step
        while fault.text(number).strip() and not fault.text(number).lstrip().startswith("- "):
            number += step
        if fault.text(number).strip():
            found.add(_indent(fault.text(number)) + 1)
    return found


def _nearest_above(fault: Fault, own: int, is_item: bool) -> tuple[int, int] | None:
    """Return the column, and the line, on which a key or item above stands nearest to this one."""
    found: dict[int, int] = {}
    for number in range(fault.line - 1, fault.first_line - 1, -1):
        text = fault.text(number)
        key = KEY.match(text)
        if is_item and text.lstrip().startswith("-"):
            found.setdefault(_indent(text) + 1, number)
        elif not is_item and key and key["word"] in every_key():
            found.setdefault(key.start("word") + 1, number)
    nearest = min(found, key=lambda column: (abs(column - own), -found[column]), default=None)
    return None if nearest is None else (nearest, found[nearest])


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
