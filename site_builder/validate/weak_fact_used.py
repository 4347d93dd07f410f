"""FC605: nothing is stated to a reader on a fact of low confidence or one that nobody could verify.

A text may still cite such a fact to say just that: it must then use one of the words of doubt below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.calendar import Calendar, CalendarItem
from site_builder.model.case import Case
from site_builder.model.comparison import Comparison
from site_builder.model.faq import Faq
from site_builder.model.form import Form
from site_builder.model.glossary import Glossary
from site_builder.model.guide import Guide
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.node import Node
from site_builder.model.walk import walk_nodes
from site_builder.validate.by_part import ByPart

DOUBT = re.compile(
    r"chưa (?:ai |nguồn nào |có nguồn nào |từng )?(?:được )?(?:kiểm chứng|đọc|rõ|thấy|xác minh|biết|cho)|không kiểm chứng|chưa đủ tin cậy",
    re.IGNORECASE,
)


def look(part: Node, weak: frozenset[str]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each such fact that a text cites without saying that it is in doubt."""
    for node, facts, text in _texts(part):
        if weak.isdisjoint(facts) or DOUBT.search(text):
            continue
        for index, id in enumerate(facts):
            if id in weak:
                yield Diagnostic(
                    "FC605",
                    _("Dữ kiện {id} chưa đủ tin cậy để nói với người đọc.").format(id=id),
                    _("Bỏ dữ kiện cùng phần dựa vào nó; hoặc viết rõ trong câu rằng điều này chưa kiểm chứng được."),
                    node.where("facts", index),
                )


def _texts(part: Node) -> Iterator[tuple[Node, tuple[str, ...], str]]:
    match part:
        case Guide():
            yield part.head, part.head.facts, part.body
        case Faq():
            yield from ((entry, entry.facts, entry.answer) for entry in part.questions)
        case Glossary():
            yield from ((term, term.facts, term.definition) for term in part.terms)
        case Form():
            yield part, part.facts, f"{part.summary} {part.origin_note or ''}"
        case Case():
            yield part, part.facts, f"{part.setting} {part.caution or ''}"
        case Calendar():
            yield from ((item, item.facts, item.text) for item in walk_nodes(part) if isinstance(item, CalendarItem))
        case Comparison():
            for row in part.rows:
                yield from ((cell, cell.facts, f"{cell.text} {row.meaning or ''}") for cell in (row.old, row.new))


def _weak(library: Library, links: Links) -> frozenset[str]:
    return frozenset(id for id, stated in links.facts.items() if not stated.fact.confidence.teachable)


check = ByPart("weak fact", look, _weak, ("facts",))
