"""The files of a new project: small, valid, and saying of themselves that they are examples."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from site_builder.emit.settings import project_settings

STARTER = Path(__file__).parent / "starter_project"


def starter_files() -> Iterator[tuple[str, str]]:
    """Yield each file of a new project: its path and text."""
    for path in sorted(STARTER.rglob("*")):
        if path.is_file():
            yield path.relative_to(STARTER).as_posix(), path.read_text(encoding="utf-8")
    yield (
        "mkdocs.yml",
        yaml.safe_dump(project_settings("Sổ tay của chi bộ"), allow_unicode=True, sort_keys=False, width=120),
    )
