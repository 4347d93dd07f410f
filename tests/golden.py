"""Reads golden cases: one mistake an author can make, and the whole message it must draw.

The form of a case is told in `tests/README.md`.
"""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from site_builder.diagnostics.draw import draw
from tests.checking import all_problems
from tests.old_encodings import in_tcvn3, in_windows_1258

GOLDEN = Path(__file__).parent / "golden"
LIBRARY = GOLDEN / "library"
"""The small sound library over which every case is laid."""

TODAY = date(2026, 11, 23)
KEYS = {"why", "file", "given", "encoding", "generate", "symlinks", "mended", "expect"}
NOTHING = "nothing\n"
NAMED = {"TAB": "\t", "NBSP": "\u00a0", "ZWSP": "\u200b", "BOM": "\ufeff", "NUL": "\0", "CR": "\r", "END": ""}
ESCAPE = re.compile(r"\{(?:U\+([0-9A-F]{4,6})|(" + "|".join(NAMED) + r"))\}")
INVISIBLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff\ufffe\uffff]")
CODE = re.compile(r"^\S.*?:\d+:\d+: ([A-Z]{2}\d{3})\b", re.MULTILINE)

ENCODERS = {
    "utf-8": lambda text: text.encode(),
    "bom": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "crlf": lambda text: text.replace("\n", "\r\n").encode(),
    "nfd": lambda text: unicodedata.normalize("NFD", text).encode(),
    "utf-16": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
    "utf-16 without mark": lambda text: text.encode("utf-16-le"),
    "windows-1258": in_windows_1258,
    "tcvn3": in_tcvn3,
}


@dataclass(frozen=True)
class Case:
    """One golden file: what is written where, and the report it must lead to."""

    path: Path
    why: str
    files: dict[str, bytes]
    expect: str
    symlinks: dict[str, str] = field(default_factory=dict)
    mended: dict[str, bytes] = field(default_factory=dict)
    """The files after their author did what the message says; nothing may be left to say."""

    @property
    def codes(self) -> set[str]:
        """The codes of the diagnostics it expects."""
        return set(CODE.findall(self.expect))


def read_cases(folder: str) -> list[Case]:
    """Return every case below `tests/golden/<folder>`, in the order of their names."""
    return [read_case(path) for path in sorted((GOLDEN / folder).rglob("*.yml"))]


def read_case(path: Path) -> Case:
    """Return the case in this file, with its invisible characters made real."""
    written = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    unknown = set(written) - KEYS
    assert not unknown, f"{path.name}: a case has no key {sorted(unknown)}"
    return Case(
        path=path,
        why=written["why"],
        files=_files(written),
        expect=_reveal(written.get("expect", "")).rstrip("\n") + "\n",
        symlinks=written.get("symlinks", {}),
        mended=_files({**written, "given": written["mended"], "encoding": "utf-8"}) if "mended" in written else {},
    )


def report(case: Case, root: Path, *, mended: bool = False) -> str:
    """Return everything the compiler says about the case, as given or as mended, laid out below `root`."""
    shutil.copytree(LIBRARY, root, dirs_exist_ok=True)
    for name, content in {**case.files, **(case.mended if mended else {})}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.mkdir() if name.endswith("/") else path.write_bytes(content)
    for name, target in case.symlinks.items():
        (root / name).symlink_to(target)
    problems = all_problems(root, TODAY)
    return "\n".join(draw(problem) for problem in problems) or NOTHING


def assert_golden(case: Case, root: Path) -> None:
    """Assert that the case draws its report; with UPDATE_GOLDEN=1 write the report into the case instead."""
    drawn = report(case, root)
    if os.environ.get("UPDATE_GOLDEN") == "1" and drawn != case.expect:
        _rewrite(case.path, drawn)
    else:
        assert drawn == case.expect, f"{case.path.name}: {case.why}"


def _files(written: dict[str, Any]) -> dict[str, bytes]:
    given = written.get("given", {})
    texts = given if isinstance(given, dict) else {written["file"]: given}
    encode = ENCODERS[written.get("encoding", "utf-8")]
    return {_reveal(name): encode(_generated(_reveal(text), written)) for name, text in texts.items()}


def _generated(text: str, written: dict[str, Any]) -> str:
    huge = written.get("generate")
    return text.replace("{GENERATED}", huge["text"] * int(huge["times"])) if huge else text


def _reveal(text: str) -> str:
    """Replace `{TAB}`, `{U+200B}` and their like by the characters they name."""
    return ESCAPE.sub(lambda found: chr(int(found.group(1), 16)) if found.group(1) else NAMED[found.group(2)], text)


def _hide(text: str) -> str:
    names = {character: name for name, character in NAMED.items() if character}
    return INVISIBLE.sub(lambda found: "{" + names.get(found.group(), f"U+{ord(found.group()):04X}") + "}", text)


def _rewrite(path: Path, drawn: str) -> None:
    """Put the drawn report in place of what follows `expect:`, and leave the rest as its author wrote it."""
    kept = re.split(r"^expect:.*\Z", path.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)[0]
    if drawn == NOTHING:
        block = "expect: nothing\n"
    else:
        block = "expect: |\n" + "".join(
            f"  {line}\n" if line else "\n" for line in _hide(drawn).rstrip("\n").split("\n")
        )
    path.write_text(kept.rstrip("\n") + "\n" + block, "utf-8")
