"""The sheet in the picture laid flat: from its QR to its corner marks, from these to millimetres."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Any

import cv2
import numpy as np

from site_builder.exam.geometry import CHECK, CHECKS, CORNERS, HEIGHT, MARK, QR, WIDTH
from site_builder.exam.qr import QUIET

PER_MM = 8
"""Pixels a millimetre on the flat sheet."""
REACH = 75.0
"""How far in mm a corner mark may lie from where the QR alone lets us expect it."""
MOST_TRIED = 5
"""So many dark squares are tried for each corner."""
QR_OFF = 2.0
"""How far in mm the QR may lie from its place once the corners are taken for known."""
DARK = 130
"""Grey up to which an evened picture counts as ink."""
OFF = 0.9
"""How far in mm a mark half way down may lie from its place before the sheet counts as bent."""

Picture = Any
Points = Any


def flatten(flat: Picture, qr_corners: Sequence[tuple[float, float]], qr_modules: int) -> Picture | None:
    """Return the evened picture of the sheet from straight above, or nothing where a corner mark is not to be seen."""
    qr_seen, qr_flat = np.array(qr_corners, np.float32), _qr_square(qr_modules)
    # So small a square tells no perspective: turning, size and slant are all that is taken from it.
    guess, _inliers = cv2.estimateAffine2D(qr_flat, qr_seen)
    marks = None if guess is None else _marks(flat, guess, qr_seen, qr_flat)
    if marks is None:
        return None
    lens = cv2.getPerspectiveTransform(np.array(marks, np.float32), np.array(CORNERS, np.float32) * PER_MM)
    size = (round(WIDTH * PER_MM), round(HEIGHT * PER_MM))
    return cv2.warpPerspective(flat, lens, size, flags=cv2.INTER_LINEAR, borderValue=255)


def lies_flat(sheet: Picture) -> bool:
    """Say whether the marks half way down stand where they were printed."""
    squares = _dark_squares(sheet, CHECK * PER_MM, 0.6, 1.5)
    return all(
        any(np.hypot(found_x - x * PER_MM, found_y - y * PER_MM) < OFF * PER_MM for found_x, found_y in squares)
        for x, y in CHECKS
    )


def _qr_square(modules: int) -> Points:
    """Return the corners of the printed QR in mm, clockwise from the top left."""
    left, top, side = QR
    quiet = side * QUIET / (modules + 2 * QUIET)
    low_x, low_y, high_x, high_y = left + quiet, top + quiet, left + side - quiet, top + side - quiet
    return np.array([(low_x, low_y), (high_x, low_y), (high_x, high_y), (low_x, high_y)], np.float32)


def _marks(flat: Picture, guess: Picture, qr_seen: Points, qr_flat: Points) -> list[tuple[float, float]] | None:
    """Return the centres of the corner marks: of all dark squares those four that put the QR where it was printed."""
    scale = float(np.sqrt(abs(np.linalg.det(guess[:, :2]))))
    squares = _dark_squares(flat, MARK * scale, 0.55, 1.7)
    near = []
    for corner in CORNERS:
        expected = guess @ np.array([*corner, 1.0])
        apart = sorted((float(np.hypot(x - expected[0], y - expected[1])), (x, y)) for x, y in squares)
        near.append([square for distance, square in apart[:MOST_TRIED] if distance < REACH * scale])
    target = np.array(CORNERS, np.float32)
    best, least = None, QR_OFF
    for four in product(*near):
        if len(set(four)) < 4:
            continue
        lens = cv2.getPerspectiveTransform(np.array(four, np.float32), target)
        off = np.abs(cv2.perspectiveTransform(qr_seen[None], lens)[0] - qr_flat).max()
        if off < least:
            best, least = list(four), float(off)
    return best


def _dark_squares(picture: Picture, side: float, smallest: float, largest: float) -> list[tuple[float, float]]:
    """Return the centres of all dark squares of about this side."""
    soft = cv2.GaussianBlur(picture, (0, 0), max(0.8, side / 25))
    ink = (soft < DARK).astype(np.uint8)
    dark = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((max(3, int(side / 4)),) * 2, np.uint8))
    # All outlines, not the outermost alone: a dark table around the sheet encloses everything on it.
    contours, tree = cv2.findContours(dark, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    found = []
    for contour, (_next, _before, _child, parent) in zip(contours, tree[0] if contours else (), strict=True):
        if parent >= 0:
            continue
        _middle, (wide, high), _turn = cv2.minAreaRect(contour)
        short, long = min(wide, high), max(wide, high)
        if smallest * side < short and long < largest * side and long < 1.6 * short:
            moments = cv2.moments(contour)
            if moments["m00"] > 0.7 * wide * high:
                found.append((moments["m10"] / moments["m00"], moments["m01"] / moments["m00"]))
    return found
