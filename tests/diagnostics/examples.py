"""Reads the examples of the manual's pages and lays them over a small sound project, as an author would.

A page shows only the lines that matter. What it leaves out is taken from `manual_project/`: the same
file, or for a new file the first one beside it; for a lone question, the question of the same kind.
"""

from __future__ import annotations

import re
import shutil
import textwrap
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from site_builder.diagnostics import manual
from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.load.read import LARGEST
from site_builder.load.shelves import SHELVES
from tests.checking import all_problems

PAGES = Path(manual.__file__).parent
PROJECT = Path(__file__).parent / "manual_project"
TODAY = date(2026, 11, 23)

HEADINGS = {"vi": ("Ví dụ sai", "Sửa lại", "Lưu ý"), "en": ("Wrong example", "Corrected", "Note")}
BLOCK = re.compile(r"(?:`(?P<path>[^`\n]+)`:\n\n)?^```(?P<kind>.*)\n(?P<text>(?:.*\n)*?)```$", re.MULTILINE)
SHOWN = str.maketrans({"→": "\t", "␣": "\u00a0", "▯": "\u200b", "␋": "\x0b"})
"""The signs that stand on a page for characters a reader could not see."""

SAVED = {
    "YM108": lambda text: text.encode("latin-1", "replace"),  # what a reader sees of TCVN3 are its bytes
    "YM112": lambda text: text.replace("…", "A" * LARGEST).encode(),
    "YM117": lambda text: unicodedata.normalize("NFD", text).encode(),
    "YM118": lambda text: text.encode("utf-16"),
}
"""How a wrong example is saved where its fault is not in the words."""


@dataclass(frozen=True)
class Example:
    """One block of a page: a file's content (`yaml`, `markdown`), or names of files (`text`)."""

    path: str | None
    kind: str
    text: str


def page(code: str, language: str = "vi") -> str:
    """Return the page as written."""
    return (PAGES / language / f"{code}.md").read_text("utf-8")


def sections(text: str) -> dict[str, str]:
    """Return the text under each heading of a page, in order; the opening under “”."""
    parts = re.split(r"^## (.+)\n", text, flags=re.MULTILINE)
    return {"": parts[0], **dict(zip(parts[1::2], parts[2::2], strict=True))}


def examples(text: str) -> list[Example]:
    """Return every block of a page's section."""
    return [Example(found["path"], found["kind"], found["text"]) for found in BLOCK.finditer(text)]


def wrong_and_right(code: str) -> tuple[list[Example], list[Example]]:
    """Return the blocks that show the mistake, and those that show it mended."""
    found = sections(page(code))
    wrong, right, _note = HEADINGS["vi"]
    return examples(found[wrong]), examples(found[right])


def problems_of_the_mistake(code: str, root: Path) -> list[Diagnostic]:
    """Return all there is to say when an author makes the mistake the page shows."""
    shutil.copytree(PROJECT, root, dirs_exist_ok=True)
    _lay(wrong_and_right(code)[0], root, code)
    return all_problems(root, TODAY)


def problems_after_mending(code: str, root: Path) -> list[Diagnostic]:
    """Return all there is to say when the author then does as the page shows."""
    shutil.copytree(PROJECT, root, dirs_exist_ok=True)
    wrong, right = wrong_and_right(code)
    mended = {example.path for example in right}
    _lay([example for example in wrong if example.kind != "text" and example.path not in mended], root)
    _lay(right, root)
    return all_problems(root, TODAY)


def _lay(shown: Iterable[Example], root: Path, code: str = "") -> None:
    save = SAVED.get(code, str.encode)
    for example in shown:
        if example.path is None:
            for name in example.text.splitlines():
                _lay_name(name, root, code)
        else:
            _place(root, example.path).write_bytes(save(_whole(example.path, example.text.translate(SHOWN))))


def _lay_name(name: str, root: Path, code: str) -> None:
    name, _arrow, target = name.partition(" → ")
    place = _place(root, name)
    if target:
        place.symlink_to(target)
    elif code == "YM123":
        place.mkdir()  # nobody can read a folder as a file, not even the system's administrator
    else:
        place.write_text(_whole(name, ""), "utf-8")


def _place(root: Path, name: str) -> Path:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    return root / name


def _whole(path: str, shown: str) -> str:
    """Return the file of which the page shows a part; one that cannot be parsed is whole as it is."""
    kin = _kin(path)
    if not path.endswith(".yml") or kin is None:
        return shown
    try:
        values = yaml.load(shown, yaml.BaseLoader)
    except yaml.YAMLError:
        return shown
    base = yaml.load(kin.read_text("utf-8"), yaml.BaseLoader)
    if isinstance(values, list):
        alike = [question for question in base["questions"] if question["kind"] == values[-1].get("kind")]
        shown = "questions:\n" + shown + textwrap.indent(_missing(alike[0], values[-1]), "  ")
        values = {"questions": values}
    if kin != PROJECT / path:
        base = {name: base[name] for name in _required(path)}
    return shown + _missing(base, values or {}) if isinstance(values, dict | None) else shown


def _kin(path: str) -> Path | None:
    """Return the file itself, or the first one beside it, or nothing in a folder the project does not have."""
    place = PROJECT / path
    return place if place.exists() else next(iter(sorted(place.parent.glob("*.yml"))), None)


def _missing(base: dict[str, Any], shown: dict[str, Any]) -> str:
    rest = {name: value for name, value in base.items() if name not in shown}
    return yaml.dump(rest, allow_unicode=True, sort_keys=False) if rest else ""


def _required(path: str) -> list[str]:
    model = next(shelf.model for shelf in SHELVES if path.startswith(shelf.place))
    return [name for name, field in model.model_fields.items() if field.is_required()]
