"""Codes come back as they were written, and no slip in copying passes."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model.answer_codes import SIGNS, answer_codes, bank_version
from site_builder.model.library import Library
from site_builder.model.settings import Settings
from site_builder.results.code import Code, clean_name, read_code, write_code
from site_builder.results.gather import gather
from site_builder.results.page import report_page
from site_builder.results.summary import report
from site_builder.results.words import note_words
from tests.results.shared import BANK
from tests.words import question, quiz, right, wrong

short = st.text(SIGNS, min_size=5, max_size=5)
codes = st.builds(
    Code,
    bank=st.text(SIGNS, min_size=8, max_size=8),
    test=short,
    seed=st.text("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", min_size=6, max_size=6),
    day=st.integers(0, 32_767),
    width=st.just(2),
    answers=st.lists(st.tuples(short, st.integers(0, 1023)), max_size=30, unique_by=lambda pair: pair[0]).map(tuple),
    name=st.text(st.characters(exclude_categories=["Cs"]), max_size=40).map(clean_name),
)


@given(codes)
@settings(deadline=None)
def test_a_code_gives_back_what_was_put_in(code: Code) -> None:
    assert read_code(write_code(code)) == code


@given(codes, st.integers(0, 10_000), st.characters(exclude_categories=["Cs"]))
@settings(deadline=None)
def test_one_changed_missing_or_added_character_is_always_refused(code: Code, place: int, other: str) -> None:
    text = write_code(code)
    at = place % len(text)
    if text[at] != other:
        assert read_code(text[:at] + other + text[at + 1 :]) is None
    assert read_code(text[:at] + text[at + 1 :]) is None
    assert read_code(text[:at] + "0" + text[at:]) is None


def test_each_character_of_a_code_matters() -> None:
    text = write_code(
        Code("0123ABCD", "T0001", "K3F7QA", 327, 1, tuple((f"{n:05d}", n) for n in range(20)), "Lê Thị Ổi")
    )
    assert len(text) <= 300
    accepted = [
        (at, sign)
        for at in range(len(text))
        for sign in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.abc "
        if sign != text[at] and read_code(text[:at] + sign + text[at + 1 :])
    ]
    assert accepted == []


anything = st.one_of(
    st.text(),
    st.text().map(lambda rest: f"STKQ1.{rest}"),
    st.text().map(lambda rest: f"nguoi,don_vi,ma_de,ngan_hang,cau,id,tra_loi,dung\n{rest}"),
    st.recursive(st.none() | st.booleans() | st.text(), lambda inner: st.dictionaries(st.text(), inner)).map(
        lambda value: json.dumps({"form": "so-tay-ket-qua", "value": value})
    ),
)


@given(st.lists(st.one_of(anything.map(str.encode), st.binary()), max_size=3))
@settings(deadline=None, max_examples=60)
def test_whatever_is_given_it_is_read_or_told(contents: list[bytes]) -> None:
    found = gather(((f"tệp {at}", content) for at, content in enumerate(contents)), BANK)
    assert len(found.sheets) + len(found.notes) >= len(contents)
    assert all(note_words(note) for note in found.notes)
    if found.sheets:
        report_page(report(found, BANK), "Lớp")


def library(*questions: object) -> Library:
    return Library(Settings(id="thu", title="Thử"), quizzes=(quiz(*questions),))  # type: ignore[arg-type]


def test_the_names_of_questions_hang_on_each_question_alone() -> None:
    one, two = (
        question(id="mot", options=[right("A"), wrong("B")]),
        question(id="hai", options=[right("A"), wrong("B")]),
    )
    turned = question(id="mot", options=[wrong("B"), right("A")])
    alone, both, other = answer_codes(library(one)), answer_codes(library(two, one)), answer_codes(library(turned))
    assert alone["mot"] == both["mot"] != both["hai"]
    assert alone["mot"] != other["mot"], "another order of options is another question"
    assert bank_version(library(one)) != bank_version(library(turned)) != bank_version(library(one, two))
    assert bank_version(library(one, two)) == bank_version(library(two, one))
