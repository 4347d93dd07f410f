"""FC606: a fact with a day by which to look again is looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.naming import write_day


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a warning for each fact whose day has come since it was last checked."""
    for stated in links.facts.values():
        fact = stated.fact
        if fact.review_by and stated.checked_on < fact.review_by <= today:
            yield Diagnostic(
                "FC606",
                _("Dữ kiện {id} đã tới hạn xem lại ({day}).").format(id=fact.id, day=write_day(fact.review_by)),
                _("Mở lại nguồn; nếu vẫn đúng, ghi “checked_on” mới và lùi “review_by”."),
                fact.where("review_by"),
            )
