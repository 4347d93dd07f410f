"""The kinds of question. To add one: write its file, and name it in the union below."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from site_builder.model.questions.base import Choice, Difficulty, Option, QuestionBase
from site_builder.model.questions.multiple import MultipleQuestion
from site_builder.model.questions.single import SingleQuestion
from site_builder.model.questions.true_false import TrueFalseQuestion

Question = Annotated[
    SingleQuestion | MultipleQuestion | TrueFalseQuestion,
    Field(discriminator="kind"),
]

__all__ = [
    "Choice",
    "Difficulty",
    "MultipleQuestion",
    "Option",
    "Question",
    "QuestionBase",
    "SingleQuestion",
    "TrueFalseQuestion",
]
