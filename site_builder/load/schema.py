"""Models to JSON Schema (draft-07, which editors' YAML servers read), with Vietnamese titles, descriptions and examples."""

from __future__ import annotations

from typing import Any

from site_builder.load.fields import every_model
from site_builder.load.schema_words import ENUM_WORDS, example_of, how_to_write
from site_builder.load.shelves import SHELVES
from site_builder.model.edition import EditionFile
from site_builder.model.guide import GuideHead
from site_builder.model.node import Node

DRAFT = "http://json-schema.org/draft-07/schema#"
PATTERN_MESSAGES = {
    "^[a-z0-9]+(-[a-z0-9]+)*$": "Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.",
    r"^\d{4}-\d{2}-\d{2}$": "Ngày viết năm-tháng-ngày, ví dụ 2026-11-23.",
}


def schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of each kind of file, by the name of its shelf; `guide` is the front matter of guides, `editions` stands beside the library."""
    models: dict[str, type[Node]] = {shelf.name: shelf.model for shelf in SHELVES}
    models |= {"guide": GuideHead, "editions": EditionFile}
    return {name: _schema(model) for name, model in models.items()}


def _schema(model: type[Node]) -> dict[str, Any]:
    made = model.model_json_schema(ref_template="#/definitions/{model}")
    if "$defs" in made:
        made["definitions"] = made.pop("$defs")
    named = {inner.__name__: inner for inner in every_model()}
    definitions = made.get("definitions", {})
    for shown in (made, *definitions.values()):  # class names and English docstrings are not for authors
        shown.pop("title", None)
        shown.pop("description", None)
    _explain(made, model)
    for name, definition in definitions.items():
        if name in named:
            _explain(definition, named[name])
        elif name in ENUM_WORDS:
            definition["enumDescriptions"] = [ENUM_WORDS[name][value] for value in definition["enum"]]
    return {"$schema": DRAFT, **_for_authors(made)}


def _explain(schema: dict[str, Any], model: type[Node]) -> None:
    """Tell, for each property, what it is, how it is written, and show one."""
    for name, field in model.model_fields.items():
        shown = schema["properties"][name] = _required(schema["properties"][name])
        if "$ref" in shown:  # draft-07 overlooks what stands beside a reference
            shown["allOf"] = [{"$ref": shown.pop("$ref")}]
        shown["title"] = field.title
        told = [text for text in (field.description, how_to_write(field, shown)) if text]
        shown["description"] = " ".join(told)
        example = example_of(model, name, field, shown)
        if example is not None:
            shown["examples"] = [example]


def _required(shown: dict[str, Any]) -> dict[str, Any]:
    """Return the schema without `null`: a key without a value is a mistake here, it is left out instead."""
    choices = shown.get("anyOf", [])
    kept = [choice for choice in choices if choice != {"type": "null"}]
    if len(kept) < len(choices):
        shown = {key: value for key, value in shown.items() if key not in ("anyOf", "default")}
        shown |= kept[0] if len(kept) == 1 else {"anyOf": kept}
    return shown


def _for_authors(value: Any) -> Any:
    """Leave out `discriminator`, which draft-07 does not know, and say in words what a pattern wants."""
    if isinstance(value, dict):
        kept = {
            key: _properties(inner) if key in ("properties", "definitions") else _for_authors(inner)
            for key, inner in value.items()
            if key != "discriminator"
        }
        pattern = kept.get("pattern")
        if isinstance(pattern, str) and pattern in PATTERN_MESSAGES:
            kept["patternErrorMessage"] = PATTERN_MESSAGES[pattern]
        return kept
    if isinstance(value, list):
        return [_for_authors(item) for item in value]
    return value


def _properties(named: dict[str, Any]) -> dict[str, Any]:
    """Keep every name: a key called `title` or `description` is the author's."""
    return {name: _for_authors(inner) for name, inner in named.items()}
