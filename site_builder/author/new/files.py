"""Drafts of whole files: documents, guides, quizzes, courses, forms."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from site_builder.author.editor.schemas import SCHEMAS
from site_builder.author.new.asking import Answers, Known, Unsuitable
from site_builder.author.new.draft import Draft, fill, id_for, indented, value
from site_builder.author.new.question import question_entry
from site_builder.diagnostics.language import _
from site_builder.load.shelves import GUIDES, SHELVES
from site_builder.model.document import DocumentKind

SHORT = {
    DocumentKind.CHARTER: "dl",
    DocumentKind.REGULATION: "qd",
    DocumentKind.GUIDANCE: "hd",
    DocumentKind.DIRECTIVE: "ct",
    DocumentKind.CONCLUSION: "kl",
    DocumentKind.DECISION: "qd",
    DocumentKind.RESOLUTION: "nq",
    DocumentKind.PLAN: "kh",
}
PLACES = {shelf.name: shelf.place for shelf in SHELVES}


def document(answers: Answers, known: Known) -> Draft:
    """Return a document without provisions that anyone has read yet."""
    number = re.match(r"\d+", answers["number"])
    if not number:
        raise Unsuitable(_("Số, ký hiệu phải bắt đầu bằng chữ số, ví dụ 213-QĐ/TW."))
    kind, year = DocumentKind(answers["kind"]), answers["issued-on"][:4]
    id = f"{SHORT[kind]}-{number.group()}-{year}"
    return _file(
        "documents",
        id,
        "document.yml",
        known,
        kind=kind.value,
        number=value(answers["number"]),
        issued_on=answers["issued-on"],
        title=value(answers["title"]),
    )


def guide(answers: Answers, known: Known) -> Draft:
    """Return a guide with the headings a guide has."""
    slug = id_for(answers["title"], ())
    text = fill("guide.md", title=value(answers["title"]), audience=answers["audience"], today=known.today.isoformat())
    return _new(f"{GUIDES}/{slug}.md", text)


def quiz(answers: Answers, known: Known) -> Draft:
    """Return a quiz with one question on the provision."""
    entry = question_entry(answers, known)
    return _file(
        "quizzes",
        id_for(answers["title"], ()),
        "quiz.yml",
        known,
        title=value(answers["title"]),
        topic=value(answers["topic"]),
        questions=indented(entry, 2).rstrip("\n"),
    )


def course(answers: Answers, known: Known) -> Draft:
    """Return a course of one lesson."""
    id = id_for(answers["title"], ())
    return _file("courses", id, "course.yml", known, title=value(answers["title"]), audience=answers["audience"])


def form(answers: Answers, known: Known) -> Draft:
    """Return a form with a few fields of different kinds."""
    return _file("forms", id_for(answers["title"], ()), "form.yml", known, title=value(answers["title"]))


def schema_from(place: str) -> str:
    """Return the way from a file of the project to the schema of its shelf, for editors."""
    path = PurePosixPath(place)
    name = next(name for name, shelf in PLACES.items() if shelf in (place, path.parent.as_posix()))
    return "../" * (len(path.parts) - 1) + f"{SCHEMAS}/{name}.schema.json"


def _file(shelf: str, id: str, template: str, known: Known, **values: str) -> Draft:
    place = f"{PLACES[shelf]}/{id}.yml"
    values["today"] = known.today.isoformat()
    return _new(place, fill(template, id=id, schema=schema_from(place), **values))


def _new(place: str, text: str) -> Draft:
    return Draft(place, text, 1)
