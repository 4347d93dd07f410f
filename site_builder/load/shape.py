"""Plain values to a model, or every way in which they fail to be one, each at its place."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import nearest
from site_builder.load.fields import fields_at
from site_builder.load.misfits.describe import describe
from site_builder.load.misfits.keys import missing_keys
from site_builder.load.misfits.misfit import misfit_of
from site_builder.load.slips.colons import no_space_on, odd_space_on
from site_builder.model.node import Node
from site_builder.model.span import Source

Model = TypeVar("Model", bound=Node)

MOST = 200
"""Misfits told of one file; whoever mends so many sees the rest at the next run."""


def to_model(values: Any, model: type[Model], source: Source) -> tuple[Model | None, list[Diagnostic]]:
    """Return the model bound to its source, or nothing and every problem."""
    if not isinstance(values, dict):
        return None, [_not_a_mapping(values, source)]
    try:
        return model.model_validate(values).bound_to(source), []
    except ValidationError as error:
        details = _without_echoes(error.errors(include_url=False), model)
        missing = [detail for detail in details if detail["type"] == "missing"]
        others = [detail for detail in details if detail["type"] != "missing"]
        misfits = (misfit_of(detail, model, source) for detail in others[:MOST])
        problems = [
            describe(misfit) for misfit in misfits if misfit.given is not None
        ]  # None was told when it was read
        return None, [*missing_keys(missing[:MOST], model, source), *problems]


def _not_a_mapping(values: Any, source: Source) -> Diagnostic:
    place = source.value_at(())
    if isinstance(values, str):
        slip = no_space_on(source, place.line) or odd_space_on(source, place.line)
        if slip:
            return slip
    if values is None:
        return Diagnostic(
            "YM116",
            _("Tệp trống."),
            _("Chép nội dung một tệp cùng loại sang đây rồi sửa; nếu không cần tệp này thì xóa nó."),
            place,
        )
    message = (
        _("Tệp bắt đầu bằng một danh sách.")
        if isinstance(values, list)
        else _("Tệp không gồm các dòng “tên_mục: giá trị”.")
    )
    return Diagnostic(
        "YM116", message, _("Mở một tệp cùng loại: dòng đầu ở đó là “id: …” hoặc “title: …”. Viết theo như thế."), place
    )


def _without_echoes(details: list[ErrorDetails], model: type[Node]) -> list[ErrorDetails]:
    """Return the details without those that only repeat another: a misspelt key is not missing as well."""
    meant = {
        (*detail["loc"][:-1], name)
        for detail in details
        if detail["type"] == "extra_forbidden"
        for name in _meant(detail, model)
    }
    within = {detail["loc"][:size] for detail in details for size in range(1, len(detail["loc"]))}
    return [
        detail
        for detail in details
        if not (detail["type"] == "missing" and detail["loc"] in meant)
        and not (detail["type"] == "too_short" and detail["loc"] in within)
    ]


def _meant(detail: ErrorDetails, model: type[Node]) -> list[str]:
    """Return the keys that the author of an unknown key may have meant."""
    location = detail["loc"]
    return nearest(str(location[-1]), fields_at(model, location[:-1]))
