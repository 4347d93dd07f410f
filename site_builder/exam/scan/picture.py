"""A picture of a sheet: loaded, evened out, and its QR found."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

os.environ.setdefault("OPENCV_IO_MAX_IMAGE_PIXELS", str(1 << 27))  # read once, when the library is loaded

import cv2
import numpy as np
import zxingcpp

from site_builder.exam.codes import Stamp, read_stamp

Picture = Any
"""Grey values, a numpy array of bytes."""
cv2.setNumThreads(1)  # a few sheets at a time; threads would only wait for each other

LONGEST = 2600
"""Pixels of the longer side: larger pictures are made smaller, for a sheet needs no more."""
SHORTEST = 700
QR_ONLY = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])


def load(content: bytes) -> Picture | None:
    """Return the picture in grey, turned as its camera says, or nothing where it is no picture."""
    raw = np.frombuffer(content, np.uint8)
    try:
        grey = cv2.imdecode(raw, cv2.IMREAD_GRAYSCALE) if raw.size else None
    except cv2.error:  # a picture that says it is larger than any camera's
        return None
    if grey is None or min(grey.shape) < SHORTEST // 2:
        return None
    scale = LONGEST / max(grey.shape)
    return cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else grey


def evened(grey: Picture) -> Picture:
    """Return the picture with its paper white everywhere, however unevenly it was lit."""
    small = cv2.resize(grey, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    size = max(15, max(small.shape) // 22 | 1)
    paper = cv2.dilate(cv2.medianBlur(small, 3), cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size)))
    paper = cv2.GaussianBlur(paper, (0, 0), size / 2)
    paper = cv2.resize(paper, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.clip(grey.astype(np.float32) * 255 / np.maximum(paper, 1), 0, 255).astype(np.uint8)


@dataclass(frozen=True, slots=True)
class Seen:
    """The QR of a sheet: what it says, and its corners in the picture, clockwise from its own top left."""

    stamp: Stamp
    corners: tuple[tuple[float, float], ...]


def find_stamps(grey: Picture, flat: Picture) -> list[Seen]:
    """Return every QR of ours in the picture."""
    for scale, tried in _tries(grey, flat):
        seen = []
        for code in zxingcpp.read_barcodes(tried, formats=QR_ONLY):
            stamp = read_stamp(code.text)
            if stamp:
                at = code.position
                points = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
                seen.append(Seen(stamp, tuple((point.x / scale, point.y / scale) for point in points)))
        if seen:
            return seen
    return []


def _tries(grey: Picture, flat: Picture) -> Iterator[tuple[float, Picture]]:
    """Yield the picture as it is, then helped along: what blurs a QR is undone, what speckles it is smoothed."""
    yield 1.0, grey
    yield 1.0, flat
    soft = cv2.GaussianBlur(flat, (0, 0), 1.2)
    yield 1.0, soft
    yield 1.0, cv2.addWeighted(flat, 2.2, cv2.GaussianBlur(flat, (0, 0), 3), -1.2, 0)
    yield 2.0, cv2.resize(soft, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    yield 0.5, cv2.resize(flat, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)


def small_jpeg(grey: Picture) -> bytes:
    """Return a small picture for people to look at."""
    scale = min(1.0, 1400 / max(grey.shape))
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    done, made = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, 75])
    return bytes(made) if done else b""
