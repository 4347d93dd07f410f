"""Models to the fields of the web editor: labels, hints and checks are those of the models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from site_builder.author.web.relations import relation_of
from site_builder.load.schema import PATTERN_MESSAGES
from site_builder.load.schema_words import ENUM_WORDS
from site_builder.model.node import Node
from site_builder.model.walk import role_of

SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
DEEPEST = 4
"""Levels of a model inside itself (điều, khoản, điểm, ý); what lies deeper is kept as it is."""
LONG = {"statement", "note", "description", "confidence_note"}
"""Plain texts of more than a line."""
HINTS = {
    "address": "Gõ địa chỉ, ví dụ qd-213-2020/dieu-2/khoan-3.",
    "markdown": "Dẫn một trang thì viết [[địa chỉ]]; số của dữ kiện thì viết [[=mã.tên]].",
}
KINDS = {
    "single": "Chọn một phương án",
    "multiple": "Chọn nhiều phương án",
    "true_false": "Đúng hay sai",
    "short_answer": "Trả lời ngắn",
    "matching": "Ghép cặp",
    "ordering": "Sắp thứ tự",
    "situation": "Tình huống",
}
SUMMARIES = ("prompt", "label", "title", "term", "statement", "question", "text", "name", "left", "short", "id")
Field = dict[str, Any]


def fields_of(model: type[Node], depth: int = 0) -> list[Field]:
    """Return the fields of a model in the order authors write them."""
    return [
        _field(model, name, model.model_fields[name], depth)
        for name in _ordered(model)
        if not _is_tag(model.model_fields[name]) and not (depth >= DEEPEST and _holds(model.model_fields[name], model))
    ]


def _ordered(model: type[Node]) -> list[str]:
    """Return the keys; what belongs to one kind of question stands right behind what is asked."""
    names = list(model.model_fields)
    if "prompt" not in names or names.index("prompt") > names.index(names[-1]):
        return names
    own = [name for name in model.__annotations__ if name in names]
    rest = [name for name in names if name not in own]
    if "prompt" not in rest:
        return names
    at = rest.index("prompt") + 1
    return [*rest[:at], *own, *rest[at:]]


def _field(model: type[Node], name: str, info: FieldInfo, depth: int) -> Field:
    role = role_of(info)
    made: Field = {
        "name": name,
        "label": info.title or name,
        **_widget(model, name, info, role, depth),
        "required": info.is_required(),
    }
    if made["widget"] == "list":
        made["label_singular"] = _singular(made["label"], role)
    hint = "" if "options" in made else info.description or ("" if "collection" in made else HINTS.get(role or "", ""))
    return made | ({"hint": hint} if hint else {}) | _default(info)


def _singular(label: str, role: str | None) -> str:
    """Return what one of them is called, for the button that adds one."""
    plural = next((word for word in ("Các ", "Danh sách ", "Những ") if label.startswith(word)), "")
    return label.removeprefix(plural) if plural else "địa chỉ" if role == "address" else "mục"


def _default(info: FieldInfo) -> Field:
    value = info.default
    if isinstance(value, StrEnum):
        return {"default": str(value)}
    return {"default": value} if isinstance(value, bool) else {}


def _widget(model: type[Node], name: str, info: FieldInfo, role: str | None, depth: int) -> Field:
    kind, many = _unwrapped(info)
    relation = relation_of(model, name, role)
    if relation:
        return {"widget": "relation", "multiple": many, "dropdown_threshold": 0, **relation}
    if get_origin(kind) is Mapping:
        return {"widget": "keyvalue", "key_label": "Tên", "value_label": "Số"}
    models = list(_models(kind))
    if len(models) > 1:
        types = [
            {
                "name": tag,
                "label": KINDS[tag],
                "widget": "object",
                "fields": fields_of(one, depth),
                "summary": "{{prompt}}",
            }
            for one in models
            for tag in _tags(one)
        ]
        return {"widget": "list", "types": types, "typeKey": "kind", **_sizes(info), "collapsed": "auto"}
    if models:
        return _block(model, models[0], info, many, depth)
    return _many(kind, name, role, info) if many else _single(kind, name, role)


def _block(model: type[Node], inner: type[Node], info: FieldInfo, many: bool, depth: int) -> Field:
    fields = fields_of(inner, depth + 1 if inner is model else depth)
    if not many:
        return {"widget": "object", "fields": fields, "collapsed": "auto"}
    summary = next((key for key in SUMMARIES if key in inner.model_fields), None)
    shown = {"summary": f"{{{{fields.{summary}}}}}"} if summary else {}
    return {"widget": "list", "fields": fields, "collapsed": "auto", **shown, **_sizes(info)}


def _many(kind: Any, name: str, role: str | None, info: FieldInfo) -> Field:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"widget": "select", "multiple": True, "options": _options(kind)}
    if role != "markdown":
        return {"widget": "list", **_sizes(info)}  # a row for each
    return {"widget": "list", "field": {"name": name, "label": info.title, **_single(kind, name, role)}, **_sizes(info)}


def _single(kind: Any, name: str, role: str | None) -> Field:
    if kind is date:
        return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
    if kind is bool:
        return {"widget": "boolean"}
    if kind is int:
        return {"widget": "number", "value_type": "int", "min": 0, "step": 1}
    if role == "id":
        return {"widget": "string", "pattern": [SLUG, PATTERN_MESSAGES[SLUG]]}
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"widget": "select", "options": _options(kind)}
    if get_origin(kind) is Literal:
        return {"widget": "select", "options": list(get_args(kind))}
    return {"widget": "text" if role == "markdown" or name in LONG else "string"}


def _options(kind: type[StrEnum]) -> list[dict[str, str]]:
    words = ENUM_WORDS[kind.__name__]
    return [{"value": str(value), "label": words[str(value)][:1].upper() + words[str(value)][1:]} for value in kind]


def _sizes(info: FieldInfo) -> dict[str, int]:
    """Return how few and how many items the model allows."""
    found = {}
    for limit in info.metadata:
        for ours, theirs in (("min_length", "min"), ("max_length", "max")):
            if (value := getattr(limit, ours, None)) is not None:
                found[theirs] = value
    return found


def _unwrapped(info: FieldInfo) -> tuple[Any, bool]:
    """Return what one value is, and whether there is a list of them."""
    kind = _without_none(info.annotation)
    if get_origin(kind) is tuple:
        return _bare(get_args(kind)[0]), True
    return _bare(kind), False


def _bare(kind: Any) -> Any:
    """Return the type of a single value, without what is said of it."""
    inner = _without_none(kind)
    return get_args(inner)[0] if get_origin(inner) is Annotated else inner


def _without_none(kind: Any) -> Any:
    if get_origin(kind) in (Union, UnionType):
        kept = [part for part in get_args(kind) if part is not NoneType]
        return kept[0] if len(kept) == 1 else Union[tuple(kept)]  # noqa: UP007 - made of a list
    return kind


def _models(kind: Any) -> Iterator[type[Node]]:
    if isinstance(kind, type) and issubclass(kind, Node):
        yield kind
    elif get_origin(kind) in (Union, UnionType, Annotated):
        for part in get_args(kind):
            yield from _models(part)


def _tags(model: type[Node]) -> tuple[str, ...]:
    return get_args(model.model_fields["kind"].annotation)


def _is_tag(info: FieldInfo) -> bool:
    return get_origin(info.annotation) is Literal and len(get_args(info.annotation)) == 1


def _holds(info: FieldInfo, model: type[Node]) -> bool:
    return model in _models(_unwrapped(info)[0])
