"""All layers, gathered into one `Links`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_builder.link.targets import places_of, targets_of
from site_builder.link.terms import terms_of
from site_builder.link.uses import KnownUses, uses_in
from site_builder.model.document import PlacedProvision
from site_builder.model.library import Library
from site_builder.model.links import Declaration, Links, StatedFact, Target, Use

SHARED = ("fact", "page")
"""Kinds whose addresses come from ids that are held apart by themselves."""


def link(library: Library, known: KnownUses | None = None) -> Links:
    """Return everything that can be said of the library's parts by looking at it whole."""
    every_target = tuple(targets_of(library))
    targets: dict[str, Target] = {}
    for target in every_target:
        targets.setdefault(target.address, target)
    uses = tuple(uses_in(library, known))
    provisions = {placed.address: placed for document in library.documents for placed in document.walk()}
    return Links(
        targets=targets,
        documents={document.id: document for document in library.documents},
        provisions=provisions,
        facts_below=_facts_below(provisions),
        facts={
            fact.id: StatedFact(fact, fact.checked_on or file.checked_on, file.title)
            for file in library.facts
            for fact in file.facts
        },
        sources={source.id: source for source in library.sources},
        declarations=tuple(_declarations(library, every_target)),
        uses=uses,
        backlinks=_backlinks(uses, targets),
        terms=terms_of(library.glossary, targets),
        places=places_of(library),
    )


def _facts_below(provisions: dict[str, PlacedProvision]) -> dict[str, frozenset[str]]:
    below: dict[str, set[str]] = {}
    for address, placed in provisions.items():
        steps = address.split("/")
        for size in range(1, len(steps) + 1):
            below.setdefault("/".join(steps[:size]), set()).update(placed.provision.facts)
    return {address: frozenset(facts) for address, facts in below.items()}


def _declarations(library: Library, targets: Iterable[Target]) -> Iterator[Declaration]:
    for target in targets:
        if target.kind not in SHARED:
            yield Declaration("address", target.address, target.span)
        if target.kind in ("question", "situation"):
            yield Declaration("question", target.address.rsplit("/", 1)[1], target.span)
    for file in library.facts:
        for fact in file.facts:
            yield Declaration("fact", fact.id, fact.where("id"))
    for source in library.sources:
        yield Declaration("source", source.id, source.where("id"))


def _backlinks(uses: Iterable[Use], targets: dict[str, Target]) -> dict[str, tuple[Target, ...]]:
    """Return, for each address, what refers to it: each referring thing once, in the order of the files."""
    found: dict[str, dict[str, Target]] = {}
    for use in uses:
        owner = targets.get(use.owner)
        if use.role != "address" or owner is None or use.value == use.owner:
            continue
        found.setdefault(use.value, {})[owner.address] = owner
    return {address: tuple(owners.values()) for address, owners in found.items()}
