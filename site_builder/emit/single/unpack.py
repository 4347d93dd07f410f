"""A single file read back: each page as a reader with scripts sees it, each script and the style rules as they run."""

from __future__ import annotations

import json
import re
import zlib
from dataclasses import dataclass

from site_builder.emit.single.pressing import unpressed

HELD = re.compile(r'<script type="[^"]+" id="st-([a-z.-]+)">(.*?)</script>', re.DOTALL)
PLAIN = re.compile(r'<noscript id="st-plain">(.*?)</noscript>', re.DOTALL)


class Spoilt(ValueError):
    """What lies pressed in the file cannot be opened."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A single file, opened."""

    words: str
    """What a reader without scripts sees."""
    pages: dict[str, str]
    """Each page by its key."""
    scripts: dict[str, str]
    style: str


def opened(html: str) -> Opened:
    """Return the file as it is read; `Spoilt` for one of which parts are missing or damaged."""
    held, plain = dict(HELD.findall(html)), PLAIN.search(html)
    try:
        if plain is None:
            raise Spoilt("plain")
        return Opened(
            plain.group(1),
            _pages(held["pages"], plain.group(1).encode()),
            {
                name.removeprefix("packed-"): unpressed(text)
                for name, text in held.items()
                if name.startswith("packed-")
            },
            unpressed(held["look"]),
        )
    except (KeyError, ValueError, TypeError, IndexError, zlib.error) as fault:
        raise Spoilt(str(fault)) from fault


def _pages(held: str, plain: bytes) -> dict[str, str]:
    data = json.loads(held)
    common = unpressed(data["common"]).encode()
    pages = {}
    for key, at, _scripts, pieces in data["pages"]:
        html = ""
        for size, letters in pieces:
            html += unpressed(letters, common + plain[at : at + size])
            at += size
        pages[key] = html
    return pages
