"""How dark each bubble of the flat sheet is, and which of them are filled, empty, or neither for sure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

from site_builder.exam.geometry import BUBBLE, CORNERS, MARK, SheetPlan, Spot
from site_builder.exam.scan.align import PER_MM

INSIDE = 0.36
"""The part of a bubble's diameter that is looked at, as a radius: clear of its ring even where the paper is a little off."""
EMPTY, FILLED = 0.26, 0.5
"""Darkness up to which a bubble is surely empty, and from which it is surely filled; the sign inside makes about 0.1."""
LIKE_OTHERS = 0.55
"""A filled bubble much lighter than the sheet's other ones may be one that was rubbed out."""

Picture = Any


@dataclass(frozen=True, slots=True)
class Row:
    """What one row of bubbles says: the signs filled, or nothing where it is not sure."""

    filled: str
    sure: bool


def read_rows(sheet: Picture, plan: SheetPlan) -> tuple[list[Row], list[Row]]:
    """Return the digits of the number and the answers."""
    ink = _ink(sheet)
    groups = [*plan.places, *(row.spots for row in plan.rows)]
    darkness = [[_darkness(ink, spot) for spot in spots] for spots in groups]
    marked = [value for values in darkness for value in values if value >= FILLED]
    floor = max(FILLED, LIKE_OTHERS * float(np.median(marked))) if marked else FILLED
    rows = [_row(spots, values, floor) for spots, values in zip(groups, darkness, strict=True)]
    return rows[: len(plan.places)], rows[len(plan.places) :]


def _ink(sheet: Picture) -> Picture:
    """Return 0 for paper and 1 for the black of the corner marks, in between for what lies between."""
    half = int(MARK * PER_MM * 0.3)
    blacks = [
        np.median(
            sheet[int(y * PER_MM) - half : int(y * PER_MM) + half, int(x * PER_MM) - half : int(x * PER_MM) + half]
        )
        for x, y in CORNERS
    ]
    black = min(float(np.median(blacks)), 200.0)
    return np.clip((250.0 - sheet.astype(np.float32)) / (250.0 - black), 0, 1)


def _row(spots: Sequence[Spot], values: Sequence[float], floor: float) -> Row:
    filled = "".join(spot.sign for spot, value in zip(spots, values, strict=True) if value >= floor)
    return Row(filled, all(value <= EMPTY or value >= floor for value in values))


def _darkness(ink: Picture, spot: Spot) -> float:
    """Return how dark the inside of a bubble is, where its ring shows that it stands."""
    x, y = _settled(ink, spot)
    radius = BUBBLE * INSIDE * PER_MM
    return float(ink[_disc(ink, x, y, radius)].mean())


def _settled(ink: Picture, spot: Spot) -> tuple[float, float]:
    """Return the centre of the bubble: its ring is darkest there, within half a millimetre."""
    x, y = spot.x * PER_MM, spot.y * PER_MM
    reach = 5
    size = int(BUBBLE * PER_MM / 2) + reach + 3
    window = ink[int(y) - size : int(y) + size + 1, int(x) - size : int(x) + size + 1]
    if window.shape != (2 * size + 1, 2 * size + 1):
        return x, y
    ring = _ring(size - reach)
    fits = cv2.matchTemplate(window.astype(np.float32), ring, cv2.TM_CCORR)
    _least, _most, _where, best = cv2.minMaxLoc(fits)
    return int(x) - reach + best[0], int(y) - reach + best[1]


def _ring(half: int) -> Picture:
    """Return a ring of the bubble's size: dark where its line is, light on both sides of it."""
    made = np.zeros((2 * half + 1, 2 * half + 1), np.float32)
    radius = BUBBLE * PER_MM / 2 - 1
    cv2.circle(made, (half, half), round(radius), 1.0, 3)
    return made - made.mean()


def _disc(ink: Picture, x: float, y: float, radius: float) -> tuple[Picture, Picture]:
    steps = np.arange(-int(radius), int(radius) + 1)
    down, across = np.meshgrid(steps, steps, indexing="ij")
    inside = down**2 + across**2 <= radius**2
    rows = np.clip(down[inside] + round(y), 0, ink.shape[0] - 1)
    columns = np.clip(across[inside] + round(x), 0, ink.shape[1] - 1)
    return rows, columns
