"""Everything that has an address, and where it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from site_builder.model.document import Document
from site_builder.model.fact import FactFile
from site_builder.model.library import Library
from site_builder.model.links import Target
from site_builder.model.naming import cite, name_document, name_document_fully
from site_builder.model.node import Node
from site_builder.model.questions import Situation
from site_builder.text.slug import slugify


def targets_of(library: Library) -> Iterator[Target]:
    """Yield every target of the library, in the order of its files; an address may come twice."""
    for document in library.documents:
        yield from _document(document)
    for comparison in library.comparisons:
        yield _whole("so-sanh", "comparison", comparison.id, comparison.title, comparison)
    for guide in library.guides:
        page = f"cam-nang/{guide.slug}"
        address = page.removesuffix("/index") if guide.is_index else page
        yield Target(address, "guide", guide.title, page, "", guide.where())
    for quiz in library.quizzes:
        yield _whole("tu-kiem-tra", "quiz", quiz.id, quiz.title, quiz)
        page = f"tu-kiem-tra/{quiz.id}"
        for entry in quiz.questions:
            if isinstance(entry, Situation):
                yield Target(f"{page}/{entry.id}", "situation", entry.prompt, page, entry.id, entry.where("id"))
        for question in quiz.asked():
            yield Target(f"{page}/{question.id}", "question", question.prompt, page, question.id, question.where("id"))
    for trial in library.trials:
        yield _whole("de-thu", "trial", trial.id, trial.title, trial)
    for course in library.courses:
        yield _whole("khoa-hoc", "course", course.id, course.title, course)
        for lesson in course.lessons:
            page = f"khoa-hoc/{course.id}"
            yield Target(f"{page}/{lesson.id}", "lesson", lesson.title, page, lesson.id, lesson.where("id"))
    for form in library.forms:
        yield _whole("bieu-mau", "form", form.id, form.title, form)
    for case in library.cases:
        yield _whole("truong-hop", "case", case.id, case.title, case)
    for term in library.glossary.terms:
        yield Target(f"thuat-ngu/{term.id}", "term", term.term, "thuat-ngu/index", term.id, term.where("id"))
    for faq in library.faqs:
        page = f"hoi-dap/{faq.id}"
        yield Target(page, "faq_topic", faq.title, page, "", faq.where("id"))
        for answered in faq.questions:
            yield Target(f"hoi-dap/{answered.id}", "faq", answered.question, page, answered.id, answered.where("id"))
    yield from _reference_pages(library)


def places_of(library: Library) -> dict[str, str]:
    """Return where the site shows each guide, picture and paper of the library, by its file."""
    guides = {guide.where().file: f"cam-nang/{guide.slug}.html" for guide in library.guides}
    return guides | {item.file: item.target for item in library.attachments}


def _reference_pages(library: Library) -> Iterator[Target]:
    """Yield the pages drawn from the whole library, and each fact where it is written down."""
    for file in library.topics:
        yield Target(
            "van-ban/dang-ap-dung", "page", "Văn bản nào đang áp dụng", "van-ban/dang-ap-dung", "", file.where()
        )
    for calendar in library.calendars:
        yield _whole("lich-nam", "calendar", calendar.id, calendar.title, calendar)
    for facts in library.facts:
        page = fact_page(facts)
        for fact in facts.facts:
            yield Target(f"du-kien/{slugify(fact.id)}", "fact", fact.id, page, slugify(fact.id), fact.where("id"))


def fact_page(file: FactFile) -> str:
    """Return the page that shows the facts of a file."""
    name = PurePosixPath(file.where().file).stem
    return f"du-kien/{slugify(name) or 'du-kien'}"


def _whole(folder: str, kind: str, id: str, title: str, node: Node) -> Target:
    address = f"{folder}/{id}"
    return Target(address, kind, title, address, "", node.where("id"))


def _document(document: Document) -> Iterator[Target]:
    page = f"van-ban/{document.id}"
    name, full = name_document(document), name_document_fully(document)
    yield Target(document.id, "document", name, page, "", document.where("id"), name, full)
    for placed in document.walk():
        provision = placed.provision
        title = f"{provision.label}. {provision.heading}" if provision.heading else provision.label
        yield Target(
            placed.address,
            "provision",
            title,
            page,
            placed.address.partition("/")[2].replace("/", "_"),
            provision.where("id"),
            cite(provision, placed.ancestors, name),
            cite(provision, placed.ancestors, full),
        )
