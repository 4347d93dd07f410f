"""Which keys may stand at a place of a model, and what they are called in Vietnamese."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from pydantic.fields import FieldInfo

from site_builder.load.shelves import SHELVES
from site_builder.model.edition import EditionFile
from site_builder.model.guide import GuideHead
from site_builder.model.node import Node


def fields_at(model: type[Node], location: tuple[int | str, ...]) -> Mapping[str, FieldInfo]:
    """Return the fields allowed at the location that pydantic reports, by their keys."""
    models: list[type[Node]] = [model]
    for step in location:
        if isinstance(step, int):
            continue
        tagged = [found for found in models if _tag(found) == step]
        deeper = [
            inner
            for found in models
            if step in found.model_fields
            for inner in _models_in(found.model_fields[step].annotation)
        ]
        models = tagged or deeper or models
    return models[0].model_fields


def field_at(model: type[Node], location: tuple[int | str, ...]) -> FieldInfo | None:
    """Return the field whose value stands at the location, a list being the field of its items."""
    names = [index for index, step in enumerate(location) if isinstance(step, str)]
    if not names:
        return None
    return fields_at(model, location[: names[-1]]).get(str(location[names[-1]]))


@cache
def every_key() -> frozenset[str]:
    """Return every key that any file may use."""
    return frozenset(name for model in every_model() for name in model.model_fields)


@cache
def every_model() -> frozenset[type[Node]]:
    """Return every model that files are made of."""
    found: set[type[Node]] = set()
    waiting: list[type[Node]] = [GuideHead, EditionFile, *(shelf.model for shelf in SHELVES)]
    while waiting:
        model = waiting.pop()
        if model not in found:
            found.add(model)
            waiting += [inner for field in model.model_fields.values() for inner in _models_in(field.annotation)]
    return frozenset(found)


def _tag(model: type[Node]) -> str | None:
    kind = model.model_fields.get("kind")
    tags = get_args(kind.annotation) if kind else ()
    return tags[0] if len(tags) == 1 and isinstance(tags[0], str) else None


def _models_in(annotation: Any) -> Iterator[type[Node]]:
    if isinstance(annotation, type) and issubclass(annotation, Node):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)
