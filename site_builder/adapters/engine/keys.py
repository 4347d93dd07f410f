"""What the bytes of a site hang on, as hashes: the frame that all pages share, each page, the search index."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from site_builder.emit.settings import engine_settings
from site_builder.emit.tree import page_head, page_markdown
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
        [sign for folder in folders for sign in _signs(folder)],
        finish,
    )


def page_key(page: Page, told: str = "") -> str:
    """Return the hash of what one page shows, and tells machines."""
    return _hash(page_head(page), page_markdown(page), told)


def search_key(site: Site) -> str:
    """Return the hash of what the search index is made from."""
    return "search:" + _hash(
        [(page.path, page.title, page.body, page.description, page.kind, page.searchable, page.subject, repr(page.standing))
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


def _signs(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Yield path, length and day of change of each file; that is known without reading it."""
    held: Iterable[os.DirEntry[str]]
    try:
        with os.scandir(folder) as entries:
            held = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in held:
        if entry.is_dir():
            if entry.name not in SKIPPED:
                yield from _signs(Path(entry.path))
        else:
            found = entry.stat()
            yield entry.path, found.st_size, found.st_mtime_ns
