"""One slip leads to one diagnostic, at the slip and not where the reader gave up."""

from __future__ import annotations

import pytest

from tests.load.reading import read, the_problem

SLIPS = [
    ("a colon in a text", "id: x\ntitle: Điều 1: họp\n", ("YM102", 2, 14)),
    ("a colon in a list item of a text", "- một: hai: ba\n", ("YM102", 1, 11)),
    ("a colon on the second line of a text", "title: một\n  việc này: hai\n", ("YM102", 2, 11)),
    ("a curly closing mark before the next quoted text", 'title: "một”\ntopic: "hai"\nsummary: ba\n', ("YM103", 1, 12)),
    ("a curly closing mark at the end of the file", "title: 'một’\n", ("YM103", 1, 12)),
    ("a mark that is never closed", 'title: "một\n', ("YM113", 1, 8)),
    ("a mark closed by the next one", 'title: "một\ntopic: "hai"\n', ("YM113", 1, 8)),
    ("a mark closed three texts later", 'title: "một\ntopic: hai\nsummary: ba\nid: "bốn"\n', ("YM113", 1, 8)),
    ("a mark inside marks", 'title: "một "hai" ba"\n', ("YM113", 1, 13)),
    ("words after a quoted word", "title: 'một' hai\n", ("YM113", 1, 12)),
    ("a dash for a hyphen", "facts:\n  – id: một\n    statement: hai\n", ("YM104", 2, 3)),
    ("a dash further down", "this_month:\n  - một\n  - hai\n  — ba\n", ("YM104", 4, 3)),
    ("a key without its colon", "id: x\ntitle một\nsummary: hai\n", ("YM115", 2, 6)),
    ("a key whose colon has no space", "id: x\ntitle:một\nsummary: hai\n", ("YM115", 2, 6)),
    ("a non-breaking space after a colon", "id: x\ntitle:\u00a0một\n", ("YM105", 2, 7)),
    ("a zero-width space after a colon", "id: x\ntitle:\u200bmột\n", ("YM105", 2, 7)),
    ("a colon of another script", "id: x\ntitle： một\nsummary: hai\n", ("YM115", 2, 6)),
    ("a text that begins with a bracket", "id: x\nnotes: [[a/b]] nói rõ\n", ("YM115", 2, 8)),
    ("a text that begins with a brace", "id: x\nnotes: {a} nói rõ\n", ("YM115", 2, 8)),
    ("a list in brackets that is not closed", "facts: [a, b\nid: x\n", ("YM115", 1, 8)),
    ("bold words at the start", "this_month:\n  - **Họp** chi ủy\n", ("YM110", 2, 5)),
    ("an ampersand at the start", "title: & một\n", ("YM110", 1, 8)),
    ("an exclamation mark at the start", "title: !Chú ý\n", ("YM111", 1, 8)),
    ("an at sign at the start", "title: @một\n", ("YM115", 1, 8)),
    ("a backquote at the start", "title: `một`\n", ("YM115", 1, 8)),
    ("a greater-than sign at the start", "title: > 90 phút\n", ("YM115", 1, 8)),
    ("a bar with words", "title: | một\n", ("YM115", 1, 8)),
    ("a list on the line of its key", "this_month: - một\n", ("YM114", 1, 13)),
    ("a key one space too far right", "facts:\n  - id: x\n     statement: một\n", ("YM114", 3, 6)),
    ("a key one space too far left", "facts:\n  - id: x\n   statement: một\n", ("YM114", 3, 4)),
    ("a key under a text", "title: một\n  summary: hai\n", ("YM114", 2, 3)),
    ("an item too far left", "facts:\n    - một\n   - hai\n", ("YM114", 3, 4)),
    ("a long text that goes on at the left", "title: một\nhai ba bốn\nsummary: năm\n", ("YM114", 2, 1)),
    ("a long text cut at a number sign", "title: Việc #1 của\n  chi bộ\nid: x\n", ("YM115", 1, 13)),
    ("a hyphen without space before a key", "facts:\n  -id: x\n    statement: một\n", ("YM115", 2, 3)),
    ("a hyphen without space before a long text", "facts:\n  -statement: >-\n      một\n    id: x\n", ("YM115", 2, 3)),
    ("a first item without its hyphen", "facts:\n    id: x\n    statement: một\n  - id: y\n", ("YM114", 2, 5)),
    ("a first item with its hyphen deleted", "facts:\n  id: x\n    statement: một\n  - id: y\n", ("YM114", 2, 3)),
    ("an item one space too far left", "facts:\n - id: x\n    statement: một\n    place: hai\n", ("YM114", 2, 2)),
    ("an item one space too far right", "facts:\n  - id: x\n   - id: y\n    place: hai\n", ("YM114", 3, 4)),
    ("a first key too far right", "status:\n   state: x\n  note: một\n  by: hai\n", ("YM114", 2, 4)),
    ("a mark closed far below", 'title: "một\n' + "order: 1\n" * 90 + 'topic: "hai"\n', ("YM113", 1, 8)),
    ("a backslash between double marks", 'title: "C:\\Users"\n', ("YM115", 1, 11)),
]  # fmt: skip


@pytest.mark.parametrize("text, expected", [slip[1:] for slip in SLIPS], ids=[slip[0] for slip in SLIPS])
def test_a_slip_is_told_at_its_place(text: str, expected: tuple[str, int, int]) -> None:
    assert the_problem(read(text)[2]) == expected


@pytest.mark.parametrize("text, expected", [slip[1:] for slip in SLIPS], ids=[slip[0] for slip in SLIPS])
def test_a_slip_at_the_end_of_a_long_file_is_told_at_its_place(text: str, expected: tuple[str, int, int]) -> None:
    above = 'topic: "chữ “trong” ngoặc"\ncases:\n  - id: a\n    title: Trang – bìa\n  - id: b\nnotes: |\n  Điều 1: "x\n  – y\n'
    code, line, column = expected
    if text.startswith("-"):
        return
    assert the_problem(read(above + text)[2]) == (code, line + 8, column)


@pytest.mark.parametrize(
    "text",
    [
        "title: Sổ tay “Chi ủy”\n",
        'title: "Điều 1: “họp”"\n',
        "title: Họp lúc 19:30, xem https://example.org/a:b\n",
        "title: Trang 1 – trang 2\n",
        'notes: |\n  – một\n  * hai: ba # bốn\n  "năm”\n',
        "notes: >-\n  một: hai\n",
        "title: một - hai\n",
        "title: 50% & hơn * nữa!\n",
        "title: a > b\n",
        'title: "[[a/b]] nói rõ"\n',
        "title: Xem [[a/b]] và {c}\n",
        "title: Buổi họp 90\u00a0phút\n",
        "title: Buôn Ma Thuột's\n",
        "- một\n- hai\n",
        "---\ntitle: một\n",
    ],
)
def test_near_misses_are_right(text: str) -> None:
    assert read(text)[2] == []


def test_the_help_for_a_line_out_of_place_says_how_many_spaces_and_with_which_line() -> None:
    assert (
        read("facts:\n  - id: x\n     statement: một\n")[2][0].help
        == "Bớt 1 dấu cách ở đầu dòng, cho thẳng với dòng 2."
    )
    assert (
        read("facts:\n  - id: x\n   statement: một\n")[2][0].help == "Thêm 1 dấu cách ở đầu dòng, cho thẳng với dòng 2."
    )


def test_the_help_for_a_colon_shows_the_line_as_it_should_be() -> None:
    assert read("title: Điều 1: họp\n")[2][0].help == 'Đặt cả câu trong ngoặc kép thẳng: title: "Điều 1: họp"'
