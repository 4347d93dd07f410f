"""For whom a page is written."""

from __future__ import annotations

from enum import StrEnum


class Audience(StrEnum):
    """The four readers of the site."""

    SECRETARY = "secretary"
    COMMITTEE = "committee"
    MEMBER = "member"
    TRAINER = "trainer"
