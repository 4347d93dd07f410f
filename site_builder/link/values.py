"""Numbers taken from facts: one correction in `content/facts/` mends every page, question and form."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import fields, replace
from types import MappingProxyType
from typing import Any, TypeVar

from site_builder.model.fact import FactFile
from site_builder.model.library import Library
from site_builder.model.node import Node, field_names
from site_builder.text.pulled import PULLS, Pull, put_in

Values = dict[tuple[str, str], str]
Kind = TypeVar("Kind", bound=Node)


def with_values(library: Library, keys: Mapping[str, str] = MappingProxyType({})) -> Library:
    """Return the library with each `[[=fact.name]]` replaced by the fact's value; unknown ones stay, for a rule to tell."""
    values = _values(library.facts)
    without = {file for file, key in keys.items() if not key.endswith(PULLS)}
    changed: dict[str, Any] = {}
    for field in fields(library):
        held = getattr(library, field.name)
        filled = _filled_parts(held, values, without) if isinstance(held, tuple) else _filled(held, values)
        if filled is not held:
            changed[field.name] = filled
    return replace(library, **changed) if changed else library


def keys_with_values(keys: Mapping[str, str], library: Library) -> dict[str, str]:
    """Return the keys of files, where those that take values hang on the files of facts as well; unknown where one of these is."""
    files = [file.written_in.file for file in library.facts]
    facts = repr([keys.get(file) for file in files]) if all(file in keys for file in files) else ""
    drawn = hashlib.sha256(facts.encode()).hexdigest()
    return {
        file: key + drawn if key.endswith(PULLS) else key
        for file, key in keys.items()
        if facts or not key.endswith(PULLS)
    }


def _values(files: tuple[FactFile, ...]) -> Values:
    return {(fact.id, name): text for file in files for fact in file.facts for name, text in fact.values.items()}


def _filled_parts(held: tuple[Any, ...], values: Values, without: set[str]) -> tuple[Any, ...]:
    """Return the parts with their values; those in files that are known to take none are not looked through."""
    parts = tuple(
        part if isinstance(part, Node) and part.written_in.file in without else _filled(part, values) for part in held
    )
    return parts if any(new is not old for new, old in zip(parts, held, strict=True)) else held


def _filled(held: Any, values: Values) -> Any:
    """Return the same thing where nothing in it takes a value, so that most of a library is not copied."""
    if isinstance(held, str):
        return put_in(held, lambda pull: _value(pull, values))
    if isinstance(held, Node):
        return _filled_node(held, values)
    if isinstance(held, tuple):
        items = tuple(_filled(item, values) for item in held)
        return items if any(new is not old for new, old in zip(items, held, strict=True)) else held
    return held


def _filled_node(node: Kind, values: Values) -> Kind:
    changed: dict[str, Any] = {}
    for name in field_names(type(node)):
        held = getattr(node, name)
        filled = _filled(held, values)
        if filled is not held:
            changed[name] = filled
    return node.model_copy(update=changed) if changed else node


def _value(pull: Pull, values: Values) -> str | None:
    return values.get((pull.fact, pull.name))
