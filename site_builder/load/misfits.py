"""What pydantic says of a value, in words for its author: one message for each way of not fitting."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic_core import ErrorDetails

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean, nearest
from site_builder.load.fields import every_key, field_at, fields_at
from site_builder.load.slips.beginnings import begins_with_bracket
from site_builder.load.slips.colons import colon_in_text, odd_space_on
from site_builder.load.slips.lines import dash_item_on
from site_builder.model.node import Node
from site_builder.model.span import Path, Source, Span
from site_builder.text.slug import slugify

SHAPES = {"model_type": "mapping", "dict_type": "mapping", "model_attributes_type": "mapping", "tuple_type": "list", "list_type": "list"}
SCALARS = ("string_type", "enum", "literal_error", "day_form", "whole", "flag", "slug")
OTHER_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\Z")
YES = ("có", "đúng", "yes", "on", "1", "x")
NO = ("không", "sai", "no", "off", "0")


@dataclass(frozen=True, slots=True)
class Misfit:
    """One value that does not fit: where it stands, what was written, what was wanted."""

    kind: str
    path: Path
    location: tuple[int | str, ...]
    given: Any
    context: dict[str, Any]
    model: type[Node]
    source: Source

    @property
    def name(self) -> str:
        """The key the value stands under."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def subject(self) -> str:
        """The value as a message names it."""
        if self.path and isinstance(self.path[-1], int):
            return _("Phần thứ {number} của “{name}”").format(number=self.path[-1] + 1, name=self.name)
        return f"“{self.name}”"

    @property
    def place(self) -> Span:
        """Where the value stands."""
        return self.source.value_at(self.path)


def describe(detail: ErrorDetails, model: type[Node], source: Source) -> Iterator[Diagnostic]:
    """Yield what there is to say of one of pydantic's findings; nothing for values already told to be empty."""
    path = _written(detail["loc"], source)
    misfit = Misfit(detail["type"], path, detail["loc"], detail["input"], detail.get("ctx", {}), model, source)
    if misfit.given is None or (misfit.kind == "missing" and path in source.keys):
        return
    if misfit.kind in SCALARS and isinstance(misfit.given, (list, dict)):
        yield _not_a_text(misfit)
    elif misfit.kind in SHAPES:
        yield _wrong_shape(misfit)
    else:
        yield MESSAGES.get(misfit.kind, _other)(misfit)


def _missing(misfit: Misfit) -> Diagnostic:
    field = field_at(misfit.model, misfit.location)
    title = f" ({field.title[:1].lower()}{field.title[1:]})" if field and field.title else ""
    return Diagnostic("CT201", _("Thiếu mục “{name}”{title}.").format(name=misfit.name, title=title), _("Thêm dòng “{name}: …” vào khối này.").format(name=misfit.name), _beginning(misfit.path[:-1], misfit.source))


def _kind_missing(misfit: Misfit) -> Diagnostic:
    """A question without its kind, which may only be misspelt."""
    near = nearest("kind", misfit.given, 1) if isinstance(misfit.given, dict) else []
    if near:
        return Diagnostic("CT202", _("Ở đây không có mục nào tên “{name}”.").format(name=near[0]), _("Có phải ý bạn là {names}?").format(names="“kind”"), misfit.source.key_at((*misfit.path, near[0])))
    return Diagnostic("CT201", _("Thiếu mục “kind” (loại câu hỏi)."), _("Thêm một dòng: “kind: single” (chọn một), “kind: multiple” (chọn nhiều) “kind: true_false” (đúng, sai), “kind: short_answer” (điền), “kind: matching” (ghép), “kind: ordering” (xếp thứ tự) hoặc “kind: situation” (tình huống)."), _beginning(misfit.path, misfit.source))


