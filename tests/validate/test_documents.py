"""Documents that hold together: DC401 to DC406."""

from __future__ import annotations

from datetime import date

import pytest

from tests.words import assert_reports, assert_silent, codes_of, document, fact, facts, provision, sound


def another(id: str, issued_on: str, *replaces: str) -> object:
    return document(id, number=f"{id}-QĐ/MAU", issued_on=issued_on, relations={"replaces": list(replaces)})


def test_a_document_may_hold_from_the_day_it_was_issued() -> None:
    assert_silent(document("qd-1-2020", in_force_from="2020-01-02"))


def test_a_document_that_holds_before_it_was_issued_is_reported() -> None:
    assert_reports("DC401", document("qd-1-2020", in_force_from="2020-01-01"))


def test_a_state_that_began_before_the_document_was_issued_is_reported() -> None:
    assert_reports("DC401", document("qd-1-2020", status={"since": "2019-12-31"}))


def test_a_status_checked_before_it_was_written_down_is_reported() -> None:
    assert_reports("DC401", document("qd-1-2020", status={"changed_on": "2026-05-02", "checked_on": "2026-05-01"}))


def test_a_document_that_replaces_a_later_one_is_reported() -> None:
    assert_reports("DC401", another("qd-8-2019", "2019-01-01", "qd-9-2021"), another("qd-9-2021", "2021-01-01"))


def test_a_document_that_replaces_an_earlier_one_is_right() -> None:
    assert_silent(another("qd-8-2019", "2019-01-01"), another("qd-9-2021", "2021-01-01", "qd-8-2019"))


def test_two_documents_that_replace_each_other_are_reported_once() -> None:
    assert_reports(
        "DC402", another("qd-8-2019", "2019-01-01", "qd-9-2021"), another("qd-9-2021", "2021-01-01", "qd-8-2019")
    )


def test_three_documents_in_a_circle_are_reported_once() -> None:
    assert_reports(
        "DC402",
        another("qd-a", "2019-01-01", "qd-c"),
        another("qd-b", "2020-01-01", "qd-a"),
        another("qd-c", "2021-01-01", "qd-b"),
    )


def test_a_chain_of_replacements_is_no_circle() -> None:
    assert_silent(
        another("qd-a", "2019-01-01"),
        another("qd-b", "2020-01-01", "qd-a"),
        another("qd-c", "2021-01-01", "qd-b", "qd-a"),
    )


@pytest.mark.parametrize("level", ["low", "unverified"])
def test_a_gist_on_a_doubtful_fact_is_reported(level: str) -> None:
    assert_reports("DC403", facts(fact("F-1", level)), document("qd-1-2020", provision("dieu-1")))


def test_a_gist_on_a_medium_fact_is_right() -> None:
    assert_silent(facts(fact("F-1", "medium")), document("qd-1-2020", provision("dieu-1")))


def test_a_gist_without_facts_is_reported() -> None:
    assert_reports("DC404", document("qd-1-2020", provision("dieu-1", gist="Chi bộ họp.")))


def test_a_provision_both_read_and_unread_is_reported() -> None:
    assert_reports(
        "DC404",
        document("qd-1-2020", provision("dieu-1", gist="Chi bộ họp.", facts=["F-1"], unverified="Chưa đọc được.")),
    )


def test_an_empty_provision_is_reported() -> None:
    assert_reports("DC404", document("qd-1-2020", provision("dieu-1", gist=None)))


def test_a_provision_whose_parts_speak_needs_no_gist() -> None:
    assert_silent(document("qd-1-2020", provision("dieu-1", provision("khoan-1"))))


def test_an_unread_provision_may_name_what_was_heard_of_it() -> None:
    assert_silent(
        facts(fact("F-1", "low")),
        document("qd-1-2020", provision("dieu-1", unverified="Chưa đọc được.", facts=["F-1"])),
    )


@pytest.mark.parametrize("state", ["replaced", "superseded_in_substance"])
def test_a_replaced_document_must_say_by_what(state: str) -> None:
    assert_reports("DC405", document("qd-1-2020", status={"state": state}))


def test_a_document_of_unknown_state_need_not_say_by_what() -> None:
    assert_silent(document("qd-1-2020", status={"state": "unknown"}))


def test_a_day_that_has_not_come_is_noted() -> None:
    checked_tomorrow = sound(document("qd-1-2020", status={"checked_on": "2026-11-24"}))
    assert codes_of(checked_tomorrow, date(2026, 11, 23)) == ["DC406"]
    assert codes_of(checked_tomorrow, date(2026, 11, 24)) == []
