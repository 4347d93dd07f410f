"""DC402: documents cannot replace each other in a circle."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.document import Document
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.span import Span


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each circle, where it most likely went wrong."""
    seen: set[frozenset[str]] = set()
    for document in library.documents:
        circle = circle_from(document, links)
        if circle and frozenset(circle) not in seen:
            seen.add(frozenset(circle))
            yield Diagnostic(
                "DC402",
                _("Các văn bản thay nhau thành vòng tròn: {names}.").format(names=" → ".join(circle)),
                _("Xem lại mục “replaces”: văn bản mới thay văn bản cũ, không bao giờ ngược lại."),
                _slip_in(circle, links),
            )


def _slip_in(circle: list[str], links: Links) -> Span:
    """Return the likeliest slip: where an older document claims to replace a newer one, else the first step."""
    steps = [(links.documents[older], links.documents[newer]) for older, newer in pairwise(circle)]
    document, replaced = next(
        ((first, second) for first, second in steps if first.issued_on <= second.issued_on), steps[0]
    )
    return document.relations.where("replaces", document.relations.replaces.index(replaced.id))


def circle_from(document: Document, links: Links) -> list[str]:
    """Return the ids from this document back to itself along `replaces`, or nothing."""
    trails = [[document.id]]
    visited: set[str] = set()
    while trails:
        trail = trails.pop()
        last = links.documents.get(trail[-1])
        for address in last.relations.replaces if last else ():
            if address == document.id:
                return [*trail, address]
            if address not in visited:
                visited.add(address)
                trails.append([*trail, address])
    return []
