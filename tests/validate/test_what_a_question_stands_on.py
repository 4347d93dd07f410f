"""Citations and facts: QZ505, QZ506, QZ507 and QZ510."""

from __future__ import annotations

import pytest

from tests.words import assert_reports, assert_silent, codes_of, document, fact, facts, provision, question, quiz, sound

OLD = document(
    "qd-0-2000",
    provision(),
    number="0-QĐ/MAU",
    issued_on="2000-01-02",
    status={"state": "replaced", "by": ["qd-1-2020"]},
)


def test_a_question_on_a_live_verified_provision_stands() -> None:
    assert_silent(quiz(question(citations=["qd-1-2020/dieu-1"])))


def test_a_question_without_citation_is_reported() -> None:
    assert_reports("QZ505", quiz(question(citations=[])))


def test_a_question_only_on_a_replaced_document_is_reported() -> None:
    assert_reports("QZ505", OLD, quiz(question(citations=["qd-0-2000/dieu-1"])))


def test_a_question_may_cite_a_replaced_document_beside_a_live_one() -> None:
    assert_silent(OLD, quiz(question(citations=["qd-0-2000/dieu-1", "qd-1-2020/dieu-1"])))


@pytest.mark.parametrize("state", ["superseded_in_substance", "replaced", "unknown"])
def test_a_question_is_reported_once_its_document_no_longer_holds(state: str) -> None:
    successor = document("qd-2-2026", number="2-QĐ/MAU", issued_on="2026-01-02")
    by = [] if state == "unknown" else ["qd-2-2026"]
    assert_reports("QZ505", successor, document("qd-1-2020", provision(), status={"state": state, "by": by}), quiz())


@pytest.mark.parametrize("state", ["in_force", "replacement_ordered"])
def test_a_question_stands_while_its_document_holds(state: str) -> None:
    assert_silent(document("qd-1-2020", provision(), status={"state": state}), quiz())


def test_a_question_on_a_whole_document_is_reported() -> None:
    assert_reports("QZ505", quiz(question(citations=["qd-1-2020"])))


def test_a_question_on_what_nobody_has_read_is_reported() -> None:
    read_in_part = document("qd-1-2020", provision("dieu-1"), provision("dieu-2", unverified="Chưa đọc được."))
    assert_reports("QZ506", read_in_part, quiz(question(citations=["qd-1-2020/dieu-1", "qd-1-2020/dieu-2"])))


@pytest.mark.parametrize("level", ["low", "unverified"])
def test_a_question_on_a_doubtful_fact_is_reported(level: str) -> None:
    assert_reports("QZ506", facts(fact("F-1"), fact("F-2", level)), quiz(question(facts=["F-1", "F-2"])))


def test_a_question_without_facts_is_reported() -> None:
    assert_reports("QZ506", quiz(question(facts=[])))


def test_a_question_on_a_medium_fact_must_say_so() -> None:
    medium = facts(fact("F-1", "medium"))
    assert_reports("QZ507", medium, quiz(question()))
    assert_silent(medium, quiz(question(confidence="medium")))


def test_a_question_on_high_facts_must_not_say_medium() -> None:
    assert_reports("QZ507", quiz(question(confidence="medium")))


def test_the_least_of_its_facts_is_the_confidence_of_a_question() -> None:
    both = facts(fact("F-1"), fact("F-2", "medium"))
    held = document("qd-1-2020", provision("dieu-1", gist="Chi bộ họp hằng tháng.", facts=["F-1", "F-2"]))
    assert_reports("QZ507", both, held, quiz(question(facts=["F-1", "F-2"])))
    assert_silent(both, held, quiz(question(facts=["F-1", "F-2"], confidence="medium")))


def test_a_fact_of_another_clause_is_reported() -> None:
    assert_reports("QZ510", facts(fact("F-1"), fact("F-2")), quiz(question(facts=["F-1", "F-2"])))


def test_a_fact_of_a_part_belongs_to_the_article_that_is_cited() -> None:
    article = provision(
        "dieu-1", provision("khoan-1", gist="Họp 90 phút.", facts=["F-2"]), gist="Chi bộ họp.", facts=["F-1"]
    )
    assert_silent(facts(fact("F-1"), fact("F-2")), document("qd-1-2020", article), quiz(question(facts=["F-2"])))


def test_an_unknown_citation_is_not_reported_a_second_time_for_the_question() -> None:
    assert_reports("LK302", quiz(question(citations=["qd-1-2020/dieu-9"])))


def test_an_unknown_fact_of_a_clause_is_not_reported_a_second_time_for_the_question() -> None:
    assert_reports("LK303", document("qd-1-2020", provision("dieu-1", gist="Chi bộ họp.", facts=["F-9"])), quiz())


def test_nothing_follows_from_a_file_of_facts_that_could_not_be_loaded() -> None:
    without_facts = sound(facts(), quiz(), unread=frozenset({"F-1"}))
    assert codes_of(without_facts) == []
