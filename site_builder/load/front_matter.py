"""A Markdown file split into front matter and body, with the lines both stand on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.span import Source

FENCE = "---"
HEADING = re.compile(r"#{1,6} \S")


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
    return Parts(2, 1, 2), [not_closed(source)]


def runs_into_body(source: Source, parts: Parts) -> bool:
    """Say whether the front matter goes on into the text, because its closing line is missing and a later one was found."""
    return any(HEADING.match(line) for line in source.lines[parts.first - 1 : parts.last])


def not_closed(source: Source) -> Diagnostic:
    """Return the message for front matter without its closing line, at the line before which it belongs."""
    ends = (
        number
        for number, line in enumerate(source.lines, 1)
        if number > 1 and (not line.strip() or HEADING.match(line))
    )
    number = next(ends, 1)
    return Diagnostic(
        "CT211",
        _("Phần khai báo đầu trang mở bằng “---” ở dòng 1 nhưng không có dòng “---” đóng lại."),
        _(
            "Thêm một dòng chỉ gồm “---” ngay trước dòng {line}. Nếu dòng 1 chỉ là đường kẻ ngang, đổi nó thành “***”."
        ).format(line=number if number > 1 else 2),
        source.at_line(number if source.lines[number - 1].strip() else 1, 1, 3),
    )
