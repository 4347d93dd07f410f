"""LK306: a link in a text must lead to a guide or attachment that exists."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean
from site_builder.model.node import Node
from site_builder.model.walk import Marked, walk_marked
from site_builder.text.inspect import inspect
from site_builder.text.targets import inside
from site_builder.validate.by_part import FILES, ByPart


def look(part: Node, known: set[str]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each relative link to a file that is not there."""
    for marked in walk_marked(part):
        if marked.role == "markdown" and ("](" in marked.value or "]:" in marked.value):
            yield from _check_text(marked, known)


check = ByPart("links", look, lambda library, links: {*links.places, *library.unread}, (FILES,))


def _check_text(marked: Marked, known: set[str]) -> Iterator[Diagnostic]:
    file = marked.node.where().file
    for written in inspect(marked.value).targets:
        target = inside(written, file)
        if target is None or target.file in known:
            continue
        hint = _nearest_link(target.file, known, file) or _(
            "Chép tệp vào guides/ và ghi đường dẫn tính từ bài này; muốn dẫn tới văn bản, đề, biểu mẫu thì dùng [[địa chỉ]]."
        )
        yield Diagnostic(
            "LK306",
            _("Liên kết “{target}” không dẫn tới tệp nào.").format(target=written),
            hint,
            marked.node.where_text(written, *marked.steps),
        )


def _nearest_link(wanted: str, known: set[str], file: str) -> str:
    """Return “Có phải ý bạn là …?” with the links, as `file` must write them, to files of the same kind."""
    same_kind = {name for name in known if posixpath.splitext(name)[1].lower() == posixpath.splitext(wanted)[1].lower()}
    folder = posixpath.dirname(file)
    return did_you_mean(posixpath.relpath(wanted, folder), (posixpath.relpath(name, folder) for name in same_kind))
