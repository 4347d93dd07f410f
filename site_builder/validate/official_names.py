"""TR801, TR802: at its first mention on a page a document is named with number and date; bodies by their official names.

A reader who is sent to “Hướng dẫn 12” may open any of three documents. Once a page has named a document in full, or
linked it, it may go on calling it by its kind and number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.document import Document
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.naming import KIND_NAMES, name_document
from site_builder.model.node import Node
from site_builder.model.walk import walk_marked
from site_builder.text.references import NOTATION
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


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a warning for each document and body not named as it should be."""
    counted = Counter((KIND_NAMES[document.kind], _digits(document)) for document in library.documents)
    documents = {(KIND_NAMES[document.kind], _digits(document)): document for document in library.documents}
    shared = {key for key, count in counted.items() if count > 1}  # LK305 asks for the date at every mention of these
    unofficial = _unofficial(library)
    for known, parts in _pages(library, links):
        yield from _mentions(parts, set(known), shared, documents, links)
    if unofficial:
        yield from _bodies(library, *unofficial)


def _digits(document: Document) -> str:
    found = re.match(r"\d+", document.number)
    return str(int(found.group())) if found else document.number


def _pages(library: Library, links: Links) -> Iterator[tuple[tuple[str, ...], list[Part]]]:
    """Yield the texts a reader meets together, with the documents the page has named by itself."""
    for guide in library.guides:
        yield (), [*_texts(guide.head), Part(guide, ("body",), guide.body)]
    for entry in (entry for faq in library.faqs for entry in faq.questions):
        yield (), [Part(entry, ("answer",), entry.answer)]
    for question in (question for quiz in library.quizzes for question in quiz.asked()):
        yield (), [Part(question, ("prompt",), question.prompt), Part(question, ("explanation",), question.explanation)]
    for term in library.glossary.terms:
        yield (), list(_texts(term))
    for node in (*library.forms, *library.cases, *library.courses, *library.calendars):
        yield (), list(_texts(node))
    for comparison in library.comparisons:
        yield (comparison.old, comparison.new), list(_texts(comparison))
    for document in library.documents:
        yield (document.id,), list(_texts(document))


def _texts(node: Node) -> Iterator[Part]:
    yield from (Part(found.node, found.steps, found.value) for found in walk_marked(node) if found.role == "markdown")


def _mentions(
    parts: list[Part],
    known: set[str],
    shared: set[tuple[str, str]],
    documents: dict[tuple[str, str], Document],
    links: Links,
) -> Iterator[Diagnostic]:
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
            if key in named or key in shared or not (found.group("sign") or key in documents):
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


def _bodies(library: Library, pattern: re.Pattern[str], names: dict[str, str]) -> Iterator[Diagnostic]:
    for top in library.nodes():
        for found in walk_marked(top):
            if found.role != "markdown":
                continue
            for wrong in dict.fromkeys(match.group() for match in pattern.finditer(found.value)):
                yield Diagnostic(
                    "TR802",
                    _("“{wrong}” chưa đúng tên chính thức.").format(wrong=wrong),
                    _("Viết “{name}”.").format(name=names[wrong]),
                    found.node.where_text(wrong, *found.steps),
                )
