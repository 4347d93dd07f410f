"""A reader of HTML that goes from tag to tag where the HTML is plainly written, as ours is; the stock one takes the rest."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple

TAG = re.compile(r"<[^<>]*>")
PLAIN = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z_:][\w:.-]*(?:=\"[^\"<>]*\")?)*)\s*(/?)>")
ATTRIBUTE = re.compile(r"([a-zA-Z_:][\w:.-]*)(?:=\"([^\"]*)\")?")
RAW = frozenset("script style textarea title iframe noembed noframes xmp plaintext".split())
"""Elements whose inside is read by rules of its own; nothing quick is done from there on."""


class Tag(NamedTuple):
    """A tag: `/` before or after its name, if any, its name, and its attributes."""

    before: str
    name: str
    attributes: tuple[tuple[str, str | None], ...]
    after: str


@lru_cache(maxsize=8192)
def tag_of(written: str) -> Tag | None:
    """Return what is written between `<` and `>`, or nothing where only the stock reader can tell."""
    found = PLAIN.fullmatch(written)
    if not found or found.group(2).lower() in RAW:
        return None
    before, name, attributes, after = found.groups()
    if before and (attributes or after):
        return None
    read = tuple(
        (part.group(1).lower(), part.group(2) and unescape(part.group(2))) for part in ATTRIBUTE.finditer(attributes)
    )
    return Tag(before, name.lower(), read, after)


def tags_in(html: str) -> list[tuple[int, int, Tag]] | None:
    """Return each tag with where it starts and ends, or nothing where only the stock reader can tell."""
    found = []
    for place in TAG.finditer(html):
        tag = tag_of(place.group())
        if tag is None:
            return None
        found.append((place.start(), place.end(), tag))
    return found if html.count("<") == len(found) else None


class QuickParser(HTMLParser):
    """Calls the same methods, with the same words, as the stock reader; `getpos` is not kept."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def feed(self, data: str) -> None:
        """Read on."""
        if "<" not in data and "&" not in data and not self.rawdata and not self.cdata_elem:
            if data:
                self.handle_data(data)
            return
        tags = None if self.rawdata or self.cdata_elem else tags_in(data)
        done = tags[-1][1] if tags else 0
        if tags is None or data.find("&", done) >= 0:
            super().feed(data)
            return
        before = 0
        for start, end, tag in tags:
            if before < start:
                self.handle_data(_read(data[before:start]))
            before = end
            if tag.before:
                self.handle_endtag(tag.name)
            elif tag.after:
                self.handle_startendtag(tag.name, list(tag.attributes))
            else:
                self.handle_starttag(tag.name, list(tag.attributes))
        if before < len(data):
            self.handle_data(data[before:])


def _read(words: str) -> str:
    return unescape(words) if "&" in words else words
