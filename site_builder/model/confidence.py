"""How far a stated fact can be trusted."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Confidence(StrEnum):
    """`high`: seen in the official text or quoted clause by clause; `medium`: in secondary sources that
    agree; `low`: memory or a doubtful key; `unverified`: no source could be read."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    UNVERIFIED = "unverified"

    @property
    def teachable(self) -> bool:
        """Whether a question may stand on it."""
        return self in (Confidence.HIGH, Confidence.MEDIUM)


ORDER = tuple(Confidence)


def lowest(levels: Iterable[Confidence]) -> Confidence:
    """Return the least trustworthy of the levels; with none at all, nothing has been verified."""
    return max(levels, key=ORDER.index, default=Confidence.UNVERIFIED)
