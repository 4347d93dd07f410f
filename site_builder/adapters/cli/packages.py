"""Packages for a learning system: the pages of a built site, with what the system wants around them."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.adapters.cli.trouble import USAGE, Trouble
from site_builder.diagnostics.language import _
from site_builder.model.bank import Exported
from site_builder.model.course import Course
from site_builder.model.quiz import Quiz
from site_builder.pipeline import Linked


def package(
    linked: Linked, form: str, quizzes: Sequence[Quiz], course: Course | None, pass_mark: int | None
) -> Exported:
    """Return the package."""
    raise Trouble(_("Định dạng này chưa có."), USAGE)
