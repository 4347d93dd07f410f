"""The pages of a single file: their plain words as they stand in it, and each page pressed against its words."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.emit.single.packed import scripts_of
from site_builder.emit.single.plain import SIGN, PlainPage, without_lone_ids
from site_builder.emit.single.pressing import common_markup, pressed
from site_builder.emit.single.sections import Section
from site_builder.emit.single.slack import slim

OFTEN = 12
"""From so many times on, a sign's words stand once, in the style rules."""


@dataclass(frozen=True, slots=True)
class HeldPages:
    """What the file holds of its pages."""

    plain: str
    """The words of all pages, for readers without scripts."""
    data: str
    """Each page: its key, where its words begin, the scripts it needs, its pieces."""
    words: dict[str, bytes]
    """The words of each page, by its path in the site."""
    signs: tuple[str, ...]

    def signs_css(self) -> str:
        """Return the rules that say the words of frequent signs."""
        return "".join(f'.s{number}::before{{content:"{words}"}}' for number, words in enumerate(self.signs))


def pressed_pages(sections: Sequence[Section]) -> HeldPages:
    """Return the pages as the file holds them."""
    pages = [PlainPage(section.html).pieces for section in sections]
    signs = _frequent_signs(text for pieces in pages for _html, text in pieces)
    texts = iter(_plain_texts([text for pieces in pages for _html, text in pieces], signs, sections))
    rich = [[(slim(html), next(texts)) for html, _text in pieces] for pieces in pages]
    common = common_markup(html for pieces in rich for html, _text in pieces)
    plain, data, words = "", [], {}
    size = 0
    for section, pieces in zip(sections, rich, strict=True):
        opening = f"<article id={section.key}>"
        body = "".join(text for _html, text in pieces)
        held = [[len(text.encode()), pressed(html, (common + text).encode())] for html, text in pieces]
        data.append([section.key, size + len(opening.encode()), scripts_of(section.scripts), held])
        words[section.path] = body.encode()
        plain += f"{opening}{body}</article>"
        size += len(f"{opening}{body}</article>".encode())
    return HeldPages(plain, json.dumps({"common": pressed(common), "pages": data}, separators=(",", ":")), words, signs)


def _frequent_signs(texts: Iterator[str]) -> tuple[str, ...]:
    counts = Counter(words for text in texts for words in SIGN.findall(text))
    return tuple(sorted(words for words, count in counts.items() if count >= OFTEN and not re.search(r'["\\&]', words)))


def _plain_texts(texts: list[str], signs: tuple[str, ...], sections: Sequence[Section]) -> Iterator[str]:
    number = {words: place for place, words in enumerate(signs)}

    def said(found: re.Match[str]) -> str:
        words = found.group(1)
        return f"<i class=s{number[words]}></i>" if words in number else words

    texts = [SIGN.sub(said, text) for text in texts]
    wanted = {section.key for section in sections} | {
        address for text in texts for address in re.findall(r'href="?#([^\s">]+)', text)
    }
    # A question's words are looked up by its anchor, to name links that show only a number.
    return without_lone_ids(texts, wanted | set(re.findall(r'href="?#([^\s">]+)', "".join(s.html for s in sections))))
