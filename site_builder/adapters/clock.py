"""Today, by SOURCE_DATE_EPOCH where it is set, so that builds can be repeated."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def today() -> date:
    """Return the day of the build."""
    return fixed_day() or date.today()


def fixed_day() -> date | None:
    """Return the day set by SOURCE_DATE_EPOCH, if it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else None