def _unknown_key(misfit: Misfit) -> Diagnostic:
    name, fields = misfit.name, fields_at(misfit.model, misfit.location[:-1])
    usable = _("Ở đây dùng được: {names}.").format(names=", ".join(f"{key} ({field.title})" if field.title else key for key, field in fields.items()))
    by_title = [key for key, field in fields.items() if nearest(name.replace("_", " ").lower(), [(field.title or "").lower()], 1)]
    if name in every_key():
        help = _("Mục này thuộc khối khác: xem lại khoảng thụt đầu dòng.") + " " + usable
    elif by_title and not nearest(name, fields):
        help = _("Có phải ý bạn là {names}?").format(names=f"“{by_title[0]}”")
    else:
        help = did_you_mean(name, fields) or usable
    return Diagnostic("CT202", _("Ở đây không có mục nào tên “{name}”.").format(name=name), help, misfit.source.key_at(misfit.path))


def _not_allowed(misfit: Misfit) -> Diagnostic:
    is_tag = misfit.kind == "union_tag_invalid"
    expected = str(misfit.context.get("expected") or misfit.context.get("expected_tags", ""))
    allowed = re.findall(r"'([^']*)'", expected)
    value = str(misfit.context.get("tag", misfit.given))
    field = field_at(misfit.model, misfit.location)
    described = "" if is_tag or not field or not field.description or ":" not in field.description else " " + field.description
    help = f"{did_you_mean(value, allowed)} {_('Chọn một trong: {names}.').format(names=', '.join(allowed))}{described}".strip()
    place = misfit.source.value_at((*misfit.path, "kind") if is_tag else misfit.path)
    return Diagnostic("CT204", _("“{given}” không có trong các giá trị được dùng.").format(given=_short(value)), help, place)


def _day_form(misfit: Misfit) -> Diagnostic:
    found = OTHER_DAY.match(str(misfit.given))
    try:
        help = _("Ghi năm-tháng-ngày: {day}.").format(day=date(int(found[3]), int(found[2]), int(found[1])).isoformat()) if found else ""
    except ValueError:
        help = ""
    return Diagnostic("CT205", _("“{given}” chưa đúng cách ghi ngày.").format(given=_short(misfit.given)), help or _("Ghi năm-tháng-ngày, đủ bốn, hai và hai chữ số, ví dụ 2026-11-03."), misfit.place)


def _day_unreal(misfit: Misfit) -> Diagnostic:
    return Diagnostic("CT205", _("Không có ngày {given} trong lịch.").format(given=misfit.given), _("Kiểm tra lại ngày và tháng; ghi năm-tháng-ngày."), misfit.place)


def _whole(misfit: Misfit) -> Diagnostic:
    return Diagnostic("CT206", _("{subject} cần một số nguyên, không phải “{given}”.").format(subject=misfit.subject, given=_short(misfit.given)), _("Chỉ ghi chữ số, không có số 0 ở đầu, không có dấu chấm hay đơn vị."), misfit.place)


def _flag(misfit: Misfit) -> Diagnostic:
    word = str(misfit.given).lower()
    help = _("Ghi true.") if word in YES else _("Ghi false.") if word in NO else _("Ghi true nếu có, false nếu không.")
    return Diagnostic("CT207", _("{subject} chỉ nhận true (có) hoặc false (không), không nhận “{given}”.").format(subject=misfit.subject, given=_short(misfit.given)), help, misfit.place)


def _slug(misfit: Misfit) -> Diagnostic:
    better = slugify(str(misfit.given))
    help = _("Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.") + (" " + _("Ví dụ: {better}.").format(better=better) if better else "")
    return Diagnostic("CT208", _("“{given}” chưa đúng dạng mã.").format(given=_short(misfit.given)), help, misfit.place)


def _empty(misfit: Misfit) -> Diagnostic:
    return Diagnostic("CT209", _("{subject} đang để trống.").format(subject=misfit.subject), _("Điền nội dung, hoặc xóa dòng này nếu không cần."), misfit.place)


