"""The tables of a project, opened one by one as they are asked for."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from site_builder.memory.program import program
from site_builder.memory.signing import own_key
from site_builder.memory.table import Table

FOLDER = ".so-tay-cache"
TABLES = ("files", "uses", "findings", "pages", "words")


class Memory:
    """What is known of a project from before. Without a folder it lasts for as long as the process."""

    def __init__(self, folder: Path | None = None, key: bytes = b"", about: bytes = b"") -> None:
        self._folder, self._key, self._about = folder, key, about

    @cached_property
    def files(self) -> Table:
        """For each file, the hash of its bytes and the part of the library it holds."""
        return self._table("files")

    @cached_property
    def uses(self) -> Table:
        """For each guide, the key of its file and what it refers to."""
        return self._table("uses")

    @cached_property
    def findings(self) -> Table:
        """For each file, what the rules by part said of it."""
        return self._table("findings")

    @cached_property
    def pages(self) -> Table:
        """For each guide its page; and all other pages, as one."""
        return self._table("pages")

    @cached_property
    def words(self) -> Table:
        """For each page what the search index takes from it."""
        return self._table("words")

    def keep(self, *names: str) -> None:
        """Write down what is new in these tables, or in all, and put them away; where that fails, the next build finds out again."""
        for name in names or TABLES:
            table = self.__dict__.pop(name, None)
            if table is not None and self._folder is not None:
                with suppress(OSError):
                    make_folder(self._folder)
                    table.write(self._folder / name, self._key, self._about + name.encode())

    def _table(self, name: str) -> Table:
        if self._folder is None:
            return Table()
        return Table.read(self._folder / name, self._key, self._about + name.encode())


def memory_of(root: Path) -> Memory:
    """Return what is known of the project below `root`; what others wrote, or another state of this program, is not believed."""
    key = own_key()
    if key is None:
        return Memory()
    about = hashlib.sha256(os.path.abspath(root).encode(errors="surrogateescape")).digest()
    return Memory(root / FOLDER, key, about + program())


def make_folder(folder: Path) -> None:
    """Make the folder, which git is told to leave alone."""
    folder.mkdir(parents=True, exist_ok=True)
    ignored = folder / ".gitignore"
    if not ignored.exists():
        ignored.write_text("*\n", encoding="utf-8")
