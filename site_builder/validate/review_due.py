"""QZ508, QZ509: a question is looked at again after its clause, or its document's status, has changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.naming import write_day
from site_builder.model.questions import QuestionBase


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each question whose last review is older than what it cites."""
    for question in library.asked():
        for address in question.citations:
            yield from _check_citation(question, address, links)


def _check_citation(question: QuestionBase, address: str, links: Links) -> Iterator[Diagnostic]:
    placed, document = links.provisions.get(address), links.document_of(address)
    reviewed = question.reviewed_on
    changed = max((inner.changed_on for key, inner in links.provisions.items() if key == address or key.startswith(address + "/")), default=None)
    if placed and changed and reviewed < changed:
        yield Diagnostic(
            "QZ508",
            _("“{address}” đã sửa ngày {changed}, sau lần rà soát câu hỏi này ({reviewed}).").format(address=address, changed=write_day(changed), reviewed=write_day(reviewed)),
            _("Đọc lại điều, khoản và câu hỏi; nếu vẫn đúng, ghi ngày rà soát mới vào “reviewed_on”."),
            question.where("reviewed_on"),
        )
    if document and reviewed < document.status.changed_on:
        yield Diagnostic(
            "QZ509",
            _("Hiệu lực của “{id}” đã đổi ngày {changed}, sau lần rà soát câu hỏi này ({reviewed}).").format(id=document.id, changed=write_day(document.status.changed_on), reviewed=write_day(reviewed)),
            _("Xem văn bản còn áp dụng không; nếu câu hỏi vẫn đúng, ghi ngày rà soát mới vào “reviewed_on”."),
            question.where("reviewed_on"),
        )
