"""Runs `site-builder` in this process, as a person without a terminal would: what it said and how it ended."""

from __future__ import annotations

import os
from contextlib import redirect_stderr, redirect_stdout
from contextvars import copy_context
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from unittest.mock import patch

from site_builder.adapters.cli.run import run


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    returncode: int
    stdout: str
    stderr: str


def site_builder(project: Path, *arguments: str, **environment: str) -> Done:
    """Return what the command says of the project."""
    out, err = StringIO(), StringIO()
    with patch.dict(os.environ, environment), redirect_stdout(out), redirect_stderr(err):
        code = copy_context().run(run, ["--project", str(project), *arguments])
    assert "Traceback" not in err.getvalue()
    return Done(code, out.getvalue(), err.getvalue())
