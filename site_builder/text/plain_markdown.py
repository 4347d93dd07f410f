"""The part of the dialect that most texts keep to, converted without a tree: headings, paragraphs, lists, tables, voice blocks.

Whatever is not surely within that part is left to Python-Markdown, whole; `tests/text/test_plain_markdown.py` holds both to the same HTML.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from html import escape

from site_builder.text.draft import Draft, Heading
from site_builder.text.escape import escape_attribute
from site_builder.text.plain_inline import Made, NotPlain, add_inline
from site_builder.text.references import Reference
from site_builder.text.slug import slugify

ALWAYS = r"\x00-\x09\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ue000-\ue002"
BEYOND = re.compile(rf"[{ALWAYS}]")
"""White space of other kinds, and what marks places, may mean or change something wherever it stands."""
BEYOND_WORDS = re.compile(rf"[{ALWAYS}\\<>&~]")
"""The same, and signs that do outside of blocks of code."""
FENCED = re.compile(r"(?:\A|(?<=\n\n))```([a-z]*)\n((?:(?!`{3}).)*?\n)```(?=\n\n|\Z)", re.DOTALL)
"""A block of code, with nothing beside it."""
OPENING = r"(?:[^\s\d#>*+\-_=|!~:<`&\[]|\d+(?![\d.])|\d+\.(?=[^\s.])|\*\*(?=[^\s*])|\[\[?(?=[^\s\[\]^]))"
"""How a line begins that cannot be anything but words."""
TICKED = r"\[[ xX]\] +"
WORDS = re.compile(rf"{OPENING}[^\n]*(?:\n{OPENING}[^\n]*)*")
BULLET = re.compile(rf"([-*+]) +(?={OPENING}|{TICKED}{OPENING})")
NUMBER = re.compile(rf"([0-9]+)\. +(?={OPENING}|{TICKED}{OPENING})")
GOES_ON = re.compile(rf" {{0,3}}{OPENING}")
BOX = re.compile(r"\[([ xX])\] +")
HEADING = re.compile(r"(#{1,6}) +([^\s#*|\[\]`_][^#*|\[\]`_]*)")
VOICE = re.compile(r"!!! ?([\w\-]+)(?: +\"([^\"]+)\")?")
RULE = re.compile(r"\|(?: *:?-+:? *\|)+")
BETWEEN = re.compile(r"\n{2,}")
INDENT = "    "
STYLES = {
    (True, True): ' style="text-align: center;"',
    (True, False): ' style="text-align: left;"',
    (False, True): ' style="text-align: right;"',
    (False, False): "",
}


class _Page:
    """One text on its way to HTML, with the anchors given so far."""

    def __init__(self) -> None:
        self.made: Made = []
        self.headings: dict[int, Heading] = {}
        """The topmost headings, by where they stand in what is made."""
        self._headings: Counter[str] = Counter()

    def anchor_of(self, slug: str) -> str:
        """Return the anchor of one more heading: those alike are numbered, with a `_` that no slug has."""
        before = self._headings[slug]
        self._headings[slug] += 1
        return f"{slug}_{before}" if before else slug


def convert_plain(text: str) -> Draft | None:
    """Return the HTML with its links left open, as Python-Markdown makes it; nothing where that is not certain."""
    coded = "```" in text
    if (BEYOND if coded else BEYOND_WORDS).search(text) or " \n" in text or "[TOC]" in text:
        return None
    body = text.strip("\n")
    if not body or body[-1] == " ":
        return None
    page = _Page()
    try:
        if coded:
            _add_around_code(FENCED.split(body), page)
        else:
            _add_blocks(_blocks_of(body), page, voices=True)
    except NotPlain:
        return None
    return _draft(page)


def _blocks_of(words: str) -> list[str]:
    return BETWEEN.split(words) if "\n\n\n" in words else words.split("\n\n")


def _draft(page: _Page) -> Draft:
    pieces: list[str] = []
    holes: list[Reference | str] = []
    headings: list[Heading] = []
    run: list[str] = []
    for number, part in enumerate(page.made):
        if type(part) is str:
            if number in page.headings:
                start = sum(map(len, run))
                headings.append(replace(page.headings[number], piece=len(pieces), start=start, end=start + len(part)))
            run.append(part)
            continue
        pieces.append("".join(run))
        run.clear()
        holes.append(part if isinstance(part, Reference) else part[0])
    tame = not any(isinstance(hole, str) for hole in holes)
    return Draft((*pieces, "".join(run)), tuple(holes), tame, tuple(headings) if tame else ())


def _add_around_code(parts: list[str], page: _Page) -> None:
    """Add what stands before, in and behind each block of code: the parts are words, its language, the code, words and so on."""
    for number in range(0, len(parts), 3):
        words = parts[number].strip("\n")
        if BEYOND_WORDS.search(words):
            raise NotPlain
        if words:
            _add_blocks(_blocks_of(words), page, voices=True)
            page.made.append("\n")
        if number + 1 < len(parts):
            language, code = parts[number + 1 : number + 3]
            marked = f' class="language-{language}"' if language else ""
            shown = escape(code, quote=False).replace('"', "&quot;")
            page.made.append(f"<pre><code{marked}>{shown}</code></pre>\n")
    last = page.made.pop()
    page.made.append(last.removesuffix("\n") if isinstance(last, str) else last)


def _add_blocks(blocks: list[str], page: _Page, voices: bool) -> None:
    """Add the blocks, each on lines of its own."""
    before = ""
    made = page.made
    at = 0
    while at < len(blocks):
        block = blocks[at]
        at += 1
        while block:
            if before:
                made.append("\n")
            first = block[0]
            if first == "#":
                before, block = "h", _add_heading(block, page, topmost=voices)
                continue
            if WORDS.fullmatch(block):
                before = "p"
                add_inline("<p>", block, "</p>", made)
            elif first == "!" and voices:
                before = "div"
                inside, at = _indented_after(blocks, at)
                _add_voice(block, inside, page)
            elif first == "|":
                before = "table"
                _add_table(block, made)
            else:
                before = _add_list(block, before, made)
            block = ""


def _add_heading(block: str, page: _Page, topmost: bool) -> str:
    """Add the heading and return the lines below it."""
    line, _end, rest = block.partition("\n")
    found = HEADING.fullmatch(line)
    if not found:
        raise NotPlain
    level, words = len(found.group(1)), found.group(2)
    anchor = page.anchor_of(slugify(words) or "muc")
    if topmost:
        page.headings[len(page.made)] = Heading(level, " ".join(words.split()), anchor)
    page.made.append(f'<h{level} id="{anchor}">{words}</h{level}>')
    return rest


def _add_list(block: str, before: str, made: Made) -> str:
    """Add the list and return its kind."""
    kind, sign = ("ul", BULLET) if BULLET.match(block) else ("ol", NUMBER)
    items: list[tuple[str, str]] = []
    for line in block.split("\n"):
        found = sign.match(line)
        if found:
            items.append((found.group(1), line[found.end() :]))
        elif items and GOES_ON.match(line):
            items[-1] = (items[-1][0], f"{items[-1][1]}\n{line}")
        else:
            raise NotPlain
    if before == kind:
        raise NotPlain  # the items of both would be paragraphs of one list
    starts = f' start="{items[0][0]}"' if kind == "ol" and items[0][0] != "1" else ""
    made.append(f"<{kind}{starts}>\n")
    for _number, words in items:
        box = BOX.match(words)
        done = " st-check--done" if box and box.group(1) != " " else ""
        opened = f'<li class="st-check{done}">' if box else "<li>"
        add_inline(opened, words[box.end() :] if box else words, "</li>\n", made)
    made.append(f"</{kind}>")
    return kind


def _indented_after(blocks: list[str], at: int) -> tuple[list[str], int]:
    """Return the blocks that are indented from there on, without their indent, and where the next stands."""
    inside = []
    while at < len(blocks) and blocks[at].startswith(INDENT):
        inside.append(_without_indent(blocks[at].split("\n")))
        at += 1
    return inside, at


def _without_indent(lines: list[str]) -> str:
    if not all(line.startswith(INDENT) for line in lines):
        raise NotPlain
    return "\n".join(line[len(INDENT) :] for line in lines)


def _add_voice(block: str, inside: list[str], page: _Page) -> None:
    """Add a block that is said in a voice, with what stands indented below it."""
    first, *rest = block.split("\n")
    found = VOICE.fullmatch(first)
    if not found:
        raise NotPlain
    kind = found.group(1).lower()
    opened = f'<div class="admonition {kind}">\n<p class="admonition-title">'
    add_inline(opened, found.group(2) or kind.capitalize(), "</p>\n", page.made)
    inner = [*([_without_indent(rest)] if rest else []), *inside]
    if inner:
        _add_blocks(inner, page, voices=False)
        page.made.append("\n")
    page.made.append("</div>")


def _add_table(block: str, made: Made) -> None:
    """Add the table, in a region that scrolls by itself and is named by its columns."""
    header, *rows = block.split("\n")
    if not rows or len(header) < 2 or header[-1] != "|" or not RULE.fullmatch(rows[0]):
        raise NotPlain
    styles = [STYLES[cell[:1] == ":", cell[-1:] == ":"] for cell in _cells(rows[0])]
    titles = _cells(header)
    if len(titles) != len(styles):
        raise NotPlain
    head: Made = []
    _add_row(titles, styles, "th", head)
    columns = (_words_of(title) for title in titles)
    named = ", ".join(column for column in columns if column)
    label = escape_attribute(f"Bảng: {named}" if named else "Bảng")
    made.append(f'<div aria-label="{label}" class="st-scroll" role="region" tabindex="0">\n<table class="st-table">\n')
    made += ("<thead>\n", *head, "</thead>\n<tbody>\n")
    if not rows[1:]:
        _add_row([], [""] * len(styles), "td", made)
    for row in rows[1:]:
        if row[0] != "|":
            raise NotPlain
        _add_row(_cells(row), styles, "td", made)
    made.append("</tbody>\n</table>\n</div>")


def _cells(row: str) -> list[str]:
    cells = row[1:].removesuffix("|").split("|")
    if "`" in row and any(cell.count("`") % 2 for cell in cells):
        raise NotPlain  # a bar within code parts nothing
    return [cell.strip(" ") for cell in cells]


def _add_row(cells: list[str], styles: list[str], tag: str, made: Made) -> None:
    made.append("<tr>\n")
    for number, style in enumerate(styles):
        add_inline(f"<{tag}{style}>", cells[number] if number < len(cells) else "", f"</{tag}>\n", made)
    made.append("</tr>\n")


def _words_of(title: str) -> str:
    """Return the words of a column's title; one with a reference would be named by what the reference is called on a page."""
    if "[" in title or "`" in title:
        raise NotPlain
    return " ".join(title.replace("*", "").split())
