"""Plain values to a model, or every way in which they fail to be one, each at its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean, listed
from site_builder.load.fields import fields_at
from site_builder.load.syntax import DASH_ITEM, dash_item
from site_builder.model.node import Node
from site_builder.model.span import Path, Source, Span

Model = TypeVar("Model", bound=Node)

SHAPES = {"model_type": "mapping", "dict_type": "mapping", "model_attributes_type": "mapping", "tuple_type": "list", "list_type": "list", "string_type": "text"}


def to_model(values: Any, model: type[Model], source: Source) -> tuple[Model | None, list[Diagnostic]]:
    """Return the model bound to its source, or nothing and every problem."""
    if not isinstance(values, dict):
        return None, [_not_a_mapping(values, source)]
    try:
        return model.model_validate(values).bound_to(source), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [problem for detail in details for problem in _problems(detail, model, source)]


def _not_a_mapping(values: Any, source: Source) -> Diagnostic:
    message = _("Tệp trống.") if values is None else _("Tệp phải gồm các dòng “tên_mục: giá trị”.")
    return Diagnostic("YM116", message, _("Xem một tệp cùng loại để biết cần những mục nào."), source.value_at(()))


def _problems(detail: ErrorDetails, model: type[Node], source: Source) -> Iterator[Diagnostic]:
    path = _written(detail["loc"], source)
    name = str(path[-1]) if path else ""
    kind, given, context = detail["type"], detail["input"], detail.get("ctx", {})
    place = source.value_at(path)
    match kind:
        case "missing":
            if path not in source.keys:
                yield Diagnostic("CT201", _("Thiếu mục “{name}”.").format(name=name), _("Thêm dòng “{name}: …” vào khối này.").format(name=name), _beginning(path[:-1], source))
        case "union_tag_not_found":
            yield Diagnostic("CT201", _("Thiếu mục “{name}”.").format(name="kind"), _("Thêm dòng “kind: …” vào câu này, ví dụ “kind: single”."), _beginning(path, source))
        case "extra_forbidden":
            known = fields_at(model, detail["loc"][:-1])
            hint = did_you_mean(name, known) or _("Các mục có thể dùng: {names}.").format(names=listed(known, 20))
            yield Diagnostic("CT202", _("Ở đây không có mục nào tên “{name}”.").format(name=name), hint, source.key_at(path))
        case "enum" | "literal_error" | "union_tag_invalid":
            yield _not_allowed(given, context, path, source, kind)
        case "day_form":
            yield Diagnostic("CT205", _("“{given}” chưa đúng cách ghi ngày.").format(given=given), _("Ghi năm-tháng-ngày, ví dụ 2026-11-03."), place)
        case "day_unreal":
            yield Diagnostic("CT205", _("Không có ngày {given} trong lịch.").format(given=given), _("Kiểm tra lại ngày và tháng; ghi năm-tháng-ngày."), place)
        case "whole":
            yield Diagnostic("CT206", _("“{name}” cần một số nguyên, không phải “{given}”.").format(name=name, given=_short(given)), _("Ghi chữ số, không có số 0 ở đầu, không có dấu chấm hay đơn vị."), place)
        case "flag":
            yield Diagnostic("CT207", _("“{name}” chỉ nhận true hoặc false, không phải “{given}”.").format(name=name, given=_short(given)), _("Ghi true nếu có, false nếu không."), place)
        case "slug":
            yield Diagnostic("CT208", _("“{given}” chưa đúng dạng mã.").format(given=_short(given)), _("Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ sinh-hoat-chi-bo."), place)
        case "string_too_short":
            yield Diagnostic("CT209", _("“{name}” đang để trống.").format(name=name), _("Điền nội dung, hoặc xóa dòng này nếu không cần."), place)
        case "too_short":
            least = context.get("min_length", 1)
            yield Diagnostic("CT210", _("“{name}” cần ít nhất {least} phần.").format(name=name, least=least), _("Thêm dòng bắt đầu bằng “- ” cho mỗi phần."), place)
        case _:
            yield _wrong_shape(SHAPES.get(kind, "other"), name, given, place, source)


def _not_allowed(given: Any, context: dict[str, Any], path: Path, source: Source, kind: str) -> Diagnostic:
    where = (*path, "kind") if kind == "union_tag_invalid" else path
    allowed = [part.strip().strip("'") for part in str(context.get("expected") or context.get("expected_tags", "")).replace(" or ", ", ").split(", ")]
    value = context.get("tag", given)
    hint = did_you_mean(str(value), allowed)
    options = _("Chọn một trong: {names}.").format(names=", ".join(allowed))
    return Diagnostic("CT204", _("“{given}” không có trong các giá trị được dùng.").format(given=_short(value)), f"{hint} {options}".strip(), source.value_at(where))


def _wrong_shape(shape: str, name: str, given: Any, place: Span, source: Source) -> Diagnostic:
    dashed = DASH_ITEM.match(place.line_text)
    if shape == "list" and dashed:
        return dash_item(source, place.line, dashed)
    helps = {
        "list": _("Viết mỗi phần trên một dòng, bắt đầu bằng “- ”."),
        "mapping": _("Viết các dòng “tên_mục: giá trị”, thụt vào hai dấu cách."),
        "text": _("Viết một câu trên cùng dòng; câu có dấu hai chấm hoặc ngoặc thì đặt trong ngoặc kép."),
    }
    nouns = {"list": _("một danh sách"), "mapping": _("một nhóm mục"), "text": _("một câu chữ")}
    return Diagnostic("CT203", _("“{name}” cần {noun}.").format(name=name, noun=nouns.get(shape, _("một giá trị khác"))), helps.get(shape, _("Xem một tệp cùng loại.")), place)


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
