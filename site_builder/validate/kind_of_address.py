"""LK307: where a course needs a quiz, a guide a form, a case a guide, the address must be of one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.node import Node


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each known address that leads to something of another kind."""
    for node, field, kind in _places(library):
        written = getattr(node, field)
        for index, address in enumerate((written,) if isinstance(written, str) else written or ()):
            target = links.targets.get(address)
            if target is None or target.kind == kind:
                continue
            steps = (field,) if isinstance(written, str) else (field, index)
            known = [other.address for other in links.targets.values() if other.kind == kind]
            yield Diagnostic(
                "LK307",
                _("“{address}” không dẫn tới {kind}.").format(address=address, kind=_named(kind)),
                did_you_mean(address, known) or _("Ghi địa chỉ của một {kind}.").format(kind=_named(kind)),
                node.where(*steps),
            )


def _places(library: Library) -> Iterator[tuple[Node, str, str]]:
    """Yield each node with the name of its field and the kind that must stand there."""
    for course in library.courses:
        yield course, "final_test", "trial"
        for lesson in course.lessons:
            yield lesson, "quizzes", "quiz"
    for guide in library.guides:
        yield guide.head, "forms", "form"


def _named(kind: str) -> str:
    return {"trial": _("đề thử"), "quiz": _("đề tự kiểm tra"), "form": _("biểu mẫu")}[kind]
