"""The compiled tree belongs to no engine: mkdocs, properdocs and zensical build the same pages from it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from site_builder.adapters.cli.build import compiled_site
from site_builder.adapters.engine import build_tree
from site_builder.emit.page_facts import page_facts
from site_builder.emit.tree import write_tree

pytestmark = pytest.mark.engine
ENGINES = {
    "properdocs": ["properdocs", "build", "-q", "-f", "mkdocs.yml", "-d", "site"],
    "zensical": ["zensical", "build", "-f", "mkdocs.yml"],
}


@pytest.fixture(scope="module")
def tree(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tree")
    compiled = compiled_site(root)
    assert compiled is not None
    write_tree(compiled, folder)
    return folder


@pytest.fixture(scope="module")
def by_mkdocs(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("mkdocs") / "site"
    assert build_tree(tree, out) == []
    return out


@pytest.mark.parametrize("engine", ENGINES)
def test_another_engine_builds_the_same_pages(engine: str, tree: Path, by_mkdocs: Path, root: Path) -> None:
    binary = root / ".venv-engines/bin" / ENGINES[engine][0]
    assert binary.exists(), "No other engines installed. Mend it with: make .venv-engines/ready"
    done = subprocess.run([str(binary), *ENGINES[engine][1:]], cwd=tree, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    theirs = tree / "site"
    pages = sorted(path.relative_to(by_mkdocs) for path in by_mkdocs.rglob("*.html") if path.name != "404.html")
    assert [str(page) for page in pages if not (theirs / page).is_file()] == []
    for page in pages:
        ours, other = ((folder / page).read_text(encoding="utf-8") for folder in (by_mkdocs, theirs))
        assert article_words(ours) == article_words(other), page
        assert anchors(ours) <= page_facts(other).ids, page


def article_words(html: str) -> str:
    """Return the words of the page's own text."""
    article = re.search(r"<article\b.*?</article>", html, re.DOTALL)
    assert article
    text = re.sub(r"<(script|style|svg)\b.*?</\1>|<[^>]+>", " ", article.group(), flags=re.DOTALL)
    return re.sub(r"\s+", "", text.replace("&amp;", "&").replace("¶", ""))


def anchors(html: str) -> set[str]:
    """Return the ids inside the page's own text."""
    article = re.search(r"<article\b.*?</article>", html, re.DOTALL)
    assert article
    return {id for id in page_facts(article.group()).ids if not id.startswith("__")}
