"""Two folders change names in one step, so that nobody who reads by name ever finds neither."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

AT_FDCWD = -100
RENAME_EXCHANGE = 2
GRACE = 0.02
"""Seconds for which the old folder stays whole after the swap: a reader may have opened it a moment before."""


def put_in_place(aside: Path, out: Path, old: Path) -> Path | None:
    """Let `aside` take the name `out`; return where the old folder is now, if there was one.

    Linux swaps the two names in one step. Elsewhere the old folder moves to `old` first, and `out` is missing for a
    moment; a process killed just then leaves `old`, which the next run puts back.
    """
    if not out.exists():
        aside.rename(out)
        return None
    if _exchanged(aside, out):
        time.sleep(GRACE)
        return aside
    out.rename(old)
    try:
        aside.rename(out)
    except OSError:
        with suppress(OSError):
            old.rename(out)
        raise
    return old


def _exchanged(one: Path, other: Path) -> bool:
    """Say whether the system swapped the two names; old kernels and some network disks cannot."""
    swap = _renameat2()
    return swap is not None and swap(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0


@cache
def _renameat2() -> Any:
    if not sys.platform.startswith("linux"):
        return None
    try:
        found = ctypes.CDLL(None).renameat2
    except (OSError, AttributeError):
        return None
    found.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
    return found
