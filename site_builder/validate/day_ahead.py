"""DC406: a day that has not come yet, by the clock of this machine. A note only, for clocks may be wrong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.naming import write_day
from site_builder.model.node import Node
from site_builder.model.walk import walk_nodes


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a note for each day of checking, change or review after today."""
    for top in library.nodes():
        for node in walk_nodes(top):
            for name in _days_of(type(node)):
                day = getattr(node, name)
                if isinstance(day, date) and day > today:
                    yield Diagnostic(
                        "DC406",
                        _("Ngày {day} chưa tới.").format(day=write_day(day)),
                        _("Xem lại ngày này, hoặc đồng hồ của máy."),
                        node.where(name),
                    )


@cache
def _days_of(model: type[Node]) -> tuple[str, ...]:
    return tuple(
        name for name in ("checked_on", "changed_on", "reviewed_on", "issued_on") if name in model.model_fields
    )
