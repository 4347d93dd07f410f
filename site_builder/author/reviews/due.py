"""What is due to be read again now, or soon."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from site_builder.author.reviews.reviewable import Reviewable, reviewables
from site_builder.model.library import Library
from site_builder.model.trainer import Trainer
from site_builder.pipeline import check_library

CODES = ("QZ508", "QZ509", "FC606", "FC607", "FC609")
"""What the rules say where something has to be read again."""


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to read again, why, and who looks after it; `soon` if its day is still to come."""

    item: Reviewable
    why: str
    line: int
    soon: bool
    trainer: Trainer | None


@dataclass(frozen=True, slots=True)
class Reviews:
    """A library with all that is due in it."""

    library: Library
    due: tuple[Due, ...]


def reviews_due(root: Path, today: date, within: int) -> Reviews:
    """Return what is due today and what will be within so many days, those due now first."""
    checked = check_library(root, today)
    now = {problem.span: problem for problem in checked.problems if problem.code in CODES}
    later = check_library(root, today + timedelta(days=within)).problems if within else []
    soon = {problem.span: problem for problem in later if problem.code in CODES and problem.span not in now}
    owners = {place: item for item in reviewables(checked.library) for place in item.places}
    found = [
        Due(owners[span], problem.message, span.line, span in soon, trainer_of(checked.library, span.file))
        for span, problem in (*now.items(), *soon.items())
        if span in owners
    ]
    return Reviews(checked.library, tuple(found))


def trainer_of(library: Library, file: str) -> Trainer | None:
    """Return who looks after the file, if `content/trainers.yml` names anyone."""
    return next((trainer for held in library.trainers if (trainer := held.of(file))), None)
