"""A site into a folder: pages by the engine, all else as it is; what did not change is taken from the published folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from site_builder.adapters.engine.beside import Beside
from site_builder.adapters.engine.keys import frame_key, page_key, search_key
from site_builder.adapters.engine.plain import warnings_of
from site_builder.adapters.engine.quick import Engine
from site_builder.emit.assembly import Assembly
from site_builder.emit.search.index import Known
from site_builder.emit.search.write import search_files
from site_builder.emit.tree import resource_files
from site_builder.model.page import Page, Site

THEME_KEY = "theme"
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


def assemble(site: Site, assembly: Assembly, finish: Finish = UNTOUCHED, known: Known | None = None) -> list[str]:
    """Put the site together and return the engine's warnings; `known` is what the search read of pages before."""
    key, known = search_key(site), {} if known is None else known
    searched: Beside[Searched] | None = None
    assembly.begin(frame_key(site, finish.name))
    if not assembly.keep_group(key):
        many = sum(page.path not in known for page in site.pages) > LARGE
        searched = Beside(lambda: _write_search(site, assembly, known), worthwhile=many)
    with warnings_of() as warnings:
        assemble_pages(site, assembly, finish)
    if searched:
        made = searched.result()
        for place, digest in made.files:
            assembly.note_page(place, key, digest)
        known.update(made.known)
        for path in made.gone:
            known.pop(path, None)
    return warnings


def assemble_pages(site: Site, assembly: Assembly, finish: Finish = UNTOUCHED) -> Engine | None:
    """Put all but the search index together; return the engine, if it was needed."""
    assembly.begin(frame_key(site, finish.name))
    for place, content in resource_files(site):
        _put_file(place, content, assembly, finish, None)
    keys = [(page, page_key(page, finish.told.get(f"{page.path}.html", ""))) for page in site.pages]
    wanted = [(page, key) for page, key in keys if not assembly.keep_page(f"{page.path}.html", key)]
    return _put_pages(site, wanted, assembly, finish)


def _put_pages(site: Site, wanted: Sequence[tuple[Page, str]], assembly: Assembly, finish: Finish) -> Engine | None:
    themed = assembly.keep_group(THEME_KEY)
    if themed and not wanted:
        return None
    engine = Engine(site, assembly.folder)
    if not themed:
        for place, content in engine.extras():
            if place.endswith(".html"):
                assembly.put_page(place, THEME_KEY, finish.page(content.decode(), place).encode())
            else:
                _put_file(place, content, assembly, finish, THEME_KEY)
    for page, key in wanted:
        place = f"{page.path}.html"
        assembly.put_page(place, key, _finished(engine.page(page), place, finish))
    return engine


def _finished(html: str, place: str, finish: Finish) -> bytes:
    try:
        return finish.page(html, place).encode()
    except UnicodeEncodeError:  # halves of letters, which come from broken input only; the engine writes them so
        return finish.page(html.encode(errors="xmlcharrefreplace").decode(), place).encode()


def _put_file(place: str, content: bytes, assembly: Assembly, finish: Finish, key: str | None) -> None:
    finished = finish.file(place, content)
    if finished is None:
        return
    if key is None:
        assembly.put(*finished)
    elif finished[0] not in assembly.digests:  # our files go before the theme's of the same name
        assembly.put_page(finished[0], key, finished[1])


@dataclass(frozen=True, slots=True)
class Searched:
    """The search index that was written: place and hash of each file; and what is now known of pages that was not."""

    files: list[tuple[str, str]]
    known: dict[str, Any]
    gone: list[str]


def _write_search(site: Site, assembly: Assembly, known: Known) -> Searched:
    """Write the search index into the folder; the caller may be another process, so what it learnt is handed back."""
    now = dict(known)
    files = [(place, assembly.write(place, content)) for place, content in search_files(site, now)]
    learnt = {path: entry for path, entry in now.items() if known.get(path) is not entry}
    return Searched(files, learnt, [path for path in known if path not in now])
