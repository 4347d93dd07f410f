"""All there is to say about a project: of its library, and of its local editions where it has any."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from site_builder.diagnostics.diagnostic import Diagnostic, in_file_order
from site_builder.editions.read import read_editions
from site_builder.editions.rules import check_editions
from site_builder.pipeline import link_library


def all_problems(root: Path, today: date) -> list[Diagnostic]:
    """Return every problem of the library, then those of `editions.yml`."""
    linked = link_library(root, today)
    file = root / "editions.yml"
    if not file.exists():
        return linked.problems
    editions, problems = read_editions(file, root)
    return in_file_order([*linked.problems, *problems, *check_editions(editions, linked.library, linked.links)])
