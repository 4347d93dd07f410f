"""In which order a question's options stand on a paper, so that right letters are spread evenly and hard to foresee."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from site_builder.exam.bank import LETTERS, Item
from site_builder.exam.chance import Chance
from site_builder.model.questions import SingleQuestion, TrueFalseQuestion
from site_builder.model.questions.base import Choice

SUMS_UP = re.compile(
    r"(tất cả|cả (hai|ba|bốn|năm)|mọi|không (có )?|chẳng )\s*(các |những )?(phương án|đáp án|ý|câu|lựa chọn)\b"
    r".*\b(trên|nêu|đúng|sai|nào)\b",
    re.IGNORECASE,
)
"""“Tất cả các ý trên” stays last even where its author did not say so."""
BY_LETTER = re.compile(r"\b(?i:cả|phương án|đáp án|ý|câu)\s+[A-J]\b(?!-)")
"""“Cả A và B” is right in one order only."""


def stays_as_written(item: Item) -> bool:
    """Say whether the options keep the order they were written in: Đúng before Sai, and options that name letters."""
    question = item.question
    return isinstance(question, TrueFalseQuestion) or any(
        BY_LETTER.search(choice.text) for choice in question.choices()
    )


def ordered(items: Sequence[Item], chance: Chance) -> list[tuple[Choice, ...]]:
    """Return the options of each question in printed order; the right letters of a paper are spread evenly."""
    orders: dict[int, tuple[Choice, ...]] = {}
    spread = _Spread()
    for index in chance.shuffled(range(len(items))):
        orders[index] = _order(items[index], chance, spread)
    return [orders[index] for index in range(len(items))]


class _Spread:
    """How far each letter is ahead of its fair share, among questions with as many movable options."""

    def __init__(self) -> None:
        self._ahead: dict[int, list[float]] = defaultdict(list)

    def place(self, free: int, chance: Chance) -> int:
        """Return one of `free` places: one that is least ahead, by chance where several are."""
        ahead = self._ahead[free] or [0.0] * free
        least = min(ahead)
        place = chance.shuffled([index for index, value in enumerate(ahead) if value - least < 0.01])[0]
        self._ahead[free] = [value - 1 / free + (index == place) for index, value in enumerate(ahead)]
        return place


def _order(item: Item, chance: Chance, spread: _Spread) -> tuple[Choice, ...]:
    choices = item.question.choices()
    if stays_as_written(item):
        return choices
    last = [choice for choice in choices if choice.last or SUMS_UP.match(choice.text)]
    mixed = chance.shuffled([choice for choice in choices if choice not in last])
    right = [choice for choice in mixed if choice.right]
    if isinstance(item.question, SingleQuestion) and right:
        mixed.remove(right[0])
        mixed.insert(spread.place(len(mixed) + 1, chance), right[0])
    return (*mixed, *last)


def right_letters(order: Sequence[Choice]) -> str:
    """Return the letters of the right options: `B`, or `AC`."""
    return "".join(letter for letter, choice in zip(LETTERS, order, strict=False) if choice.right)
