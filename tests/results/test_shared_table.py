"""What comes of every source stands in a table that the browser side is held to as well."""

from __future__ import annotations

import json
import os

import pytest

from site_builder.results.code import read_code
from tests.results.shared import CASES, CODES, HOSTILE, TABLE, plain, table


@pytest.fixture(scope="module")
def kept() -> dict:
    if os.environ.get("UPDATE_GOLDEN"):
        TABLE.write_text(json.dumps(table(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return json.loads(TABLE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", list(CASES))
def test_a_source_gives_what_the_table_says(kept: dict, name: str) -> None:
    made = {case["name"]: case for case in json.loads(json.dumps(table()))["cases"]}
    assert made[name] == {case["name"]: case for case in kept["cases"]}[name]


def test_codes_are_written_as_the_table_says(kept: dict) -> None:
    assert json.loads(json.dumps(table()))["codes"] == kept["codes"]
    for row, fields in zip(kept["codes"], CODES, strict=True):
        read = read_code(row["text"])
        assert read is not None and plain(read) == row["code"] and read.name == fields["name"]


def test_the_table_shows_every_note_that_can_be_told(kept: dict) -> None:
    from site_builder.results import words

    source = (TABLE.parents[3] / "site_builder/results/words.py").read_text(encoding="utf-8")
    sentences = [line.split('"')[1] for line in source.splitlines() if line.strip().startswith('"') and '": _(' in line]
    told = {code for case in CASES.values() for code in codes_of(case)}
    assert words and set(sentences) - {"few", "negative"} - FLAGS == told
    assert any(HOSTILE in sheet["person"] for case in kept["cases"] for sheet in case["expect"]["sheets"])


FLAGS = {"few", "negative", "rival", "weak", "easy", "hard", "unused", "medium"}


def codes_of(sources: list[tuple[str, str | None]]) -> set[str]:
    from site_builder.results.gather import gather
    from tests.results.shared import BANK

    given = ((name, b"\xff" if text is None else text.encode()) for name, text in sources)
    return {note.code for note in gather(given, BANK).notes}
