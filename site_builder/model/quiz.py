"""Self-check quizzes (đề tự kiểm tra)."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.questions import Question, QuestionOrSituation, Situation
from site_builder.model.scalars import Markdown, Slug, Text, Whole


class Quiz(Node):
    """One file of `quizzes/`: questions on one topic."""

    id: Slug = Field(title="Mã đề", description="Trùng tên tệp; không đổi về sau.")
    title: Text = Field(title="Tên đề")
    summary: Markdown | None = Field(default=None, title="Giới thiệu một câu")
    topic: Text | None = Field(default=None, title="Chủ đề")
    order: Whole = Field(default=1000, title="Thứ tự trong danh sách")
    questions: tuple[QuestionOrSituation, ...] = Field(title="Các câu hỏi", min_length=1)

    def asked(self) -> tuple[Question, ...]:
        """Return every question that is answered, those of situations among them, in the order of the page."""
        return tuple(self._asked())

    def situation_before(self, question: Question) -> Situation | None:
        """Return the case that is told right before this question, if it is the first about one."""
        cases = (entry for entry in self.questions if isinstance(entry, Situation))
        return next((case for case in cases if case.parts[0] is question), None)

    def _asked(self) -> Iterator[Question]:
        for entry in self.questions:
            if isinstance(entry, Situation):
                yield from entry.parts
            else:
                yield entry
