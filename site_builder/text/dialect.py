"""The one Markdown dialect: Python-Markdown with tables, voice blocks, checklists and `[[address]]` references."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from site_builder.text.draft import LINK, OPEN, Draft, Holes
from site_builder.text.plain_markdown import convert_plain
from site_builder.text.quick_html import QuickParser
from site_builder.text.references import Reference

if TYPE_CHECKING:
    from site_builder.text.converter import Converter

Resolver = Callable[[Reference], tuple[str, str]]
"""Gives, for a reference, the link (empty for none) and the words to show."""

LinkRewriter = Callable[[str], str]
"""Gives, for the target of a link or picture as the author wrote it, the one to use on the page."""

UNREADABLE = "<unreadable>"
"""Stands before a text that is no Markdown anyone could have meant; not an allowed tag, so that it is told and removed."""
MOST_OPEN = 200
"""Brackets opened and never closed; each makes the converter read the rest of the text once more."""
BARE = re.compile(r"[^\W\d_][^\\`*_\[\]<>&|~!#:\x00-\x1f\x7f-\x9f\u2028\u2029]*[^\W_]")
"""One line that opens and ends with a letter and has no character that means anything in the dialect."""


ONE_ELEMENT = re.compile(
    r"<(?!script|style|textarea|title|iframe|noembed|noframes|xmp|plaintext)[a-z][a-z0-9]*(?: [a-z-]+=\"[^\"<>&]*\")*>([^<>&]*)</[a-z][a-z0-9]*>"
)
"""Nothing but words in one element, as most headings and paragraphs are."""


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


def forget_drafts() -> None:
    """Let go of the texts converted so far, once all pages are made of them."""
    draft_of.cache_clear()


def _is_unreadable(text: str) -> bool:
    return any(text.count(opening) - text.count(closing) > MOST_OPEN for opening, closing in ("[]", "()"))


def _convert(text: str, resolve: Resolver, rewrite: LinkRewriter) -> str:
    """Return the HTML by a converter that is free: building one costs more than most conversions, and naming a reference converts inside a conversion."""
    if _is_unreadable(text):
        return _as_it_stands(text)
    converter = _idle.pop() if _idle else _new_converter()
    try:
        made = converter.convert(text, resolve, rewrite)
    except RecursionError:
        return _as_it_stands(text)
    _idle.append(converter)
    return made


def _new_converter() -> Converter:
    from site_builder.text.converter import Converter

    return Converter()


def _as_it_stands(text: str) -> str:
    """Return the words of a text that would take the converter hours or too deep, in a tag that rules refuse."""
    return f"{UNREADABLE}{html.escape(text)}</unreadable>"


def _as_written(target: str) -> str:
    return target


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
    bare = ONE_ELEMENT.fullmatch(fragment)
    if bare:
        return " ".join(bare.group(1).split())
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


_idle: list[Converter] = []
