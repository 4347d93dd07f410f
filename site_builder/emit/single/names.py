"""Class names shortened in the file; `client/single/names.js` gives pages their own names back before scripts see them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
CLASS = re.compile(r'\sclass=(?:"([^"]*)"|([^\s>]+))')
IN_CSS = re.compile(r"\.(st-[a-z0-9_-]+)")


class Names:
    """The long names by number, the most frequent first."""

    def __init__(self, pages: Iterable[str], frame: str) -> None:
        counts = Counter(
            word
            for html in pages
            for quoted, bare in CLASS.findall(html)
            for word in (quoted or bare).split()
            if word.startswith("st-") and not re.search(rf"\b{word}\b(?!-)", frame)
        )
        self.long = [name for name, _count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
        self._short = {name: f"_{_number(index)}" for index, name in enumerate(self.long)}

    def in_html(self, html: str) -> str:
        """Return the page with short class names."""

        def shortened(found: re.Match[str]) -> str:
            words = [self._short.get(word, word) for word in (found.group(1) or found.group(2)).split()]
            return f' class="{" ".join(words)}"' if len(words) > 1 else f" class={words[0]}"

        return CLASS.sub(shortened, html)

    def in_css(self, css: str) -> str:
        """Return the rules for the short names."""
        return IN_CSS.sub(lambda found: "." + self._short.get(found.group(1), found.group(1)), css)


def _number(value: int) -> str:
    text = ""
    while True:
        value, digit = divmod(value, 36)
        text = DIGITS[digit] + text
        if not value:
            return text
