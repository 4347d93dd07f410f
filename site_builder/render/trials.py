"""Pages of practice tests, of review, and of a learner's own progress."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Page
from site_builder.model.quiz import Quiz
from site_builder.model.trial import Trial
from site_builder.render.bank import BANK, INDEX
from site_builder.render.environment import render_page
from site_builder.render.here import Here

RESULTS, RESULTS_TITLE = "giang-vien/ket-qua-lop", "Tổng hợp kết quả lớp"
RESULTS_LEAD = "Dán mã, chọn tệp: biết lớp đúng bao nhiêu, câu nào cần xem lại, điều khoản nào nên dạy lại."
STYLE = "assets/learn.css"
FSRS = "assets/vendor/ts-fsrs-5.4.2/index.umd.js"


def render_trials(library: Library, links: Links) -> Iterator[Page]:
    """Yield one page for each practice test."""
    for trial in library.trials:
        here = Here(f"de-thu/{trial.id}", library, links)
        body = render_page(
            "trial.md.j2",
            here=here,
            trial=trial,
            quizzes=_drawn_from(trial, library),
            style=here.asset(STYLE),
            scripts=_linked(here, INDEX, BANK, "assets/trial.js"),
        )
        description = here.words(trial.summary) if trial.summary else ""
        yield Page(here.page, trial.title, body, description, "trial", trial.where().file)


def render_own_pages(library: Library, links: Links) -> Iterator[Page]:
    """Yield the page of review and the page of progress, where there is anything to learn."""
    if not library.quizzes:
        return
    for name, template, title, lead, scripts in (
        (
            "on-lai",
            "review.md.j2",
            "Ôn lại theo lịch",
            "Mỗi ngày vài câu đã làm, trở lại đúng lúc sắp quên.",
            (INDEX, BANK, "assets/review.js"),
        ),
        (
            "tien-do",
            "progress.md.j2",
            "Tiến độ của tôi",
            "Bạn đã làm gì, đúng bao nhiêu, và nên làm gì tiếp.",
            (INDEX, "assets/course.js"),
        ),
    ):
        here = Here(f"on-luyen/{name}", library, links)
        quizzes = sorted(library.quizzes, key=lambda quiz: quiz.order)
        body = render_page(
            template,
            here=here,
            title=title,
            lead=lead,
            quizzes=quizzes,
            fsrs=here.asset(FSRS),
            style=here.asset(STYLE),
            scripts=_linked(here, *scripts),
        )
        yield Page(here.page, title, body, lead, name, searchable=False)


def render_results_page(library: Library, links: Links) -> Iterator[Page]:
    """Yield the trainer's page of a class's results, where it belongs."""
    if not gathers_results(library, links):
        return
    here = Here(RESULTS, library, links)
    body = render_page(
        "results.md.j2",
        here=here,
        title=RESULTS_TITLE,
        lead=RESULTS_LEAD,
        style=here.asset(STYLE),
        scripts=_linked(here, INDEX, BANK, "assets/results.js"),
    )
    yield Page(RESULTS, RESULTS_TITLE, body, RESULTS_LEAD, "results", searchable=False)


def gathers_results(library: Library, links: Links) -> bool:
    """Say whether there are questions to answer, and all of them: what a course hands out is for learners."""
    return bool(library.quizzes) and not links.partial


def course_scripts(library: Library) -> tuple[str, ...]:
    """Return the scripts that mark what is done; none where there is nothing to do."""
    return (INDEX, "assets/course.js") if library.quizzes else ()


def _drawn_from(trial: Trial, library: Library) -> tuple[Quiz, ...]:
    return tuple(
        quiz
        for quiz in sorted(library.quizzes, key=lambda quiz: quiz.order)
        if any(pool.holds(quiz, question) for pool in trial.pools for question in quiz.asked())
    )


def _linked(here: Here, *scripts: str) -> tuple[str, ...]:
    return tuple(here.asset(script) for script in scripts)
