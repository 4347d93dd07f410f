"""What the bytes of a site hang on, as hashes: the frame that all pages share, each page, the search index."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from site_builder.emit.settings import engine_settings
from site_builder.memory.program import signs_of
from site_builder.model.page import Page, Site

PACKAGES = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "markupsafe", "pymdown-extensions")
HERE = Path(__file__).parents[2]
ROOMS = ("adapters/engine", "emit", "theme", "assets")
"""Our rooms that turn compiled pages into files; what the rooms before them do is seen in the pages."""
SKIPPED = frozenset((".icons", "__pycache__", "starter_project"))


def frame_key(site: Site, finish: str) -> str:
    """Return the hash of what every page hangs on: settings, menu, titles, theme, programs, and how pages are finished."""
    folders = [HERE / room for room in ROOMS]
    found = find_spec("material")
    if found is not None and found.origin:
        folders.append(Path(found.origin).parent / "templates")
    return _hash(
        engine_settings(site),
        [(page.path, page.title) for page in site.pages],
        [(name, _version(name)) for name in PACKAGES],
        [sign for folder in folders for sign in signs_of(folder, SKIPPED)],
        finish,
    )


def body_hash(page: Page) -> str:
    """Return the hash of what stands in the body of a page; who kept the page may have kept it, too."""
    return hashlib.sha256(page.body.encode(errors="surrogatepass")).hexdigest()


def page_key(page: Page, body: str, told: str = "") -> str:
    """Return the hash of what one page shows, and tells machines; that of its body is given."""
    return _hash(page.title, page.description, page.kind, page.source, page.searchable, page.footer, body, told)


def search_key(site: Site, bodies: Mapping[str, str]) -> str:
    """Return the hash of what the search index is made from; those of the bodies are given, by the paths of their pages."""
    return "search:" + _hash(
        [(page.path, page.title, bodies[page.path], page.description, page.kind, page.searchable, page.subject, repr(page.standing))
         for page in site.pages],
        site.abbreviations,
    )  # fmt: skip


def _hash(*values: object) -> str:
    return hashlib.sha256(
        json.dumps(values, ensure_ascii=False, default=str).encode(errors="surrogatepass")
    ).hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
