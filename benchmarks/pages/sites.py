"""The two sites that are compared: ours, and the same words in Material for MkDocs as it comes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import yaml

from site_builder.emit.precompress import precompress

STOCK_THEME = {"name": "material", "language": "vi", "font": False}
HEAD = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)


HERE = Path(__file__).parents[2]


def ours(root: Path, out: Path, *more: str) -> None:
    """Build our site, or a project's, with its compressed twins unless other options are given."""
    _run([sys.executable, "-m", "site_builder", "build", "--out", str(out), *(more or ("--precompress",))], root)


def stock(root: Path, scratch: Path, out: Path) -> None:
    """Build the same pages with the theme's own style, scripts and search; web fonts off, for they would come from elsewhere."""
    tree = scratch / "tree"
    _run([sys.executable, "-m", "site_builder", "compile", "--out", str(tree)], root)
    settings = yaml.safe_load((tree / "mkdocs.yml").read_text(encoding="utf-8"))
    kept = {key: settings[key] for key in ("site_name", "nav", "use_directory_urls", "markdown_extensions")}
    (tree / "mkdocs.yml").write_text(
        yaml.safe_dump({**kept, "theme": STOCK_THEME, "plugins": ["search"]}, allow_unicode=True, sort_keys=False),
        encoding="utf-8",
    )
    for page in (tree / "docs").rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        title = yaml.safe_load(HEAD.match(text)[1])["title"]  # type: ignore[index]
        page.write_text(
            f"---\ntitle: {yaml.safe_dump(title).strip().removesuffix('...').strip()}\n---\n" + HEAD.sub("", text),
            encoding="utf-8",
        )
    _run([sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(out)], tree)
    precompress(out)


def _run(command: list[str], folder: Path) -> None:
    settings = {**os.environ, "PYTHONPATH": str(HERE)}
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, env=settings)
