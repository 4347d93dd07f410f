"""Gives the browser's fixtures to the stories."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "browser"))

from browsing import browser  # noqa: E402

__all__ = ["browser"]
