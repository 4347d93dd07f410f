"""CT212: HTML that could run or load something is refused, not dropped in silence."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.node import Node
from site_builder.model.walk import walk_marked
from site_builder.text.inspect import inspect
from site_builder.validate.by_part import ByPart

SHORT = 200
"""A text of this length without these signs can hold nothing that is not allowed, nor nest too deep to be read."""


def look(part: Node, scope: None) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each forbidden tag, attribute or link scheme of a text."""
    for marked in walk_marked(part):
        if marked.role != "markdown" or (
            len(marked.value) < SHORT and "<" not in marked.value and ":" not in marked.value
        ):
            continue
        for name in inspect(marked.value).forbidden:
            yield Diagnostic(
                "CT212",
                _("Không được dùng “{name}” trong nội dung.").format(name=name),
                _("Xóa đoạn mã này; chỉ dùng Markdown và các thẻ định dạng đơn giản. Muốn hiện dấu “<”, viết &lt;."),
                marked.node.where_text(name, *marked.steps),
            )


check = ByPart("markup", look, lambda library, links: None)
