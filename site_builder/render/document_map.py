"""The map of documents: what replaced what and when, as one SVG for each chain, with the same told in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.document import Document
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.naming import KIND_NAMES, name_document, write_day
from site_builder.model.page import Page
from site_builder.render.document_chains import GUIDES, ORDERED, REPLACES, Chain, Step, chains_of
from site_builder.render.environment import render_page
from site_builder.render.here import Here
from site_builder.render.words import STATES, Sign

MAP = "van-ban/ban-do"
MAP_TITLE = "Bản đồ văn bản"
MAP_LEAD = (
    "Văn bản nào thay văn bản nào, từ khi nào, văn bản nào hướng dẫn văn bản nào. Bấm vào một ô để mở văn bản ấy."
)

WIDTH, BOX, HEIGHT, GAP = 340, 284, 78, 44
"""Drawn for a phone: at 360 px the picture is shown at its own size, so its words stay readable."""
LEFT = WIDTH - BOX - 4
LANE = 13

SHORT_STATES = {
    "Còn áp dụng, đã có yêu cầu thay thế": "Còn áp dụng, sẽ được thay",
    "Đã được thay thế về nội dung": "Đã được thay về nội dung",
}
SAID = {REPLACES: "thay", ORDERED: "yêu cầu thay", GUIDES: "hướng dẫn, thực hiện"}
DRAWN = {REPLACES: "được thay bằng", ORDERED: "có yêu cầu thay", GUIDES: "được hướng dẫn, thực hiện bằng"}
"""Arrows run from the earlier document to the later one, so their words say what happened to the earlier."""


@dataclass(frozen=True, slots=True)
class Box:
    """One document in the picture."""

    document: Document
    name: str
    day: str
    sign: Sign
    state: str
    y: int


@dataclass(frozen=True, slots=True)
class Arrow:
    """One step in the picture: its path, and its word where there is room for one."""

    relation: str
    path: str
    word: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A chain, drawn: oldest on top."""

    title: str
    anchor: str
    height: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    sentences: tuple[tuple[str, str, str, str], ...]
    """Later document, what it did, earlier document, and since when."""


def render_map(library: Library, links: Links) -> Iterator[Page]:
    """Yield the map, where any document is tied to another."""
    chains = chains_of(library)
    if not chains:
        return
    here = Here(MAP, library, links)
    drawn = {document.id for chain in chains for document in chain.documents}
    alone = [document for document in library.documents if document.id not in drawn]
    pictures = [draw(chain) for chain in chains]
    body = render_page(
        "map.md.j2",
        here=here,
        pictures=pictures,
        alone=alone,
        lead=MAP_LEAD,
        width=WIDTH,
        box_width=BOX,
        left=LEFT,
        box_height=HEIGHT,
    )
    yield Page(MAP, MAP_TITLE, body, MAP_LEAD, "map", "content/documents")


def draw(chain: Chain) -> Picture:
    """Return the picture of a chain; the same chain gives the same picture."""
    rows = {document.id: index for index, document in enumerate(chain.documents)}
    boxes = tuple(_box(document, index) for index, document in enumerate(chain.documents))
    return Picture(
        chain.head.title,
        chain.head.id,
        len(boxes) * (HEIGHT + GAP) - GAP + 8,
        boxes,
        tuple(_arrows(chain.steps, rows)),
        tuple(
            _sentence(step, chain) for step in sorted(chain.steps, key=lambda step: (rows[step.later], step.relation))
        ),
    )


def _box(document: Document, row: int) -> Box:
    sign = STATES[document.status.state]
    name = f"{KIND_NAMES[document.kind]} {document.number}"
    return Box(document, name, write_day(document.issued_on), sign, SHORT_STATES.get(sign.word, sign.word), _top(row))


def _top(row: int) -> int:
    return 4 + row * (HEIGHT + GAP)


def _arrows(steps: tuple[Step, ...], rows: dict[str, int]) -> Iterator[Arrow]:
    """Yield arrows from the earlier box down to the later one; those that pass other boxes run in lanes on the left."""
    taken: list[list[tuple[int, int]]] = []
    for step in sorted(steps, key=lambda step: (abs(rows[step.later] - rows[step.earlier]), rows[step.later])):
        start, end = rows[step.earlier], rows[step.later]
        if end == start + 1 and not _crowded(step, steps, rows):
            x = LEFT + 40
            yield Arrow(
                step.relation,
                f"M{x} {_top(start) + HEIGHT}V{_top(end) - 2}",
                DRAWN[step.relation],
                x + 12,
                _top(end) - GAP // 2 + 5,
            )
        else:
            lane = _lane(taken, min(start, end), max(start, end))
            x = max(4, LEFT - 12 - lane * LANE)
            yield Arrow(
                step.relation,
                f"M{LEFT} {_top(start) + 24 + 6 * (lane % 3)}H{x}V{_top(end) + 46 + 6 * (lane % 3)}H{LEFT - 2}",
                "",
                0,
                0,
            )


def _crowded(step: Step, steps: tuple[Step, ...], rows: dict[str, int]) -> bool:
    """Say whether an earlier step already takes the way between the same two boxes."""
    same = [
        other for other in steps if {rows[other.later], rows[other.earlier]} == {rows[step.later], rows[step.earlier]}
    ]
    return same.index(step) > 0


def _lane(taken: list[list[tuple[int, int]]], first: int, last: int) -> int:
    for index, lane in enumerate(taken):
        if all(last < begin or end < first for begin, end in lane):
            lane.append((first, last))
            return index
    taken.append([(first, last)])
    return len(taken) - 1


def _sentence(step: Step, chain: Chain) -> tuple[str, str, str, str]:
    documents = {document.id: document for document in chain.documents}
    earlier = documents[step.earlier]
    since = earlier.status.since if step.relation in (REPLACES, ORDERED) and step.later in earlier.status.by else None
    said = SAID[step.relation]
    if step.relation == REPLACES and earlier.status.state.value == "superseded_in_substance":
        said = "thay về nội dung"
    return (
        name_document(documents[step.later]),
        said,
        name_document(earlier),
        f", từ {write_day(since)}" if since else "",
    )
