"""A compiled page's Markdown to HTML without a Markdown parser, where that is sure to give the same bytes.

Compiled pages are Markdown headings between finished HTML blocks. Python-Markdown reads every tag of those blocks only
to hand them through. Here each is handed through at once, from its opening tag to the one that closes it; whatever is
not of that shape is left to the engine.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from site_builder.text.signs import without_marks

HEADING = re.compile(r'(#{1,6}) ([^\n]+) \{: id="([a-z0-9_-]+)" \}(?:\n\n|\n?\Z)')
WORDS = re.compile(r"(?:[^\W_]| (?! )|[,.;:()/“”‘’–—…·%+?!→°=-]|&#\d{2,5};)+\Z")
"""What a heading may be made of, so that no rule of Markdown touches it."""
BLOCK = re.compile(
    r"<(article|aside|blockquote|details|div|dl|fieldset|figure|footer|form|header|main|nav|ol|p|script|section|table|ul)[ >]"
)
STYLES = re.compile(r'(?:<link rel="stylesheet" href="[a-z0-9./-]+">(?:\n(?=<link )|(?=\n\n|\n<|\Z)))+')
"""Lines that name style sheets, which are no block of their own; the parser makes a paragraph of them."""
KEPT = ("\x02", "\x03", "\t", "\r", "\n\n\n")
ODD_TAG, EMPTY_LINE = re.compile(r"<[^A-Za-z/]|<\Z"), re.compile(r"\n +\n")
"""Comments; with `KEPT` signs the parser keeps for itself, and what it tidies before it reads."""
SCRIPT = re.compile(r"<(script|style)\b[^<>]*>[^<]*</\1>")
UNREAD = re.compile(r"<(?:script|style)\b")
DEPTHS = (2, 3)
"""Levels of the headings listed beside a page: `toc_depth` of `emit/settings.py`."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it is listed beside the page; its words are HTML."""

    level: int
    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class Body:
    """The HTML of a page, and its listed headings."""

    html: str
    headings: tuple[Heading, ...]


def body_of(markdown: str, sign: str, title: str) -> Body | None:
    """Return what Python-Markdown makes of the page, with that sign and title at its headings; nothing where that is not sure."""
    text = markdown.strip("\n")
    if _is_odd(text):
        return None
    made: list[str] = []
    headings: dict[str, Heading] = {}
    place, end = 0, len(text)
    while place < end:
        heading = HEADING.match(text, place)
        if heading is not None:
            read = _heading(heading)
            if read is None or read.anchor in headings:
                return None
            headings[read.anchor] = read
            link = f'<a class="headerlink" href="#{read.anchor}" title="{title}">{sign}</a>'
            made.append(f'<h{read.level} id="{read.anchor}">{heading[2]}{link}</h{read.level}>')
            place = heading.end()
            continue
        styles = STYLES.match(text, place)
        if styles is not None:
            made.append(f"<p>{styles[0]}</p>")
            place = styles.end() + (2 if text.startswith("\n\n", styles.end()) else 1)
            continue
        closed = _end_of_block(text, place)
        if closed is None:
            return None
        apart = text.startswith("\n\n", closed)
        if not apart and closed < end and not text.startswith("\n<", closed):
            return None
        made.append(text[place:closed] + ("\n" if apart else ""))
        place = closed + (2 if apart else 1)
    return Body("\n".join(made).strip(), tuple(one for one in headings.values() if one.level in DEPTHS))


def _is_odd(text: str) -> bool:
    """Say whether anything in the text is read in another way than from tag to tag."""
    if any(sign in text for sign in KEPT) or ODD_TAG.search(text) or ("\n " in text and EMPTY_LINE.search(text)):
        return True
    return ("<script" in text or "<style" in text) and len(UNREAD.findall(text)) != len(SCRIPT.findall(text))


def _heading(found: re.Match[str]) -> Heading | None:
    marks, anchor, words = found[1], found[3], without_marks(found[2])
    if not WORDS.match(words) or "--" in words or "://" in words:
        return None
    return Heading(len(marks), anchor, words)


def _end_of_block(text: str, place: int) -> int | None:
    """Return where the element that begins here ends; nothing where it is none that stands by itself."""
    opened = BLOCK.match(text, place)
    if opened is None:
        return None
    depth = 0
    for tag in _tags(opened[1]).finditer(text, place):
        depth += -1 if tag[0][1] == "/" else 1
        if depth == 0:
            return tag.end()
    return None


@cache
def _tags(name: str) -> re.Pattern[str]:
    return re.compile(rf"<{name}(?=[ >])|</{name}>")
