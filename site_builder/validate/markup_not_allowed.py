"""CT212: HTML that could run or load something is refused, not dropped in silence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.walk import walk_marked
from site_builder.text.inspect import inspect

SHORT = 200
"""A text of this length without these signs can hold nothing that is not allowed, nor nest too deep to be read."""


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each forbidden tag, attribute or link scheme of a text."""
    for node in library.nodes():
        for marked in walk_marked(node):
            if marked.role != "markdown" or (
                len(marked.value) < SHORT and "<" not in marked.value and ":" not in marked.value
            ):
                continue
            for name in inspect(marked.value).forbidden:
                yield Diagnostic(
                    "CT212",
                    _("Không được dùng “{name}” trong nội dung.").format(name=name),
                    _(
                        "Xóa đoạn mã này; chỉ dùng Markdown và các thẻ định dạng đơn giản. Muốn hiện dấu “<”, viết &lt;."
                    ),
                    marked.node.where_text(name, *marked.steps),
                )
