"""DC405: a document that no longer holds must say what holds now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.document import State
from site_builder.model.library import Library
from site_builder.model.links import Links


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each replaced document that names no successor."""
    for document in library.documents:
        if document.status.state in (State.SUPERSEDED, State.REPLACED) and not document.status.by:
            yield Diagnostic(
                "DC405",
                _("Văn bản ghi là đã được thay nhưng không ghi bởi văn bản nào."),
                _("Thêm “by: [mã văn bản thay thế]”; nếu chưa biết, ghi state: unknown."),
                document.status.where("state"),
            )
