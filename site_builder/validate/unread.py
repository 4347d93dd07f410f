"""What a file that could not be loaded may hold is not called unknown: its own message comes first."""

from __future__ import annotations

from site_builder.model.library import Library
from site_builder.model.links import Links


def may_be_unread(value: str, library: Library, links: Links) -> bool:
    """Say whether the address, fact or source may stand in a file that could not be loaded."""
    first, *rest = value.split("/")
    if first in links.documents:
        return False
    return not library.unread.isdisjoint((value, first, *rest))
