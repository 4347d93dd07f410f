"""The search inside the file: its code asleep until a reader turns to it, its index pressed small."""

from __future__ import annotations

import base64
import json
import re
import zlib
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

SHELVED = re.compile(r"soTay\.shelve\((.*)\)\s*\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Search:
    """The script of the search and its index; both empty where a site has none."""

    code: Markup
    data: Markup


def search_within(built: Path) -> Search:
    """Return the search of the built site."""
    code, shards = built / "assets/search.js", sorted((built / "assets/search").glob("*.js"))
    if not code.is_file() or not shards:
        return Search(Markup(""), Markup(""))
    held = {path.stem: _arguments(path) for path in shards}
    text = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
    data = base64.b64encode(_pressed(text.encode())).decode()
    return Search(Markup(harmless(code.read_text(encoding="utf-8"))), Markup(data))  # noqa: S704 - our own script


def harmless(script: str) -> str:
    """Return the script so that it cannot end the element it stands in."""
    return re.sub(r"<(?=/script|!--)", r"\\x3C", script, flags=re.IGNORECASE)


def _arguments(path: Path) -> list[object]:
    found = SHELVED.match(path.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{path.name}: not a shard of the index")
    arguments: list[object] = json.loads(f"[{found.group(1)}]")
    return arguments


def _pressed(content: bytes) -> bytes:
    maker = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, 9)
    return maker.compress(content) + maker.flush()
