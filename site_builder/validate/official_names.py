"""TR801, TR802: at its first mention on a page a document is named with number and date; bodies by their official names.

A reader who is sent to “Hướng dẫn 12” may open any of three documents. Once a page has named a document in full, or
linked it, it may go on calling it by its kind and number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.calendar import Calendar
from site_builder.model.case import Case
from site_builder.model.comparison import Comparison
from site_builder.model.course import Course
from site_builder.model.document import Document
from site_builder.model.faq import Faq
from site_builder.model.form import Form
from site_builder.model.glossary import Glossary
from site_builder.model.guide import Guide
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.naming import KIND_NAMES, name_document
from site_builder.model.node import Node
from site_builder.model.quiz import Quiz
from site_builder.model.walk import walk_marked
from site_builder.text.references import NOTATION
from site_builder.validate.by_part import ByPart
from site_builder.validate.number_without_date import DATED

KINDS = "|".join(sorted(set(KIND_NAMES.values())))
MENTION = re.compile(
    rf"(?<!\w)(?P<kind>{KINDS})(?:\s+số)?\s+(?P<number>\d+)(?P<sign>-[A-ZĐ][\wĐ]*(?:/[\wĐđ]+)?)?(?![\w%/])"
)

YEAR_ONLY = re.compile(r"\s*(?:\(|năm )(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Part:
    """A text of a page, and where it stands."""

    node: Node
    steps: tuple[str | int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """The documents by kind and number, those that share both, all of them by id; and the names that are not official."""

    documents: dict[tuple[str, str], Document]
    shared: frozenset[tuple[str, str]]
    links: Links
    unofficial: tuple[re.Pattern[str], dict[str, str]] | None


def look(node: Node, named: Named) -> Iterator[Diagnostic]:
    """Yield a warning for each document and body not named as it should be."""
    for known, parts in _pages(node):
        yield from _mentions(parts, set(known), named)
    if named.unofficial:
        yield from _bodies(node, *named.unofficial)


def _named(library: Library, links: Links) -> Named:
    counted = Counter((KIND_NAMES[document.kind], _digits(document)) for document in library.documents)
    documents = {(KIND_NAMES[document.kind], _digits(document)): document for document in library.documents}
    shared = frozenset(key for key, count in counted.items() if count > 1)  # LK305 asks for the date at each of these
    return Named(documents, shared, links, _unofficial(library))


def _digits(document: Document) -> str:
    found = re.match(r"\d+", document.number)
    return str(int(found.group())) if found else document.number


def _pages(node: Node) -> Iterator[tuple[tuple[str, ...], list[Part]]]:
    """Yield the texts a reader meets together, with the documents the page has named by itself."""
    match node:
        case Guide():
            yield (), [*_texts(node.head), Part(node, ("body",), node.body)]
        case Faq():
            yield from (((), [Part(entry, ("answer",), entry.answer)]) for entry in node.questions)
        case Quiz():
            for question in node.asked():
                yield (), [Part(question, (name,), getattr(question, name)) for name in ("prompt", "explanation")]
        case Glossary():
            yield from (((), list(_texts(term))) for term in node.terms)
        case Form() | Case() | Course() | Calendar():
            yield (), list(_texts(node))
        case Comparison():
            yield (node.old, node.new), list(_texts(node))
        case Document():
            yield (node.id,), list(_texts(node))


def _texts(node: Node) -> Iterator[Part]:
    yield from (Part(found.node, found.steps, found.value) for found in walk_marked(node) if found.role == "markdown")


def _mentions(parts: list[Part], known: set[str], scope: Named) -> Iterator[Diagnostic]:
    links, documents = scope.links, scope.documents
    named = {
        (KIND_NAMES[links.documents[id].kind], _digits(links.documents[id])) for id in known if id in links.documents
    }
    for part in parts:
        for found in sorted(
            [*NOTATION.finditer(part.text), *MENTION.finditer(part.text)],
            key=lambda found: (found.start(), -found.end()),
        ):
            if found.re is NOTATION:
                document = links.document_of(found.group(1).strip())
                if document:
                    named.add((KIND_NAMES[document.kind], _digits(document)))
                continue
            key = (found.group("kind"), str(int(found.group("number"))))
            if key in named or key in scope.shared or not (found.group("sign") or key in documents):
                continue
            named.add(key)
            if not _dated(part.text, found.end(), key in documents):
                yield _unnamed(found.group(), documents.get(key), part)


def _dated(text: str, end: int, in_library: bool) -> bool:
    """Say whether the day follows; of a document that is not in the library the year is enough, for its day may be unknown."""
    return bool(DATED.match(text, end) or (not in_library and YEAR_ONLY.match(text, end)))


def _unnamed(words: str, document: Document | None, part: Part) -> Diagnostic:
    full = name_document(document) if document else _("loại văn bản, số, ký hiệu và ngày")
    return Diagnostic(
        "TR801",
        _("“{words}” xuất hiện lần đầu ở đây mà chưa ghi đủ số và ngày.").format(words=words),
        _("Lần đầu ghi đủ: “{full}”; hoặc dùng [[mã văn bản]]. Từ lần sau gọi tắt được.").format(full=full),
        part.node.where_text(words, *part.steps),
    )


def _unofficial(library: Library) -> tuple[re.Pattern[str], dict[str, str]] | None:
    names = {wrong: body.name for file in library.words for body in file.official_names for wrong in body.instead_of}
    if not names:
        return None
    return re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(wrong) for wrong in sorted(names, key=len, reverse=True)) + r")(?!\w)"
    ), names


def _bodies(node: Node, pattern: re.Pattern[str], names: dict[str, str]) -> Iterator[Diagnostic]:
    for found in walk_marked(node):
        if found.role != "markdown":
            continue
        for wrong in dict.fromkeys(match.group() for match in pattern.finditer(found.value)):
            yield Diagnostic(
                "TR802",
                _("“{wrong}” chưa đúng tên chính thức.").format(wrong=wrong),
                _("Viết “{name}”.").format(name=names[wrong]),
                found.node.where_text(wrong, *found.steps),
            )


check = ByPart("official names", look, _named, ("documents", "words"))
