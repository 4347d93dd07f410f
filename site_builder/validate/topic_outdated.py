"""FC608: the table of texts that apply sends nobody to a text that has been replaced."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import listed
from site_builder.model.document import State
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.naming import name_document


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a warning for each replaced document that a topic still shows as the one to follow."""
    for topic in (topic for file in library.topics for topic in file.topics):
        for index, address in enumerate(topic.applies):
            document = links.document_of(address)
            if document and document.status.state in (State.REPLACED, State.SUPERSEDED):
                yield Diagnostic(
                    "FC608",
                    _("“{name}” đã được thay mà vẫn ghi là đang áp dụng.").format(name=name_document(document)),
                    _("Ghi vào “applies” văn bản thay nó ({by}); chuyển văn bản này sang “before”.").format(
                        by=listed(document.status.by)
                    ),
                    topic.where("applies", index),
                )
