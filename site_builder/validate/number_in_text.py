"""FC604: a deadline, frequency or threshold that a reader meets must be held by a cited fact.

Only numbers with a unit of time, share or score count. Advice of our own is allowed where the text says so
(“Gợi ý của Sổ tay” in the same block) or where `own_numbers` names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.calendar import Calendar, CalendarItem
from site_builder.model.case import Case
from site_builder.model.comparison import Comparison
from site_builder.model.document import Document
from site_builder.model.faq import Faq
from site_builder.model.form import Form
from site_builder.model.glossary import Glossary
from site_builder.model.guide import Guide
from site_builder.model.links import Links
from site_builder.model.node import Node
from site_builder.model.topic import TopicFile
from site_builder.model.walk import walk_marked, walk_nodes
from site_builder.text.numbers import Stated, numbers_in
from site_builder.validate.by_part import ByPart
from site_builder.validate.held_numbers import Held, cited_in, days_known, numbers_of_facts

OWN_ADVICE = re.compile(r"gợi ý của sổ tay|sổ tay gợi ý", re.IGNORECASE)
BLOCK = re.compile(r"\n\s*\n(?!    )|\n(?=#)")


@dataclass(frozen=True, slots=True)
class Words:
    """A text, where it stands, and what it rests on."""

    node: Node
    steps: tuple[str | int, ...]
    text: str
    facts: tuple[str, ...]
    citations: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    asks: bool = False
    """Whether it asks instead of stating: “Mỗi năm họp mấy lần?” claims no frequency."""


def look(part: Node, scope: tuple[Held, Links]) -> Iterator[Diagnostic]:
    """Yield a warning for each number that nothing cited holds."""
    days, links = scope
    for words in _texts(part, links):
        stated = [
            number
            for block in BLOCK.split(words.text)
            if (numbers := numbers_in(block)) and not OWN_ADVICE.search(block)
            for number in numbers
        ]
        if not any(number.binding for number in stated) or any(id not in links.facts for id in words.facts):
            continue
        held = Held(_held(words, links))
        for number in dict.fromkeys(stated):
            if (
                number.binding
                and not (words.asks and number.recurs)
                and not held.holds(number)
                and not days.holds(number)
            ):
                yield Diagnostic(
                    "FC604",
                    _("Chưa có dữ kiện nào ở đây nói “{number}”.").format(number=number.literal),
                    _(
                        "Thêm vào “facts” dữ kiện có số hay chu kỳ này. Mức do Sổ tay gợi ý thì ghi “Gợi ý của Sổ tay” trong đoạn, hoặc ghi vào “own_numbers”."
                    ),
                    words.node.where_text(number.literal, *words.steps),
                )


def _held(words: Words, links: Links) -> Iterable[Stated]:
    own = [number for text in words.own for number in numbers_in(text)]
    return [*numbers_of_facts(links, words.facts, (*words.citations, *cited_in(words.text))), *own]


def _texts(part: Node, links: Links) -> Iterator[Words]:
    match part:
        case Document():
            yield from _of_document(part, links)
        case Guide():
            head = part.head
            yield Words(part, ("body",), part.body, head.facts, head.citations, head.own_numbers)
            for name in ("summary", "when"):
                yield Words(head, (name,), getattr(head, name) or "", head.facts, head.citations, head.own_numbers)
        case Faq():
            for entry in part.questions:
                yield Words(entry, ("question",), entry.question, entry.facts, entry.citations, entry.own_numbers, True)
                yield Words(entry, ("answer",), entry.answer, entry.facts, entry.citations, entry.own_numbers)
        case Glossary():
            yield from (
                Words(term, ("definition",), term.definition, term.facts, term.citations) for term in part.terms
            )
        case Form():
            yield from _marked(part, part.facts, part.citations, part.own_numbers)
        case Case():
            yield from _marked(part, part.facts)
        case TopicFile():
            yield from (Words(topic, ("note",), topic.note or "", topic.facts) for topic in part.topics)
        case Calendar():
            for item in walk_nodes(part):
                if isinstance(item, CalendarItem):
                    yield Words(item, ("text",), item.text, item.facts)
        case Comparison():
            yield from _of_comparison(part)


def _of_comparison(comparison: Comparison) -> Iterator[Words]:
    for row in comparison.rows:
        for cell in (row.old, row.new):
            yield Words(cell, ("text",), cell.text, cell.facts, (cell.at,) if cell.at else ())
        yield Words(row, ("meaning",), row.meaning or "", row.old.facts + row.new.facts)


def _marked(
    node: Node, facts: tuple[str, ...], citations: tuple[str, ...] = (), own: tuple[str, ...] = ()
) -> Iterator[Words]:
    for marked in walk_marked(node):
        if marked.role == "markdown":
            yield Words(marked.node, marked.steps, marked.value, facts, citations, own)


def _of_document(document: Document, links: Links) -> Iterator[Words]:
    every = tuple(links.facts_within(document.id))
    yield Words(document, ("summary",), document.summary, every)
    yield Words(document.status, ("note",), document.status.note or "", every)
    for placed in document.walk():
        yield Words(placed.provision, ("gist",), placed.provision.gist or "", placed.provision.facts)


check = ByPart(
    "number in text", look, lambda library, links: (days_known(library), links), ("settings", "documents", "facts")
)
