"""The site kept warm between two edits: what was read, the engine, the pages; and one page ahead of the others."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from site_builder.adapters.clock import today
from site_builder.adapters.engine.assemble import assemble_pages
from site_builder.adapters.engine.quick import Engine
from site_builder.emit.assembly import NOTHING, Assembly, Record
from site_builder.emit.publish import publishing
from site_builder.emit.search.write import FOLDER as SEARCH
from site_builder.emit.search.write import search_files
from site_builder.load.known import Known
from site_builder.memory import memory_of
from site_builder.model.page import Page, Site
from site_builder.pipeline import Linked, checked, page_written_in, read_library, whole_site


class Workshop:
    """Reads, makes and publishes one project again and again."""

    def __init__(self, root: Path, out: Path) -> None:
        self._root, self._out = root, out
        self._memory = memory_of(root)
        self._known = Known(self._memory.files)
        self._pending: set[str] = set()
        """Files changed since the site was put in place."""
        self._record: Record = NOTHING
        self._engine: Engine | None = None
        self._pages: dict[str, Page] = {}
        self._search: LazySearch | None = None

    def read(self) -> Linked:
        """Return the library with its links; only files that changed are read."""
        return read_library(self._root, self._memory, self._known)

    def checked(self, read: Linked) -> Linked:
        """Return the library with what every rule has to say of it, too; only parts that changed are looked at by rules that can."""
        return checked(read, today(), self._memory)

    def ahead(self, linked: Linked) -> dict[Page, bytes]:
        """Return the pages written in the files just changed, as HTML, if no menu or title changed with them.

        Nothing is returned where that cannot be told from these files alone; the whole site then comes first.
        """
        self._pending |= self._known.changed()
        if self._engine is None or linked.problems:
            return {}
        made = {}
        for file in self._pending:
            page = page_written_in(file, linked)
            if page is None or not self._stands_where_it_stood(page):
                return {}
            made[page] = self._engine.page(page).encode(errors="xmlcharrefreplace")
        return made

    def publish(self, linked: Linked) -> Site:
        """Make every page that changed, put the site in place, and return it."""
        site = whole_site(linked, self._memory)
        with publishing(self._out, self._root) as aside:
            assembly = Assembly(aside, self._out, self._record)
            self._engine = assemble_pages(site, assembly) or self._engine
        self._record = assembly.record()
        self._pending = set()
        self._pages = {page.path: page for page in site.pages}
        self._search = LazySearch(site)
        return site

    def search_file(self, place: str) -> bytes | None:
        """Return a file of the search index, which is made when it is first asked for."""
        return self._search.file(place) if self._search is not None else None

    def _stands_where_it_stood(self, page: Page) -> bool:
        before = self._pages.get(page.path)
        return before is not None and replace(before, body="", description="") == replace(page, body="", description="")


class LazySearch:
    """The search index of a site, made at the first question."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._files: Mapping[str, bytes] | None = None
        self._lock = threading.Lock()

    def file(self, place: str) -> bytes | None:
        """Return a file of the index."""
        with self._lock:
            if self._files is None:
                self._files = dict(search_files(self._site))
        return self._files.get(place)


def is_search(place: str) -> bool:
    """Say whether the place is one of the search index."""
    return place.startswith(f"{SEARCH}/")
