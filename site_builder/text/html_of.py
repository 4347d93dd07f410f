"""A short Markdown text as the plain HTML that other systems take: no classes or roles of ours, no links of ours."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape

from site_builder.text.dialect import to_html
from site_builder.text.sanitise import sanitise

SIMPLE = re.compile(r"\A(?![#>+\-=:!~\s])(?!\d+[.)])[^*_`\[\]\\<>&|\n\r\"]*\S\Z")
"""Texts in which Markdown finds nothing to do; most are, and need not wait for it."""
SCROLL = re.compile(r'<div[^>]*class="st-scroll"[^>]*>\s*(<table.*?</table>)\s*</div>', re.DOTALL)
EMPHASIS, STRONGER = re.compile(r"<(/?)([bi])>"), {"b": "strong", "i": "em"}
"""One name for each, so that a text comes home as it left."""
OURS = re.compile(r'(<(?:table|li|span|td|th|code)\b)(?:\s(?:class|style|role|tabindex|aria-label)="[^"]*")+')

PRE = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
BLOCK = "p|div|ul|ol|li|table|thead|tbody|tr|td|th|blockquote|h[1-6]|pre|hr|br|details|summary|section"
ENDS, STARTS = re.compile(rf"</?(?:{BLOCK})\b[^<>]*>\Z"), re.compile(rf"</?(?:{BLOCK})\b")


@lru_cache(maxsize=20_000)
def html_of(text: str) -> str:
    """Return the text as safe HTML; one paragraph comes without its `<p>`."""
    if SIMPLE.match(text):
        return escape(text, quote=False)
    html = blocks_of(text)
    inner = html.removeprefix("<p>").removesuffix("</p>")
    return inner if html.startswith("<p>") and "<p>" not in inner and html == f"<p>{inner}</p>" else html


def blocks_of(text: str) -> str:
    """Return the text as safe HTML made of blocks."""
    if SIMPLE.match(text):
        return f"<p>{escape(text, quote=False)}</p>"
    html = sanitise(to_html(text, lambda found: ("", found.words or found.address)))
    html = EMPHASIS.sub(lambda found: f"<{found[1]}{STRONGER[found[2]]}>", html)
    return _one_line(OURS.sub(r"\1", SCROLL.sub(r"\1", html)).strip())


def _one_line(html: str) -> str:
    """Return the HTML with each end of line inside a sentence as the space it means."""
    pieces = PRE.split(html)
    return "".join(piece if at % 2 else _folded(piece) for at, piece in enumerate(pieces))


def _folded(html: str) -> str:
    first, *more = html.split("\n")
    made = first
    for line in more:
        made += ("\n" if ENDS.search(made) or STARTS.match(line) or not made or not line else " ") + line
    return made
