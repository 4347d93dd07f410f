"""The vocabulary of the tests: small libraries in the words of the domain.

Everything is right unless a test says otherwise, so that a test shows only what matters to it:

    assert_reports("QZ501", question(options=[wrong("Một lần"), wrong("Hai lần")]))
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from site_builder.diagnostics.diagnostic import Diagnostic, in_file_order
from site_builder.link.build import link
from site_builder.load.guides import load_guide
from site_builder.load.read import decode
from site_builder.model.confidence import Confidence
from site_builder.model.document import Document
from site_builder.model.fact import FactFile, FactSource
from site_builder.model.glossary import Glossary
from site_builder.model.guide import Guide
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.node import Node
from site_builder.model.quiz import Quiz
from site_builder.model.settings import Settings
from site_builder.model.span import Path, Source, Span
from site_builder.validate.rules import validate

TODAY = date(2026, 11, 23)
WRITTEN, REVIEWED, LATER = "2026-01-01", "2026-06-01", "2026-09-01"
"""When the documents were written down, when the questions were reviewed, and a day after both."""

Words = dict[str, Any]


def fact(id: str = "F-1", confidence: str = "high", **more: Any) -> Words:
    """Return a fact."""
    return {"id": id, "statement": f"Nội dung của {id}.", "confidence": confidence, **more}


def facts(*stated: Words) -> FactFile:
    """Return a file of facts."""
    return FactFile.model_validate({"title": "Dữ kiện", "checked_on": WRITTEN, "facts": list(stated)})


def provision(id: str = "dieu-1", *parts: Words, **more: Any) -> Words:
    """Return a provision, verified unless it has parts or says otherwise."""
    own: Words = (
        {} if parts or {"gist", "unverified"} & set(more) else {"gist": "Chi bộ họp hằng tháng.", "facts": ["F-1"]}
    )
    return {"id": id, "label": id.replace("-", " ").title(), **own, "parts": list(parts), **more}


def document(id: str = "qd-1-2020", *provisions: Words, status: Words | None = None, **more: Any) -> Document:
    """Return a document that is in force."""
    held = {"state": "in_force", "changed_on": WRITTEN, "checked_on": WRITTEN, **(status or {})}
    written = {
        "id": id, "kind": "regulation", "number": "1-QĐ/MAU", "issuer": "Ban Mẫu", "issued_on": "2020-01-02", "title": "Văn bản mẫu",
        "summary": "Một văn bản.", "changed_on": WRITTEN, "status": held, "provisions": list(provisions), **more,
    }  # fmt: skip
    return Document.model_validate(written)


def right(text: str, **more: Any) -> Words:
    """Return an option that is right."""
    return {"text": text, "right": "true", "feedback": "Đúng vậy.", **more}


def wrong(text: str, **more: Any) -> Words:
    """Return an option that is wrong."""
    return {"text": text, "feedback": "Chưa đúng.", **more}


def question(id: str = "cau-1", kind: str = "single", **more: Any) -> Words:
    """Return a question on article 1, with one right option."""
    shown = (
        {"options": [right("Một lần"), wrong("Hai lần"), wrong("Ba lần")]}
        if kind != "true_false"
        else {"answer": "true", "feedback_true": "Đúng.", "feedback_false": "Chưa."}
    )
    return {
        "id": id, "kind": kind, "prompt": "Chi bộ họp mấy lần mỗi tháng?", "explanation": "Điều 1 nói rõ.", "difficulty": "easy",
        "reviewed_on": REVIEWED, "citations": ["qd-1-2020/dieu-1"], "facts": ["F-1"], **shown, **more,
    }  # fmt: skip


def quiz(*questions: Words, id: str = "de-mau") -> Quiz:
    """Return a quiz."""
    return Quiz.model_validate({"id": id, "title": "Đề mẫu", "questions": list(questions) or [question()]})


def source(id: str = "bao-mau") -> FactSource:
    """Return a public source."""
    return FactSource.model_validate({"id": id, "name": "Báo Mẫu"})


def guide(text: str, name: str = "bai.md") -> Guide:
    """Return the guide with this Markdown."""
    read, problems = decode(text.encode(), f"guides/{name}")
    assert read and not problems
    found, problems = load_guide(read, PurePosixPath(name))
    assert found and not problems
    return found


def library(*parts: Node, unread: frozenset[str] = frozenset()) -> Library:
    """Return a library of the parts, each on its shelf."""
    shelves = {"documents": Document, "facts": FactFile, "quizzes": Quiz, "sources": FactSource, "guides": Guide}
    glossaries = [part for part in parts if isinstance(part, Glossary)]
    found: dict[str, Any] = {
        name: tuple(part for part in parts if isinstance(part, kind)) for name, kind in shelves.items()
    }
    assert sum(len(shelf) for shelf in found.values()) + len(glossaries) == len(parts), "a part has no shelf here"
    for index, part in enumerate(parts):
        if not part.where().file:
            places = list(_places(part))
            spans = {path: Span(f"phan-{index}.yml", line) for line, path in enumerate(places, 1)}
            part.bound_to(Source(f"phan-{index}.yml", ("",) * len(places), spans))
    if glossaries:
        found["glossary"] = glossaries[0]
    return Library(settings=Settings(id="mau", title="Mẫu"), unread=unread, **found)


def _places(value: Any, path: Path = ()) -> Iterator[Path]:
    """Yield the way to every value of a part, so that each can stand on a line of its own."""
    yield path
    if isinstance(value, Node):
        for name in type(value).model_fields:
            yield from _places(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _places(item, (*path, index))


def sound(*parts: Node, unread: frozenset[str] = frozenset()) -> Library:
    """Return a library of the parts, with a document and facts under them if they bring none."""
    base: list[Node] = [] if any(isinstance(part, FactFile) for part in parts) else [facts(fact())]
    base += (
        []
        if any(isinstance(part, Document) and part.id == "qd-1-2020" for part in parts)
        else [document("qd-1-2020", provision())]
    )
    return library(*base, *parts, unread=unread)


def linked(*parts: Node) -> Links:
    """Return what is known of a library of the parts."""
    return link(library(*parts))


LANGUAGE_AND_CRAFT = ("SP7", "TR8", "FC6", "QZ54")
"""Rules about words and numbers; they have tests of their own, and would find much in bare examples."""


def problems_of(whole: Library, today: date = TODAY, family: str = "") -> list[Diagnostic]:
    """Return what the rules say of the library; of language and craft only what belongs to the family."""
    found = in_file_order(validate(whole, link(whole), today))
    others = tuple(code for code in LANGUAGE_AND_CRAFT if not family.startswith(code))
    return [problem for problem in found if not problem.code.startswith(others)]


def codes_of(whole: Library, today: date = TODAY, family: str = "") -> list[str]:
    """Return the codes of what the rules say of the library, as `problems_of` does."""
    return sorted(problem.code for problem in problems_of(whole, today, family))


def assert_reports(code: str, *parts: Node, today: date = TODAY) -> None:
    """Assert that the rules report this, once, and nothing else."""
    assert codes_of(sound(*parts), today, code) == [code]


def assert_silent(*parts: Node, today: date = TODAY) -> None:
    """Assert that the rules have nothing to say."""
    found = problems_of(sound(*parts), today)
    assert [(problem.code, problem.message) for problem in found] == []


LEVELS = [level.value for level in Confidence]
