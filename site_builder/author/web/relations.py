"""Which texts of the models name something that the editor can offer to choose from."""

from __future__ import annotations

from typing import Any

from site_builder.model.node import Node

COMMON = "chung"
"""The collection of the files that stand alone."""

BY_ROLE: dict[str, dict[str, Any]] = {
    "fact": {
        "collection": "facts",
        "value_field": "facts.*.id",
        "search_fields": ["facts.*.id", "facts.*.statement"],
        "display_fields": ["{{facts.*.id}}: {{facts.*.statement}}"],
    },
    "source": {
        "collection": COMMON,
        "file": "sources",
        "value_field": "sources.*.id",
        "search_fields": ["sources.*.id", "sources.*.name"],
        "display_fields": ["{{sources.*.id}}: {{sources.*.name}}"],
    },
}
ADDRESSES = {
    "Relations.replaces": ("documents", ""),
    "Relations.implements": ("documents", ""),
    "Relations.guided_by": ("documents", ""),
    "Relations.amended_by": ("documents", ""),
    "Comparison.old": ("documents", ""),
    "Comparison.new": ("documents", ""),
    "Lesson.quizzes": ("quizzes", "tu-kiem-tra/"),
    "Pool.quizzes": ("quizzes", "tu-kiem-tra/"),
    "Course.final_test": ("trials", "de-thu/"),
    "GuideHead.forms": ("forms", "bieu-mau/"),
    "Draft.form": ("forms", "bieu-mau/"),
}
"""Addresses that can only be of one kind, and how they begin; others may lead to a clause, which is typed."""


def relation_of(model: type[Node], name: str, role: str | None) -> dict[str, Any] | None:
    """Return what the field's value is chosen from, or nothing where it is typed."""
    if role == "address" and (known := ADDRESSES.get(f"{model.__name__}.{name}")):
        collection, start = known
        named = "{{number}} ({{issued_on}})" if collection == "documents" else "{{title}}"
        searched = ["id", "number", "title"] if collection == "documents" else ["title"]
        return {
            "collection": collection,
            "value_field": f"{start}{{{{slug}}}}",
            "search_fields": searched,
            "display_fields": [named],
        }
    return BY_ROLE.get(role or "")
