"""QZ508, QZ509: a question is looked at again after its clause, or its document's status, has changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import listed
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.naming import write_day
from site_builder.model.questions import QuestionBase


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each question whose last review is older than what it cites."""
    changes = _last_changes(links)
    for question in library.asked():
        yield from _clause_changed(question, changes)
        yield from _status_changed(question, links)


def _last_changes(links: Links) -> dict[str, date]:
    """Return the last change of each provision and document, that of its parts included."""
    changes = {document.id: document.changed_on for document in links.documents.values()}
    for placed in links.provisions.values():
        parts = placed.address.split("/")
        for size in range(1, len(parts) + 1):
            above = "/".join(parts[:size])
            changes[above] = max(changes.get(above, placed.changed_on), placed.changed_on)
    return changes


def _clause_changed(question: QuestionBase, changes: dict[str, date]) -> Iterator[Diagnostic]:
    late = {
        address: changes[address]
        for address in question.citations
        if address in changes and changes[address] > question.reviewed_on
    }
    if late:
        yield Diagnostic(
            "QZ508",
            _("{addresses} đã sửa ngày {changed}, sau lần rà soát câu hỏi này ({reviewed}).").format(
                addresses=listed(f"“{address}”" for address in late),
                changed=write_day(max(late.values())),
                reviewed=write_day(question.reviewed_on),
            ),
            _("Đọc lại điều, khoản và câu hỏi; nếu vẫn đúng, ghi ngày rà soát mới vào “reviewed_on”."),
            question.where("reviewed_on"),
        )


def _status_changed(question: QuestionBase, links: Links) -> Iterator[Diagnostic]:
    cited = dict.fromkeys(document.id for address in question.citations if (document := links.document_of(address)))
    for id in cited:
        changed = links.documents[id].status.changed_on
        if question.reviewed_on < changed:
            yield Diagnostic(
                "QZ509",
                _("Hiệu lực của “{id}” đã đổi ngày {changed}, sau lần rà soát câu hỏi này ({reviewed}).").format(
                    id=id, changed=write_day(changed), reviewed=write_day(question.reviewed_on)
                ),
                _("Xem văn bản còn áp dụng không; nếu câu hỏi vẫn đúng, ghi ngày rà soát mới vào “reviewed_on”."),
                question.where("reviewed_on"),
            )
