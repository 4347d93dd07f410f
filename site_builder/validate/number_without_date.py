"""LK305: a number that several documents bear must be given with its date.

Three documents bear 12-HD/BTCTW (17/5/2012, 06/7/2018, 18/01/2022); without the date a reader opens the wrong one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import listed
from site_builder.model.document import Document
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.naming import KIND_NAMES, write_day
from site_builder.model.node import Node
from site_builder.model.span import Span
from site_builder.model.walk import walk_marked
from site_builder.validate.by_part import ByPart

DATED = re.compile(r"[\s,]*(?:của [^.;:()]{0,60}?)?[\s,(]*(?:ban hành\s+)?(?:ngày\s+)?\(?\d{1,2}/\d{1,2}/\d{4}")


Ambiguous = list[tuple[str, re.Pattern[str], list[Document]]]
"""For each number that several documents bear: what stands wherever it is written, how it is written, and these documents."""


def look(part: Node, ambiguous: Ambiguous) -> Iterator[Diagnostic]:
    """Yield a warning for each ambiguous number without a date after it."""
    for marked in walk_marked(part) if ambiguous else ():
        if marked.role != "markdown":
            continue
        for sign, pattern, documents in ambiguous:
            for found in pattern.finditer(marked.value) if sign in marked.value else ():
                if not DATED.match(marked.value, found.end()) and not _about_the_number(marked.value, found.start()):
                    yield _undated(found.group(), documents, marked.node.where_text(found.group(), *marked.steps))


def _ambiguous(library: Library, links: Links) -> Ambiguous:
    several = (documents for documents in _by_number(library).values() if len(documents) > 1)
    return [(_sign(documents[0].number), _pattern(documents), documents) for documents in several]


def _sign(number: str) -> str:
    """Return what stands in the number and in each short form of it."""
    digits = re.match(r"\d+", number)
    return digits.group() if digits else number


def _about_the_number(text: str, start: int) -> bool:
    """Say whether the text speaks of the number itself, or repeats somebody's words between “ and ”."""
    before = text[:start]
    return bool(re.search(r"(?:cùng|trùng|mang)\s+(?:một\s+)?số\s*\Z", before)) or before.count("“") > before.count("”")


def _by_number(library: Library) -> dict[str, list[Document]]:
    numbers: dict[str, list[Document]] = defaultdict(list)
    for document in library.documents:
        numbers[document.number].append(document)
    return numbers


def _pattern(documents: list[Document]) -> re.Pattern[str]:
    """Match the whole number, or the kind's name with only its digits, outside `[[…]]`."""
    number = documents[0].number
    digits = re.match(r"\d+", number)
    names = "|".join(sorted({KIND_NAMES[document.kind] for document in documents}))
    short = rf"|(?:{names})\s+(?:số\s+)?{digits.group()}(?![\d/\-])" if digits else ""
    return re.compile(rf"(?<![\w/\-]){re.escape(number)}(?![\w/\-]){short}")


def _undated(words: str, documents: list[Document], span: Span) -> Diagnostic:
    days = listed(write_day(document.issued_on) for document in documents)
    return Diagnostic(
        "LK305",
        _("“{words}” không ghi ngày, mà có {count} văn bản cùng số này.").format(words=words, count=len(documents)),
        _("Ghi thêm “ngày …” ngay sau số (một trong: {days}), hoặc dùng [[mã văn bản]].").format(days=days),
        span,
    )


check = ByPart("number without date", look, _ambiguous, ("documents",))
