"""What others say of each part of a library, laid over the untouched texts and keyed by address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from site_builder.model.confidence import Confidence, lowest
from site_builder.model.document import Document, PlacedProvision, Provision
from site_builder.model.fact import Fact, FactSource
from site_builder.model.quantity import Quantity
from site_builder.model.span import Span
from site_builder.model.terms import Terms


@dataclass(frozen=True, slots=True)
class Target:
    """Something that has an address: where it is shown and what it is called."""

    address: str
    kind: str
    """document, provision, guide, quiz, question, course, form, case, comparison, faq, term."""
    title: str
    page: str
    """The page that shows it, such as `van-ban/qd-213-2020`."""
    anchor: str
    span: Span
    citation: str = ""
    """The official way of citing it, with number and date; empty for what is not a document."""
    full_citation: str = ""
    """The same with the issuing body, for copying and for print."""


@dataclass(frozen=True, slots=True)
class Use:
    """One place that refers to an address, a fact or a source."""

    role: str
    value: str
    owner: str
    """The address of the thing that refers, or nothing when it has none."""
    span: Span

    def __reduce__(self) -> tuple[type[Use], tuple[object, ...]]:
        """Return how it is made again, as spans are."""
        return Use, (self.role, self.value, self.owner, self.span)


@dataclass(frozen=True, slots=True)
class Declaration:
    """One place that claims an id; `space` tells ids that may be alike from those that may not."""

    space: str
    id: str
    span: Span


@dataclass(frozen=True, slots=True)
class StatedFact:
    """A fact with the day it was last checked and the title of its file."""

    fact: Fact
    checked_on: date
    group: str


@dataclass(frozen=True, slots=True)
class Links:
    """All layers of knowledge over a library, and the questions one may ask them."""

    targets: Mapping[str, Target] = field(default_factory=dict)
    elsewhere: Mapping[str, Target] = field(default_factory=dict)
    """What the whole library holds and this part of it does not: it can be named, not opened."""
    partial: bool = False
    """Whether this is a part of a library, made for the learners of one course."""
    documents: Mapping[str, Document] = field(default_factory=dict)
    provisions: Mapping[str, PlacedProvision] = field(default_factory=dict)
    facts_below: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For each document and provision, the facts of all its provisions, itself among them."""
    facts: Mapping[str, StatedFact] = field(default_factory=dict)
    sources: Mapping[str, FactSource] = field(default_factory=dict)
    declarations: tuple[Declaration, ...] = ()
    uses: tuple[Use, ...] = ()
    backlinks: Mapping[str, tuple[Target, ...]] = field(default_factory=dict)
    terms: Terms = field(default_factory=Terms)
    places: Mapping[str, str] = field(default_factory=dict)
    """Where the site shows each file of `guides/`, by its path from the root."""

    def knows(self, address: str) -> bool:
        """Say whether there is such a thing, here or elsewhere."""
        return address in self.targets or address in self.elsewhere

    def target(self, address: str) -> Target:
        """Return the thing with this address, here or elsewhere."""
        return self.targets[address] if address in self.targets else self.elsewhere[address]

    def document_of(self, address: str) -> Document | None:
        """Return the document an address lies in, if it is the address of a document or provision."""
        return self.documents.get(address.split("/")[0])

    def referring(self, address: str, kind: str) -> tuple[Target, ...]:
        """Return what of the given kind refers to the address."""
        return tuple(target for target in self.backlinks.get(address, ()) if target.kind == kind)

    def confidence_of_facts(self, ids: tuple[str, ...]) -> Confidence:
        """Return the lowest confidence of the facts; an unknown fact is unverified."""
        known = (self.facts.get(id) for id in ids)
        return lowest(stated.fact.confidence if stated else Confidence.UNVERIFIED for stated in known)

    def confidence_of(self, provision: Provision) -> Confidence:
        """Return how far the provision's own gist can be trusted."""
        if provision.unverified or not provision.facts:
            return Confidence.UNVERIFIED
        return self.confidence_of_facts(provision.facts)

    def facts_within(self, address: str) -> frozenset[str]:
        """Return the facts of the provision or document at the address, and of all its parts."""
        document = self.documents.get(address)
        own = document.status.facts if document else ()
        return self.facts_below.get(address, frozenset()).union(own)

    def number(self, quantity: Quantity) -> int | None:
        """Return the number that stands in a fact, or nothing where it does not."""
        stated = self.facts.get(quantity.fact)
        return quantity.number_in(stated.fact) if stated else None

    def is_verified(self, address: str) -> bool:
        """Say whether the address is a provision, one whose gist may be taught."""
        placed = self.provisions.get(address)
        return placed is not None and self.confidence_of(placed.provision).teachable

    def is_live(self, address: str) -> bool:
        """Say whether the address lies in a document that is still the one to follow."""
        document = self.document_of(address)
        return document is not None and document.status.state.live