def _too_few(misfit: Misfit) -> Diagnostic:
    least = misfit.context.get("min_length", 1)
    return Diagnostic("CT210", _("{subject} cần ít nhất {least} phần.").format(subject=misfit.subject, least=least), _("Thêm dòng bắt đầu bằng “- ” cho mỗi phần."), misfit.source.key_at(misfit.path))


def _too_many(misfit: Misfit) -> Diagnostic:
    most = misfit.context.get("max_length", 1)
    return Diagnostic("CT216", _("{subject} có nhiều nhất {most} phần.").format(subject=misfit.subject, most=most), _("Bỏ bớt, hoặc tách thành hai câu hỏi."), misfit.source.key_at(misfit.path))


def _not_a_text(misfit: Misfit) -> Diagnostic:
    """A list or mapping where words belong, often because of a colon or bracket in the words."""
    start = misfit.place.line_text[misfit.place.column - 1 : misfit.place.column]
    if start in ("[", "{"):
        return begins_with_bracket(start, misfit.place)
    if isinstance(misfit.given, dict) and len(misfit.given) == 1:
        key = misfit.source.keys.get((*misfit.path, *misfit.given))
        if key and key.line == misfit.place.line:
            return colon_in_text(misfit.source.at_line(key.line, key.column + key.length))
    return Diagnostic("CT203", _("{subject} cần một câu chữ.").format(subject=misfit.subject), _("Viết một câu ngay sau dấu hai chấm; câu có dấu hai chấm hoặc ngoặc thì đặt trong ngoặc kép."), misfit.place)


def _wrong_shape(misfit: Misfit) -> Diagnostic:
    """Words, a list or a mapping where one of the others belongs."""
    place, is_list = misfit.place, SHAPES[misfit.kind] == "list"
    slip = dash_item_on(misfit.source, place.line) or odd_space_on(misfit.source, place.line) if is_list and place.line_text else None
    if slip:
        return slip
    if is_list and isinstance(misfit.given, str) and misfit.given.startswith("-"):
        return Diagnostic("CT203", _("Sau dấu “-” thiếu một dấu cách."), _("Viết “- ” rồi mới đến nội dung, ở mọi dòng của danh sách."), misfit.source.at_line(place.line, place.column, 1))
    if is_list:
        return Diagnostic("CT203", _("{subject} cần một danh sách.").format(subject=misfit.subject), _("Viết mỗi phần trên một dòng riêng, thụt vào và bắt đầu bằng “- ”."), place)
    wanted = ", ".join(fields_at(misfit.model, misfit.location))
    return Diagnostic("CT203", _("{subject} cần một nhóm mục.").format(subject=misfit.subject), _("Xuống dòng, thụt vào hai dấu cách, viết các dòng “tên_mục: giá trị”. Tên mục: {names}.").format(names=wanted), place)


def _other(misfit: Misfit) -> Diagnostic:
    return Diagnostic("CT203", _("{subject} cần một giá trị khác.").format(subject=misfit.subject), _("Xem một tệp cùng loại."), misfit.place)


MESSAGES: dict[str, Callable[[Misfit], Diagnostic]] = {
    "missing": _missing,
    "union_tag_not_found": _kind_missing,
    "union_tag_invalid": _not_allowed,
    "extra_forbidden": _unknown_key,
    "enum": _not_allowed,
    "literal_error": _not_allowed,
    "day_form": _day_form,
    "day_unreal": _day_unreal,
    "whole": _whole,
    "flag": _flag,
    "slug": _slug,
    "string_too_short": _empty,
    "too_short": _too_few,
    "too_long": _too_many,
}


def _written(location: tuple[int | str, ...], source: Source) -> Path:
    """Return the location without the steps pydantic adds, such as the tag of a union."""
    path: Path = ()
    for index, step in enumerate(location):
        last = index == len(location) - 1
        if last or (*path, step) in source.values or (*path, step) in source.keys:
            path = (*path, step)
    return path


def _beginning(path: Path, source: Source) -> Span:
    """Return where a block begins: the key that opens it, else its first line."""
    return source.keys.get(path) or source.value_at(path)


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:39] + "…"
