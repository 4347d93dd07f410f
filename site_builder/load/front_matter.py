"""A Markdown file split into front matter and body, with the lines both stand on."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.span import Source

FENCE = "---"


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the front matter stands (`first` to `last`, empty if `last < first`) and where the body begins."""

    first: int
    last: int
    body_line: int


def split_front_matter(source: Source) -> tuple[Parts, list[Diagnostic]]:
    """Return the parts of the file; front matter that is never closed is a problem."""
    if not source.lines or source.lines[0].rstrip() != FENCE:
        return Parts(2, 1, 1), []
    for number, line in enumerate(source.lines[1:], 2):
        if line.rstrip() == FENCE:
            return Parts(2, number - 1, number + 1), []
    problem = Diagnostic(
        "CT211",
        _("Phần khai báo đầu trang mở bằng “---” nhưng không có dòng “---” đóng lại."),
        _("Thêm một dòng chỉ gồm “---” ngay trước nội dung bài."),
        source.at_line(1, 1, 3),
    )
    return Parts(2, 1, 2), [problem]
