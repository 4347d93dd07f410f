"""Bytes to lines: what is put right in silence, what is put right aloud, and what is refused."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from site_builder.load.read import LARGEST, decode, read_text
from tests.load.reading import the_problem
from tests.old_encodings import in_tcvn3, in_windows_1258

TEXT = "title: Sổ tay chi ủy\nnotes: Điều 1\n"
LINES = ("title: Sổ tay chi ủy", "notes: Điều 1", "")


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["plain", "mark", "windows", "old mac"],
)
def test_marks_and_line_ends_make_no_difference(raw: bytes) -> None:
    source, problems = decode(raw, "a.yml")
    assert source and source.lines == LINES
    assert problems == []


@pytest.mark.parametrize(
    "raw",
    [
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
    ids=["little", "big", "little without mark", "big without mark"],
)
def test_utf_16_is_read_and_warned_of(raw: bytes) -> None:
    source, problems = decode(raw, "a.yml")
    assert source and source.lines == LINES
    assert [problem.code for problem in problems] == ["YM118"]


def test_decomposed_letters_are_composed_and_noted_at_the_first() -> None:
    source, problems = decode(unicodedata.normalize("NFD", TEXT).encode(), "a.yml")
    assert source and source.lines == LINES
    assert the_problem(problems) == ("YM117", 1, 9)


@pytest.mark.parametrize(
    "encode",
    [in_tcvn3, in_windows_1258, lambda text: text.encode("utf-16-le")[:-1] + b"\xdb"],
    ids=["tcvn3", "windows-1258", "half a letter"],
)
def test_other_encodings_are_refused_at_their_first_strange_letter(encode: object) -> None:
    source, problems = decode(encode("title: Sổ tay\n"), "a.yml")  # type: ignore[operator]
    assert source is None
    assert problems[-1].code == "YM108"
    assert problems[-1].span.line == 1


def test_the_first_strange_letter_is_shown_as_old_programs_show_it() -> None:
    _source, problems = decode(in_tcvn3("id: x\ntitle: Sổ tay chi ủy\n"), "a.yml")
    assert the_problem(problems) == ("YM108", 2, 9)
    assert problems[0].span.line_text == "title: Sæ tay chi ñy"


@pytest.mark.parametrize("character", ["\0", "\x1b", "\x07", "\x7f", "\x85", "\u2028", "\u2029", "\ufffe"])
def test_control_characters_and_hidden_line_ends_are_refused(character: str) -> None:
    source, problems = decode(f"a: b\nc: d{character}e\n".encode(), "a.yml")
    assert source is None
    assert the_problem(problems) == ("YM119", 2, 5)


def test_a_letter_with_a_million_accents_is_refused_at_once() -> None:
    source, problems = decode(("a: x" + "\u0323\u0302" * 250_000).encode(), "a.yml")
    assert source is None
    assert the_problem(problems) == ("YM115", 1, 4)


def test_a_letter_with_two_accents_is_right() -> None:
    assert decode("a: e\u0323\u0302\n".encode(), "a.yml")[0] is not None


def test_a_file_of_one_mebibyte_is_read_and_one_byte_more_is_refused() -> None:
    assert decode(b"a" * LARGEST, "a.yml")[0] is not None
    assert [problem.code for problem in decode(b"a" * (LARGEST + 1), "a.yml")[1]] == ["YM112"]


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a.yml").open("wb") as file:
        file.truncate(1 << 40)
    assert [problem.code for problem in read_text(tmp_path / "a.yml", "a.yml")[1]] == ["YM112"]


def test_a_symbolic_link_is_refused_wherever_it_leads(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text("a: b")
    (tmp_path / "a.yml").symlink_to("b.yml")
    (tmp_path / "c.yml").symlink_to("nowhere.yml")
    assert [read_text(tmp_path / name, name)[1][0].code for name in ("a.yml", "c.yml")] == ["YM122", "YM122"]


def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path) -> None:
    (tmp_path / "a.yml").mkdir()
    os.mkfifo(tmp_path / "b.yml")
    assert [read_text(tmp_path / name, name)[1][0].code for name in ("a.yml", "b.yml", "missing.yml")] == ["YM123"] * 3
