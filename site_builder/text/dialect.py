"""The one Markdown dialect: Python-Markdown with tables, voice blocks, checklists and `[[address]]` references."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from functools import lru_cache
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from site_builder.text.draft import LINK, OPEN, Draft, Holes
from site_builder.text.plain_markdown import convert_plain
from site_builder.text.quick_html import QuickParser
from site_builder.text.quick_markdown import QuickMarkdown, QuickToc
from site_builder.text.references import NOTATION, Reference
from site_builder.text.slug import slugify

Resolver = Callable[[Reference], tuple[str, str]]
"""Gives, for a reference, the link (empty for none) and the words to show."""

LinkRewriter = Callable[[str], str]
"""Gives, for the target of a link or picture as the author wrote it, the one to use on the page."""

UNREADABLE = "<unreadable>"
"""Stands before a text that is no Markdown anyone could have meant; not an allowed tag, so that it is told and removed."""
MOST_OPEN = 200
"""Brackets opened and never closed; each makes the converter read the rest of the text once more."""
STASHED = re.compile(r"\x02[^\x03]*\x03")
CHECKBOX = re.compile(r"\[([ xX])\]\s+")
BARE = re.compile(r"[^\W\d_][^\\`*_\[\]<>&|~!#:\x00-\x1f\x7f-\x9f\u2028\u2029]*[^\W_]")
"""One line that opens and ends with a letter and has no character that means anything in the dialect."""


def to_html(text: str, resolve: Resolver, rewrite: LinkRewriter | None = None) -> str:
    """Return the Markdown text as HTML, not yet sanitised."""
    if BARE.fullmatch(text):
        return f"<p>{text}</p>"
    draft = draft_of(text)
    return draft.filled(resolve, rewrite or _as_written) if draft else _convert(text, resolve, rewrite or _as_written)


@lru_cache(maxsize=20_000)
def draft_of(text: str) -> Draft | None:
    """Return the HTML of a text with its links left open, if they can be put in afterwards."""
    if OPEN in text or LINK in text:
        return None
    plain = None if _is_unreadable(text) else convert_plain(text)
    if plain is not None:
        return plain
    holes = Holes()
    return holes.draft(_convert(text, holes.resolve, holes.rewrite))


def _is_unreadable(text: str) -> bool:
    return any(text.count(opening) - text.count(closing) > MOST_OPEN for opening, closing in ("[]", "()"))


def _convert(text: str, resolve: Resolver, rewrite: LinkRewriter) -> str:
    """Return the HTML by a converter that is free: building one costs more than most conversions, and naming a reference converts inside a conversion."""
    if _is_unreadable(text):
        return _as_it_stands(text)
    converter = _idle.pop() if _idle else _Converter()
    try:
        made = converter.convert(text, resolve, rewrite)
    except RecursionError:
        return _as_it_stands(text)
    _idle.append(converter)
    return made


def _as_it_stands(text: str) -> str:
    """Return the words of a text that would take the converter hours or too deep, in a tag that rules refuse."""
    return f"{UNREADABLE}{html.escape(text)}</unreadable>"


def _as_written(target: str) -> str:
    return target


def _nothing_known(reference: Reference) -> tuple[str, str]:
    return "", reference.words or reference.address


def to_inline_html(text: str, resolve: Resolver) -> str:
    """Return the text as HTML without the paragraph around it, when it is a single paragraph."""
    return inside_of(to_html(text, resolve))


def inside_of(made: str) -> str:
    """Return the HTML without the paragraph around it, when it is a single paragraph."""
    inner = made.removeprefix("<p>").removesuffix("</p>")
    return inner if "<p>" not in inner else made


def plain(fragment: str) -> str:
    """Return the words of an HTML fragment, for titles and descriptions."""
    if "<" not in fragment and "&" not in fragment:
        return " ".join(fragment.split())
    reader = _Words()
    reader.feed(fragment)
    reader.close()
    return " ".join("".join(reader.words).split())


class _Words(QuickParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.words.append(data)


class _Converter:
    """A Markdown converter that serves one text after another, each with its own links."""

    def __init__(self, kind: type[markdown.Markdown] = QuickMarkdown, anchors: type[TocExtension] = QuickToc) -> None:
        self.resolve: Resolver = _nothing_known
        self.rewrite: LinkRewriter = _as_written
        self._markdown = kind(
            extensions=[
                "tables",
                "sane_lists",
                "fenced_code",
                "admonition",
                "footnotes",
                anchors(slugify=lambda value, _separator: slugify(value) or "muc", toc_depth=6),
                _SoTayExtension(self),
            ],
            output_format="xhtml",
        )

    def convert(self, text: str, resolve: Resolver, rewrite: LinkRewriter) -> str:
        """Return the HTML of the text; nothing of the text before is left in it."""
        self.resolve, self.rewrite = resolve, rewrite
        self._markdown.reset()
        return self._markdown.convert(text)


_idle: list[_Converter] = []


class _SoTayExtension(Extension):
    def __init__(self, converter: _Converter) -> None:
        super().__init__()
        self._converter = converter

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        """Add references, checklists and link targets to the dialect."""
        md.inlinePatterns.register(_ReferencePattern(self._converter, md), "so-tay-reference", 175)
        md.treeprocessors.register(_Checklist(md), "so-tay-checklist", 15)
        md.treeprocessors.register(_Tables(md), "so-tay-tables", 13)
        md.treeprocessors.register(_LinkTargets(self._converter, md), "so-tay-links", 14)


class _ReferencePattern(InlineProcessor):
    def __init__(self, converter: _Converter, md: markdown.Markdown) -> None:
        super().__init__(NOTATION.pattern, md)
        self._converter = converter

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | str, int, int]:  # type: ignore[override]
        """Return a link where the address is known, else the words alone."""
        reference = Reference(m.group(1).strip(), m.group(2), m.group())
        href, words = self._converter.resolve(reference)
        element = Element("a" if href else "span")
        element.set("class", "st-ref")
        if href:
            element.set("href", href)
        element.text = markdown.util.AtomicString(words)
        return element, m.start(0), m.end(0)


class _Checklist(Treeprocessor):
    """Turns `- [ ] …` into list items with the class of an empty box."""

    def run(self, root: Element) -> None:
        """Mark the items and take the brackets away."""
        for item in root.iter("li"):
            holder = item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item
            found = CHECKBOX.match((holder.text or "").lstrip())
            if found:
                holder.text = (holder.text or "").lstrip()[found.end() :]
                item.set("class", "st-check" + (" st-check--done" if found.group(1) != " " else ""))


class _Tables(Treeprocessor):
    """Puts each table into a region that scrolls by itself and that the keyboard reaches, so that phones never scroll the page sideways."""

    def run(self, root: Element) -> None:
        """Wrap every table."""
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag == "table":
                    child.set("class", "st-table")
                    region = Element(
                        "div", {"class": "st-scroll", "tabindex": "0", "role": "region", "aria-label": _named(child)}
                    )
                    region.tail, child.tail = child.tail, None
                    parent[index] = region
                    region.append(child)


def _named(table: Element) -> str:
    """Return what a table is called by those who hear it: by its columns, for a page may have several."""
    columns = (" ".join("".join(cell.itertext()).split()) for cell in table.iter("th"))
    words = ", ".join(STASHED.sub("", column) for column in columns if column)
    return f"Bảng: {words}" if words else "Bảng"


class _LinkTargets(Treeprocessor):
    """Points links and pictures at where the site shows them."""

    def __init__(self, converter: _Converter, md: markdown.Markdown) -> None:
        super().__init__(md)
        self._converter = converter

    def run(self, root: Element) -> None:
        """Rewrite each target once; references are already resolved."""
        for element in root.iter():
            if element.tag == "a" and element.get("class") != "st-ref" and element.get("href"):
                element.set("href", self._converter.rewrite(element.get("href", "")))
            elif element.tag == "img" and element.get("src"):
                element.set("src", self._converter.rewrite(element.get("src", "")))
