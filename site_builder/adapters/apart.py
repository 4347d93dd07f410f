"""A large library compiled by a process of its own, whose memory is given back before its pages are put together."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.load.shelves import GUIDES
from site_builder.memory import Memory
from site_builder.model.page import Site
from site_builder.pipeline import Compiled

LARGE = 2000
"""So many guides make what is held of them worth giving back."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the other process tells: what is wrong, and which site it has kept, if there is one."""

    problems: list[Diagnostic]
    sign: str


def is_large(root: Path) -> bool:
    """Say whether the project is one of thousands of guides."""
    return sum(name.endswith(".md") for _folder, _inner, names in os.walk(root / GUIDES) for name in names) > LARGE


def compiled_apart(memory: Memory, compiling: Callable[[], Compiled]) -> Compiled:
    """Return what `compiling` yields, which keeps the site's pages in memory; another process does it where that is cheap."""
    from site_builder.adapters.engine.beside import Beside
    from site_builder.render.kept import site_kept

    here = os.getpid()

    def make() -> Compiled | Told:
        compiled = compiling()
        return compiled if os.getpid() == here else Told(compiled.problems, sign_of(compiled.site))

    beside: Beside[Compiled | Told] = Beside(make, worthwhile=True)
    try:
        told = beside.result()
    finally:
        beside.stop()
    if isinstance(told, Compiled):
        return told
    if not told.sign:
        return Compiled(None, told.problems)
    try:
        site = site_kept(memory.pages)
    except (KeyError, TypeError):
        return compiling()
    return Compiled(site, told.problems) if sign_of(site) == told.sign else compiling()


def sign_of(site: Site | None) -> str:
    """Return a hash of the pages; nothing where there are none."""
    if site is None:
        return ""
    made = hashlib.sha256()
    for page in site.pages:
        made.update(repr((page.path, page.title, page.description)).encode(errors="surrogatepass"))
        made.update(page.body.encode(errors="surrogatepass"))
    return made.hexdigest()
