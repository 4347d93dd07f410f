"""YAML as authors mean it: scalars stay text, and every key and value knows its place."""

from __future__ import annotations

import pytest

from site_builder.load.yaml_text import parse_yaml
from tests.load.reading import read, source_of, the_problem, values


@pytest.mark.parametrize(
    "word",
    ["no", "yes", "on", "010", "0x1F", "12:30", "1e3", "1_000", "2023-08-30", "30/08/2023", ".inf", "true", "Điều 1"],
)
def test_words_that_other_readers_convert_stay_text(word: str) -> None:
    assert values(f"a: {word}\n") == {"a": word}


def test_texts_over_several_lines_are_joined_as_written() -> None:
    assert values("a: >-\n  một\n  hai\nb: |\n  một\n  hai\nc: một\n  hai\n") == {
        "a": "một hai",
        "b": "một\nhai\n",
        "c": "một hai",
    }


def test_lists_and_groups_keep_their_order() -> None:
    assert values("b: [x, y]\na:\n  - c: d\n  - e\n") == {"b": ["x", "y"], "a": [{"c": "d"}, "e"]}


def test_every_key_and_value_knows_its_place() -> None:
    _found, source, _problems = read("a:\n  - b: chữ\n    c: >-\n      dài\n      hơn\nd: e\n")
    assert (source.keys["a",].line, source.keys["a",].column) == (1, 1)
    assert (source.values["a", 0, "b"].line, source.values["a", 0, "b"].column, source.values["a", 0, "b"].length) == (
        2,
        8,
        3,
    )
    assert (source.values["a", 0, "c"].line, source.values["a", 0, "c"].end_line) == (3, 5)


def test_places_count_letters_not_bytes_and_not_accents() -> None:
    _found, source, _problems = read("a: {Điều kiện: ờ}\n")
    assert source.values["a", "Điều kiện"].column == 16


def test_places_in_front_matter_are_those_of_the_file() -> None:
    _found, source, problems = parse_yaml(source_of("---\na: b\nc: d: e\n---\nchữ\n"), 2, 3)
    assert the_problem(problems) == ("YM102", 3, 5)


def test_the_second_of_two_equal_keys_is_told_with_the_first() -> None:
    found, _source, problems = read("a: 1\nb: 2\na: 3\n")
    assert found is None
    assert the_problem(problems) == ("YM106", 3, 1)
    assert problems[0].related[0][1].line == 1


def test_a_repeated_run_of_keys_is_told_once() -> None:
    _found, _source, problems = read("- a: 1\n  b: 2\n  a: 3\n  b: 4\n")
    assert the_problem(problems) == ("YM106", 3, 3)


def test_equal_keys_of_different_groups_are_right() -> None:
    assert values("- a: 1\n- a: 2\n") == [{"a": "1"}, {"a": "2"}]


def test_a_key_with_an_invisible_character_is_told() -> None:
    assert the_problem(read("ti\u200btle: chữ\n")[2]) == ("YM105", 1, 3)


def test_a_value_that_is_missing_is_told_at_its_key() -> None:
    found, _source, problems = read("a: 1\nb:\nc:\n  - x\n  -\n")
    assert found == {"a": "1", "c": ["x", None]}
    assert [(problem.code, problem.span.line) for problem in problems] == [("CT209", 2), ("CT209", 5)]


@pytest.mark.parametrize("line", ["a: Mục #1 quan trọng", "a: một hai # ba", "a: một #hai"])
def test_a_text_cut_at_a_number_sign_is_warned_of(line: str) -> None:
    _found, _source, problems = read(line + "\n")
    assert the_problem(problems) == ("YM107", 1, line.index("#") + 1)


@pytest.mark.parametrize(
    "line",
    [
        "a: một # ghi chú",
        "a: 'Mục #1'",
        "a: C#",
        "a: số#1 hai",
        "# cả dòng",
        "a: # ghi chú\n  b: c",
        "a: [x, y] # ghi chú dài",
    ],
)
def test_comments_and_quoted_number_signs_are_right(line: str) -> None:
    assert read(line + "\n")[2] == []


@pytest.mark.parametrize(
    "text, code",
    [
        ("a: &x b", "YM110"),
        ("a: *x", "YM110"),
        ("a: !x b", "YM111"),
        ("a: !!int 1", "YM111"),
        ("a: 1\n---\nb: 2", "YM120"),
        ("? [a]\n: b", "YM121"),
    ],
)
def test_what_authors_never_need_is_refused(text: str, code: str) -> None:
    assert [problem.code for problem in read(text + "\n")[2]] == [code]


def test_a_merge_key_is_only_a_word() -> None:
    assert values("<<: b\n") == {"<<": "b"}


def test_forty_levels_are_read_and_one_more_is_refused() -> None:
    assert read("[" * 40 + "]" * 40)[2] == []
    assert the_problem(read("[" * 41 + "]" * 41)[2]) == ("YM109", 1, 41)


@pytest.mark.parametrize("bracket", ["[", "{", "- ", "? ", "[{", "a: ["])
def test_thirty_thousand_levels_are_refused_and_nothing_falls(bracket: str) -> None:
    assert read(bracket * 30_000)[0] is None


def test_an_empty_text_has_no_values_and_no_problems() -> None:
    assert read("")[::2] == (None, [])
    assert read("# ghi chú\n")[::2] == (None, [])


def test_lines_indented_with_tabs_are_told_once_with_their_number() -> None:
    problems = read("a:\n\t- b\n\t- c\n\t- d\n")[2]
    assert the_problem(problems) == ("YM101", 2, 1)
    assert "2 dòng nữa" in problems[0].message
