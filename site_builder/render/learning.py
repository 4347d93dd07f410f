"""Pages of courses, questions and answers, and cases."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Page
from site_builder.render.environment import render_page
from site_builder.render.here import Here
from site_builder.render.trials import course_scripts


def render_courses(library: Library, links: Links) -> Iterator[Page]:
    """Yield one page for each course."""
    for course in library.courses:
        here = Here(f"khoa-hoc/{course.id}", library, links)
        minutes = sum(lesson.minutes for lesson in course.lessons)
        body = render_page("course.md.j2", here=here, course=course, minutes=minutes, scripts=course_scripts(library))
        yield Page(here.page, course.title, body, here.words(course.summary), "course", course.where().file)


def render_faqs(library: Library, links: Links) -> Iterator[Page]:
    """Yield one page for each topic of questions and answers."""
    for faq in library.faqs:
        here = Here(f"hoi-dap/{faq.id}", library, links)
        yield Page(here.page, faq.title, render_page("faq.md.j2", here=here, faq=faq), "", "faq", faq.where().file)


def render_cases(library: Library, links: Links) -> Iterator[Page]:
    """Yield one page for each case."""
    for case in library.cases:
        here = Here(f"truong-hop/{case.id}", library, links)
        body = render_page("case.md.j2", here=here, case=case)
        yield Page(here.page, case.title, body, here.words(case.summary), "case", case.where().file)
