"""The kinds of question. To add one: write its file, and name it in the union of `situation.py`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from site_builder.model.questions.base import Choice, Difficulty, Option, QuestionBase
from site_builder.model.questions.matching import MatchingQuestion
from site_builder.model.questions.multiple import MultipleQuestion
from site_builder.model.questions.ordering import OrderingQuestion
from site_builder.model.questions.short_answer import ShortAnswerQuestion
from site_builder.model.questions.single import SingleQuestion
from site_builder.model.questions.situation import Question, Situation
from site_builder.model.questions.true_false import TrueFalseQuestion

QuestionOrSituation = Annotated[Question | Situation, Field(discriminator="kind")]
"""What stands in the list of a quiz."""

__all__ = [
    "Choice",
    "Difficulty",
    "MatchingQuestion",
    "MultipleQuestion",
    "Option",
    "OrderingQuestion",
    "Question",
    "QuestionBase",
    "QuestionOrSituation",
    "ShortAnswerQuestion",
    "SingleQuestion",
    "Situation",
    "TrueFalseQuestion",
]
