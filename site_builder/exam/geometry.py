"""Where everything stands on the answer sheet, in millimetres from the top left corner of an A4 page.

The same numbers draw the sheet and read its picture back.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.exam.bank import LETTERS

WIDTH, HEIGHT = 210.0, 297.0
MARK = 6.0
"""The side of a corner mark."""
CORNERS = ((13.0, 13.0), (197.0, 13.0), (197.0, 284.0), (13.0, 284.0))
"""The centres of the corner marks, clockwise from the top left."""
CHECK = 4.0
CHECKS = ((13.0, 148.5), (197.0, 148.5))
"""Smaller marks half way down: where they are not found in their place, the paper did not lie flat."""
QR = (162.0, 20.0, 27.0)
"""Left, top and side of the QR, quiet zone and all."""
BUBBLE = 4.6
"""The diameter of a bubble."""
NUMBER_PLACES = 3
NUMBER = (134.5, 30.0, 6.4, 4.95)
"""Centre of the first bubble of the learner's number, and the steps to the next digit and the next value."""
LEFT, RIGHT, TOP, BOTTOM = 20.0, 190.0, 93.0, 281.0
"""The field of the answers."""
LABEL, STEP, GAP, WIDEST_GAP = 8.6, 5.9, 5.0, 26.0
"""The width of a number, from one bubble to the next, and between columns."""
GROUP, BREATH = 5, 1.4
"""After so many rows, so much more room."""
TIGHTEST, WIDEST = 5.7, 8.8
USUAL_ROWS = 15


class TooLong(Exception):
    """More questions than one sheet holds; `most` is how many it does."""

    def __init__(self, most: int) -> None:
        super().__init__(str(most))
        self.most = most


@dataclass(frozen=True, slots=True)
class Spot:
    """One bubble: its centre, and the sign inside it."""

    x: float
    y: float
    sign: str


@dataclass(frozen=True, slots=True)
class Row:
    """The bubbles of one question, and where its number stands."""

    number: int
    x: float
    y: float
    many: bool
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """All bubbles of an answer sheet."""

    places: tuple[tuple[Spot, ...], ...]
    """For each digit of the learner's number its ten bubbles."""
    rows: tuple[Row, ...]


def sheet_plan(options: Sequence[int], many: Sequence[bool]) -> SheetPlan:
    """Return the sheet for questions with so many options each; `many` says where several may be chosen."""
    columns, per_column, pitch = _grid(len(options), max(options))
    width = LABEL + max(options) * STEP
    used = columns * width + (columns - 1) * GAP
    gap = GAP + min(WIDEST_GAP - GAP, (RIGHT - LEFT - used) / (columns - 1)) if columns > 1 else 0.0
    left = LEFT + (RIGHT - LEFT - columns * width - (columns - 1) * gap) / 2
    rows = []
    for index, count in enumerate(options):
        column, place = divmod(index, per_column)
        x = left + column * (width + gap)
        y = TOP + pitch / 2 + place * pitch + (place // GROUP) * BREATH
        spots = tuple(Spot(x + LABEL + (at + 0.5) * STEP, y, LETTERS[at]) for at in range(count))
        rows.append(Row(index + 1, x, y, many[index], spots))
    return SheetPlan(_number_places(), tuple(rows))


def _grid(questions: int, options: int) -> tuple[int, int, float]:
    """Return how many columns, how many rows in each, and the height of a row."""
    most_columns = int((RIGHT - LEFT + GAP) / (LABEL + options * STEP + GAP))
    tallest = _rows_that_fit()
    if questions > most_columns * tallest:
        raise TooLong(most_columns * tallest)
    columns = min(most_columns, math.ceil(questions / USUAL_ROWS))
    per_column = min(tallest, math.ceil(questions / columns / GROUP) * GROUP)
    columns = math.ceil(questions / per_column)
    breaths = (per_column - 1) // GROUP * BREATH
    return columns, per_column, min(WIDEST, (BOTTOM - TOP - breaths) / per_column)


def _rows_that_fit() -> int:
    rows = int((BOTTOM - TOP) / TIGHTEST)
    while rows * TIGHTEST + (rows - 1) // GROUP * BREATH > BOTTOM - TOP:
        rows -= 1
    return rows


def _number_places() -> tuple[tuple[Spot, ...], ...]:
    x, y, across, down = NUMBER
    return tuple(
        tuple(Spot(x + place * across, y + digit * down, str(digit)) for digit in range(10))
        for place in range(NUMBER_PLACES)
    )
