"""A question answered by typing a few words, a number or a day."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.questions.base import QuestionBase, Written
from site_builder.model.scalars import Markdown, Text


class Mistake(Node):
    """A wrong answer that people really give, and what helps them."""

    text: Text = Field(title="Câu trả lời hay nhầm")
    feedback: Markdown = Field(title="Phản hồi", description="Vì sao chưa đúng.")


class ShortAnswerQuestion(QuestionBase):
    """Type the answer. Case, spaces, old and new tone marks and ways of writing numbers and days do not matter."""

    kind: Literal["short_answer"] = Field(title="Loại câu hỏi")
    answers: tuple[Text, ...] = Field(
        title="Các cách trả lời đúng", description="Cách đầu tiên được nêu làm đáp án.", min_length=1
    )
    hint: Text | None = Field(default=None, title="Gợi ý cách ghi", description="Ví dụ: ghi một số và đơn vị.")
    mistakes: tuple[Mistake, ...] = Field(default=(), title="Các câu trả lời hay nhầm")

    def taught(self) -> tuple[Written, ...]:
        """Return the answer shown, and what is said of each mistake."""
        said = ((mistake.feedback, ("mistakes", index, "feedback")) for index, mistake in enumerate(self.mistakes))
        return ((self.answers[0], ("answers", 0)), *said)

    def mistaken(self) -> tuple[str, ...]:
        """Return the mistakes."""
        return tuple(mistake.text for mistake in self.mistakes)

    def told_apart(self) -> tuple[tuple[Written, ...], ...]:
        """Return the right answers and the mistakes: no answer may be both."""
        answers = ((text, ("answers", index)) for index, text in enumerate(self.answers))
        mistakes = ((mistake.text, ("mistakes", index, "text")) for index, mistake in enumerate(self.mistakes))
        return ((*answers, *mistakes),)
