"""FC609: a page, question or status with a day by which to look again is looked at again."""

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
    """Yield a warning for each whose day has come since it was last reviewed."""
    for node, key, reviewed, due in _dated(library):
        if due and due <= today and (reviewed is None or reviewed < due):
            yield Diagnostic(
                "FC609",
                _("Phần này đã tới hạn xem lại ({day}).").format(day=write_day(due)),
                _("Đọc lại; nếu vẫn đúng, ghi ngày mới vào “{key}” và lùi “review_by”.").format(key=key),
                node.where("review_by"),
            )


def _dated(library: Library) -> Iterator[tuple[Node, str, date | None, date | None]]:
    for document in library.documents:
        yield document.status, "checked_on", document.status.checked_on, document.status.review_by
    for guide in library.guides:
        yield guide.head, "reviewed_on", guide.head.reviewed_on, guide.head.review_by
    for entry in (entry for faq in library.faqs for entry in faq.questions):
        yield entry, "reviewed_on", entry.reviewed_on, entry.review_by
    for question in library.asked():
        yield question, "reviewed_on", question.reviewed_on, question.review_by
