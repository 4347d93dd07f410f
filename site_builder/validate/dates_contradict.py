"""DC401: the dates of a document must be possible together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.document import Document
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.naming import write_day
from site_builder.model.span import Span
from site_builder.validate.replacement_circle import circle_from


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each pair of dates that cannot both be right."""
    for document in library.documents:
        status = document.status
        pairs = (
            (
                _("ngày ban hành"),
                document.issued_on,
                _("ngày có hiệu lực"),
                document.in_force_from,
                document.where("in_force_from"),
            ),
            (_("ngày ban hành"), document.issued_on, _("ngày trạng thái bắt đầu"), status.since, status.where("since")),
            (
                _("ngày trạng thái được ghi"),
                status.changed_on,
                _("ngày kiểm tra"),
                status.checked_on,
                status.where("checked_on"),
            ),
        )
        for earlier_name, earlier, later_name, later, span in pairs:
            if later is not None and later < earlier:
                yield _backwards(earlier_name, earlier, later_name, later, span)
        yield from _older_than_replaced(document, links)


def _older_than_replaced(document: Document, links: Links) -> Iterator[Diagnostic]:
    for index, address in enumerate(document.relations.replaces):
        replaced = links.documents.get(address)
        if replaced and replaced.issued_on > document.issued_on and not circle_from(document, links):
            span = document.relations.where("replaces", index)
            yield _backwards(
                _("ngày của văn bản bị thay"),
                replaced.issued_on,
                _("ngày của văn bản thay thế"),
                document.issued_on,
                span,
                _("Xem lại hai ngày ban hành, hoặc bỏ văn bản này khỏi “replaces”."),
            )


def _backwards(
    earlier_name: str, earlier: date, later_name: str, later: date, span: Span, help: str = ""
) -> Diagnostic:
    return Diagnostic(
        "DC401",
        _("{later_name} ({later}) lại trước {earlier_name} ({earlier}).").format(
            later_name=later_name[:1].upper() + later_name[1:],
            later=write_day(later),
            earlier_name=earlier_name,
            earlier=write_day(earlier),
        ),
        help or _("Xem lại hai ngày; ghi năm-tháng-ngày."),
        span,
    )
