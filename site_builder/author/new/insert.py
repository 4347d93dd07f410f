"""A new entry put at the end of a list in a file, every other line left as it is."""

from __future__ import annotations

from site_builder.author.new.asking import Unsuitable
from site_builder.author.new.draft import Draft, indented
from site_builder.diagnostics.language import _
from site_builder.model.node import Node


def appended(top: Node, name: str, entry: str) -> Draft:
    """Return the node's file with the entry after the last of its list `name`; the entry is written without indent."""
    source, file = top.written_in, top.where().file
    lines = list(source.lines)
    items: tuple[Node, ...] = getattr(top, name)
    if items:
        first, last = items[0].where(), items[-1].where()
        dash = first.line_text[: first.column - 1].rfind("-")
        if dash < 0:
            raise Unsuitable(
                _("Danh sách “{name}” trong {file} viết trong ngoặc; hãy tự thêm ở đó.").format(name=name, file=file)
            )
        at, new = _end_of(lines, max(last.line, last.end_line), dash), indented(entry, dash)
    elif (name,) in source.keys:
        at = source.keys[(name,)].line
        lines[at - 1] = f"{name}:"
        new = indented(entry, 2)
    else:
        at = _end_of(lines, len(lines), 0)
        lines.insert(at, f"{name}:")
        at, new = at + 1, indented(entry, 2)
    lines[at:at] = new.splitlines()
    return Draft(file, "\n".join(lines).rstrip("\n") + "\n", at + 1, before="\n".join(source.lines))


def _end_of(lines: list[str], last: int, indent: int) -> int:
    """Return the last line of an entry: blank lines below it, and comments on what comes next, are not its own."""
    while last > 1:
        text = lines[last - 1]
        if text.strip() and not (text.lstrip().startswith("#") and len(text) - len(text.lstrip()) <= indent):
            break
        last -= 1
    return last
