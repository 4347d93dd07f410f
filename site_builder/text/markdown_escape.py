"""Words written so that Markdown takes no sign in them for a mark."""

from __future__ import annotations

import re

ALWAYS = re.compile(r"[\\*_`\[]")
TAG = re.compile(r"<(?=[A-Za-z/!?])")
ENTITY = re.compile(r"&(?=#?\w+;)")


def escaped(words: str) -> str:
    """Return words as Markdown that shows just them."""
    words = ALWAYS.sub(lambda found: "\\" + found[0], words)
    return TAG.sub("&lt;", ENTITY.sub("&amp;", words))


def at_line_start(line: str) -> str:
    """Return a line that opens no list, heading, quotation or block, whatever it begins with."""
    numbered = re.match(r"(\d+)\.(?=\s|\Z)", line)
    if numbered:
        return f"{numbered[1]}\\.{line[numbered.end() :]}"
    if re.match(r"#|>|[+\-](?:\s|\Z)|!!!|-{2,}", line):
        return "\\" + line
    if re.match(r"=+\s*\Z|~~~", line):
        return f"&#{ord(line[0])};{line[1:]}"
    return line
