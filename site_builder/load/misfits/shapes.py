"""Words, lists and groups of keys, each where another belongs."""

from __future__ import annotations

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.load.fields import fields_at
from site_builder.load.misfits.misfit import Misfit
from site_builder.load.slips.beginnings import begins_with_bracket
from site_builder.load.slips.colons import colon_in_text, odd_space_on
from site_builder.load.slips.lines import dash_item_on, hyphen_touches


def too_few(misfit: Misfit) -> Diagnostic:
    """Return the message for a list with too few items."""
    least = misfit.context.get("min_length", 1)
    return Diagnostic(
        "CT210",
        _("{subject} cần ít nhất {least} phần.").format(subject=misfit.subject, least=least),
        _("Thêm dòng bắt đầu bằng “- ” cho mỗi phần."),
        misfit.source.key_at(misfit.path),
    )


def too_many(misfit: Misfit) -> Diagnostic:
    """Return the message for a list with too many items."""
    most = misfit.context.get("max_length", 1)
    return Diagnostic(
        "CT216",
        _("{subject} có nhiều nhất {most} phần.").format(subject=misfit.subject, most=most),
        _("Bỏ bớt, hoặc tách thành hai câu hỏi."),
        misfit.source.key_at(misfit.path),
    )


def not_a_text(misfit: Misfit) -> Diagnostic:
    """Return the message for a list or mapping where words belong, often because of a colon or bracket in the words."""
    start = misfit.place.line_text[misfit.place.column - 1 : misfit.place.column]
    if start in ("[", "{"):
        return begins_with_bracket(start, misfit.place)
    if isinstance(misfit.given, dict) and len(misfit.given) == 1:
        key = misfit.source.keys.get((*misfit.path, *misfit.given))
        if key and key.line == misfit.place.line:
            return colon_in_text(misfit.source.at_line(key.line, key.column + key.length))
    return Diagnostic(
        "CT203",
        _("{subject} cần một câu chữ.").format(subject=misfit.subject),
        _("Viết một câu ngay sau dấu hai chấm; câu có dấu hai chấm hoặc ngoặc thì đặt trong ngoặc kép."),
        misfit.place,
    )


def not_a_list(misfit: Misfit) -> Diagnostic:
    """Return the message for words where a list belongs, often because its hyphens are no hyphens."""
    place = misfit.place
    slip = (
        dash_item_on(misfit.source, place.line) or odd_space_on(misfit.source, place.line) if place.line_text else None
    )
    if slip:
        return slip
    if isinstance(misfit.given, str) and misfit.given.startswith("-"):
        return hyphen_touches(misfit.source.at_line(place.line, place.column))
    return Diagnostic(
        "CT203",
        _("{subject} cần một danh sách.").format(subject=misfit.subject),
        _("Viết mỗi phần trên một dòng riêng, thụt vào và bắt đầu bằng “- ”."),
        place,
    )


def not_a_group(misfit: Misfit) -> Diagnostic:
    """Return the message for words or a list where a group of keys belongs."""
    return Diagnostic(
        "CT203",
        _("{subject} cần một nhóm mục.").format(subject=misfit.subject),
        _("Xuống dòng, thụt vào hai dấu cách, viết các dòng “tên_mục: giá trị”. Tên mục: {names}.").format(
            names=", ".join(fields_at(misfit.model, misfit.location))
        ),
        misfit.place,
    )


def other(misfit: Misfit) -> Diagnostic:
    """Return the message for a value that does not fit in some other way."""
    return Diagnostic(
        "CT203",
        _("{subject} cần một giá trị khác.").format(subject=misfit.subject),
        _("Xem một tệp cùng loại."),
        misfit.place,
    )
