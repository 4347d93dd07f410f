"""Reading a file that somebody may be saving at this moment: the bytes before or after, never half of them."""

from __future__ import annotations

import os
import time
from pathlib import Path

QUIET = 0.03
"""Seconds without a change after which a file counts as saved; editors write the pieces of one file far faster."""
TRIES = 100


class StillChanging(OSError):
    """Something keeps writing to the file."""


def settled_bytes(path: Path) -> bytes:
    """Return what the file holds, waiting a moment where it was changed a moment ago."""
    for _again in range(TRIES):
        begun = time.time()
        with path.open("rb") as opened:
            before = os.fstat(opened.fileno())
            content = opened.read()
            after = os.fstat(opened.fileno())
        fresh = begun - QUIET < after.st_mtime <= time.time() + QUIET  # a day far ahead is a wrong clock, not a save
        if _same(before, after) and not fresh:
            return content
        time.sleep(QUIET / 2)
    raise StillChanging(f"{path} keeps changing")


def _same(one: os.stat_result, other: os.stat_result) -> bool:
    return (one.st_mtime_ns, one.st_size) == (other.st_mtime_ns, other.st_size)
