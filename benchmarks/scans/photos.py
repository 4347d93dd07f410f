"""Filled answer sheets as a camera or a scanner would see them: drawn, then turned, slanted, shaded, blurred, speckled."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from site_builder.exam.geometry import BUBBLE, SheetPlan, Spot

DPI = 150
PER_MM = DPI / 25.4


@dataclass(frozen=True)
class Setting:
    """How bad a picture is."""

    name: str
    turn: float
    """Degrees."""
    slant: float
    """Corners moved by up to this share of the page."""
    shade: float
    """How much darker the darkest side is."""
    blur: tuple[float, float]
    """Pixels."""
    noise: tuple[float, float]
    """Grey levels."""
    jpeg: tuple[int, int]
    pen: tuple[int, int]
    """Grey level of the filling: 0 is black ink, 110 a soft pencil."""


REALISTIC = Setting("realistic", 7, 0.035, 0.45, (0.3, 1.5), (2, 12), (60, 92), (10, 95))
HARD = Setting("hard", 25, 0.09, 0.75, (1.0, 4.5), (10, 45), (18, 60), (20, 150))


def page_picture(pdf: Path, page: int, out: Path) -> np.ndarray:
    """Return a page of a PDF as grey values."""
    number = str(page)
    subprocess.run(
        ["pdftoppm", "-r", str(DPI), "-gray", "-png", "-singlefile", "-f", number, "-l", number, str(pdf), str(out)],
        check=True,
    )
    return cv2.imread(f"{out}.png", cv2.IMREAD_GRAYSCALE)


def filled(sheet: np.ndarray, spots: list[Spot], chance: np.random.Generator, pen: tuple[int, int]) -> np.ndarray:
    """Return the sheet with these bubbles filled by an unsteady hand."""
    made = sheet.astype(np.float32)
    grey = chance.uniform(*pen)
    for spot in spots:
        radius = BUBBLE / 2 * PER_MM * chance.uniform(0.82, 1.12)
        x = (spot.x + chance.normal(0, 0.18)) * PER_MM
        y = (spot.y + chance.normal(0, 0.18)) * PER_MM
        angles = np.linspace(0, 2 * np.pi, 24, endpoint=False)
        wobble = radius * (1 + chance.normal(0, 0.07, 24))
        outline = np.stack([x + wobble * np.cos(angles), y + wobble * np.sin(angles)], axis=1)
        mask = np.zeros(sheet.shape, np.uint8)
        cv2.fillPoly(mask, [np.round(outline * 16).astype(np.int32)], 255, cv2.LINE_AA, 4)
        where = mask > 0
        texture = np.clip(grey + chance.normal(0, 18, int(where.sum())), 0, 255)
        share = mask[where] / 255
        made[where] = np.minimum(made[where], made[where] * (1 - share) + texture * share)
    return made.astype(np.uint8)


def photographed(sheet: np.ndarray, setting: Setting, chance: np.random.Generator) -> bytes:
    """Return the sheet as a JPEG taken under this setting."""
    seen = _from_aside(sheet, setting, chance)
    height, width = seen.shape
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    way = chance.uniform(0, 2 * np.pi)
    slope = (np.cos(way) * across / width + np.sin(way) * down / height + 1.5) / 3
    spot = np.exp(-(((across / width - chance.uniform(0, 1)) ** 2 + (down / height - chance.uniform(0, 1)) ** 2) * 3))
    light = 1 - setting.shade * chance.uniform(0.3, 1) * np.clip(0.7 * slope + 0.3 * spot, 0, 1)
    seen = cv2.GaussianBlur(seen.astype(np.float32), (0, 0), chance.uniform(*setting.blur)) * light
    seen = seen * chance.uniform(0.85, 1.0) + chance.normal(0, chance.uniform(*setting.noise), seen.shape)
    quality = int(chance.integers(*setting.jpeg))
    done, content = cv2.imencode(".jpg", np.clip(seen, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert done
    return bytes(content)


def _from_aside(sheet: np.ndarray, setting: Setting, chance: np.random.Generator) -> np.ndarray:
    """Return the sheet on a table, turned and seen at a slant; now and then upside down."""
    height, width = sheet.shape
    margin = int(0.06 * height)
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    turn = np.radians(chance.uniform(-setting.turn, setting.turn) + (180 if chance.random() < 0.15 else 0))
    middle = np.array([width / 2, height / 2], np.float32)
    spin = np.array([(np.cos(turn), -np.sin(turn)), (np.sin(turn), np.cos(turn))], np.float32)
    moved = (corners - middle) @ spin.T + middle
    moved += chance.uniform(-setting.slant, setting.slant, (4, 2)).astype(np.float32) * np.array(
        [width, height], np.float32
    )
    moved -= moved.min(axis=0) - margin
    size = np.ceil(moved.max(axis=0) + margin).astype(int)
    lens = cv2.getPerspectiveTransform(corners, moved.astype(np.float32))
    table = float(chance.uniform(60, 200))
    return cv2.warpPerspective(sheet, lens, (int(size[0]), int(size[1])), flags=cv2.INTER_AREA, borderValue=table)


def chosen(plan: SheetPlan, chance: np.random.Generator) -> tuple[str, tuple[str, ...], list[Spot]]:
    """Return a number, answers as a class would give them, and the bubbles to fill for them."""
    number = int(chance.integers(1, 1000))
    spots = [places[int(digit)] for places, digit in zip(plan.places, f"{number:03d}", strict=True)]
    letters = []
    for row in plan.rows:
        count = 0 if chance.random() < 0.04 else int(chance.integers(1, min(4, len(row.spots)) + 1)) if row.many else 1
        picked = sorted(chance.choice(len(row.spots), size=count, replace=False))
        letters.append("".join(row.spots[index].sign for index in picked))
        spots += [row.spots[index] for index in picked]
    return str(number), tuple(letters), spots
