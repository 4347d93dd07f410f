"""Marks words of the glossary in finished HTML: each once, and never inside a link, heading, button or code."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

from site_builder.model.terms import Terms

TAG = re.compile(r"""(<(?:"[^"]*"|'[^']*'|[^>"'])*>)""")
NAME = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)
CLOSED = frozenset(
    {
        "a",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "code",
        "pre",
        "abbr",
        "dfn",
        "button",
        "label",
        "legend",
        "summary",
        "th",
    }
)

MARK = '<a class="st-term" href="{href}" title="{meaning}">{words}</a>'


def mark_terms(html: str, terms: Terms, seen: set[str], link: Callable[[str], str]) -> str:
    """Return the HTML with the first use of each term linked to its meaning; `seen` holds, and gains, those already marked."""
    if terms.pattern is None:
        return html
    inside: list[str] = []
    parts = TAG.split(html)
    for index, part in enumerate(parts):
        if index % 2:
            _follow(part, inside)
        elif part.strip() and not inside:
            parts[index] = terms.pattern.sub(lambda found: _marked(found.group(), terms, seen, link), part)
    return "".join(parts)


def _follow(tag: str, inside: list[str]) -> None:
    """Keep count of the closed elements the next words stand in."""
    found = NAME.match(tag)
    name = found.group(2).lower() if found else ""
    if found and not found.group(1) and (name in CLOSED or "admonition-title" in tag):
        inside.append(name)
    elif found and found.group(1) and inside and inside[-1] == name:
        inside.pop()


def _marked(words: str, terms: Terms, seen: set[str], link: Callable[[str], str]) -> str:
    known = terms.of(unescape(words))
    if known.address in seen:
        return words
    seen.add(known.address)
    return MARK.format(href=escape(link(known.address)), meaning=escape(known.meaning), words=words)
