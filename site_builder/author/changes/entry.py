"""A library cut into the entries a reviewer thinks in: facts, clauses, questions, pages; each a row of named texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from site_builder.diagnostics.language import current_language
from site_builder.load.schema_words import ENUM_WORDS
from site_builder.model.naming import write_day
from site_builder.model.node import Node
from site_builder.model.span import Span

ANSWER = "=answer"
"""The label under which a question's right answer stands; a reviewer sees it first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of a library: what it is, what it is called, where it stands, and what it says."""

    kind: str
    address: str
    name: str
    span: Span
    texts: Mapping[str, str] = field(default_factory=dict)
    """What it says, by label; a label is what authors call the key."""


def texts_of(node: Node, *without: str) -> dict[str, str]:
    """Return all that the node says, by the names of its keys, except the keys left out."""
    return dict(_texts(node, "", frozenset(without)))


def _texts(node: Node, above: str, without: frozenset[str]) -> Iterator[tuple[str, str]]:
    for name, described in type(node).model_fields.items():
        value = getattr(node, name)
        if name in without or value is None or value == () or value == {}:
            continue
        label = above + (described.title or name if current_language() == "vi" else name)
        yield from _values(value, label)


def _values(value: object, label: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Node):
        yield from _texts(value, f"{label} › ", frozenset())
    elif isinstance(value, tuple) and value and isinstance(value[0], Node):
        for number, item in enumerate(value, 1):
            yield from _texts(item, f"{label} › {_called(item, number)} › ", frozenset({"id"}))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _values(inner, f"{label} › {key}")
    else:
        yield label, shown(value)


def _called(item: Node, number: int) -> str:
    """Return what tells an item from its neighbours: its id, else its number."""
    return str(getattr(item, "id", None) or getattr(item, "topic", None) or number)


def shown(value: object) -> str:
    """Return a single value as people write it."""
    if isinstance(value, tuple):
        return ", ".join(shown(item) for item in value)
    if isinstance(value, Enum):
        words = ENUM_WORDS.get(type(value).__name__, {}) if current_language() == "vi" else {}
        return words.get(str(value.value), str(value.value))
    if isinstance(value, bool):
        return str(value).lower()
    return write_day(value) if isinstance(value, date) else str(value)
