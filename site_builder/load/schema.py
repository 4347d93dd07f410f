"""Models to JSON Schema (draft-07, which editors' YAML servers read), with Vietnamese titles and descriptions."""

from __future__ import annotations

from typing import Any

from site_builder.load.shelves import SHELVES
from site_builder.model.guide import GuideHead
from site_builder.model.node import Node

DRAFT = "http://json-schema.org/draft-07/schema#"


def schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of each kind of file, by the name of its shelf; `guide` is the front matter of guides."""
    models: dict[str, type[Node]] = {shelf.name: shelf.model for shelf in SHELVES}
    models["guide"] = GuideHead
    return {name: _schema(model) for name, model in models.items()}


def _schema(model: type[Node]) -> dict[str, Any]:
    made = model.model_json_schema(ref_template="#/definitions/{model}")
    if "$defs" in made:
        made["definitions"] = made.pop("$defs")
    return {"$schema": DRAFT, **_for_authors(made)}


def _for_authors(value: Any) -> Any:
    """Leave out what an author's editor should not show: class names, English docstrings, and `discriminator`, which draft-07 does not know."""
    if isinstance(value, dict):
        ours = "properties" in value or "enum" in value
        dropped = {"discriminator", "title", "description"} if ours else {"discriminator"}
        return {
            key: _properties(inner) if key in ("properties", "definitions") else _for_authors(inner)
            for key, inner in value.items()
            if key not in dropped
        }
    if isinstance(value, list):
        return [_for_authors(item) for item in value]
    return value


def _properties(named: dict[str, Any]) -> dict[str, Any]:
    """Keep every name: a key called `title` or `description` is the author's."""
    return {name: _for_authors(inner) for name, inner in named.items()}
