"""Single values that are not what their place wants."""

from __future__ import annotations

import re
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean
from site_builder.load.fields import field_at
from site_builder.load.misfits.misfit import Misfit
from site_builder.text.slug import slugify

OTHER_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\Z")
YES = ("có", "đúng", "yes", "on", "1", "x")
NO = ("không", "sai", "no", "off", "0")


def not_allowed(misfit: Misfit) -> Diagnostic:
    """Return the message for a value that is none of the few allowed."""
    is_tag = misfit.kind == "union_tag_invalid"
    expected = str(misfit.context.get("expected") or misfit.context.get("expected_tags", ""))
    allowed = re.findall(r"'([^']*)'", expected)
    value = str(misfit.context.get("tag", misfit.given))
    field = field_at(misfit.model, misfit.location)
    described = (
        "" if is_tag or not field or ":" not in (field.description or "") else (field.description or "").rstrip(".")
    )
    words = {
        meaning.strip().lower(): name.strip()
        for name, _colon, meaning in (part.partition(":") for part in described.split(";"))
    }
    meant = did_you_mean(words.get(value.lower(), value), allowed)
    help = f"{meant} {_('Chọn một trong: {names}.').format(names=described or ', '.join(allowed))}".strip()
    place = misfit.source.value_at((*misfit.path, "kind") if is_tag else misfit.path)
    return Diagnostic(
        "CT204", _("“{given}” không có trong các giá trị được dùng.").format(given=_short(value)), help, place
    )


def day_form(misfit: Misfit) -> Diagnostic:
    """Return the message for a day written some other way, with the right way if it can be told."""
    found = OTHER_DAY.match(str(misfit.given))
    try:
        help = (
            _("Ghi năm-tháng-ngày: {day}.").format(day=date(int(found[3]), int(found[2]), int(found[1])).isoformat())
            if found
            else ""
        )
    except ValueError:
        help = ""
    return Diagnostic(
        "CT205",
        _("“{given}” chưa đúng cách ghi ngày.").format(given=misfit.written),
        help or _("Ghi năm-tháng-ngày, đủ bốn, hai và hai chữ số, ví dụ 2026-11-03."),
        misfit.place,
    )


def day_unreal(misfit: Misfit) -> Diagnostic:
    """Return the message for a day that no calendar has."""
    return Diagnostic(
        "CT205",
        _("Không có ngày {given} trong lịch.").format(given=misfit.given),
        _("Kiểm tra lại ngày và tháng; ghi năm-tháng-ngày."),
        misfit.place,
    )


def whole(misfit: Misfit) -> Diagnostic:
    """Return the message for anything but a whole number."""
    return Diagnostic(
        "CT206",
        _("{subject} cần một số nguyên, không phải “{given}”.").format(subject=misfit.subject, given=misfit.written),
        _("Chỉ ghi chữ số, không có số 0 ở đầu, không có dấu chấm hay đơn vị."),
        misfit.place,
    )


def flag(misfit: Misfit) -> Diagnostic:
    """Return the message for anything but true or false."""
    word = str(misfit.given).lower()
    help = _("Ghi true.") if word in YES else _("Ghi false.") if word in NO else _("Ghi true nếu có, false nếu không.")
    return Diagnostic(
        "CT207",
        _("{subject} chỉ nhận true (có) hoặc false (không), không nhận “{given}”.").format(
            subject=misfit.subject, given=misfit.written
        ),
        help,
        misfit.place,
    )


def slug(misfit: Misfit) -> Diagnostic:
    """Return the message for an id with other signs than an address may have."""
    better = slugify(str(misfit.given))
    help = _("Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.") + (
        " " + _("Ví dụ: {better}.").format(better=better) if better else ""
    )
    return Diagnostic("CT208", _("“{given}” chưa đúng dạng mã.").format(given=misfit.written), help, misfit.place)


def empty(misfit: Misfit) -> Diagnostic:
    """Return the message for quotation marks with nothing between them."""
    return Diagnostic(
        "CT209",
        _("{subject} đang để trống.").format(subject=misfit.subject),
        _("Điền nội dung, hoặc xóa dòng này nếu không cần."),
        misfit.place,
    )
