"""A question with exactly one right option."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from site_builder.model.questions.base import Choice, Option, QuestionBase, choices_of


class SingleQuestion(QuestionBase):
    """Choose one."""

    kind: Literal["single"] = Field(title="Loại câu hỏi")
    options: tuple[Option, ...] = Field(title="Các phương án", min_length=2)

    def choices(self) -> tuple[Choice, ...]:
        """Return the options."""
        return choices_of(self.options)
