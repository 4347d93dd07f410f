"""Python-Markdown without the steps that would change nothing: the same HTML, in half the time.

Each step is left out only where a sign it needs is not in the text. Should a version of Python-Markdown name its
inner methods otherwise, ours are not called, and only time is lost; `tests/text/test_quick_markdown.py` holds both to the same HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Self
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import markdown
from markdown.blockparser import BlockParser
from markdown.extensions.toc import TocExtension, TocTreeprocessor
from markdown.preprocessors import HtmlBlockPreprocessor
from markdown.serializers import to_xhtml_string
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor
from markdown.util import STX, AtomicString

from site_builder.text.escape import escape_attribute, escape_text

ANY = ("",)
"""Stands in every text: the signs of a pattern that we do not know."""
SIGNS: dict[str, tuple[str, ...]] = {
    "backtick": ("`",), "escape": ("\\",), "footnote": ("[^",), "so-tay-reference": ("[[",), "reference": ("[",),
    "link": ("[",), "image_link": ("![",), "image_reference": ("![",), "short_reference": ("[",),
    "short_image_ref": ("![",), "autolink": ("<",), "automail": ("<",), "linebreak": ("  \n",), "html": ("<",),
    "entity": ("&",), "em_strong": ("*", "_"),
}  # fmt: skip
"""One of these stands in each text that the inline pattern of the name can match."""
TELLING = re.compile(r"[\\`\[<&*_]|  \n")
"""Any of all those signs."""
PLAIN_BLOCK = re.compile(r"[^\W\d_][^\n]*(?:\n[^\W\d_][^\n]*)*\Z")
"""Lines that each begin with a letter: nothing but a paragraph, or the words of a list item."""
VOID = frozenset(ElementTree.HTML_EMPTY)
DEEPEST = 200
"""Elements in each other that are written out by calls in calls."""


class QuickMarkdown(markdown.Markdown):
    """A Markdown whose converter, for what our dialect enables, leaves out what changes nothing."""

    def __init__(self, **settings: Any) -> None:
        self._block_level: dict[str, bool] = {}
        super().__init__(**settings)
        self.serializer = to_xhtml
        self.preprocessors.register(_HtmlBlocks(self), "html_block", 20)
        self.treeprocessors.register(_Unescape(self), "unescape", 0)
        self.treeprocessors.register(_Inline(self), "inline", 20)

    def build_parser(self) -> Self:
        """Return this converter with our parser of blocks, which the extensions then fill."""
        super().build_parser()
        quick = _Blocks(self)
        quick.blockprocessors = self.parser.blockprocessors
        for processor in quick.blockprocessors:
            processor.parser = quick
        self.parser = quick
        return self

    def is_block_level(self, tag: Any) -> bool:
        """Say whether the tag is one of a block; asked many times of each."""
        if not isinstance(tag, str):
            return False
        known = self._block_level.get(tag)
        if known is None:
            known = self._block_level[tag] = super().is_block_level(tag)
        return known


class QuickToc(TocExtension):
    """Gives headings their anchors, and makes the list of them only where a text asks for it."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        """Put our step in the place of the stock one."""
        self.TreeProcessorClass = _Anchors
        super().extendMarkdown(md)


class _Anchors(TocTreeprocessor):
    def run(self, doc: Element) -> None:
        """Give the anchors; the list is empty where its sign does not stand in the text."""
        self._listed = not self.marker or self.marker in "".join(doc.itertext())
        super().run(doc)

    def build_toc_div(self, toc_list: list[Any]) -> Element:
        """Return the list of the headings, or nothing of it."""
        return super().build_toc_div(toc_list) if self._listed else Element("div")

    def replace_marker(self, root: Element, elem: Element) -> None:
        """Put the list in the place of its sign."""
        if self._listed:
            super().replace_marker(root, elem)


class _HtmlBlocks(HtmlBlockPreprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """Look for blocks of HTML where there can be any."""
        return super().run(lines) if any("<" in line or "&" in line for line in lines) else lines


class _Unescape(UnescapeTreeprocessor):
    def unescape(self, text: str) -> str:
        """Return the text with escaped signs put back."""
        return super().unescape(text) if STX in text else text


class _Blocks(BlockParser):
    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:
        """Parse the blocks; plain lines go to the paragraphs at once."""
        processors = list(self.blockprocessors)
        paragraph = processors[-1]
        while blocks:
            if PLAIN_BLOCK.match(blocks[0]):
                paragraph.run(parent, blocks)
                continue
            for processor in processors:
                if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                    break


class _Inline(InlineProcessor):
    """Tries, on each run of text, only the patterns that can match there."""

    _steps: list[tuple[tuple[str, ...], Any]] | None = None

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply the inline patterns."""
        if self._steps is None:
            named = self.inlinePatterns
            by_pattern = {id(named[name]): signs for name, signs in SIGNS.items() if name in named}
            self._steps = [(by_pattern.get(id(pattern), ANY), pattern) for pattern in named]
            self._all_known = all(signs is not ANY for signs, _pattern in self._steps)
        return super().run(tree, ancestors)

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        if isinstance(data, AtomicString) or (self._all_known and not TELLING.search(data)):
            return data
        steps, start = self._steps or [], 0
        while patternIndex < len(steps):
            signs, pattern = steps[patternIndex]
            matched = False
            if signs[0] in data or _one_of(signs[1:], data):
                data, matched, start = self._InlineProcessor__applyPattern(pattern, data, patternIndex, start)  # type: ignore[attr-defined]
            if not matched:
                patternIndex, start = patternIndex + 1, 0
        return data


def _one_of(signs: Iterable[str], data: str) -> bool:
    return any(sign in data for sign in signs)


def to_xhtml(root: Element) -> str:
    """Return the element as XHTML, as Python-Markdown writes it."""
    parts: list[str] = []
    return "".join(parts) if _write(root, parts, 0) else to_xhtml_string(root)


def _write(element: Element, parts: list[str], depth: int) -> bool:
    """Write the element and what follows it; say no where it is of a kind that only Python-Markdown knows to write."""
    tag, text, tail = element.tag, element.text, element.tail
    if not isinstance(tag, str) or depth > DEEPEST or tag.lower() in ("script", "style"):
        return False
    parts.append(f"<{tag}")
    for name, value in sorted(element.items()):
        if not isinstance(name, str) or not isinstance(value, str):
            return False
        parts.append(f' {name}="{escape_attribute(value)}"')
    if tag.lower() in VOID:
        if len(element):
            return False
        parts.append(" />")
    else:
        parts.append(">")
        if text:
            parts.append(escape_text(text))
        for child in element:
            if not _write(child, parts, depth + 1):
                return False
        parts.append(f"</{tag}>")
    if tail:
        parts.append(escape_text(tail))
    return True
