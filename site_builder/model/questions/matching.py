"""Things on the left to be joined with things on the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.questions.base import Choice, QuestionBase, Written, shuffled
from site_builder.model.scalars import Markdown, Text

LETTERS = "abcdefghijkl"


class Pair(Node):
    """Two things that belong together, and why."""

    left: Markdown = Field(title="Vế trái")
    right: Text = Field(title="Vế phải", description="Chữ thường, không định dạng: hiện trong danh sách chọn.")
    feedback: Markdown | None = Field(default=None, title="Phản hồi", description="Vì sao ghép như vậy.")


@dataclass(frozen=True, slots=True)
class Partner:
    """One thing on the right as the page shows it: its letter and words."""

    letter: str
    text: str


class MatchingQuestion(QuestionBase):
    """Join each thing on the left with one on the right; some on the right may be left over."""

    kind: Literal["matching"] = Field(title="Loại câu hỏi")
    pairs: tuple[Pair, ...] = Field(title="Các cặp", min_length=2, max_length=8)
    extras: tuple[Text, ...] = Field(default=(), title="Vế phải thừa", max_length=4)

    def partners(self) -> tuple[Partner, ...]:
        """Return the right-hand side in an order that gives nothing away."""
        texts = [*(pair.right for pair in self.pairs), *self.extras]
        order = shuffled(len(texts), self.id)
        return tuple(Partner(LETTERS[place], texts[index]) for place, index in enumerate(order))

    def remarks(self) -> tuple[Choice, ...]:
        """Return the pairs, each by its left-hand side."""
        return tuple(
            Choice(str(index + 1), pair.left, True, pair.feedback, ("pairs", index))
            for index, pair in enumerate(self.pairs)
        )

    def taught(self) -> tuple[Written, ...]:
        """Return both sides of each pair and its reason."""
        return tuple(
            (getattr(pair, side) or "", ("pairs", index, side))
            for index, pair in enumerate(self.pairs)
            for side in ("left", "right", "feedback")
        )

    def mistaken(self) -> tuple[str, ...]:
        """Return what is left over on the right."""
        return self.extras

    def told_apart(self) -> tuple[tuple[Written, ...], ...]:
        """Return the two sides: a thing twice on the right would make two answers right."""
        lefts = tuple((pair.left, ("pairs", index, "left")) for index, pair in enumerate(self.pairs))
        rights = ((pair.right, ("pairs", index, "right")) for index, pair in enumerate(self.pairs))
        extras = ((text, ("extras", index)) for index, text in enumerate(self.extras))
        return lefts, (*rights, *extras)

    def letter_of(self, pair: Pair) -> str:
        """Return the letter of the thing that belongs to the left of the pair."""
        return next(partner.letter for partner in self.partners() if partner.text == pair.right)
