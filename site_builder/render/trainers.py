"""Two pages for trainers: what still has to be compared with the originals, and what is not taught yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.confidence import Confidence
from site_builder.model.document import Document, PlacedProvision
from site_builder.model.library import Library
from site_builder.model.links import Links, StatedFact
from site_builder.model.naming import name_document
from site_builder.model.page import Page
from site_builder.render.environment import render_page
from site_builder.render.here import Here

TO_COMPARE, COVERAGE = "giang-vien/can-doi-chieu", "giang-vien/do-phu"
COMPARE_LEAD = "Người có bản gốc trong tay cần xem những chỗ này trước: theo từng văn bản, kèm điều phải tìm."
COVERAGE_LEAD = "Điều, khoản nào đã có cẩm nang giải thích và câu hỏi luyện tập; chỗ còn trống xếp lên đầu."


@dataclass(frozen=True, slots=True)
class Doubt:
    """One provision to look up: what is written of it now, and the facts to settle."""

    address: str
    level: Confidence
    facts: tuple[StatedFact, ...]
    words: str


@dataclass(frozen=True, slots=True)
class DoubtfulDocument:
    """A document and what has to be looked up in it."""

    document: Document
    doubts: tuple[Doubt, ...]
    status_facts: tuple[StatedFact, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """A provision and how often guides, questions and answers refer to it."""

    address: str
    guides: int
    questions: int
    answers: int

    @property
    def gap(self) -> int:
        """How much is missing: no question counts most."""
        return 2 * (not self.questions) + (not self.guides)


@dataclass(frozen=True, slots=True)
class CoveredDocument:
    """A document with its provisions, those with gaps first."""

    document: Document
    rows: tuple[Coverage, ...]

    @property
    def gaps(self) -> int:
        """How many provisions lack a question or a guide."""
        return sum(1 for row in self.rows if row.gap)


def render_for_trainers(library: Library, links: Links) -> Iterator[Page]:
    """Yield the page of doubts and the page of coverage, where there is anything to tell; a course's bundle is for learners."""
    if links.partial:
        return
    doubtful = _doubtful(library, links)
    others = _other_doubts(library, links)
    if doubtful or others:
        here = Here(TO_COMPARE, library, links)
        body = render_page(
            "to-compare.md.j2", here=here, documents=doubtful, others=others, lead=COMPARE_LEAD, name=name_document
        )
        yield Page(TO_COMPARE, "Cần đối chiếu", body, COMPARE_LEAD, "to-compare", "content/facts", searchable=False)
    covered = covered_documents(library, links)
    if covered:
        here = Here(COVERAGE, library, links)
        body = render_page("coverage.md.j2", here=here, documents=covered, lead=COVERAGE_LEAD, name=name_document)
        yield Page(COVERAGE, "Độ phủ", body, COVERAGE_LEAD, "coverage", "content/documents", searchable=False)


def has_doubts(library: Library, links: Links) -> bool:
    """Say whether anything still has to be compared."""
    return bool(_doubtful(library, links) or _other_doubts(library, links))


def covered_documents(library: Library, links: Links) -> tuple[CoveredDocument, ...]:
    """Return every document still followed that has verified provisions, most gaps first."""
    found = []
    for document in library.documents:
        placed = [item for item in document.walk() if item.provision.gist and links.is_verified(item.address)]
        if placed and document.status.state.live:
            rows = sorted((_coverage(item, links) for item in placed), key=lambda row: -row.gap)
            found.append(CoveredDocument(document, tuple(rows)))
    return tuple(sorted(found, key=lambda item: -item.gaps))


def _coverage(placed: PlacedProvision, links: Links) -> Coverage:
    guides, questions, answers = (len(links.referring(placed.address, kind)) for kind in ("guide", "question", "faq"))
    return Coverage(placed.address, guides, questions, answers)


def _doubtful(library: Library, links: Links) -> tuple[DoubtfulDocument, ...]:
    found = []
    for document in library.documents:
        doubts = tuple(doubt for placed in document.walk() for doubt in _doubts(placed, links))
        about = _unsure(document.status.facts, links)
        if doubts or about or not document.provisions:
            found.append(DoubtfulDocument(document, doubts, about))
    return tuple(sorted(found, key=lambda item: (not item.document.status.state.live, -len(item.doubts))))


def _doubts(placed: PlacedProvision, links: Links) -> Iterator[Doubt]:
    provision = placed.provision
    if provision.unverified:
        yield Doubt(placed.address, Confidence.UNVERIFIED, (), provision.unverified)
    elif provision.gist and links.confidence_of(provision) is not Confidence.HIGH:
        yield Doubt(placed.address, links.confidence_of(provision), _unsure(provision.facts, links), provision.gist)


def _unsure(ids: tuple[str, ...], links: Links) -> tuple[StatedFact, ...]:
    known = (links.facts[id] for id in ids if id in links.facts)
    return tuple(stated for stated in known if stated.fact.confidence is not Confidence.HIGH)


def _other_doubts(library: Library, links: Links) -> tuple[tuple[str, tuple[StatedFact, ...]], ...]:
    """Return, by group, the facts below `high` that no document's provision or status carries."""
    carried = {id for document in library.documents for id in links.facts_within(document.id)}
    groups = []
    for file in library.facts:
        left = tuple(
            stated for stated in _unsure(tuple(fact.id for fact in file.facts), links) if stated.fact.id not in carried
        )
        if left:
            groups.append((file.title, left))
    return tuple(groups)
