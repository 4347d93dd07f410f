"""Pages that list other pages: one for each section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

from site_builder.model.document import Document
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.naming import name_document
from site_builder.model.page import Page
from site_builder.model.trial import Trial
from site_builder.render.environment import render_page
from site_builder.render.extras import Named, calendar_pages, quick_pages, trainer_pages
from site_builder.render.here import Here
from site_builder.render.planner import PATH as PLANNER
from site_builder.render.trials import course_scripts
from site_builder.render.words import AUDIENCES, ORIGINS, STATES, Sign


@dataclass(frozen=True, slots=True)
class Entry:
    """One listed page."""

    path: str
    title: str
    lead: str = ""
    aside: str = ""
    sign: Sign | None = None


MARKED = ("tu-kiem-tra/index", "khoa-hoc/index")
"""The lists on which what is done gets a mark."""

OWN_PAGES = (
    Entry("on-luyen/on-lai", "Ôn lại theo lịch", "Các câu đã làm trở lại đúng lúc sắp quên."),
    Entry("on-luyen/tien-do", "Tiến độ của tôi", "Đã làm gì, đúng bao nhiêu, làm gì tiếp; lưu ra tệp để mang đi."),
)


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading; without a title they come first."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the site with its own tab."""

    path: str
    title: str
    lead: str
    groups: tuple[Group, ...]
    intro: Markup = field(default_factory=Markup)

    @property
    def filled(self) -> bool:
        """Whether there is anything to list."""
        return any(group.entries for group in self.groups)


def sections_of(library: Library, links: Links) -> list[Section]:
    """Return the sections that list pages and have something to list, in the order of the tabs."""
    here = Here("index", library, links)
    sections = [
        _documents(library, here, links),
        _guides(library, links),
        _quizzes(library, here),
        _courses(library, here),
    ]
    return [section for section in sections if section.filled]


def render_indexes(library: Library, links: Links) -> Iterator[Page]:
    """Yield the front page of each section."""
    for section in sections_of(library, links):
        here = Here(section.path, library, links)
        body = render_page(
            "index.md.j2",
            here=here,
            title=section.title,
            lead=section.lead,
            intro=section.intro,
            groups=section.groups,
            scripts=course_scripts(library) if section.path in MARKED else (),
        )
        yield Page(section.path, section.title, body, section.lead, "index")


def _documents(library: Library, here: Here, links: Links) -> Section:
    live = [document for document in library.documents if document.status.state.live]
    past = [document for document in library.documents if not document.status.state.live]
    return Section(
        "van-ban/index",
        "Văn bản",
        "Các văn bản chi bộ hay dùng: nói gì, còn hiệu lực không, đã kiểm chứng đến đâu.",
        (
            Group("", _named(quick_pages(library))),
            Group("Đang áp dụng", _document_entries(live, here)),
            Group(
                "So sánh cũ và mới",
                tuple(
                    Entry(f"so-sanh/{item.id}", item.title, here.words(item.summary)) for item in library.comparisons
                ),
            ),
            Group("Đã được thay, chưa rõ hiệu lực", _document_entries(past, here)),
            Group("Cho người giữ nội dung", _named(trainer_pages(library, links)) if library.documents else ()),
        ),
    )


def _named(pages: Iterable[Named]) -> tuple[Entry, ...]:
    return tuple(Entry(path, title, lead) for path, title, lead in pages)


def _document_entries(documents: list[Document], here: Here) -> tuple[Entry, ...]:
    newest_first = sorted(
        documents, key=lambda document: (-len(document.provisions) > -3, -document.issued_on.toordinal())
    )
    return tuple(
        Entry(f"van-ban/{document.id}", name_document(document), document.title, "", STATES[document.status.state])
        for document in newest_first
    )


def _guides(library: Library, links: Links) -> Section:
    here = Here("cam-nang/index", library, links, "guides/index.md")
    own = next((guide for guide in library.guides if guide.slug == "index"), None)
    guides = sorted(
        (guide for guide in library.guides if guide.slug != "index"), key=lambda guide: (guide.head.order, guide.title)
    )
    entries = tuple(
        Entry(
            f"cam-nang/{guide.slug}",
            guide.title,
            here.words(guide.head.summary) if guide.head.summary else "",
            "Dành cho: " + ", ".join(AUDIENCES[one] for one in guide.head.audience) if guide.head.audience else "",
        )
        for guide in guides
    )
    return Section(
        "cam-nang/index",
        own.title if own else "Cẩm nang",
        (here.words(own.head.summary) if own.head.summary else "")
        if own
        else "Cách làm từng việc của chi ủy, theo các bước, có danh mục kiểm tra và lỗi hay gặp.",
        (
            Group("", entries),
            Group("Cả năm", _named(calendar_pages(library, links))),
            Group(
                "Biểu mẫu",
                _planner(library, here)
                + tuple(
                    Entry(f"bieu-mau/{form.id}", form.title, here.words(form.summary), ORIGINS[form.origin])
                    for form in sorted(library.forms, key=lambda form: form.order)
                ),
            ),
            Group(
                "Hỏi đáp",
                tuple(
                    Entry(f"hoi-dap/{faq.id}", faq.title, f"{len(faq.questions)} câu hỏi")
                    for faq in sorted(library.faqs, key=lambda faq: faq.order)
                ),
            ),
            Group(
                "Trường hợp để thảo luận",
                tuple(Entry(f"truong-hop/{case.id}", case.title, here.words(case.summary)) for case in library.cases),
            ),
        ),
        here.md(own.body) if own else Markup(""),
    )


def _planner(library: Library, here: Here) -> tuple[Entry, ...]:
    planner = library.planner
    if planner is None or library.paper is None:
        return ()
    return (Entry(PLANNER, planner.title, here.words(planner.summary), "Xếp ngay trên trang"),)


def _quizzes(library: Library, here: Here) -> Section:
    quizzes = sorted(library.quizzes, key=lambda quiz: quiz.order)
    entries = tuple(
        Entry(
            f"tu-kiem-tra/{quiz.id}",
            quiz.title,
            here.words(quiz.summary) if quiz.summary else "",
            f"{len(quiz.asked())} câu",
        )
        for quiz in quizzes
    )
    return Section(
        "tu-kiem-tra/index",
        "Tự kiểm tra",
        "Trả lời từng câu, xem ngay vì sao đúng hay chưa đúng và căn cứ ở đâu.",
        (
            Group("", entries),
            Group(
                "Làm thử đề",
                tuple(_trial_entry(trial, here) for trial in sorted(library.trials, key=lambda trial: trial.order)),
            ),
            Group("Ôn lại và tiến độ", OWN_PAGES if entries else ()),
        ),
    )


def _trial_entry(trial: Trial, here: Here) -> Entry:
    lead = here.words(trial.summary) if trial.summary else ""
    return Entry(
        f"de-thu/{trial.id}", trial.title, lead, f"{trial.size} câu, {trial.minutes} phút, đạt từ {trial.pass_mark} câu"
    )


def _courses(library: Library, here: Here) -> Section:
    courses = sorted(library.courses, key=lambda course: course.order)
    entries = tuple(
        Entry(f"khoa-hoc/{course.id}", course.title, here.words(course.summary), f"{len(course.lessons)} bài")
        for course in courses
    )
    return Section(
        "khoa-hoc/index", "Khóa học", "Các bài xếp theo thứ tự để tự học hoặc tập huấn trên lớp.", (Group("", entries),)
    )
