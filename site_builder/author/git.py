"""Asks git about a project; every answer is data, and nothing is ever checked out."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Sequence
from pathlib import Path

FOLDERS = ("content", "guides", "quizzes")


class NoGit(Exception):
    """There is no git, or the project is not kept in it."""


class NoRevision(Exception):
    """Git knows no such revision."""


def git(root: Path, *arguments: str) -> bytes:
    """Return what git says in the project's folder."""
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)  # noqa: S603
    except OSError as error:
        raise NoGit(str(error)) from error
    if done.returncode:
        raise NoGit(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout


def commit_of(root: Path, revision: str) -> str:
    """Return the commit a revision stands for."""
    git(root, "rev-parse", "--git-dir")
    try:
        return (
            git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
        )
    except NoGit as error:
        raise NoRevision(revision) from error


def write_revision(root: Path, commit: str, out: Path, folders: Sequence[str] = FOLDERS) -> None:
    """Write the project's content folders, as they were in the commit, into the empty folder `out`."""
    below = git(root, "rev-parse", "--show-prefix").decode().strip()
    top = Path(git(root, "rev-parse", "--show-toplevel").decode().removesuffix("\n"))
    tree = f"{commit}:{below}".removesuffix("/") if below else commit
    listed = git(top, "ls-tree", "--name-only", "-z", tree).decode("utf-8", "surrogateescape")
    there = [name for name in listed.split("\0") if name in folders]
    if not there:
        return
    packed = git(top, "archive", "--format=tar", tree, "--", *there)
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(out, filter="data")
