"""Everything that is reviewed: its address, its name, and the node that bears the day of its last review."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.library import Library
from site_builder.model.naming import short_name
from site_builder.model.node import Node
from site_builder.model.span import Span

REVIEWED, CHECKED = "reviewed_on", "checked_on"


@dataclass(frozen=True, slots=True)
class Reviewable:
    """One thing; `key` is where the day of its review is written."""

    address: str
    name: str
    node: Node
    key: str

    @property
    def file(self) -> str:
        """The file it stands in."""
        return self.node.written_in.file

    @property
    def places(self) -> set[Span]:
        """Where messages about its review may point."""
        return {self.node.where(key) for key in (self.key, "review_by")}


def reviewables(library: Library) -> Iterator[Reviewable]:
    """Yield everything that is reviewed, in the order of the files."""
    for facts in library.facts:
        for fact in facts.facts:
            yield Reviewable(fact.id, fact.id, fact, CHECKED)
    for document in library.documents:
        yield Reviewable(document.id, short_name(document), document.status, CHECKED)
    for guide in library.guides:
        yield Reviewable(f"cam-nang/{guide.slug}", guide.title, guide.head, REVIEWED)
    for faq in library.faqs:
        for entry in faq.questions:
            yield Reviewable(f"hoi-dap/{entry.id}", entry.question, entry, REVIEWED)
    for quiz in library.quizzes:
        for question in quiz.asked():
            yield Reviewable(f"tu-kiem-tra/{quiz.id}/{question.id}", question.prompt, question, REVIEWED)


def named(library: Library, name: str) -> list[Reviewable]:
    """Return what an address, a bare id, a quiz or topic of answers, or a file stands for."""
    name = name.strip("[]/")
    every = list(reviewables(library))
    exact = [item for item in every if name in (item.address, item.address.rsplit("/", 1)[-1])]
    topics = {f"hoi-dap/{faq.id}": faq.written_in.file for faq in library.faqs}
    return exact or [
        item
        for item in every
        if item.file == name or item.address.startswith(f"{name}/") or item.file == topics.get(name)
    ]
