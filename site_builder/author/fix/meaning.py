"""What a file means, for comparing it before and after a mend."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from site_builder.diagnostics.catalogue import Severity
from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.load.guides import load_guide
from site_builder.load.read import decode
from site_builder.load.shape import to_model
from site_builder.load.shelves import GUIDES, SHELVES, Shelf
from site_builder.load.yaml_text import parse_yaml
from site_builder.model.span import Source


def shelf_of(place: str) -> Shelf | None:
    """Return the shelf a file belongs to, nothing for a guide or a stranger."""
    parent = PurePosixPath(place).parent.as_posix()
    return next((shelf for shelf in SHELVES if shelf.place in (place, parent)), None)


def read_source(text: str, place: str) -> Source | None:
    """Return the text as the loader would see it."""
    return decode(text.encode(), place)[0]


def meaning_of(text: str, place: str) -> Any:
    """Return all that the loader takes from the file, as plain values; None where it cannot be loaded."""
    source, shelf = read_source(text, place), shelf_of(place)
    if source is None:
        return None
    if shelf is None:
        guide, problems = load_guide(source, PurePosixPath(place).relative_to(GUIDES))
        if guide is None or _wrong(problems):
            return None
        return guide.head.model_dump(mode="json"), guide.title, [line.rstrip() for line in guide.body.split("\n")]
    values, source, problems = parse_yaml(source)
    if _wrong(problems):
        return None
    node, problems = to_model(values, shelf.model, source)
    return None if node is None or _wrong(problems) else node.model_dump(mode="json")


def _wrong(problems: list[Diagnostic]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)
