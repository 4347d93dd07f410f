"""Practice tests (đề thử): questions drawn from the bank by pools, with a pass mark in whole questions."""

from __future__ import annotations

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.questions.base import Difficulty, QuestionBase
from site_builder.model.quiz import Quiz
from site_builder.model.scalars import AddressRef, Markdown, Slug, Text, Whole


class Pool(Node):
    """How many questions are drawn from which quizzes, topic and levels; what is not named is not narrowed."""

    count: Whole = Field(title="Số câu rút")
    topic: Text | None = Field(default=None, title="Chủ đề", description="Đúng như “topic” của đề tự kiểm tra.")
    quizzes: tuple[AddressRef, ...] = Field(default=(), title="Từ các đề", description="Ví dụ tu-kiem-tra/…")
    difficulty: tuple[Difficulty, ...] = Field(default=(), title="Độ khó")

    def holds(self, quiz: Quiz, question: QuestionBase) -> bool:
        """Say whether the question may be drawn from this pool."""
        return (
            (self.topic is None or self.topic == quiz.topic)
            and (not self.quizzes or f"tu-kiem-tra/{quiz.id}" in self.quizzes)
            and (not self.difficulty or question.difficulty in self.difficulty)
        )


class Trial(Node):
    """One file of `content/trials/`."""

    id: Slug = Field(title="Mã đề thử", description="Trùng tên tệp; không đổi về sau.")
    title: Text = Field(title="Tên đề thử")
    summary: Markdown | None = Field(default=None, title="Giới thiệu một câu")
    order: Whole = Field(default=1000, title="Thứ tự trong danh sách")
    minutes: Whole = Field(title="Số phút làm bài")
    pass_mark: Whole = Field(title="Số câu đúng để đạt", description="Một số nguyên, ví dụ 15 khi đề có 20 câu.")
    pools: tuple[Pool, ...] = Field(title="Rút câu từ đâu", min_length=1)

    @property
    def size(self) -> int:
        """How many questions one try has."""
        return sum(pool.count for pool in self.pools)
