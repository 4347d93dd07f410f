"""What lies in the file pressed small until a reader turns to it: the search with its index, the writer of Word files."""

from __future__ import annotations

import base64
import json
import re
import zlib
from dataclasses import dataclass
from pathlib import Path

SHELVED = re.compile(r"soTay\.shelve\((.*)\)\s*\Z", re.DOTALL)
FILLED_IN = ("<fill-form", "<meeting-planner")


@dataclass(frozen=True, slots=True)
class Packed:
    """Scripts by name, as written, and the pressed index of the search; empty where a site has none."""

    scripts: dict[str, str]
    index: str

    def pressed(self) -> dict[str, str]:
        """Return the scripts as they lie in the file."""
        return {name: pressed(text) for name, text in self.scripts.items()}


def packed_within(built: Path, html: str) -> Packed:
    """Return what the pages of the built site may call for."""
    scripts, index = {}, ""
    code, shards = built / "assets/search.js", sorted((built / "assets/search").glob("*.js"))
    if code.is_file() and shards:
        scripts["search"] = code.read_text(encoding="utf-8")
        held = {path.stem: _arguments(path) for path in shards}
        index = pressed(json.dumps(held, ensure_ascii=False, separators=(",", ":")))
    if fills_in(html):
        scripts["word"] = (built / "assets/word.js").read_text(encoding="utf-8")
    return Packed(scripts, index)


def fills_in(html: str) -> bool:
    """Say whether there is a form to fill in on the pages."""
    return any(element in html for element in FILLED_IN)


def pressed(text: str) -> str:
    """Return the text deflated, in letters."""
    maker = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, 9)
    return base64.b64encode(maker.compress(text.encode()) + maker.flush()).decode()


def harmless(script: str) -> str:
    """Return the script so that it cannot end the element it stands in."""
    return re.sub(r"<(?=/script|!--)", r"\\x3C", script, flags=re.IGNORECASE)


def _arguments(path: Path) -> list[object]:
    found = SHELVED.match(path.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{path.name}: not a shard of the index")
    arguments: list[object] = json.loads(f"[{found.group(1)}]")
    return arguments
