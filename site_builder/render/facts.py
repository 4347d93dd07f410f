"""The facts, page by page as they are written down, so that every evidence can be followed to its source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.model.confidence import Confidence
from site_builder.model.fact import Fact, FactFile
from site_builder.model.library import Library
from site_builder.model.links import Links, Target
from site_builder.model.page import Page
from site_builder.render.environment import render_page
from site_builder.render.here import Here
from site_builder.text.slug import slugify

LEAD = (
    "Mỗi con số trên trang này có một dữ kiện đứng sau: nói gì, tin được đến đâu, đọc ở nguồn nào, kiểm tra ngày nào."
)
MOST_USERS = 6


@dataclass(frozen=True, slots=True)
class ShownFact:
    """A fact with its anchor and what rests on it."""

    fact: Fact
    anchor: str
    users: tuple[Target, ...]
    more: int


@dataclass(frozen=True, slots=True)
class FactGroup:
    """One file of facts, its page, and how many there are of each confidence."""

    page: str
    title: str
    count: int
    levels: tuple[tuple[Confidence, int], ...]


def render_facts(library: Library, links: Links) -> Iterator[Page]:
    """Yield the list of groups and one page for each file of facts."""
    groups = fact_groups(library, links)
    if not groups:
        return
    here = Here("du-kien/index", library, links)
    body = render_page("facts.md.j2", here=here, groups=groups, lead=LEAD)
    yield Page(here.page, "Dữ kiện", body, LEAD, "facts-index", "content/facts", searchable=False)
    users = _users(links)
    for file, group in zip((file for file in library.facts if file.facts), groups, strict=True):
        yield _group_page(file, group, users, library, links)


def fact_groups(library: Library, links: Links) -> list[FactGroup]:
    """Return the groups that hold any fact, in the order of their files."""
    found = []
    for file in library.facts:
        if file.facts:
            counted = Counter(fact.confidence for fact in file.facts)
            levels = tuple((level, counted[level]) for level in Confidence if counted[level])
            page = links.targets[f"du-kien/{slugify(file.facts[0].id)}"].page
            found.append(FactGroup(page, file.title, len(file.facts), levels))
    return found


def _group_page(
    file: FactFile, group: FactGroup, users: Mapping[str, tuple[Target, ...]], library: Library, links: Links
) -> Page:
    here = Here(group.page, library, links)
    shown = [
        ShownFact(
            fact,
            slugify(fact.id),
            users.get(fact.id, ())[:MOST_USERS],
            max(0, len(users.get(fact.id, ())) - MOST_USERS),
        )
        for fact in file.facts
    ]
    body = render_page("fact-group.md.j2", here=here, group=group, facts=shown, checked_on=file.checked_on)
    return Page(group.page, group.title, body, "", "facts", file.where().file, searchable=False)


def _users(links: Links) -> dict[str, tuple[Target, ...]]:
    """Return, for each fact, what rests on it, each thing once."""
    found: dict[str, dict[str, Target]] = {}
    for use in links.uses:
        owner = links.targets.get(use.owner)
        if use.role == "fact" and owner:
            found.setdefault(use.value, {})[owner.address] = owner
    return {id: tuple(owners.values()) for id, owners in found.items()}
