"""Pages made before. A guide's text is shown on its own page only, so that an edit of it leaves all other pages as they were.

What others show of a guide (its title, head and address, and whom it refers to) is its surface. While all surfaces, and
all that is no guide, stay the same, only pages of edited guides are made anew. A test holds this to making all of them.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import replace
from typing import Any

from site_builder.model.guide import Guide
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Page, Site

REST = "*"
"""Where all that is no page of a guide is kept; no file has this name."""


class KeptPages:
    """Pages by the file of their guide, each with the key of that file; and the rest of the site, with the surface of the library."""

    def __init__(self, held: MutableMapping[str, Any] | None = None) -> None:
        self._held = {} if held is None else held

    def site(
        self,
        library: Library,
        links: Links,
        keys: Mapping[str, str],
        whole: Callable[[], Site],
        one: Callable[[Guide], Page],
    ) -> Site:
        """Return the site: made whole where a surface changed, else with new pages for the guides that did."""
        surface = surface_of(library, links, keys)
        if not surface:
            return whole()
        kept, rest = self._held.get(REST, ("", None))
        if kept != surface:
            return self._keep(surface, library, keys, whole())
        for page in rest.pages:
            if isinstance(page, str) and self._held[page][0] != keys[page]:
                guide = next(guide for guide in library.guides if guide.written_in.file == page)
                self._held[page] = (keys[page], one(guide))
        return site_kept(self._held)

    def _keep(self, surface: str, library: Library, keys: Mapping[str, str], site: Site) -> Site:
        own = {guide.written_in.file for guide in library.guides if not _shown_elsewhere(guide)}
        pages: list[Page | str] = []
        for page in site.pages:
            apart = page.kind == "guide" and page.source in own
            if apart:
                self._held[page.source] = (keys[page.source], page)
            pages.append(page.source if apart else page)
        for file in self._held.keys() - own:
            del self._held[file]
        self._held[REST] = (surface, replace(site, pages=tuple(pages)))  # type: ignore[arg-type]
        return site


def site_kept(held: Mapping[str, Any]) -> Site:
    """Return the site as its pages were kept last."""
    rest = held[REST][1]
    site: Site = replace(rest, pages=tuple(held[page][1] if isinstance(page, str) else page for page in rest.pages))
    return site


def surface_of(library: Library, links: Links, keys: Mapping[str, str]) -> str:
    """Return the hash of all that pages hang on but the texts of guides; nothing where a part has no key."""
    guides = {guide.written_in.file: guide for guide in library.guides}
    files = {node.written_in.file for node in library.nodes()} | {item.file for item in library.attachments}
    if not files <= keys.keys() | {""}:
        return ""
    uses: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for use in links.uses:
        if use.span.file in guides:
            uses[use.span.file].append((use.role, use.value, use.owner))
    known: list[object] = [library.settings.id, sorted((file, keys.get(file, "")) for file in files - guides.keys())]
    for file, guide in guides.items():
        own = keys[file] if _shown_elsewhere(guide) else ""
        known.append((file, guide.slug, guide.title, guide.head.__dict__, own, uses.get(file)))
    return hashlib.sha256(repr(known).encode(errors="surrogatepass")).hexdigest()


def _shown_elsewhere(guide: Guide) -> bool:
    """Say whether other pages show the text: that of a folder's own page stands in lists."""
    return guide.is_index or guide.slug == "index"
