"""Which message tells which of pydantic's findings."""

from __future__ import annotations

from collections.abc import Callable

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.load.misfits import keys, shapes, values
from site_builder.load.misfits.misfit import Misfit

SCALARS = ("string_type", "enum", "literal_error", "day_form", "whole", "flag", "slug")

MESSAGES: dict[str, Callable[[Misfit], Diagnostic]] = {
    "union_tag_not_found": keys.kind_missing,
    "extra_forbidden": keys.unknown_key,
    "union_tag_invalid": values.not_allowed,
    "enum": values.not_allowed,
    "literal_error": values.not_allowed,
    "day_form": values.day_form,
    "day_unreal": values.day_unreal,
    "whole": values.whole,
    "flag": values.flag,
    "slug": values.slug,
    "string_too_short": values.empty,
    "too_short": shapes.too_few,
    "too_long": shapes.too_many,
    "tuple_type": shapes.not_a_list,
    "model_type": shapes.not_a_group,
    "model_attributes_type": shapes.not_a_group,
}


def describe(misfit: Misfit) -> Diagnostic:
    """Return the message for the misfit."""
    if misfit.kind in SCALARS and isinstance(misfit.given, list | dict):
        return shapes.not_a_text(misfit)
    return MESSAGES.get(misfit.kind, shapes.other)(misfit)
