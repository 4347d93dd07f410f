"""The compiled tree on disk: Markdown pages, assets, theme blocks and mkdocs.yml, for any MkDocs-like engine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import yaml

from site_builder.emit.search.write import search_files
from site_builder.emit.settings import engine_settings, harmless
from site_builder.model.page import Page, Site

PACKAGE = Path(__file__).parent.parent
ASSETS = PACKAGE / "assets"
THEME = PACKAGE / "theme"
LMS = {f"lms-{name}.js" for name in ("scorm12", "scorm2004", "cmi5")}
"""Scripts that speak to learning systems; they go into their packages only."""
CUT = {path.name for path in ASSETS.glob("vendor/mkdocs-material-*/*.css")}
"""The theme's own style sheets, of which pages load a part, `theme.css`."""
PARTS = {path.name for path in ASSETS.glob("fonts/be-vietnam-pro-*-normal.woff2")}
"""The typeface in the parts it came in; pages load the two files made of them, the single file cuts its own."""
ELSEWHERE = (
    CUT | PARTS | {"marking.js", "single.js", "single-file.css", "online.js", "online-notice.css", "worker.js"} | LMS
)
"""Assets that belong to other editions than the folder of pages."""


def write_tree(site: Site, out: Path) -> list[Path]:
    """Write the tree into the empty folder `out` and return what was written."""
    written = []
    for place, content in tree_files(site):
        path = out / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        written.append(path)
    shutil.copytree(THEME, out / "overrides", ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    settings = yaml.safe_dump(engine_settings(site), allow_unicode=True, sort_keys=False, width=120)
    (out / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return [*written, out / "mkdocs.yml"]


def tree_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield each file of the tree's `docs` folder: its path and content."""
    for place, content in docs_files(site):
        yield f"docs/{place}", content


def docs_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield each page, attachment, asset and file of the search index: its path below the docs folder, and its content."""
    for page in site.pages:
        yield f"{page.path}.md", page_text(page).encode()
    yield from resource_files(site)
    yield from search_files(site)


def resource_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield each attachment and asset: its path below the docs folder, and its content."""
    yield from site.attachments
    yield from asset_files()


def asset_files() -> Iterator[tuple[str, bytes]]:
    """Yield each asset of the package that pages load: its path below the docs folder, and its content."""
    for path in sorted(ASSETS.rglob("*")):
        if path.is_file() and path.name not in ELSEWHERE and path.parent.name != "icons":
            yield f"assets/{path.relative_to(ASSETS).as_posix()}", path.read_bytes()


def page_text(page: Page) -> str:
    """Return the page as a Markdown file with front matter."""
    head = yaml.safe_dump(page_head(page), allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{head}---\n\n{page_markdown(page)}"


def page_head(page: Page) -> dict[str, object]:
    """Return the front matter of a page."""
    head: dict[str, object] = {"title": harmless(page.title)}
    if page.description:
        head["description"] = harmless(page.description)
    head |= {"kind": page.kind, "source": page.source}
    if not page.searchable:
        head["search"] = {"exclude": True}
    return head


def page_markdown(page: Page) -> str:
    """Return the Markdown of a page, with what stands below it."""
    footer = f"\n\n{page.footer}\n" if page.footer else ""
    return f"{page.body}{footer}"
