"""Self-check quizzes (đề tự kiểm tra)."""

from __future__ import annotations

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.questions import Question
from site_builder.model.scalars import Markdown, Slug, Text, Whole


class Quiz(Node):
    """One file of `quizzes/`: questions on one topic."""

    id: Slug = Field(title="Mã đề", description="Trùng tên tệp; không đổi về sau.")
    title: Text = Field(title="Tên đề")
    summary: Markdown | None = Field(default=None, title="Giới thiệu một câu")
    topic: Text | None = Field(default=None, title="Chủ đề")
    order: Whole = Field(default=1000, title="Thứ tự trong danh sách")
    questions: tuple[Question, ...] = Field(title="Các câu hỏi", min_length=1)
