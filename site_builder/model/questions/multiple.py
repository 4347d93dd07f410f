"""A question with one or more right options, all of which must be chosen."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from site_builder.model.questions.base import Choice, Option, QuestionBase, choices_of


class MultipleQuestion(QuestionBase):
    """Choose all that are right."""

    kind: Literal["multiple"] = Field(title="Loại câu hỏi")
    options: tuple[Option, ...] = Field(title="Các phương án", min_length=3)

    def choices(self) -> tuple[Choice, ...]:
        """Return the options."""
        return choices_of(self.options)

    @property
    def many(self) -> bool:
        """Several choices may be ticked."""
        return True
