"""A socket: hands compiled pages to MkDocs, so that `mkdocs build` and `mkdocs serve` work at the project's root.

No feature lives here. All that matters is in the compiled pages, which other engines build as well.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from site_builder.adapters.clock import today
from site_builder.diagnostics.catalogue import Severity
from site_builder.diagnostics.draw import draw
from site_builder.emit.settings import engine_settings
from site_builder.emit.tree import THEME, docs_files
from site_builder.pipeline import compile_library

log = logging.getLogger("mkdocs.plugins.so-tay")
FOLDERS = ("content", "guides", "quizzes")


class SoTayPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Compiles the project and gives its pages and menu to MkDocs."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Compile, and set the menu and the theme's blocks."""
        root = Path(config.config_file_path).parent
        compiled = compile_library(root, today())
        for problem in compiled.problems:
            level = logging.ERROR if problem.severity is Severity.ERROR else logging.WARNING
            log.log(level, "\n%s", draw(problem))
        if compiled.site is None:
            raise PluginError("Nội dung còn lỗi, chưa dựng được trang. Xem các dòng ở trên.")
        self.site = compiled.site
        config.theme.dirs.insert(0, str(THEME))
        settings = engine_settings(self.site)
        config.nav, config.copyright = settings["nav"], settings["copyright"]
        config.site_name = settings["site_name"]
        config.site_description = settings.get("site_description")
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Return the compiled files in place of what stands in the docs folder."""
        theme_files = [file for file in files if file.src_dir != config.docs_dir]
        made = [File.generated(config, place, content=content) for place, content in docs_files(self.site)]
        return Files([*theme_files, *made])

    def on_serve(self, server: LiveReloadServer, /, **_: Any) -> LiveReloadServer:
        """Watch what trainers edit."""
        for folder in FOLDERS:
            if Path(folder).is_dir():
                server.watch(folder)
        return server
