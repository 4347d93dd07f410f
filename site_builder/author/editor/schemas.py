"""The schemas as files of a project, and which files each holds for."""

from __future__ import annotations

import json
from collections.abc import Iterator

from site_builder.load.schema import schemas
from site_builder.load.shelves import SHELVES

SCHEMAS = ".vscode/schemas"
EDITIONS = ["editions.yml", "dia-phuong/*.yml", "dia-phuong/*.yaml"]
"""Where local editions stand, and where their example tells to put the files of many."""


def schema_files() -> Iterator[tuple[str, str]]:
    """Yield each schema as a file of a project: its place and text."""
    for name, schema in schemas().items():
        yield f"{SCHEMAS}/{name}.schema.json", json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def where_they_hold() -> dict[str, str | list[str]]:
    """Return the mapping an editor needs: schema to files."""
    shelves: dict[str, str | list[str]] = {
        f"{SCHEMAS}/{shelf.name}.schema.json": shelf.place
        if shelf.single
        else [f"{shelf.place}/*.yml", f"{shelf.place}/*.yaml"]
        for shelf in SHELVES
    }
    return shelves | {f"{SCHEMAS}/editions.schema.json": EDITIONS}
