"""What lies in the file pressed small until a reader turns to it: scripts, the index of the search, the bank of questions."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from site_builder.emit.search.digits import run_of_digits
from site_builder.emit.single.pairs import telling_pairs, terms_of
from site_builder.emit.single.pressing import WINDOW, pressed
from site_builder.emit.tree import ASSETS

SHELVED = re.compile(r"soTay\.shelve\((.*)\)\s*\Z", re.DOTALL)
HANDED = re.compile(r"\.(index|bank) = (\{.*\});?\s*\Z", re.DOTALL)
NEEDED = {"learn": {"quiz", "trial", "review", "course"}, "fill": {"fill"}, "results": {"results"}}
"""Scripts of this edition, and those of the site whose work they do."""
CALLED = {"learn": ("projector", "index.umd"), "fill": ("word",)}
"""What a script may call for later, by the name of its file in the site."""
FILES = {"learn": "single-learn", "index.umd": "single-fsrs", "word": "single-word"}


@dataclass(frozen=True, slots=True)
class Packed:
    """Scripts by name, as written; the search's index and the bank of questions, empty where a site has none."""

    scripts: dict[str, str]
    index: str
    bank: str

    def pressed(self) -> dict[str, str]:
        """Return the scripts as they lie in the file."""
        return {name: pressed(text) for name, text in self.scripts.items()}


def packed_scripts(built: Path, wanted: Collection[str]) -> dict[str, str]:
    """Return the scripts that pages asking for the `wanted` ones may come to run."""
    called = [name for script in wanted for name in CALLED.get(script, ())]
    names = ["page", *wanted, *called]
    if (built / "assets/search.js").is_file():
        names.append("search")
    return {name: harmless((ASSETS / f"{FILES.get(name, name)}.js").read_text(encoding="utf-8")) for name in names}


def packed_within(built: Path, scripts: dict[str, str], plain: Mapping[str, bytes]) -> Packed:
    """Return what the pages of the built site may call for; `plain` gives the words of each page by its path."""
    shards = sorted((built / "assets/search").glob("*.js"))
    return Packed(scripts, _search_index(shards, plain) if shards else "", _questions(built))


def scripts_of(names: Collection[str]) -> list[str]:
    """Return which scripts of this edition do what these scripts of the site do."""
    return [name for name, needed in NEEDED.items() if needed & set(names)]


def harmless(script: str) -> str:
    """Return the script so that it cannot end the element it stands in."""
    return re.sub(r"<(?=/script|!--)", r"\\x3C", script, flags=re.IGNORECASE)


def search_words(shards: Iterable[Path]) -> tuple[list[Any], list[str], str]:
    """Return the core of an index, its words, and of its pairs of words those that tell most."""
    held = {path.stem: _arguments(path) for path in shards if path.stem[0] != "t"}
    numbered = {kind: [held[name][3] for name in _numbered(held, kind)] for kind in "wp"}
    core = held["core"]
    pairs = telling_pairs(numbered["p"], terms_of(core[3]["terms"]))
    core[3]["p"] = run_of_digits((0, 0))
    del core[3]["versions"]
    return core, numbered["w"], pairs


def _search_index(shards: list[Path], plain: Mapping[str, bytes]) -> str:
    """Return the index, its texts each pressed against the page it is taken from."""
    held = {path.stem: _arguments(path)[3] for path in shards if path.stem[0] == "t"}
    texts = [
        [[page[0], pressed(_compact(page), plain.get(page[0], b"")[:WINDOW])] for page in held[name]]
        for name in _numbered(held, "t")
    ]
    return _compact({"words": pressed(_compact(search_words(shards))), "texts": texts})


def _numbered(held: Collection[str], kind: str) -> list[str]:
    return sorted((name for name in held if re.fullmatch(rf"{kind}\d+", name)), key=lambda name: int(name[1:]))


def _questions(built: Path) -> str:
    """Return the index and the bank of questions; what is asked and answered stands on the pages of the quizzes."""
    library = built / "assets/library"
    if not (library / "quiz-index.js").is_file():
        return ""
    index, bank = _handed(library / "quiz-index.js"), None
    if (library / "quiz-bank.js").is_file():
        bank = _handed(library / "quiz-bank.js")
        for question in bank["questions"].values():
            del question["ask"], question["answer"]
    return pressed(_compact({"index": index, "bank": bank}))


def _handed(path: Path) -> dict[str, Any]:
    found = HANDED.search(path.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{path.name}: not data of the library")
    handed: dict[str, Any] = json.loads(found.group(2))
    return handed


def _arguments(path: Path) -> list[Any]:
    found = SHELVED.match(path.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{path.name}: not a shard of the index")
    arguments: list[Any] = json.loads(f"[{found.group(1)}]")
    return arguments


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
