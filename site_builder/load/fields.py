"""Which keys may stand at a place of a model, for suggestions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from site_builder.model.node import Node


def fields_at(model: type[Node], location: tuple[int | str, ...]) -> list[str]:
    """Return the keys allowed at the location that pydantic reports."""
    models: list[type[Node]] = [model]
    for step in location:
        if isinstance(step, int):
            continue
        tagged = [found for found in models if _tag(found) == step]
        deeper = [inner for found in models if step in found.model_fields for inner in _models_in(found.model_fields[step].annotation)]
        models = tagged or deeper or models
    return [name for found in models[:1] for name in found.model_fields]


def _tag(model: type[Node]) -> str | None:
    kind = model.model_fields.get("kind")
    tags = get_args(kind.annotation) if kind else ()
    return tags[0] if len(tags) == 1 and isinstance(tags[0], str) else None


def _models_in(annotation: Any) -> Iterator[type[Node]]:
    if isinstance(annotation, type) and issubclass(annotation, Node):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)
