"""A course ends in a test on what it taught, and its bundle holds all that this test draws from."""

from __future__ import annotations

import pytest

from site_builder.link.course import needed_by
from site_builder.model.course import Course
from site_builder.pipeline import Linked, course_site, link_library
from tests.content.test_our_content import ROOT
from tests.golden import TODAY

LINKED: Linked = link_library(ROOT, TODAY)
COURSES = LINKED.library.courses
every_course = pytest.mark.parametrize("course", COURSES, ids=lambda course: course.id)


@every_course
def test_it_has_objectives_a_final_test_and_something_to_read_on(course: Course) -> None:
    assert course.objectives and course.final_test and course.reading


@every_course
def test_the_final_test_asks_only_what_the_lessons_practised(course: Course) -> None:
    trial = next(trial for trial in LINKED.library.trials if f"de-thu/{trial.id}" == course.final_test)
    practised = {address for lesson in course.lessons for address in (*lesson.quizzes, *lesson.read)}
    drawn = {address for pool in trial.pools for address in pool.quizzes}
    assert drawn and drawn - practised == set()


@every_course
def test_its_bundle_holds_the_tests_it_leads_to_and_no_other(course: Course) -> None:
    part = needed_by(course, LINKED.library, LINKED.links)
    assert [f"de-thu/{trial.id}" for trial in part.trials] == [course.final_test]
    held = {f"tu-kiem-tra/{quiz.id}" for quiz in part.quizzes}
    assert {address for trial in part.trials for pool in trial.pools for address in pool.quizzes} <= held


@every_course
def test_its_bundle_is_for_learners(course: Course) -> None:
    pages = {page.path for page in course_site(LINKED, course).pages}
    assert course.final_test in pages
    assert [page for page in pages if page.startswith("giang-vien/")] == []
