"""What a trainer asked for by name, turned into the bank to draw from."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.exam.bank import PaperBank, paper_bank
from site_builder.model.library import Library

PREFIX = "tu-kiem-tra/"


def quizzes_named(library: Library, names: Sequence[str]) -> tuple[PaperBank, list[str]]:
    """Return the bank of the named quizzes (all of them where none is named), and the names that are none."""
    wanted = {name.removeprefix(PREFIX).removesuffix(".yml").rsplit("/", 1)[-1]: name for name in names}
    known = {quiz.id for quiz in library.quizzes}
    chosen = [quiz for quiz in library.quizzes if not wanted or quiz.id in wanted]
    return paper_bank(chosen), [name for id, name in wanted.items() if id not in known]
