"""Python-Markdown with our dialect: tables, voice blocks, checklists and `[[address]]` references. It is read only for texts that are not plain."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from site_builder.text.quick_markdown import QuickMarkdown, QuickToc
from site_builder.text.references import NOTATION, Reference
from site_builder.text.slug import slugify

Resolver = Callable[[Reference], tuple[str, str]]
LinkRewriter = Callable[[str], str]
STASHED = re.compile(r"\x02[^\x03]*\x03")
CHECKBOX = re.compile(r"\[([ xX])\]\s+")


class Converter:
    """A Markdown converter that serves one text after another, each with its own links."""

    def __init__(self, kind: type[markdown.Markdown] = QuickMarkdown, anchors: type[TocExtension] = QuickToc) -> None:
        self.resolve: Resolver = _no_link
        self.rewrite: LinkRewriter = str
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


def _no_link(reference: Reference) -> tuple[str, str]:
    return "", reference.words or reference.address


class _SoTayExtension(Extension):
    def __init__(self, converter: Converter) -> None:
        super().__init__()
        self._converter = converter

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        """Add references, checklists and link targets to the dialect."""
        md.inlinePatterns.register(_ReferencePattern(self._converter, md), "so-tay-reference", 175)
        md.treeprocessors.register(_Checklist(md), "so-tay-checklist", 15)
        md.treeprocessors.register(_Tables(md), "so-tay-tables", 13)
        md.treeprocessors.register(_LinkTargets(self._converter, md), "so-tay-links", 14)


class _ReferencePattern(InlineProcessor):
    def __init__(self, converter: Converter, md: markdown.Markdown) -> None:
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

    def __init__(self, converter: Converter, md: markdown.Markdown) -> None:
        super().__init__(md)
        self._converter = converter

    def run(self, root: Element) -> None:
        """Rewrite each target once; references are already resolved."""
        for element in root.iter():
            if element.tag == "a" and element.get("class") != "st-ref" and element.get("href"):
                element.set("href", self._converter.rewrite(element.get("href", "")))
            elif element.tag == "img" and element.get("src"):
                element.set("src", self._converter.rewrite(element.get("src", "")))
