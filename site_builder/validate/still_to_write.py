"""CT217: a draft says where it is one, and nobody publishes such a place without knowing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.draft import TODO
from site_builder.model.library import Library
from site_builder.model.links import Links


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a warning for each line that still holds the words of a draft; comments do not count."""
    sources = {node.written_in.file: node.written_in for node in library.nodes()}
    for source in sources.values():
        for number, line in enumerate(source.lines, 1):
            column = line.find(TODO)
            if column >= 0 and not line.lstrip().startswith("#"):
                yield Diagnostic(
                    "CT217",
                    _("Chỗ này còn để “{todo}”.").format(todo=TODO),
                    _("Viết nội dung thật vào đây, hoặc bỏ cả phần này nếu không cần."),
                    source.at_line(number, column + 1, len(TODO)),
                )
