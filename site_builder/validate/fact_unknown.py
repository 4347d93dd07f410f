"""LK303, LK304: a fact or source that is named must be written down in content/facts or content/sources.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.validate.unread import may_be_unread

LIKE_A_FACT = re.compile(r"(?<![\w/-])[A-Z][A-Z0-9]*-\d+[a-z]?(?![\w-])")


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each unknown fact or source."""
    for use in links.uses:
        if use.role in ("fact", "source") and may_be_unread(use.value, library, links):
            continue
        if use.role == "fact" and use.value not in links.facts:
            hint = did_you_mean(use.value, links.facts) or _(
                "Thêm dữ kiện vào một tệp của content/facts/ trước khi dùng."
            )
            yield Diagnostic("LK303", _("Không có dữ kiện “{id}”.").format(id=use.value), hint, use.span)
        elif use.role == "source" and use.value not in links.sources:
            hint = did_you_mean(use.value, links.sources) or _("Thêm nguồn vào content/sources.yml trước khi dùng.")
            yield Diagnostic("LK304", _("Không có nguồn “{id}”.").format(id=use.value), hint, use.span)
    yield from _named_in_notes(library, links)


def _named_in_notes(library: Library, links: Links) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each id in a fact's own words that looks like those of our facts and is none."""
    groups = {id.rpartition("-")[0] for id in links.facts}
    for stated in links.facts.values():
        fact = stated.fact
        for key, text in (("statement", fact.statement), ("confidence_note", fact.confidence_note or "")):
            for id in dict.fromkeys(LIKE_A_FACT.findall(text)):
                known = id in links.facts or may_be_unread(id, library, links)
                if not known and id.rpartition("-")[0] in groups and id.rpartition("-")[0].isascii():
                    hint = did_you_mean(id, links.facts)
                    span = fact.where_text(id, key)
                    yield Diagnostic("LK303", _("Không có dữ kiện “{id}”.").format(id=id), hint, span)
