"""Guides looked at and rendered before their turn, so that several processes can share in them; the rest finds them done."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from site_builder.memory import Memory
from site_builder.model.guide import Guide
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Page
from site_builder.validate.by_part import Findings, Said
from site_builder.validate.rules import BY_PART

MANY = 100
"""So many guides must there be for a second process to be worth its start."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What rules by part say of a guide, and its page, if it could be made."""

    said: Said
    page: Page | None


Made = Mapping[str, Page]
"""Pages of guides by their files."""
Sharing = Callable[[Callable[[Sequence[Guide]], dict[str, Prepared]], Sequence[Guide]], dict[str, Prepared]]
"""Does work on guides, some of them in another process, and returns all that was done."""


def alone(work: Callable[[Sequence[Guide]], dict[str, Prepared]], guides: Sequence[Guide]) -> dict[str, Prepared]:
    """Do nothing before its turn."""
    return {}


def prepare(
    library: Library, links: Links, keys: Mapping[str, str], memory: Memory, sharing: Sharing, pages: bool
) -> Made:
    """Put what rules by part say of the guides into memory, and return the pages of those; nothing where few are new."""
    new = [guide for guide in library.guides if _is_new(guide, keys, memory.findings)]
    if len(new) < MANY or sharing is alone:
        return {}

    def work(guides: Sequence[Guide]) -> dict[str, Prepared]:
        return _done(guides, library, links, keys, pages)

    done = sharing(work, new)
    memory.findings.update((file, one.said) for file, one in done.items())
    return {file: one.page for file, one in done.items() if one.page is not None}


def _is_new(guide: Guide, keys: Mapping[str, str], known: Mapping[str, Said]) -> bool:
    file = guide.written_in.file
    said = known.get(file)
    return file in keys and (said is None or any(key != keys[file] for key, _hung_on, _said in said.values()))


def _done(
    guides: Collection[Guide], library: Library, links: Links, keys: Mapping[str, str], pages: bool
) -> dict[str, Prepared]:
    parts = {guide.written_in.file: (guide,) for guide in guides}
    said: dict[str, Said] = {}
    findings = Findings(said)
    for rule in BY_PART:
        for _found in findings.of(rule, parts, keys, library, links):
            pass
    findings.settle(parts)
    return {
        guide.written_in.file: Prepared(said[guide.written_in.file], _page(guide, library, links) if pages else None)
        for guide in guides
        if guide.written_in.file in said
    }


def _page(guide: Guide, library: Library, links: Links) -> Page | None:
    from site_builder.render.guides import guide_page

    with suppress(Exception):  # of content with errors no page may come; of sound content the renderer will say why
        return guide_page(guide, library, links)
    return None
