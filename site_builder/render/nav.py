"""The menu: five tabs, each with its pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from site_builder.model.document import Document
from site_builder.model.guide import Guide
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.naming import short_name
from site_builder.model.page import NavItem
from site_builder.render.extras import Named, calendar_pages, quick_pages, trainer_pages
from site_builder.render.indexes import Section
from site_builder.render.planner import PATH as PLANNER

MANY = 60
"""So many documents are still found by running down a list."""


def build_nav(library: Library, links: Links, sections: Iterable[Section]) -> tuple[NavItem, ...]:
    """Return the tabs that have something in them. The home page is reached by the site's name."""
    sections = tuple(sections)
    inside = {
        "van-ban/index": _documents(library, links),
        "cam-nang/index": [*_guides(library), *_items(calendar_pages(library, links))],
        "tu-kiem-tra/index": [
            NavItem(quiz.title, f"tu-kiem-tra/{quiz.id}")
            for quiz in sorted(library.quizzes, key=lambda quiz: quiz.order)
        ]
        + _group(
            "Làm thử đề",
            tuple(
                NavItem(trial.title, f"de-thu/{trial.id}")
                for trial in sorted(library.trials, key=lambda trial: trial.order)
            ),
        )
        + [NavItem("Ôn lại theo lịch", "on-luyen/on-lai"), NavItem("Tiến độ của tôi", "on-luyen/tien-do")],
        "khoa-hoc/index": [
            NavItem(course.title, f"khoa-hoc/{course.id}")
            for course in sorted(library.courses, key=lambda course: course.order)
        ],
    }
    tabs = [
        NavItem(section.title, None, (NavItem(section.title, section.path), *inside[section.path]))
        for section in sections
    ]
    if "van-ban/index" not in {section.path for section in sections}:
        tabs += _group("Cho người giữ nội dung", tuple(_items(trainer_pages(library, links))))
    words = []
    if library.glossary.terms:
        words.append(NavItem("Thuật ngữ", "thuat-ngu/index"))
    if library.glossary.abbreviations:
        words.append(NavItem("Chữ viết tắt", "thuat-ngu/viet-tat"))
    return (*tabs, NavItem("Thuật ngữ", None, tuple(words))) if words else tuple(tabs)


def _documents(library: Library, links: Links) -> list[NavItem]:
    documents = sorted(library.documents, key=lambda document: document.issued_on, reverse=True)
    live = _by_year([item for item in documents if item.status.state.live])
    past = tuple(_by_year([item for item in documents if not item.status.state.live]))
    sides = tuple(NavItem(item.title, f"so-sanh/{item.id}") for item in library.comparisons)
    keepers = tuple(_items(trainer_pages(library, links)))
    groups = [*_group("So sánh", sides), *_group("Văn bản đã qua", past), *_group("Cho người giữ nội dung", keepers)]
    return [*_items(quick_pages(library)), *live, *groups]


def _by_year(documents: list[Document]) -> list[NavItem]:
    """Return the documents' entries; where they are many, under their years, so that no page carries them all."""
    if len(documents) <= MANY:
        return [_entry(item) for item in documents]
    years: dict[int, list[NavItem]] = defaultdict(list)
    for item in documents:
        years[item.issued_on.year].append(_entry(item))
    return [NavItem(f"Năm {year}", None, tuple(members)) for year, members in years.items()]


def _entry(document: Document) -> NavItem:
    return NavItem(short_name(document), f"van-ban/{document.id}")


def _items(pages: Iterable[Named]) -> list[NavItem]:
    return [NavItem(title, path) for path, title, _lead in pages]


def _guides(library: Library) -> list[NavItem]:
    guides = sorted(
        (guide for guide in library.guides if guide.slug != "index"), key=lambda guide: (guide.head.order, guide.title)
    )
    planner = (NavItem(library.planner.title, PLANNER),) if library.planner and library.paper else ()
    forms = planner + tuple(
        NavItem(form.title, f"bieu-mau/{form.id}") for form in sorted(library.forms, key=lambda form: form.order)
    )
    faqs = tuple(NavItem(faq.title, f"hoi-dap/{faq.id}") for faq in sorted(library.faqs, key=lambda faq: faq.order))
    cases = tuple(NavItem(case.title, f"truong-hop/{case.id}") for case in library.cases)
    return [*_folders(guides), *_group("Biểu mẫu", forms), *_group("Hỏi đáp", faqs), *_group("Trường hợp", cases)]


def _folders(guides: list[Guide], below: str = "") -> list[NavItem]:
    """Return the guides below a folder, those in a folder of it gathered under its name."""
    loose: list[NavItem] = []
    folders: dict[str, list[Guide]] = defaultdict(list)
    for guide in guides:
        first, deeper, _rest = guide.slug.removeprefix(below).partition("/")
        if deeper:
            folders[f"{below}{first}/"].append(guide)
        else:
            loose.append(NavItem(guide.title, f"cam-nang/{guide.slug}"))
    return [*loose, *(_folder(name, members) for name, members in folders.items())]


def _folder(name: str, members: list[Guide]) -> NavItem:
    index = next((guide for guide in members if guide.slug == f"{name}index"), None)
    title = index.title if index else name.rstrip("/").rpartition("/")[2].replace("-", " ").capitalize()
    ordered = sorted(members, key=lambda guide: guide is not index)
    return NavItem(title, None, tuple(_folders(ordered, name)))


def _group(title: str, items: tuple[NavItem, ...]) -> list[NavItem]:
    return [NavItem(title, None, items)] if items else []
