"""`site-builder check`."""

from __future__ import annotations

from pathlib import Path

from site_builder.adapters.cli.project import require_project
from site_builder.adapters.cli.trouble import CONTENT, OK
from site_builder.adapters.cli.words import say, show_problems
from site_builder.adapters.clock import today
from site_builder.adapters.sharing import in_two
from site_builder.diagnostics.diagnostic import has_errors
from site_builder.diagnostics.report import as_github, as_gitlab, as_json
from site_builder.memory import memory_of
from site_builder.pipeline import check_library


def check(root: Path, form: str, cached: bool = True) -> int:
    """Report every problem in the asked form; 1 if any is an error."""
    memory = memory_of(require_project(root)) if cached else None
    problems = check_library(root, today(), memory, in_two).problems
    if memory:
        memory.keep()
    if form == "json":
        say(as_json(problems))
    elif form == "gitlab":
        say(as_gitlab(problems))
    elif form == "github":
        if problems:
            say(as_github(problems))
    else:
        show_problems(problems)
    return CONTENT if has_errors(problems) else OK
