"""QZ503: two options that say the same leave the learner guessing which one is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.library import Library
from site_builder.model.links import Links

SOUND = re.compile(r"[\s.,;:!?…\"'“”‘’()]+")
"""What does not change the meaning of an option; signs such as < and % do."""


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each option that only repeats an earlier one."""
    for question in (question for quiz in library.quizzes for question in quiz.questions):
        seen: dict[str, tuple[str | int, ...]] = {}
        for choice in question.choices():
            same = seen.setdefault(SOUND.sub(" ", choice.text.lower()).strip(), choice.path)
            if same != choice.path:
                yield Diagnostic(
                    "QZ503",
                    _("Phương án này trùng với một phương án khác."),
                    _("Viết lại hoặc bỏ một phương án."),
                    question.where(*choice.path, "text"),
                    ((_("phương án kia"), question.where(*same, "text")),),
                )
