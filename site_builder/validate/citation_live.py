"""QZ505: every question rests on at least one verified provision of a document that still holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.library import Library
from site_builder.model.links import Links


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each question without such a citation."""
    for question in library.asked():
        if any(_unsettled(address, links) for address in question.citations):
            continue
        if not any(links.is_live(address) and links.is_verified(address) for address in question.citations):
            message = (
                _("Câu hỏi không dẫn điều, khoản nào đang áp dụng và đã kiểm chứng.")
                if question.citations
                else _("Câu hỏi không dẫn căn cứ nào.")
            )
            yield Diagnostic(
                "QZ505",
                message,
                _("Thêm vào “citations” địa chỉ của điều, khoản đang áp dụng; nếu không có, bỏ câu hỏi."),
                question.where("citations") if question.citations else question.where("id"),
            )


def _unsettled(address: str, links: Links) -> bool:
    """Say whether the address, or a fact it rests on, is unknown: other rules tell that, or its file could not be loaded."""
    placed = links.provisions.get(address)
    return address not in links.targets or (
        placed is not None and any(id not in links.facts for id in placed.provision.facts)
    )
