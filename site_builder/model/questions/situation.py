"""A case with several questions about it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.questions.matching import MatchingQuestion
from site_builder.model.questions.multiple import MultipleQuestion
from site_builder.model.questions.ordering import OrderingQuestion
from site_builder.model.questions.short_answer import ShortAnswerQuestion
from site_builder.model.questions.single import SingleQuestion
from site_builder.model.questions.true_false import TrueFalseQuestion
from site_builder.model.scalars import Markdown, Slug

Question = Annotated[
    SingleQuestion | MultipleQuestion | TrueFalseQuestion | ShortAnswerQuestion | MatchingQuestion | OrderingQuestion,
    Field(discriminator="kind"),
]
"""A question that is answered by itself."""


class Situation(Node):
    """What happened, told once, and the questions it raises. Each question is answered and kept by itself."""

    id: Slug = Field(title="Mã tình huống", description="Vĩnh viễn, không trùng trong cả ngân hàng.")
    kind: Literal["situation"] = Field(title="Loại câu hỏi")
    prompt: Markdown = Field(title="Tình huống", description="Chuyện gì xảy ra; không nêu tên người thật.")
    parts: tuple[Question, ...] = Field(title="Các câu hỏi về tình huống", min_length=2)
