"""QZ501, QZ502, QZ511: a question has a right answer, a single choice exactly one, and never all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.library import Library
from site_builder.model.links import Links


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each question whose options cannot be marked fairly."""
    for question in library.asked():
        choices = question.choices()
        if not choices:
            continue
        right = [choice for choice in choices if choice.right]
        if not right:
            yield Diagnostic(
                "QZ501",
                _("Câu hỏi không có phương án nào đúng."),
                _("Thêm “right: true” dưới phương án đúng."),
                question.where("options"),
            )
        elif len(right) > 1 and not question.many:
            yield Diagnostic(
                "QZ502",
                _("Câu chọn một nhưng có {count} phương án đúng.").format(count=len(right)),
                _("Giữ một “right: true”, hoặc đổi “kind: single” thành “kind: multiple”."),
                question.where(*right[1].path, "right"),
                ((_("phương án đúng đầu tiên"), question.where(*right[0].path, "right")),),
            )
        elif len(right) == len(choices) > 1:
            yield Diagnostic(
                "QZ511",
                _("Mọi phương án đều đúng, nên câu hỏi không kiểm tra được gì."),
                _("Thêm phương án sai mà người học hay nhầm, hoặc bỏ bớt “right: true”."),
                question.where("options"),
            )
