"""The sections of a compiled page: what a reader can land on, each with its own words and nothing of the machinery around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import unescape
from itertools import zip_longest

from site_builder.model.page import Page
from site_builder.text.quick_html import QuickParser, tag_of
from site_builder.text.signs import without_marks
from site_builder.text.slug import slugify

HEADING = re.compile(r'(#{1,6}) +(.+?)(?: +\{: id="([^"]+)" \})?$')
HASH = re.compile(r"\n(#[^\n]*)")
TAG = re.compile(r"(<[^<>]*>)")
ATTRIBUTES = r"(?:\s+[a-zA-Z_:][\w:.-]*(?:=\"[^\"<>]*\")?)*\s*"
UNREAD = re.compile(rf"<(script|style){ATTRIBUTES}>[^<]*</\1>|<textarea{ATTRIBUTES}></textarea>")
"""What needs a reader of its own and holds nothing to be found."""
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SILENT = {"script", "style", "svg", "button", "template"}
SPECIAL = VOID | SILENT | {"quiz-question"}
HEADED = {"h2": 2, "h3": 3, "h4": 4, "tr": 4}
"""Elements that begin a section when they bear an anchor: a heading, or a row of a table named by its first cell."""
PARAGRAPHS = {"p", "li", "tr", "dt", "dd", "h5", "h6", "div", "summary", "br", "section", "blockquote"}
CLOSING = re.compile(r"(?:lam-tiep|can-cu|xem-them)(?:-\d+)?$")
"""Anchors of the closing parts of a page, which only list links to other pages."""

MOST_REMEMBERED = 1 << 15


@dataclass(slots=True)
class Section:
    """One part of a page: its anchor, its level among the headings, its words by field."""

    anchor: str
    level: int
    heading: str
    text: str = ""
    is_question: bool = False
    parent: Section | None = None
    lines: list[str] = field(default_factory=list)


def sections_of_page(page: Page) -> list[Section]:
    """Return the sections of a page in order: its title alone, what stands before the first heading, the rest."""
    reader = _Reader(page.title)
    text = f"\n{page.body}\n"
    done = 1
    for place in HASH.finditer(text):
        start = place.start(1)
        if text[text.rfind("\n", 0, start - 1) + 1 : start].strip():
            continue
        reader.read(text[done:start])
        done = start
        found = HEADING.match(place.group(1)) if not reader.stack else None
        if found:
            words = unescape(without_marks(found.group(2)))
            reader.open(len(found.group(1)), words, found.group(3) or slugify(words))
            done = place.end() + 1
    reader.read(text[done:])
    reader.close()
    return _kept(reader.sections, page)


def _kept(sections: list[Section], page: Page) -> list[Section]:
    """Fill in texts and parents; leave out what only lists links, and headings with nothing of their own."""
    by_anchor = {section.anchor: section for section in sections}
    above: list[Section] = []
    for section in sections:
        section.text = "\n".join(filter(None, map(" ".join, map(str.split, "".join(section.lines).split("\n")))))
        while above and above[-1].level >= section.level:
            above.pop()
        outer = section.anchor.rpartition("_")[0]
        section.parent = by_anchor.get(outer) if outer else (above[-1] if above else None)
        above.append(section)
    title, *rest = sections
    opening = Section("", 2, "", page.description if page.kind == "home" else title.text, parent=title)
    title.text = ""
    if page.kind == "home":
        rest = []
    kept = [
        one
        for one in rest
        if not CLOSING.match(one.anchor) and (one.text or one.parent is not title or label_like(one))
    ]
    return [title, *([opening] if opening.text else []), *kept]


def label_like(section: Section) -> bool:
    """Say whether a heading alone is worth finding: that of an article is, that over a mere list is not."""
    return bool(re.match(r"(?:điều|khoản|điểm|mục|tiểu mục|chương|phần)\s", section.heading, re.IGNORECASE))


Effect = tuple[bool, str, bool, bool, bool, tuple[tuple[str, str | None], ...]]
"""What a tag does: whether it begins an element like any other, its name, whether a paragraph ends there; whether it begins
an element, whether it ends one; its attributes."""


class _Effects(dict[str, Effect | None]):
    """What each tag does as it is written; nothing is known of one that only the stock reader can read."""

    def __missing__(self, written: str) -> Effect | None:
        tag = tag_of(written)
        effect = None
        if tag is not None:
            values = dict(tag.attributes)
            special = tag.before or tag.after or tag.name in SPECIAL or "data-search-exclude" in values
            special = special or values.get("class") == "headerlink" or (tag.name in HEADED and "id" in values)
            effect = (
                not special,
                tag.name,
                tag.name in PARAGRAPHS,
                not tag.before,
                bool(tag.before or tag.after),
                tag.attributes,
            )
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        self[written] = effect
        return effect


_EFFECTS = _Effects()


class _Reader(QuickParser):
    """Gathers the words of a page under the heading, question or anchor they stand below."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.sections = [Section("", 1, title)]
        self.stack: list[str] = []
        self._silent = 0
        self._heading: list[str] | None = None
        self._stem = 0

    def read(self, text: str) -> None:
        """Read whole lines: at one go where all is plainly written."""
        parts = TAG.split(UNREAD.sub("", text))
        tags = [*map(_EFFECTS.__getitem__, parts[1::2])]
        plain = None not in tags and len(tags) == text.count("<") and "&" not in parts[-1]
        if plain and not self.rawdata and not self.cdata_elem:
            self._take(parts[::2], tags)
        else:
            for line in text[:-1].split("\n") if text else ():
                self.feed(line + "\n")

    def _take(self, texts: list[str], tags: list[Effect | None]) -> None:
        """Do what the stock reader does where all is plainly written: handle each part, one after the other."""
        stack = self.stack
        for text, tag in zip_longest(texts, tags):
            if text:
                self.handle_data(unescape(text) if "&" in text else text)
            if tag is None:
                break
            plain, name, breaks, begins, ends, attributes = tag
            if plain:
                stack.append(name)
                if breaks and not self._silent:
                    self.sections[-1].lines.append("\n")
                continue
            if begins:
                self.handle_starttag(name, attributes)
            if ends:
                self.handle_endtag(name)

    def open(self, level: int, heading: str, anchor: str) -> None:
        """Begin a section; the topmost heading is the page's own."""
        if level > 1:
            self.sections.append(Section(anchor, level, heading))

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Begin a heading or question, or fall silent."""
        if tag in VOID:
            self._break(tag)
            return
        self.stack.append(tag)
        values = dict(attrs)
        if self._silent or tag in SILENT or "data-search-exclude" in values or values.get("class") == "headerlink":
            self._silent = self._silent or len(self.stack)
        elif tag == "quiz-question":
            self.sections.append(Section(values.get("id") or "", 2, "", is_question=True))
            self._stem = len(self.stack)
        elif tag in HEADED and values.get("id"):
            self.sections.append(Section(values["id"] or "", HEADED[tag], ""))
            self._heading = []
        else:
            self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        """End what the tag ends."""
        if tag in VOID or tag not in self.stack:
            return
        while self.stack.pop() != tag:
            pass
        depth = len(self.stack)
        if self._silent > depth:
            self._silent = 0
        if self._stem > depth:
            self._stem = 0
        if self._heading is not None and tag in ("h2", "h3", "h4", "td", "th"):
            self.sections[-1].heading = " ".join("".join(self._heading).split())
            self._heading = None
        self._break(tag)

    def handle_data(self, data: str) -> None:
        """Keep the words, unless this part of the page is not to be found; of a question, only what is asked."""
        if self._silent or (self._stem and "legend" not in self.stack):
            return
        if self._heading is not None:
            self._heading.append(data)
        else:
            self.sections[-1].lines.append(data.replace("\n", " ") if self.stack else data)

    def _break(self, tag: str) -> None:
        if tag in PARAGRAPHS and not self._silent:
            self.sections[-1].lines.append("\n")
