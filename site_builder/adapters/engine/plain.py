"""Calls MkDocs on a compiled tree."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class EngineError(Exception):
    """The engine could not build the tree; that is a fault of ours, not of the content."""


def build_tree(tree: Path, out: Path) -> list[str]:
    """Build the tree's mkdocs.yml into `out` and return the engine's warnings."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    with warnings_of() as warnings:
        try:
            config = load_config(str(tree / "mkdocs.yml"), site_dir=str(out))
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except MkDocsException as error:
            raise EngineError(str(error)) from error
    return warnings


@contextmanager
def warnings_of() -> Iterator[list[str]]:
    """Give a list that holds, at the end of the block, what the engine warned of."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    heard = _Listener()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(heard)
    propagate, logger.propagate = logger.propagate, False
    try:
        yield heard.warnings
    finally:
        logger.removeHandler(heard)
        logger.propagate = propagate


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.warnings: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what the engine warns of."""
        self.warnings.append(record.getMessage())
