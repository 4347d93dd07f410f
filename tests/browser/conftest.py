"""Gives the browser's fixtures to the tests beside it."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from browsing import browser, server, visit  # noqa: E402
from handouts import single, singles, unzipped, zips  # noqa: E402

__all__ = ["browser", "server", "single", "singles", "unzipped", "visit", "zips"]
