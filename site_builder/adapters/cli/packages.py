"""Packages for a learning system: the pages of a built site, with what the system wants around them."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from site_builder.adapters.cli.build import render_site
from site_builder.adapters.clock import fixed_day
from site_builder.diagnostics.language import _
from site_builder.emit.bundle.card import card_of
from site_builder.emit.exchange.package import Outline, package_zip
from site_builder.link.bank import bank_of
from site_builder.link.build import link
from site_builder.model.bank import Bank, Exported, Loss
from site_builder.model.course import Course, Lesson
from site_builder.model.quiz import Quiz
from site_builder.pipeline import Linked, course_site
from site_builder.text.dialect import plain
from site_builder.text.html_of import html_of


def package(
    linked: Linked, form: str, quizzes: Sequence[Quiz], course: Course | None, pass_mark: int | None
) -> Exported:
    """Return the package of the quizzes with all that they stand on; with a course, its other pages too."""
    return packages(linked, [form], quizzes, course, pass_mark)[form]


def packages(
    linked: Linked, forms: Sequence[str], quizzes: Sequence[Quiz], course: Course | None, pass_mark: int | None
) -> dict[str, Exported]:
    """Return a package in each form, from a site that is built once."""
    if course is None:
        course = _course_of(linked, quizzes)
        library = replace(linked.library, courses=(*linked.library.courses, course))
        linked = Linked(library, link(library), linked.problems)
    bank = bank_of(linked.library, linked.links, quizzes, fixed_day())
    site = course_site(linked, course)
    start = f"tu-kiem-tra/{quizzes[0].id}" if len(quizzes) == 1 else f"khoa-hoc/{course.id}"
    card = card_of(site, course.id, start, False, bank.day)
    outline = Outline(course.id, course.title, plain(html_of(course.summary)), bank.quizzes, pass_mark)
    with tempfile.TemporaryDirectory(prefix="so-tay-xuat-") as folder:
        render_site(site, Path(folder))
        return {form: Exported(package_zip(form, Path(folder), outline, card), _losses(form, bank)) for form in forms}


def _losses(form: str, bank: Bank) -> tuple[Loss, ...]:
    """SCORM 1.2 wants ASCII in what is typed; all else is held by the pages themselves."""
    if form != "scorm12":
        return ()
    typed = (question for quiz in bank.quizzes for question in quiz.asked() if question.kind == "short_answer")
    return tuple(
        Loss(question.id, _("dấu tiếng Việt của câu trả lời gõ, trong báo cáo của hệ thống")) for question in typed
    )


def _course_of(linked: Linked, quizzes: Sequence[Quiz]) -> Course:
    """Return a course made of the quizzes alone, as a learning system shows it."""
    first = quizzes[0]
    alone = len(quizzes) == 1
    title = first.title if alone else linked.library.settings.title
    lessons = tuple(
        Lesson(id=quiz.id, title=quiz.title, minutes=len(quiz.asked()), quizzes=(f"tu-kiem-tra/{quiz.id}",))
        for quiz in quizzes
    )
    return Course(
        id=f"de-{first.id}" if alone else "ngan-hang-cau-hoi",
        title=title,
        summary=(alone and first.summary) or title,
        lessons=lessons,
    )
