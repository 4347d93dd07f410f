"""Which documents belong together, and what passed between them: replaced, ordered to be replaced, carried out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.document import Document, State
from site_builder.model.library import Library

REPLACES, ORDERED, GUIDES = "replaces", "ordered", "guides"


@dataclass(frozen=True, slots=True)
class Step:
    """`later` stands in this relation to `earlier`; both are ids of documents."""

    later: str
    earlier: str
    relation: str


@dataclass(frozen=True, slots=True)
class Chain:
    """Documents tied to each other, oldest first, with the steps between them."""

    documents: tuple[Document, ...]
    steps: tuple[Step, ...]

    @property
    def head(self) -> Document:
        """The newest document still to be followed that does more than order a replacement, else the newest of all."""
        busy = {id for step in self.steps if step.relation != ORDERED for id in (step.later, step.earlier)}
        live = [document for document in self.documents if document.status.state.live and document.id in busy]
        return (live or list(self.documents))[-1]


def chains_of(library: Library) -> tuple[Chain, ...]:
    """Return every group of two or more documents that are tied to each other, the largest first."""
    documents = {document.id: document for document in library.documents}
    steps = tuple(dict.fromkeys(step for document in library.documents for step in _steps(document, documents)))
    groups = _joined(documents, steps)
    chains = [
        Chain(
            tuple(sorted((documents[id] for id in group), key=lambda document: (document.issued_on, document.id))),
            tuple(step for step in steps if step.later in group),
        )
        for group in groups
        if len(group) > 1
    ]
    return tuple(sorted(chains, key=lambda chain: (-len(chain.documents), chain.head.id)))


def _steps(document: Document, documents: dict[str, Document]) -> Iterator[Step]:
    own, status = document.relations, document.status
    relation = ORDERED if status.state is State.REPLACEMENT_ORDERED else REPLACES
    for other in own.replaces:
        yield from _known(Step(document.id, other, REPLACES), documents)
    for other in status.by:
        yield from _known(Step(other.split("/")[0], document.id, relation), documents)
    for other in own.guided_by:
        yield from _known(Step(other, document.id, GUIDES), documents)
    for other in own.implements:
        yield from _known(Step(document.id, other, GUIDES), documents)


def _known(step: Step, documents: dict[str, Document]) -> Iterator[Step]:
    if step.later in documents and step.earlier in documents and step.later != step.earlier:
        yield step


def _joined(documents: dict[str, Document], steps: tuple[Step, ...]) -> list[frozenset[str]]:
    """Return the groups of ids that steps join."""
    group_of = {id: {id} for id in documents}
    for step in steps:
        one, other = group_of[step.later], group_of[step.earlier]
        if one is not other:
            one |= other
            for id in other:
                group_of[id] = one
    return list(dict.fromkeys(frozenset(group) for group in group_of.values()))
