"""A site into a folder: pages by the engine, all else as it is; what did not change is taken from the published folder."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from site_builder.adapters.engine.beside import Beside, in_pieces
from site_builder.adapters.engine.keys import body_hash, frame_key, page_key, search_key
from site_builder.adapters.engine.plain import warnings_of
from site_builder.emit.assembly import Assembly, Settled
from site_builder.emit.search.index import Known
from site_builder.emit.search.write import search_files
from site_builder.emit.tree import asset_files
from site_builder.model.page import Page, Site

if TYPE_CHECKING:
    from site_builder.adapters.engine.quick import Engine

THEME_KEY, ASSETS_KEY = "theme", "assets"
FEW = 3
"""Pages up to which the engine need make nothing ready for more of their kind."""
NOTHING_KNOWN: Mapping[str, str] = MappingProxyType({})
Free = Callable[[], bool]
"""Says whether a second processor has nothing to do."""
Wanted = tuple[Page, str]
"""A page that must be made, and its key."""
LARGE = 150
"""Pages from which on a second process is worth its start."""


@dataclass(frozen=True, slots=True)
class Finish:
    """What is done to pages and files last, and a name for it; a page is made of its HTML and its place."""

    name: str
    page: Callable[[str, str], str]
    file: Callable[[str, bytes], tuple[str, bytes] | None]
    """The file and its place as they are published; nothing for one that is left out."""
    told: Mapping[str, str] = field(default_factory=dict)
    """What is put into a page that is not of the page's own text, by its place."""


UNTOUCHED = Finish("", lambda html, place: html, lambda place, content: (place, content))


def assemble(
    site: Site,
    assembly: Assembly,
    finish: Finish = UNTOUCHED,
    known: Known | None = None,
    learnt: Callable[[], None] = lambda: None,
    bodies: Mapping[str, str] = NOTHING_KNOWN,
) -> list[str]:
    """Put the site together and return the engine's warnings.

    `known` is what the search read of pages before; `learnt` is called, perhaps in another process, when it was brought
    up to date. `bodies` are hashes of the bodies of pages (`keys.body_hash`), where they are known, by their paths.
    """
    gc.freeze()  # the site lives until the end; looking through it again for what could be thrown away costs a tenth
    hashes, known = _hashes(site, bodies), {} if known is None else known
    key = search_key(site, hashes)
    searched: Beside[list[Settled]] | None = None
    assembly.begin(frame_key(site, finish.name))
    if not assembly.keep_group(key):
        many = sum(page.path not in known for page in site.pages) > LARGE
        searched = Beside(lambda: _write_search(site, assembly, known, learnt), worthwhile=many)
    try:
        with warnings_of() as warnings:
            _put_all(site, assembly, finish, hashes, searched.ready if searched else lambda: True)
        for settled in searched.result() if searched else ():
            assembly.note_page(settled, key)
    finally:
        gc.unfreeze()
        if searched:
            searched.stop()
    return warnings


def assemble_pages(site: Site, assembly: Assembly, finish: Finish = UNTOUCHED) -> Engine | None:
    """Put all but the search index together, in this process alone; return the engine, if it was needed."""
    assembly.begin(frame_key(site, finish.name))
    return _put_all(site, assembly, finish, _hashes(site, NOTHING_KNOWN), None)


def _hashes(site: Site, known: Mapping[str, str]) -> dict[str, str]:
    return {page.path: known.get(page.path) or body_hash(page) for page in site.pages}


def _put_all(
    site: Site, assembly: Assembly, finish: Finish, hashes: Mapping[str, str], free: Free | None
) -> Engine | None:
    if not assembly.keep_group(ASSETS_KEY):
        for place, content in asset_files():
            _put_file(place, content, assembly, finish, ASSETS_KEY)
    for place, content in dict(site.attachments).items():
        _put_file(place, content, assembly, finish, None)
    wanted = []
    for page in site.pages:
        place = f"{page.path}.html"
        key = page_key(page, hashes[page.path], finish.told.get(place, ""))
        if not assembly.keep_page(place, key):
            wanted.append((page, key))
    return _put_pages(site, wanted, assembly, finish, free)


def _put_pages(
    site: Site, wanted: Sequence[Wanted], assembly: Assembly, finish: Finish, free: Free | None
) -> Engine | None:
    themed = assembly.keep_group(THEME_KEY)
    if themed and not wanted:
        return None
    from site_builder.adapters.engine.quick import Engine

    engine = Engine(site, assembly.folder, many=len(wanted) > FEW)
    if not themed:
        for place, content in engine.extras():
            if place.endswith(".html"):
                assembly.put_page(place, THEME_KEY, finish.page(content.decode(), place).encode())
            else:
                _put_file(place, content, assembly, finish, THEME_KEY)

    def make(pages: Sequence[Wanted]) -> _Piece:
        with warnings_of() as warnings:
            return _Piece([_settled(engine, page, assembly, finish) for page, _key in pages], warnings)

    made = in_pieces(wanted, make, free, _heard) if free else [make(wanted)]
    settled = (one for piece in made for one in piece.settled)
    for one, (_page, key) in zip(settled, wanted, strict=True):
        assembly.note_page(one, key)
    return engine


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some pages that stand in the new folder, and what the engine warned of as it made them."""

    settled: list[Settled]
    warnings: list[str]


def _heard(piece: _Piece) -> None:
    """Let what the engine warned of in another process be heard in this one."""
    for warning in piece.warnings:
        logging.getLogger("mkdocs").warning("%s", warning)


def _settled(engine: Engine, page: Page, assembly: Assembly, finish: Finish) -> Settled:
    place = f"{page.path}.html"
    return assembly.settled(place, _finished(engine.page(page), place, finish))


def _finished(html: str, place: str, finish: Finish) -> bytes:
    try:
        return finish.page(html, place).encode()
    except UnicodeEncodeError:  # halves of letters, which come from broken input only; the engine writes them so
        return finish.page(html.encode(errors="xmlcharrefreplace").decode(), place).encode()


def _put_file(place: str, content: bytes, assembly: Assembly, finish: Finish, key: str | None) -> None:
    finished = finish.file(place, content)
    if (
        finished is None or finished[0] in assembly.digests
    ):  # who comes first goes first: assets, attachments, the theme
        return
    if key is None:
        assembly.put(*finished)
    else:
        assembly.put_page(finished[0], key, finished[1])


def _write_search(site: Site, assembly: Assembly, known: Known, learnt: Callable[[], None]) -> list[Settled]:
    """Put the search index into the folder, files that an edit left as they were by a second name, and return what stands there."""
    files = [assembly.settled(place, content) for place, content in search_files(site, known)]
    learnt()
    return files
