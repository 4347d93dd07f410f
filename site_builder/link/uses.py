"""Every place that refers to an address, a fact or a source, with the thing it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping

from site_builder.model.guide import Guide
from site_builder.model.library import Library
from site_builder.model.links import Use
from site_builder.model.node import Node
from site_builder.model.questions import Situation
from site_builder.model.walk import Marked, walk_marked
from site_builder.text.references import references_in


def uses_in(library: Library, known: KnownUses | None = None) -> Iterator[Use]:
    """Yield every use, in the order of the files."""
    for owner, node in _owners(library):
        if known is not None and isinstance(node, Guide):
            yield from known.of(owner, node)
        else:
            yield from _uses_in(owner, node)


class KnownUses:
    """What guides refer to; `held` gives for each file the key it had and its uses, `keys` the keys of today."""

    def __init__(self, held: MutableMapping[str, tuple[str, tuple[Use, ...]]], keys: Mapping[str, str]) -> None:
        self._held, self._keys = held, keys
        for file in held.keys() - keys.keys():
            del held[file]

    def of(self, owner: str, guide: Guide) -> tuple[Use, ...]:
        """Return the uses of a guide, which are sought only where its file is not as it was."""
        file = guide.written_in.file
        key, uses = self._held.get(file, ("", ()))
        if not key or key != self._keys.get(file):
            uses = tuple(_uses_in(owner, guide))
            if file in self._keys:
                self._held[file] = (self._keys[file], uses)
        return uses


def _uses_in(owner: str, node: Node) -> Iterator[Use]:
    for marked in walk_marked(node):
        yield from _uses_of(marked, owner)


def _owners(library: Library) -> Iterator[tuple[str, Node]]:
    """Yield each node that is its own thing, with its address; questions and entries apart from their file."""
    yield "", library.settings
    yield from (("", source) for source in library.sources)
    yield from (("", file) for file in library.facts)
    yield from ((document.id, document) for document in library.documents)
    yield from ((f"so-sanh/{item.id}", item) for item in library.comparisons)
    yield from ((f"cam-nang/{guide.slug}", guide) for guide in library.guides)
    yield from ((f"khoa-hoc/{course.id}", course) for course in library.courses)
    yield from ((f"thuat-ngu/{term.id}", term) for term in library.glossary.terms)
    yield from ((f"hoi-dap/{entry.id}", entry) for faq in library.faqs for entry in faq.questions)
    yield from ((f"bieu-mau/{form.id}", form) for form in library.forms)
    yield from ((f"truong-hop/{case.id}", case) for case in library.cases)
    yield from (("van-ban/dang-ap-dung", file) for file in library.topics)
    yield from ((f"lich-nam/{calendar.id}", calendar) for calendar in library.calendars)
    yield from (("", node) for node in (library.paper, library.planner) if node)
    for quiz in library.quizzes:
        for entry in quiz.questions:
            if isinstance(entry, Situation):  # its questions are things of their own
                yield f"tu-kiem-tra/{quiz.id}/{entry.id}", entry.model_copy(update={"parts": ()})
        yield from ((f"tu-kiem-tra/{quiz.id}/{question.id}", question) for question in quiz.asked())
    yield from ((f"de-thu/{trial.id}", trial) for trial in library.trials)


def _uses_of(marked: Marked, owner: str) -> Iterator[Use]:
    if marked.role == "markdown":
        for reference in references_in(marked.value):
            yield Use("address", reference.address, owner, marked.node.where_text(reference.literal, *marked.steps))
    elif marked.role != "id":
        yield Use(marked.role, marked.value, owner, marked.node.where(*marked.steps))
