"""What is printed for a class: one finished HTML text that is not a web page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Handout:
    """One paper handout, before it becomes a PDF."""

    address: str
    """What it shows: `qd-213-2020`, `cam-nang/…`, `khoa-hoc/…`, `danh-muc/…`, `tu-kiem-tra/…`, `lich-nam/…` and their like."""
    path: str
    """Its file without ending, below the folder of handouts."""
    title: str
    description: str
    html: str
    checked_on: date | None
    """The day the content was checked: the only day a handout bears, so that it can be made again."""
