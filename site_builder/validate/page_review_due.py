"""FC607: a guide or an answer is read again after a clause it explains, or its document's status, has changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.naming import write_day
from site_builder.model.node import Node


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a warning for each page older than what it cites."""
    for node, reviewed, citations in _pages(library):
        changes = [(day, address) for address in citations for day in _changes(address, links)]
        if reviewed and changes and max(changes)[0] > reviewed:
            changed, address = max(changes)
            yield Diagnostic(
                "FC607",
                _("“{address}” đã thay đổi ngày {changed}, sau lần rà soát trang này ({reviewed}).").format(
                    address=address, changed=write_day(changed), reviewed=write_day(reviewed)
                ),
                _("Đọc lại văn bản và trang này; nếu vẫn đúng, ghi ngày rà soát mới vào “reviewed_on”."),
                node.where("reviewed_on"),
            )


def _pages(library: Library) -> Iterator[tuple[Node, date | None, tuple[str, ...]]]:
    for guide in library.guides:
        yield guide.head, guide.head.reviewed_on, guide.head.citations
    for entry in (entry for faq in library.faqs for entry in faq.questions):
        yield entry, entry.reviewed_on, entry.citations


def _changes(address: str, links: Links) -> Iterator[date]:
    document, placed = links.document_of(address), links.provisions.get(address)
    if document:
        yield document.status.changed_on
    if placed:
        yield placed.changed_on
