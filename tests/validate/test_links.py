"""Addresses, facts, sources, numbers and links: LK301 to LK306, and CT212."""

from __future__ import annotations

import pytest

from tests.words import (
    assert_reports,
    assert_silent,
    codes_of,
    document,
    fact,
    facts,
    guide,
    problems_of,
    provision,
    question,
    quiz,
    sound,
    source,
)

TWICE = (
    document("hd-2-2018", number="2-HD/MAU", kind="guidance", issued_on="2018-07-06"),
    document("hd-2-2022", number="2-HD/MAU", kind="guidance", issued_on="2022-01-18"),
)


def test_a_question_id_used_in_two_quizzes_is_reported_once() -> None:
    assert_reports("LK301", quiz(question("cau-1"), id="de-1"), quiz(question("cau-1"), id="de-2"))


def test_a_copied_quiz_is_reported_once() -> None:
    one = quiz(question("cau-1"), question("cau-2"), id="de-1")
    two = quiz(question("cau-1"), question("cau-2"), id="de-1")
    assert_reports("LK301", one, two)


def test_a_copied_document_is_reported_once() -> None:
    assert_reports(
        "LK301",
        document("qd-1-2020", provision("dieu-1", provision("khoan-1"))),
        document("qd-1-2020", provision("dieu-1", provision("khoan-1"))),
    )


def test_a_copied_file_of_facts_is_reported_once_with_their_number() -> None:
    found = problems_of(
        sound(facts(fact("F-1"), fact("F-2"), fact("F-3")), facts(fact("F-1"), fact("F-2"), fact("F-3")))
    )
    assert [problem.message for problem in found] == ["Mã “F-1” và 2 mã nữa trong tệp này đã được dùng ở tệp khác."]


def test_clauses_of_different_articles_may_bear_the_same_number() -> None:
    assert_silent(
        document("qd-1-2020", provision("dieu-1", provision("khoan-1")), provision("dieu-2", provision("khoan-1")))
    )


def test_an_unknown_address_is_reported_with_the_nearest_one() -> None:
    found = problems_of(sound(guide("Xem [[qd-1-2020/dieu-l]].")))
    assert [problem.code for problem in found] == ["LK302"]
    assert "“qd-1-2020/dieu-1”" in found[0].help


def test_an_unknown_fact_and_an_unknown_source_are_reported() -> None:
    assert_reports("LK303", quiz(question(facts=["F-1", "F-9"])))
    assert_reports("LK304", source("bao-mau"), facts(fact("F-1", sources=["bao-mau", "bao-la"])))


@pytest.mark.parametrize(
    "address, unread",
    [
        ("qd-9-2020/dieu-1", "qd-9-2020"),
        ("tu-kiem-tra/de-9", "de-9"),
        ("tu-kiem-tra/de-9/cau-1", "de-9"),
        ("hoi-dap/cau-hoi", "cau-hoi"),
        ("cam-nang/muc/bai", "cam-nang/muc/bai"),
    ],
)
def test_what_a_broken_file_may_hold_is_not_called_unknown(address: str, unread: str) -> None:
    citing = guide(f"Xem [[{address}]].")
    assert codes_of(sound(citing)) == ["LK302"]
    assert codes_of(sound(citing, unread=frozenset({unread}))) == []


def test_a_broken_file_does_not_hide_a_wrong_clause_of_a_sound_document() -> None:
    assert codes_of(sound(guide("Xem [[qd-1-2020/dieu-9]]."), unread=frozenset({"dieu-9", "qd-9-2020"}))) == ["LK302"]


@pytest.mark.parametrize(
    "words", ["theo 2-HD/MAU thì", "Hướng dẫn 2-HD/MAU.", "Hướng dẫn số 2 nói", "Hướng dẫn 2, mục 1"]
)
def test_a_number_of_two_documents_without_its_date_is_reported(words: str) -> None:
    assert_reports("LK305", *TWICE, guide(words))


@pytest.mark.parametrize(
    "words",
    [
        "Hướng dẫn 2-HD/MAU ngày 06/7/2018",
        "2-HD/MAU (18/01/2022)",
        "2-HD/MAU, ngày 18/01/2022",
        "Hướng dẫn số 2-HD/MAU của Ban Mẫu ngày 18/01/2022",
        "[[hd-2-2018]] và [[hd-2-2022|Hướng dẫn mới]]",
        "12-HD/MAU, 2-HD/MAUX, Hướng dẫn 20, Quy định 2",
        "khoản 2 Hướng dẫn này",
    ],
)
def test_a_number_with_its_date_or_another_number_is_clear(words: str) -> None:
    assert_silent(*TWICE, guide(words))


def test_a_number_of_one_document_needs_no_date() -> None:
    assert_silent(guide("Theo 1-QĐ/MAU thì chi bộ họp."))


def test_a_link_to_a_missing_file_is_reported_with_the_way_to_the_nearest() -> None:
    found = problems_of(sound(guide("[x](../muc/bay.md)", "khac/mot.md"), guide("Bài.", "muc/bai.md")))
    assert [problem.code for problem in found] == ["LK306"]
    assert found[0].help == "Có phải ý bạn là “../muc/bai.md”?"


@pytest.mark.parametrize(
    "target", ["bai.md", "./bai.md#muc", "#muc", "https://example.org/x.md", "mailto:a@example.org", "//example.org/x"]
)
def test_links_to_guides_to_places_and_outside_lead(target: str) -> None:
    assert_silent(guide(f"[x]({target})", "bai.md"))


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '<p onclick="x()">a</p>',
        "[a](javascript:x)",
        '<iframe src="https://example.org"></iframe>',
        "<style>p{}</style>",
        '<img src="data:text/html,x">',
    ],
)
def test_markup_that_could_run_or_load_something_is_reported(text: str) -> None:
    assert "CT212" in codes_of(sound(guide(text)))


@pytest.mark.parametrize(
    "text",
    ["**đậm** <u>gạch chân</u>", "5 &lt; 6 và a < b", "`<script>`", "<https://example.org>", "| a |\n|--:|\n| 1 |"],
)
def test_simple_markup_is_right(text: str) -> None:
    assert_silent(guide(text))
