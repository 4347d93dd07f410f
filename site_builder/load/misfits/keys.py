"""Keys that are missing, misspelt, or in the wrong place."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic_core import ErrorDetails

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean, nearest
from site_builder.load.fields import every_key, field_at, fields_at
from site_builder.load.misfits.misfit import Misfit, beginning, path_written
from site_builder.model.node import Node
from site_builder.model.span import Path, Source, Span


def missing_keys(details: list[ErrorDetails], model: type[Node], source: Source) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each block that lacks keys, naming all of them."""
    blocks: dict[Path, list[tuple[str, str]]] = {}
    for detail in details:
        path = path_written(detail["loc"], source)
        field = field_at(model, detail["loc"])
        title = f" ({field.title[:1].lower()}{field.title[1:]})" if field and field.title else ""
        if path not in source.keys:
            blocks.setdefault(path[:-1], []).append((str(path[-1]), title))
    for path, keys in blocks.items():
        message = _("Thiếu mục {names}.").format(names=", ".join(f"“{name}”{title}" for name, title in keys))
        help = _("Thêm vào khối này: {lines}.").format(lines=", ".join(f"“{name}: …”" for name, _title in keys))
        first = beginning(path, source)
        above = _line_above(path, keys[0][0], model, source)
        related = ((_("nên thêm ngay dưới dòng này"), above),) if above and above.line > first.line else ()
        yield Diagnostic("CT201", message, help, first, related)


def _line_above(path: Path, key: str, model: type[Node], source: Source) -> Span | None:
    """Return the line below which the key belongs, by the order of a like block nearby or else of the model."""
    written = {where[-1]: place.line for where, place in source.keys.items() if where[:-1] == path}
    order = _order_nearby(path, key, source) or list(fields_at(model, path))
    before = [name for name in order[: order.index(key)] if name in written] if key in order else []
    if not before:
        return None
    start = written[before[-1]]
    value = source.values[(*path, before[-1])]
    below = [line for line in written.values() if line > start]
    last = min(below) - 1 if below else max(value.line, value.end_line)
    while last > start and not source.lines[last - 1].strip():
        last -= 1
    text = source.lines[last - 1]
    indent = len(text) - len(text.lstrip())
    return source.at_line(last, indent + 1, max(1, len(text) - indent))


def _order_nearby(path: Path, key: str, source: Source) -> list[str]:
    """Return the keys of the nearest block of the same list that has the key, as they stand there."""
    alike = [where[:-1] for where in source.keys if where[-1] == key and _same_shape(where[:-1], path)]
    here = source.value_at(path).line
    near = min(alike, key=lambda block: abs(source.value_at(block).line - here), default=None)
    if near is None:
        return []
    held = [(place.line, str(where[-1])) for where, place in source.keys.items() if where[:-1] == near]
    return [name for _line, name in sorted(held)]


def _same_shape(one: Path, other: Path) -> bool:
    """Say whether two paths differ in nothing but positions in lists."""
    return [step for step in one if isinstance(step, str)] == [step for step in other if isinstance(step, str)] and len(
        one
    ) == len(other)


def kind_missing(misfit: Misfit) -> Diagnostic:
    """Return the message for a question without its kind, which may only be misspelt."""
    near = nearest("kind", set(misfit.given) - every_key(), 1) if isinstance(misfit.given, dict) else []
    if near:
        return Diagnostic(
            "CT202",
            _("Ở đây không có mục nào tên “{name}”.").format(name=near[0]),
            _("Có phải ý bạn là {names}?").format(names="“kind”"),
            misfit.source.key_at((*misfit.path, near[0])),
        )
    return Diagnostic(
        "CT201",
        _("Thiếu mục “kind” (loại câu hỏi)."),
        _(
            "Thêm một dòng: “kind: single” (chọn một), “kind: multiple” (chọn nhiều), “kind: true_false” (đúng, sai), “kind: short_answer” (điền), “kind: matching” (ghép), “kind: ordering” (xếp thứ tự) hoặc “kind: situation” (tình huống)."
        ),
        beginning(misfit.path, misfit.source),
    )


def unknown_key(misfit: Misfit) -> Diagnostic:
    """Return the message for a key that nothing at its place is called."""
    name, fields = misfit.name, fields_at(misfit.model, misfit.location[:-1])
    usable = _("Ở đây dùng được: {names}.").format(
        names=", ".join(f"{key} ({field.title})" if field.title else key for key, field in fields.items())
    )
    by_title = [
        key
        for key, field in fields.items()
        if nearest(name.replace("_", " ").lower(), [(field.title or "").lower()], 1)
    ]
    if name in every_key():
        help = _("Mục này thuộc khối khác: xem lại khoảng thụt đầu dòng.") + " " + usable
    elif by_title and not nearest(name, fields):
        help = _("Có phải ý bạn là {names}?").format(names=f"“{by_title[0]}”")
    else:
        help = did_you_mean(name, fields) or usable
    return Diagnostic(
        "CT202", _("Ở đây không có mục nào tên “{name}”.").format(name=name), help, misfit.source.key_at(misfit.path)
    )
