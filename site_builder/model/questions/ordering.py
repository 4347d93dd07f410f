"""Steps to be put in their order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.questions.base import Choice, QuestionBase, Written, shuffled
from site_builder.model.scalars import Markdown


class Step(Node):
    """One thing that has its place in an order, and why it stands there."""

    text: Markdown = Field(title="Việc")
    feedback: Markdown | None = Field(default=None, title="Phản hồi", description="Vì sao đứng ở vị trí này.")


@dataclass(frozen=True, slots=True)
class PlacedStep:
    """A step as the page shows it: the name it goes by, and its right place, counted from 1."""

    value: str
    step: Step
    place: int


class OrderingQuestion(QuestionBase):
    """Put the items in order. Authors write them in the right one."""

    kind: Literal["ordering"] = Field(title="Loại câu hỏi")
    items: tuple[Step, ...] = Field(title="Các việc", description="Viết theo đúng thứ tự.", min_length=3, max_length=9)

    def remarks(self) -> tuple[Choice, ...]:
        """Return the items."""
        return tuple(
            Choice(str(index + 1), step.text, True, step.feedback, ("items", index))
            for index, step in enumerate(self.items)
        )

    def taught(self) -> tuple[Written, ...]:
        """Return each item and its reason."""
        return tuple(
            (getattr(step, part) or "", ("items", index, part))
            for index, step in enumerate(self.items)
            for part in ("text", "feedback")
        )

    def told_apart(self) -> tuple[tuple[Written, ...], ...]:
        """Return the items: two alike could change places unseen."""
        return (tuple((step.text, ("items", index, "text")) for index, step in enumerate(self.items)),)

    def shown(self) -> tuple[PlacedStep, ...]:
        """Return the steps in the mixed order the page first shows."""
        order = shuffled(len(self.items), self.id)
        return tuple(PlacedStep(str(at), self.items[index], index + 1) for at, index in enumerate(order, 1))

    def in_order(self) -> tuple[PlacedStep, ...]:
        """Return the steps in their right order."""
        return tuple(sorted(self.shown(), key=lambda placed: placed.place))
