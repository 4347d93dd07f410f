"""What markup an editor may use. Everything else is named (so that it can be reported) and removed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from html.parser import HTMLParser

import nh3

from site_builder.text.quick_html import Tag, tags_in

TAGS = {
    "a", "abbr", "b", "blockquote", "br", "caption", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt",
    "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p",
    "pre", "q", "s", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
}  # fmt: skip
EVERYWHERE = {"class", "id", "title", "lang", "dir"}
ATTRIBUTES = {
    "a": {"href", "rel"},
    "img": {"src", "alt", "width", "height", "loading"},
    "ol": {"start", "type"},
    "td": {"colspan", "rowspan", "align", "style"},
    "th": {"colspan", "rowspan", "align", "scope", "style"},
    "details": {"open"},
    "div": {"tabindex", "role", "aria-label"},
}
ALLOWED = {tag: ATTRIBUTES.get(tag, set()) | EVERYWHERE for tag in TAGS}
SCHEMES = {"http", "https", "mailto", "tel"}
SCHEME = re.compile(r"\s*([a-z][a-z0-9+.\-]*):", re.IGNORECASE)
STYLE = re.compile("style", re.IGNORECASE)
LONG = 4000
"""Longer texts are bodies of pages, which no other page shows: they are not kept."""
ALIGN = re.compile(r"text-align: (?:left|right|center);?\Z")


def sanitise(html: str) -> str:
    """Return the HTML with only allowed tags, attributes and link schemes left."""
    return _clean(html) if len(html) > LONG else _kept_clean(html)


def _clean(html: str) -> str:
    return (CLEANER if STYLE.search(html) else CLEANER_OF_UNSTYLED).clean(html)


@lru_cache(maxsize=20_000)
def _kept_clean(html: str) -> str:
    return _clean(html)


def forbidden_in(html: str) -> list[str]:
    """Return the names of the tags, attributes and schemes that `sanitise` would remove, each once."""
    tags = tags_in(html)
    if tags is not None:
        each = dict.fromkeys(tag for _start, _end, tag in tags if not tag.before)
        return list(dict.fromkeys(name for tag in each for name in _forbidden(tag)))
    finder = _Finder()
    finder.feed(html)
    finder.close()
    return list(dict.fromkeys(finder.found))


@lru_cache(maxsize=4096)
def _forbidden(tag: Tag) -> tuple[str, ...]:
    """Return what is not allowed in a tag."""
    return tuple(_forbidden_attributes(tag.name, tag.attributes)) if tag.name in TAGS else (f"<{tag.name}",)


def _keep(tag: str, attribute: str, value: str) -> str | None:
    if attribute == "style" and not ALIGN.match(value):
        return None
    return value


def _cleaner(keep: Callable[[str, str, str], str | None] | None) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=TAGS,
        attributes=ALLOWED,
        url_schemes=SCHEMES,
        attribute_filter=keep,
        link_rel=None,
        clean_content_tags={"script", "style"},
    )


CLEANER = _cleaner(_keep)
CLEANER_OF_UNSTYLED = _cleaner(None)
"""The same where no style stands in the text: it need not ask us about each attribute."""


class _Finder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what is not allowed in this tag."""
        if tag not in TAGS:
            self.found.append(f"<{tag}")
            return
        self.found += _forbidden_attributes(tag, attrs)

    handle_startendtag = handle_starttag


def _forbidden_attributes(tag: str, attrs: Iterable[tuple[str, str | None]]) -> Iterator[str]:
    for name, value in attrs:
        if name not in ATTRIBUTES.get(tag, set()) | EVERYWHERE or _keep(tag, name, value or "") is None:
            yield name
        elif name in ("href", "src"):
            scheme = SCHEME.match("".join(character for character in value or "" if character > " "))
            if scheme and scheme.group(1).lower() not in SCHEMES:
                yield f"{scheme.group(1)}:"
