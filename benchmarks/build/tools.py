"""The tools: how each gets its project, how it builds, serves, and where a page lies."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.build.pages import place
from benchmarks.build.peers import write_hugo, write_mdbook, write_mkdocs
from benchmarks.build.project import write_project

REPOSITORY = Path(__file__).parents[2]
PEERS = REPOSITORY / ".venv-peers"
EDITED = place(25)
"""The page that is edited: not the first of its section, so that it has neighbours on both sides."""


@dataclass(frozen=True, slots=True)
class Tool:
    """One tool with one way of using it."""

    name: str
    write: Callable[[Path, int], None]
    build: tuple[str, ...]
    made: tuple[str, ...]
    """What is removed before a cold build."""
    source: str
    """The file that is edited."""
    serve: tuple[str, ...] = ()
    """With `PORT` for the port; empty where it has no server that rebuilds."""
    page: str = ""
    """The address of the edited page."""
    largest: int = 5000

    def can_run(self) -> bool:
        """Say whether it is installed."""
        return Path(self.build[0]).is_file()


def install_peers() -> None:
    """Make the environment of the peers, if it is not there."""
    if not PEERS.is_dir():
        subprocess.run([sys.executable, "-m", "venv", str(PEERS)], check=True)
        wanted = str(Path(__file__).with_name("requirements.txt"))
        subprocess.run([str(PEERS / "bin/python"), "-m", "pip", "install", "--quiet", "-r", wanted], check=True)


def tools(peers: Path) -> list[Tool]:
    """Return ours and the others, the measure of all (MkDocs with Material, pruned) before the rest."""
    bin, page = peers / "bin", f"/{EDITED}.html"
    mkdocs, zensical, hugo = str(bin / "mkdocs"), str(bin / "zensical"), str(bin / "hugo")
    ours = (sys.executable, "-m", "site_builder")
    return [
        Tool("Sổ tay", write_project, (*ours, "build"), ("site", ".so-tay-cache"), f"guides/{EDITED}.md",
             (*ours, "serve", "--port", "PORT"), f"/cam-nang/{EDITED}.html"),
        Tool("Sổ tay, --no-cache", write_project, (*ours, "build", "--no-cache"), ("site", ".so-tay-cache"), f"guides/{EDITED}.md"),
        Tool("MkDocs + Material, prune", lambda root, count: write_mkdocs(root, count, prune=True), (mkdocs, "build", "-q"),
             ("site",), f"docs/{EDITED}.md", (mkdocs, "serve", "--livereload", "-q", "-a", "127.0.0.1:PORT"), page),
        Tool("MkDocs + Material", lambda root, count: write_mkdocs(root, count, prune=False), (mkdocs, "build", "-q"), ("site",),
             f"docs/{EDITED}.md", largest=1000),
        Tool("Zensical 0.0.73, prune", lambda root, count: write_mkdocs(root, count, prune=True), (zensical, "build"),
             ("site", ".cache"), f"docs/{EDITED}.md", (zensical, "serve", "-a", "127.0.0.1:PORT"), page),
        Tool("Hugo 0.168, small theme", write_hugo, (hugo, "--quiet"), ("public",), f"content/{EDITED}.md",
             (hugo, "server", "--quiet", "-p", "PORT"), f"/{EDITED}/"),
        Tool("mdBook 0.5", write_mdbook, (str(bin / "mdbook"), "build"), ("book",), f"src/{EDITED}.md", largest=1000),
    ]  # fmt: skip
