"""A question as HTML: complete and readable before any script runs; `client/quiz` promotes it."""

from __future__ import annotations

from markupsafe import Markup

from site_builder.model.questions import QuestionBase
from site_builder.render.environment import environment
from site_builder.render.here import Here


def render_question(question: QuestionBase, number: int, here: Here) -> Markup:
    """Return one question as a card: its choices, and in a closed `<details>` its answer, reason and clause."""
    template = environment().get_template("question.html.j2")
    return Markup(template.render(here=here, question=question, number=number, choices=question.choices()))  # noqa: S704
