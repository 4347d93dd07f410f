"""FC605: nothing is stated to a reader on a fact of low confidence or one that nobody could verify.

A text may still cite such a fact to say just that: it must then use one of the words of doubt below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.calendar import CalendarItem
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.node import Node
from site_builder.model.walk import walk_nodes

DOUBT = re.compile(
    r"chưa (?:ai |nguồn nào |có nguồn nào |từng )?(?:được )?(?:kiểm chứng|đọc|rõ|thấy|xác minh|biết|cho)|không kiểm chứng|chưa đủ tin cậy",
    re.IGNORECASE,
)


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each such fact that a text cites without saying that it is in doubt."""
    for node, facts, text in _texts(library):
        if DOUBT.search(text):
            continue
        for index, id in enumerate(facts):
            stated = links.facts.get(id)
            if stated and not stated.fact.confidence.teachable:
                yield Diagnostic(
                    "FC605",
                    _("Dữ kiện {id} chưa đủ tin cậy để nói với người đọc.").format(id=id),
                    _("Bỏ dữ kiện cùng phần dựa vào nó; hoặc viết rõ trong câu rằng điều này chưa kiểm chứng được."),
                    node.where("facts", index),
                )


def _texts(library: Library) -> Iterator[tuple[Node, tuple[str, ...], str]]:
    for guide in library.guides:
        yield guide.head, guide.head.facts, guide.body
    for entry in (entry for faq in library.faqs for entry in faq.questions):
        yield entry, entry.facts, entry.answer
    for term in library.glossary.terms:
        yield term, term.facts, term.definition
    for form in library.forms:
        yield form, form.facts, f"{form.summary} {form.origin_note or ''}"
    for case in library.cases:
        yield case, case.facts, f"{case.setting} {case.caution or ''}"
    for item in (
        item for calendar in library.calendars for item in walk_nodes(calendar) if isinstance(item, CalendarItem)
    ):
        yield item, item.facts, item.text
    for row in (row for comparison in library.comparisons for row in comparison.rows):
        yield from ((cell, cell.facts, f"{cell.text} {row.meaning or ''}") for cell in (row.old, row.new))
