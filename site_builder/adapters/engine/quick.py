"""Drives MkDocs over a site, with the bytes that `mkdocs build` gives on the compiled tree, in a fraction of the time.

Settings, menu, templates and theme are MkDocs' and Material's own. Left out is what has no effect on a compiled site:
writing the tree to read it again, parsing HTML that is finished, the menu of a page that is its neighbour's.
"""

from __future__ import annotations

import fnmatch
import gzip
import os
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from typing import Any

from site_builder.adapters.engine.body import Heading, body_of
from site_builder.adapters.engine.plain import EngineError
from site_builder.emit.settings import engine_settings
from site_builder.emit.tree import ASSETS, THEME, page_head, page_markdown
from site_builder.model.page import Page, Site

TEMPLATE = "main.html"
NOT_COPIED = (".*", "*.py", "*.pyc", "*.html", "*readme*", "mkdocs_theme.yml", "locales", "*.md", "*.markdown")
"""What MkDocs, too, leaves in the theme: templates, translations, hidden folders (twelve thousand icons)."""


class Engine:
    """MkDocs made ready for a site: its settings, its menu, its templates, and every page before it is made."""

    def __init__(self, site: Site, out: Path, many: bool = True) -> None:
        """`many` pages are worth frames, which are made first."""
        from mkdocs.exceptions import MkDocsException

        self._site, self._many = site, many
        try:
            self._config = _config(site, out)
            self._files = _files(site, self._config)
        except MkDocsException as error:
            raise EngineError(str(error)) from error
        toc = self._config.mdx_configs["toc"]
        self._sign, self._sign_title = toc["permalink"], toc["permalink_title"]
        self._menu = self._made_menu()

    def _made_menu(self) -> Any:
        """Return the menu, which ties each page to its place, with the title of each page for its neighbours."""
        from mkdocs.structure.nav import get_navigation
        from mkdocs.structure.pages import Page as Document

        menu = get_navigation(self._files, self._config)
        for file in self._files:
            if file.page is None:
                Document(None, file, self._config)
        for page in self._site.pages:
            made = self._files.src_uris[f"{page.path}.md"].page
            made.meta, made.markdown = page_head(page), ""
        return menu

    @cached_property
    def _env(self) -> Any:
        from jinja2 import FileSystemBytecodeCache

        env = self._config.theme.get_env()
        with suppress(
            RuntimeError, OSError
        ):  # where there is no folder of one's own for it, templates are compiled anew
            env.bytecode_cache = FileSystemBytecodeCache()
        return self._config.plugins.on_env(env, config=self._config, files=self._files)

    @cached_property
    def _frames(self) -> Any:
        from site_builder.adapters.engine.frames import Frames

        return Frames(self._env, self._rendered)

    def _rendered(self, page: Any) -> str:
        """Return what the theme makes of a page, which is the open one."""
        from mkdocs.commands.build import get_context

        context = get_context(self._menu, self._documents, self._config, page)
        return str(self._env.get_template(TEMPLATE).render(context))

    def page(self, page: Page) -> str:
        """Return a page as HTML; what UTF-8 has no form for is to be written as references."""
        made = self._files.src_uris[f"{page.path}.md"].page
        made.meta, made.markdown = page_head(page), page_markdown(page).lstrip("\n")
        body = body_of(made.markdown, self._sign, self._sign_title)
        if body is None:
            made.render(self._config, self._files)
        else:
            made.content, made.toc = body.html, _toc(body.headings)
        made.active = True
        try:
            return str(self._frames.page(made) if self._many else self._rendered(made))
        finally:
            made.active = False
            made.content, made.toc, made.markdown = None, [], ""  # so that no two pages are held at a time

    @cached_property
    def _documents(self) -> list[Any]:
        return list(self._files.documentation_pages())

    def extras(self) -> Iterator[tuple[str, bytes]]:
        """Yield the theme's files, and the pages that the theme itself has."""
        from mkdocs.commands.build import _build_template

        for place, path in theme_files(self._config.theme.dirs).items():
            if place not in self._config.theme.static_templates:
                yield place, path.read_bytes()
        env = self._frames.templates if self._many else self._env
        for name in sorted(self._config.theme.static_templates):
            text = _build_template(name, env.get_template(name), self._files, self._config, self._menu)
            if text.strip():
                yield name, text.encode()
            if name == "sitemap.xml":
                yield f"{name}.gz", gzip.compress(text.encode(), mtime=0)


def theme_files(folders: list[str]) -> dict[str, Path]:
    """Return the files of the theme that belong into the site; what an earlier folder has hides what a later one has."""
    found: dict[str, Path] = {}
    for folder in folders:
        for base, inner, names in os.walk(folder):
            inner[:] = sorted(name for name in inner if not _left_out(name))
            for name in sorted(names):
                if not _left_out(name):
                    path = Path(base, name)
                    found.setdefault(path.relative_to(folder).as_posix(), path)
    return found


def _left_out(name: str) -> bool:
    return any(fnmatch.fnmatch(name.lower(), pattern) for pattern in NOT_COPIED)


def _config(site: Site, out: Path) -> Any:
    from mkdocs.config.defaults import MkDocsConfig

    settings = engine_settings(site)
    settings["theme"] = {**settings["theme"], "custom_dir": str(THEME)}
    config = MkDocsConfig(config_file_path=str(THEME.parent / "mkdocs.yml"))
    config.load_dict({**settings, "docs_dir": str(ASSETS), "site_dir": str(out)})
    failed, _warned = config.validate()
    if failed:
        raise EngineError("; ".join(f"{key}: {error}" for key, error in failed))
    config.plugins.on_startup(command="build", dirty=False)
    return config.plugins.on_config(config)


def _files(site: Site, config: Any) -> Any:
    """Return the pages as MkDocs finds them on disk: folder by folder, the index of a folder first."""
    from mkdocs.structure.files import Files, InclusionLevel

    from site_builder.adapters.engine.sources import Source, Sources

    made = [
        Source(f"{page.path}.md", str(ASSETS), config.site_dir, False, inclusion=InclusionLevel.INCLUDED)
        for page in site.pages
    ]
    files: Files = Sources(sorted(made, key=attrgetter("order")))
    return files


def _toc(headings: tuple[Heading, ...]) -> Any:
    from markdown.extensions.toc import nest_toc_tokens
    from mkdocs.structure.toc import get_toc

    return get_toc(nest_toc_tokens([{"level": one.level, "id": one.anchor, "name": one.words} for one in headings]))
