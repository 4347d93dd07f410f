"""Finds, in any node, the texts and references its model marks: new models need no code here."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, get_args

from pydantic.fields import FieldInfo

from site_builder.model.node import Node, holders
from site_builder.model.scalars import Mark


class Marked(NamedTuple):
    """A marked text: the node that holds it, the steps to it, its role and its value."""

    node: Node
    steps: tuple[str | int, ...]
    role: str
    value: str


def walk_nodes(node: Node) -> Iterator[Node]:
    """Yield the node and every node inside it, in the order of its fields."""
    yield node
    for name in holders(type(node)):
        value = getattr(node, name)
        if isinstance(value, Node):
            yield from walk_nodes(value)
        elif isinstance(value, tuple):
            for item in value:
                if isinstance(item, Node):
                    yield from walk_nodes(item)


def walk_marked(node: Node) -> Iterator[Marked]:
    """Return every marked text in the node and the nodes inside it, one by one."""
    found: list[Marked] = []
    _gather_marked(node, found)
    return iter(found)


def _gather_marked(node: Node, found: list[Marked]) -> None:
    """Put the marked texts into the list; generators in generators would cost twice as much."""
    kind = type(node)
    for name, role in _roles(kind):
        value = getattr(node, name)
        if isinstance(value, str):
            found.append(Marked(node, (name,), role, value))
        elif isinstance(value, tuple):
            found += (Marked(node, (name, index), role, item) for index, item in enumerate(value))
    for name in holders(kind):
        value = getattr(node, name)
        if isinstance(value, Node):
            _gather_marked(value, found)
        elif isinstance(value, tuple):
            for item in value:
                if isinstance(item, Node):
                    _gather_marked(item, found)


@cache
def _roles(model: type[Node]) -> tuple[tuple[str, str], ...]:
    found = ((name, role_of(field)) for name, field in model.model_fields.items())
    return tuple((name, role) for name, role in found if role)


def role_of(field: FieldInfo) -> str | None:
    """Return what the field's text is for, or nothing for plain words."""
    for mark in (*field.metadata, *_marks_within(field.annotation)):
        if isinstance(mark, Mark):
            return mark.role
    return None


def _marks_within(annotation: object) -> Iterator[object]:
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation):
        yield from _marks_within(part)
