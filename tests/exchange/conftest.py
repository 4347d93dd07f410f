"""Lets the tests of this folder share their banks."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from packages import packages  # noqa: E402

__all__ = ["packages"]
