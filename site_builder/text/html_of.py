"""A short Markdown text as the plain HTML that other systems take: no classes or roles of ours, no links of ours."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape

from site_builder.text.dialect import to_html
from site_builder.text.sanitise import sanitise

SIMPLE = re.compile(r"\A(?![#>+\-=:!~\s])(?!\d+[.)])(?!.*[ \t][ \t])[^*_`\[\]\\<>&|\n\r\t\"]*\S\Z")
"""Texts in which Markdown finds nothing to do; most are, and need not wait for it."""
SCROLL = re.compile(r'<div[^>]*class="st-scroll"[^>]*>\s*(<table.*?</table>)\s*</div>', re.DOTALL)
EMPHASIS, STRONGER = re.compile(r"<(/?)([bi])>"), {"b": "strong", "i": "em"}
"""One name for each, so that a text comes home as it left."""
OURS = re.compile(r'(<(?:table|li|span|td|th|code|h[1-6])\b)(?:\s(?:class|style|role|tabindex|aria-label|id)="[^"]*")+')

UNSEEN = re.compile(r" +(?=\n|</(?:p|li|h[1-6]|td|th)>|<br)|(?<=\n) +")
"""Spaces no reader sees: at the ends of lines and blocks."""
SPACES = re.compile(r"[ \t]+")
CODE, HIDDEN = re.compile(r"<pre\b.*?</pre>|<code\b.*?</code>", re.DOTALL), re.compile(r"<(?:pre|x-code) (\d+)>")
EMPTY = re.compile(r"<(strong|em)>\s*</\1>")
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
    """Return the HTML with each end of line inside a sentence as the space it means; code keeps its own."""
    kept: list[str] = []

    def hide(found: re.Match[str]) -> str:
        kept.append(found[0])
        return f"<{'pre' if found[0].startswith('<pre') else 'x-code'} {len(kept) - 1}>"

    return HIDDEN.sub(lambda found: kept[int(found[1])], _folded(EMPTY.sub("", CODE.sub(hide, html))))


def _folded(html: str) -> str:
    first, *more = html.split("\n")
    made = first
    for line in more:
        made += ("\n" if ENDS.search(made) or STARTS.match(line) or not made or not line else " ") + line
    return UNSEEN.sub("", SPACES.sub(" ", made)).strip()
