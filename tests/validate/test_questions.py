"""What a fair question is: QZ501 to QZ504 and QZ511."""

from __future__ import annotations

from tests.words import assert_reports, assert_silent, question, quiz, right, wrong


def test_a_question_with_one_right_option_is_fair() -> None:
    assert_silent(quiz(question()))


def test_a_single_choice_without_right_option_is_reported() -> None:
    assert_reports("QZ501", quiz(question(options=[wrong("Một lần"), wrong("Hai lần")])))


def test_a_multiple_choice_without_right_option_is_reported() -> None:
    assert_reports(
        "QZ501", quiz(question(kind="multiple", options=[wrong("Một lần"), wrong("Hai lần"), wrong("Ba lần")]))
    )


def test_a_single_choice_with_two_right_options_is_reported() -> None:
    assert_reports("QZ502", quiz(question(options=[right("Một lần"), right("Hai lần"), wrong("Ba lần")])))


def test_a_multiple_choice_may_have_two_right_options() -> None:
    assert_silent(quiz(question(kind="multiple", options=[right("Một lần"), right("Hai lần"), wrong("Ba lần")])))


def test_a_multiple_choice_in_which_all_is_right_is_reported() -> None:
    assert_reports(
        "QZ511", quiz(question(kind="multiple", options=[right("Một lần"), right("Hai lần"), right("Ba lần")]))
    )


def test_a_statement_to_judge_needs_no_options() -> None:
    assert_silent(quiz(question(kind="true_false")))


def test_options_that_differ_in_capitals_and_stops_are_alike() -> None:
    assert_reports("QZ503", quiz(question(options=[right("Một lần"), wrong("một  lần."), wrong("Ba lần")])))


def test_options_that_differ_in_an_accent_are_not_alike() -> None:
    assert_silent(quiz(question(options=[right("Chi ủy"), wrong("Chỉ uy")])))


def test_options_that_differ_in_a_sign_are_not_alike() -> None:
    assert_silent(quiz(question(options=[right("≥ 90 phút"), wrong("< 90 phút")])))


def test_an_option_without_feedback_is_reported() -> None:
    assert_reports("QZ504", quiz(question(options=[right("Một lần"), {"text": "Hai lần"}])))


def test_a_statement_without_feedback_for_one_answer_is_reported() -> None:
    assert_reports("QZ504", quiz(question(kind="true_false", feedback_false=None)))
