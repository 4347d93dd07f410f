"""QZ508 and QZ509: a question is looked at again after what it cites has changed."""

from __future__ import annotations

from tests.words import (
    LATER,
    REVIEWED,
    assert_reports,
    assert_silent,
    codes_of,
    document,
    problems_of,
    provision,
    question,
    quiz,
    sound,
)


def test_a_question_reviewed_on_the_day_of_the_change_is_fresh() -> None:
    assert_silent(document("qd-1-2020", provision("dieu-1", changed_on=REVIEWED)), quiz())


def test_a_question_is_reported_after_its_clause_changed() -> None:
    assert_reports("QZ508", document("qd-1-2020", provision("dieu-1", changed_on=LATER)), quiz())


def test_a_question_is_reported_after_a_part_of_its_clause_changed() -> None:
    part = provision("khoan-1", changed_on=LATER)
    assert_reports("QZ508", document("qd-1-2020", provision("dieu-1", part, gist="Chi bộ họp.", facts=["F-1"])), quiz())


def test_a_question_on_a_part_is_not_reported_after_its_neighbour_changed() -> None:
    article = provision("dieu-1", provision("khoan-1"), provision("khoan-2", changed_on=LATER))
    assert_silent(document("qd-1-2020", article), quiz(question(citations=["qd-1-2020/dieu-1/khoan-1"])))


def test_a_part_without_a_date_of_its_own_changes_with_what_holds_it() -> None:
    article = provision("dieu-1", provision("khoan-1"), changed_on=LATER)
    assert_reports("QZ508", document("qd-1-2020", article), quiz(question(citations=["qd-1-2020/dieu-1/khoan-1"])))


def test_a_question_is_reported_after_the_whole_content_changed() -> None:
    assert_reports("QZ508", document("qd-1-2020", provision(), changed_on=LATER), quiz())


def test_a_question_that_also_cites_the_whole_document_is_reported_after_any_change() -> None:
    two = document("qd-1-2020", provision("dieu-1"), provision("dieu-2", changed_on=LATER))
    assert_reports("QZ508", two, quiz(question(citations=["qd-1-2020/dieu-1", "qd-1-2020"])))


def test_several_changed_clauses_of_one_question_make_one_report() -> None:
    two = document("qd-1-2020", provision("dieu-1", changed_on=LATER), provision("dieu-2", changed_on=LATER))
    found = problems_of(sound(two, quiz(question(citations=["qd-1-2020/dieu-1", "qd-1-2020/dieu-2"]))))
    assert [problem.code for problem in found] == ["QZ508"]
    assert "“qd-1-2020/dieu-1”, “qd-1-2020/dieu-2” đã sửa ngày 01/9/2026" in found[0].message


def test_a_question_is_reported_after_the_status_of_its_document_changed() -> None:
    assert_reports(
        "QZ509", document("qd-1-2020", provision(), status={"changed_on": LATER, "checked_on": LATER}), quiz()
    )


def test_looking_the_status_up_again_changes_nothing() -> None:
    assert_silent(document("qd-1-2020", provision(), status={"checked_on": LATER}), quiz())


def test_a_document_that_loses_force_makes_its_questions_fall_and_fall_due() -> None:
    old = document(
        "qd-1-2020",
        provision(),
        status={"state": "replaced", "by": ["qd-2-2026"], "changed_on": LATER, "checked_on": LATER},
    )
    new = document("qd-2-2026", number="2-QĐ/MAU", issued_on="2026-08-01")
    assert codes_of(sound(old, new, quiz())) == ["QZ505", "QZ509"]


def test_only_the_questions_on_the_changed_clause_are_reported() -> None:
    two = document("qd-1-2020", provision("dieu-1"), provision("dieu-2", changed_on=LATER))
    asked = quiz(
        question("cau-1"),
        question("cau-2", citations=["qd-1-2020/dieu-2"]),
        question("cau-3", citations=["qd-1-2020/dieu-2"], reviewed_on=LATER),
    )
    assert codes_of(sound(two, asked)) == ["QZ508"]
