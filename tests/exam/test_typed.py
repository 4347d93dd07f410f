"""Typed lines are read as a trainer means them; what could be meant two ways is refused with its line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.exam.bank import LETTERS
from site_builder.exam.key import Key, KeyLine, NoKey, key_of, key_table, read_key, write_key
from site_builder.exam.marking import COLUMNS, class_table, mark_sheet, results_table, safe
from site_builder.exam.paper import Wish, make_exam
from site_builder.exam.typed import read_letters, read_typed
from tests.exam.making import mixed_bank

CASES = json.loads((Path(__file__).parents[1] / "data/typed-answers.json").read_text(encoding="utf-8"))
LINES = tuple(
    KeyLine(
        at + 1, f"q-{at}", "Một", "easy", many, "AC" if many else "A", tuple(str(one + 1) for one in range(options))
    )
    for at, (options, many) in enumerate(zip(CASES["options"], CASES["many"], strict=True))
)
KEY = Key("123456", "12345678", "Bài thử", {"174": LINES, "207": LINES})


@pytest.mark.parametrize(("written", "meant"), CASES["read"])
def test_letters_are_read_as_in_the_browser(written: str, meant: list[str] | None) -> None:
    if meant is None:
        with pytest.raises(ValueError, match="."):
            read_letters(written, LINES)
    else:
        assert list(read_letters(written, LINES)) == meant


@given(st.lists(st.sets(st.sampled_from("ABCD"), max_size=4), min_size=2, max_size=60))
def test_what_is_written_is_read_back(chosen: list[set[str]]) -> None:
    lines = tuple(KeyLine(at + 1, str(at), "", "easy", True, "A", ("1", "2", "3", "4")) for at in range(len(chosen)))
    meant = tuple("".join(sorted(letters)) for letters in chosen)
    assert read_letters(" ".join(letters or "-" for letters in meant), lines) == meant
    assert read_letters("".join(f"({letters})" if letters else "-" for letters in meant), lines) == meant


def test_tables_of_every_making_are_read() -> None:
    plain = "174,7,ABCAE\n207,Tổ trưởng,Chi bộ 3,AB(AC)BE\n"
    semicolons = "Mã đề;Số;Đơn vị;Trả lời\n174;7;;ABCAE\n207;Tổ trưởng;Chi bộ 3;AB(AC)BE\n"
    one_a_column = "ma_de\tnguoi\tdon_vi\ttra_loi\n174\t7\t\tA\tB\tC\tA\tE\n207\tTổ trưởng\tChi bộ 3\tA\tB\tAC\tB\tE\n"
    for text in (plain, semicolons, "\ufeff" + semicolons.replace("\n", "\r\n"), one_a_column):
        given, slips = read_typed(text, KEY)
        assert slips == []
        assert [(one.code, one.person, one.unit, one.letters) for one in given] == [
            ("174", "7", "", ("A", "B", "C", "A", "E")),
            ("207", "Tổ trưởng", "Chi bộ 3", ("A", "B", "AC", "B", "E")),
        ]


def test_lines_that_cannot_be_read_are_named_and_the_others_marked() -> None:
    text = "174,1,ABCAE\n\n471,2,ABCAE\n174,3,ABC\n174,1,ABCAE\n174,4,AB?AE\n207,5,ABCAE\nvớ vẩn\n"
    given, slips = read_typed(text, KEY)
    assert [one.person for one in given] == ["1", "5"]
    assert [slip.line for slip in slips] == [3, 4, 5, 6, 8]
    assert "viết nhầm" in slips[0].reason and "3 câu" in slips[1].reason and "dòng 1" in slips[2].reason


def test_a_question_counts_only_with_all_its_letters_and_no_other() -> None:
    given, _slips = read_typed("174,1,A B AC A -\n174,2,AAAAA\n174,3,A A ABC B A", KEY)
    assert [[answer.right for answer in mark_sheet(one, KEY).answers] for one in given] == [
        [True, False, True, True, False],
        [True, True, False, True, True],
        [True, True, False, False, True],
    ]


def test_the_table_for_results_names_options_as_the_bank_does() -> None:
    exam = make_exam(mixed_bank(), Wish(30, 4, "2026"))
    key = key_of(exam)
    lines = "\n".join(
        f"{variant.code},{at},{' '.join(asked.right for asked in variant.asked)}"
        for at, variant in enumerate(exam.variants)
    )
    given, slips = read_typed(lines, key)
    sheets = [mark_sheet(one, key) for one in given]
    assert slips == [] and [sheet.score for sheet in sheets] == [30] * 4
    table = results_table(sheets, key)
    assert table.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == COLUMNS and len(rows) == 120
    assert {row["tra_loi"] for row in rows} == {"1"}, (
        "the first option is the right one in this bank, whatever its letter"
    )
    assert {row["dung"] for row in rows} == {"1"} and {row["ngan_hang"] for row in rows} == {exam.bank}


@pytest.mark.parametrize("name", ["=1+1", "+84", "-2", "@x", "\t=1", "  =1", "＝1", "\r=2"])
def test_no_name_becomes_a_formula(name: str) -> None:
    assert str(safe(name)).startswith("'")
    given, _slips = read_typed(f"174,{name.strip()},ABCAE", KEY)
    for table in (
        results_table([mark_sheet(one, KEY) for one in given], KEY),
        class_table([mark_sheet(one, KEY) for one in given]),
    ):
        for row in csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")):
            assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "＝")) for cell in row)


def test_a_key_is_read_back_and_anything_else_refused() -> None:
    key = key_of(make_exam(mixed_bank(), Wish(30, 4, "2026")))
    assert read_key(write_key(key)) == key
    rows = list(csv.DictReader(io.StringIO(key_table(key).removeprefix("\ufeff"), newline="")))
    assert {(row["ma_de"], int(row["cau"]), row["dap_an"]) for row in rows} == {
        (code, line.number, line.right) for code, lines in key.variants.items() for line in lines
    }
    for text in ("", "{}", "[]", '{"kind": "x"}', write_key(key)[:-40], write_key(key).replace('"right"', '"r"')):
        with pytest.raises(NoKey):
            read_key(text)


def test_letters_name_ten_options() -> None:
    assert LETTERS == "ABCDEFGHIJ"
