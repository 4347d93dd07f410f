"""Single values that are not what their place wants."""

from __future__ import annotations

import re
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean
from site_builder.load.fields import field_at
from site_builder.load.misfits.misfit import Misfit, shortened
from site_builder.model.scalars import DEVICE
from site_builder.text.slug import slugify

OTHER_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\Z")
YES = ("có", "đúng", "yes", "on", "1", "x")
NO = ("không", "sai", "no", "off", "0")


def not_allowed(misfit: Misfit) -> Diagnostic:
    """Return the message for a value that is none of the few allowed."""
    is_tag = misfit.kind == "union_tag_invalid"
    allowed = re.findall(r"'([^']*)'", str(misfit.context.get("expected") or misfit.context.get("expected_tags")))
    value = str(misfit.context.get("tag", misfit.given))
    described = "" if is_tag else _description(misfit)
    meant = did_you_mean(_meanings(described).get(value.lower(), value), allowed)
    choose = _("Chọn một trong: {names}.").format(names=described or ", ".join(allowed))
    return Diagnostic(
        "CT204",
        _("“{given}” không có trong các giá trị được dùng.").format(given=shortened(value)),
        f"{meant} {choose}".strip(),
        misfit.source.value_at((*misfit.path, "kind") if is_tag else misfit.path),
    )


def _description(misfit: Misfit) -> str:
    """Return what the model says of the values, if it tells what each means: `high: cao; medium: vừa`."""
    field = field_at(misfit.model, misfit.location)
    described = (field.description or "") if field else ""
    return described.rstrip(".") if ":" in described else ""


def _meanings(described: str) -> dict[str, str]:
    """Return the values by their Vietnamese meanings, for who writes the meaning."""
    pairs = (part.partition(":") for part in described.split(";"))
    return {meaning.strip().lower(): value.strip() for value, _colon, meaning in pairs}


def day_form(misfit: Misfit) -> Diagnostic:
    """Return the message for a day written some other way, with the right way if it can be told."""
    day = _day_first(str(misfit.given))
    if day:
        help = _("Ghi năm-tháng-ngày: {day}.").format(day=day.isoformat())
    else:
        help = _("Ghi năm-tháng-ngày, đủ bốn, hai và hai chữ số, ví dụ 2026-11-03.")
    return Diagnostic("CT205", _("“{given}” chưa đúng cách ghi ngày.").format(given=misfit.written), help, misfit.place)


def _day_first(text: str) -> date | None:
    found = OTHER_DAY.match(text)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None


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
    if DEVICE.match(better):
        return Diagnostic(
            "CT208",
            _(
                "“{given}” không dùng làm mã được: Windows giữ tên này cho thiết bị, không tạo được tệp mang tên ấy."
            ).format(given=misfit.written),
            _("Thêm một từ cho rõ, ví dụ {better}-1.").format(better=better),
            misfit.place,
        )
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
