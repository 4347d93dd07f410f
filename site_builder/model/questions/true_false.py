"""A statement to be judged right or wrong."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from site_builder.model.questions.base import Choice, QuestionBase
from site_builder.model.scalars import Flag, Markdown


class TrueFalseQuestion(QuestionBase):
    """Say whether the statement is right."""

    kind: Literal["true_false"] = Field(title="Loại câu hỏi")
    answer: Flag = Field(title="Đáp án", description="true: khẳng định đúng; false: khẳng định sai.")
    feedback_true: Markdown | None = Field(default=None, title="Phản hồi cho người chọn Đúng")
    feedback_false: Markdown | None = Field(default=None, title="Phản hồi cho người chọn Sai")

    def choices(self) -> tuple[Choice, ...]:
        """Return Đúng and Sai."""
        return (
            Choice("true", "Đúng", self.answer, self.feedback_true, ("feedback_true",)),
            Choice("false", "Sai", not self.answer, self.feedback_false, ("feedback_false",)),
        )
