"""The pictures of the manual: taken by `scripts/make-manual-pictures`, shown lazily and in a place kept free for them."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PICTURES = Path(__file__).parent / "manual_pictures"
BESIDE = "hinh"
"""Where they stand beside the pages of the manual."""
SHOWN = re.compile(rf'<img alt="([^"]*)" src="{BESIDE}/([a-z-]+)\.png">')


def picture_files(folder: str) -> Iterator[tuple[str, bytes]]:
    """Yield each picture: its place in the site, below the manual's folder, and its content."""
    for path in sorted(PICTURES.glob("*.png")):
        yield f"{folder}/{BESIDE}/{path.name}", path.read_bytes()


def with_sizes(html: str) -> str:
    """Return the text with each picture's size named, so that nothing moves when it comes, and a way to see it whole."""
    return SHOWN.sub(_sized, html)


def _sized(found: re.Match[str]) -> str:
    width, height = size_of(found.group(2))
    file = f"{BESIDE}/{found.group(2)}.png"
    picture = f'<img alt="{found.group(1)}" src="{file}" width="{width}" height="{height}" loading="lazy">'
    return f'<a class="st-shot" href="{file}">{picture}</a>'


@cache
def size_of(name: str) -> tuple[int, int]:
    """Return width and height as the head of the PNG file gives them."""
    width, height = struct.unpack(">II", (PICTURES / f"{name}.png").read_bytes()[16:24])
    return width, height
