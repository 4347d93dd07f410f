"""CT217: a draft says where it is one, and nobody publishes such a place without knowing."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.draft import TODO
from site_builder.model.fact import FactSource
from site_builder.model.node import Node
from site_builder.validate.by_part import ByPart


def look(part: Node, scope: None) -> Iterator[Diagnostic]:
    """Yield a warning for each line that still holds the words of a draft; comments do not count."""
    source, first, last = part.written_in, 1, len(part.written_in.lines)
    if isinstance(part, FactSource):  # one of several in its file
        first, last = part.where().line, max(part.where().line, part.where().end_line)
    for number, line in enumerate(source.lines[first - 1 : last], first):
        column = line.find(TODO)
        if column >= 0 and not line.lstrip().startswith("#"):
            yield Diagnostic(
                "CT217",
                _("Chỗ này còn để “{todo}”.").format(todo=TODO),
                _("Viết nội dung thật vào đây, hoặc bỏ cả phần này nếu không cần."),
                source.at_line(number, column + 1, len(TODO)),
            )


check = ByPart("still to write", look, lambda library, links: None)
