"""QZ504: every option tells why it is right or wrong; that is where learning happens."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.library import Library
from site_builder.model.links import Links


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a warning for each option without feedback."""
    for question in library.asked():
        for choice in question.remarks():
            if not choice.feedback:
                last = choice.path[-1]
                key = last if isinstance(last, str) and last.startswith("feedback") else "feedback"
                yield Diagnostic(
                    "QZ504",
                    _("Phương án “{text}” chưa có phản hồi.").format(text=choice.text),
                    _("Thêm dòng “{key}: …” nói vì sao đúng hoặc chưa đúng; người học nhớ nhờ câu ấy.").format(key=key),
                    question.where(*choice.path),
                )
