"""A command's modules are read when it is wanted; each is found under its own name."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

from site_builder.adapters.cli.commands import commands

ROOT = Path(__file__).parents[2]
HEAVY = "docx fontTools weasyprint rich mkdocs numpy cv2 openpyxl site_builder.render site_builder.exam.paper".split()


@pytest.mark.parametrize("name", commands().list_commands(click.Context(commands())))
def test_a_command_is_found_under_its_own_name(name: str) -> None:
    found = commands().get_command(click.Context(commands()), name)
    assert found is not None and found.name == name


def test_checking_reads_no_module_that_only_others_need() -> None:
    program = (
        "import sys; from site_builder.adapters.cli.run import run; run(['check']); "
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
