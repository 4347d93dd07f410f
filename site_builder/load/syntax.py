"""What a YAML error means to someone who never heard of scanners: the likeliest slip, at the place of the slip."""

from __future__ import annotations

from collections.abc import Callable

import yaml

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.load.slips import beginnings, colons, lines, quotes
from site_builder.load.slips.fault import Fault, fault_of
from site_builder.model.span import Source

SLIPS: tuple[Callable[[Fault], Diagnostic | None], ...] = (
    quotes.backslash,
    quotes.curly_close,
    quotes.not_closed,
    quotes.closed_too_early,
    beginnings.reserved,
    beginnings.bracket,
    lines.item_on_key_line,
    lines.dash_item,
    lines.hyphen_without_space,
    colons.odd_space,
    colons.other_colon,
    colons.no_space,
    colons.in_text,
    lines.cut_by_hash,
    colons.missing,
    lines.hyphen_missing,
    lines.out_of_line,
)
"""Every slip that is known, the ones with the surest signs first; the first that answers is told."""


def explain(error: yaml.YAMLError, source: Source, first_line: int, count: int) -> Diagnostic:
    """Return the one diagnostic that helps most with this error."""
    fault = fault_of(error, source, first_line, count)
    for slip in SLIPS:
        found = slip(fault)
        if found:
            return found
    return Diagnostic(
        "YM115",
        _("Máy không hiểu chỗ này của tệp."),
        _(
            "Xem dòng này và dòng ngay trên: thụt đầu dòng, dấu hai chấm, dấu ngoặc. Nếu chưa ra, đặt câu ở đây trong ngoặc kép."
        ),
        fault.at(fault.line, fault.column),
    )
