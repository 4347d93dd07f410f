"""LK301: an id or address belongs to one thing only, for links and learners' progress hang on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.library import Library
from site_builder.model.links import Declaration, Links


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each second claim of an id."""
    first: dict[tuple[str, str], Declaration] = {}
    for declared in links.declarations:
        earlier = first.setdefault((declared.space, declared.id), declared)
        if earlier is not declared:
            yield Diagnostic(
                "LK301",
                _("Mã “{id}” đã được dùng ở chỗ khác.").format(id=declared.id),
                _("Đặt mã khác cho phần mới thêm; giữ nguyên mã của phần đã công bố."),
                declared.span,
                ((_("đã dùng ở đây"), earlier.span),),
            )
