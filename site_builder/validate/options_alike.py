"""QZ503: two options that say the same leave the learner guessing which one is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.questions import QuestionBase
from site_builder.model.questions.base import Written

SOUND = re.compile(r"[\s.,;:!?…\"'“”‘’()]+")
"""What does not change the meaning of an option; signs such as < and % do."""


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each option that only repeats an earlier one."""
    for question in library.asked():
        for group in question.told_apart():
            yield from _repeated(question, group)


def _repeated(question: QuestionBase, group: tuple[Written, ...]) -> Iterator[Diagnostic]:
    seen: dict[str, tuple[str | int, ...]] = {}
    for text, path in group:
        same = seen.setdefault(SOUND.sub(" ", text.lower()).strip(), path)
        if same != path:
            yield Diagnostic(
                "QZ503",
                _("Phương án này trùng với một phương án khác."),
                _("Viết lại hoặc bỏ một phương án."),
                question.where(*path),
                ((_("phương án kia"), question.where(*same)),),
            )
