"""The text of a page of about 600 words, in the notation of each tool; the same number gives the same text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.build.words import Prose

PER_SECTION = 20
SECTIONS_PER_PART = 10
LINKS = 4


@dataclass(frozen=True, slots=True)
class Notation:
    """How a tool writes what tools write differently."""

    voice: Callable[[str, str], str]
    """A block that stands out: its title and its text."""
    link: Callable[[int, int, str], str]
    """A link from one page to another, by their numbers, and its words."""


def place(number: int) -> str:
    """Return where a page stands, without ending: twenty in a section, ten sections in a part."""
    section, page = divmod(number, PER_SECTION)
    part = section // SECTIONS_PER_PART
    return f"phan-{part + 1:02}/muc-{section + 1:03}/trang-{page + 1:02}"


def title_of(number: int) -> str:
    """Return the title of a page."""
    return Prose(number).title()


def body_of(number: int, total: int, notation: Notation) -> str:
    """Return the text of a page: paragraphs, lists, a table, two blocks that stand out, links to other pages."""
    prose = Prose(1_000_000 + number)

    def link() -> str:
        to = (number * 7 + prose.chance.randint(1, total - 1)) % total if total > 1 else 0
        return notation.link(number, to, prose.words(4))

    def items(count: int, mark: str) -> str:
        return "\n".join(f"{mark} {prose.sentence(11)}" for _ in range(count))

    rows = "\n".join(f"| {prose.words(3)} | {prose.words(6)} | {prose.words(5)} |" for _ in range(5))
    return "\n\n".join(
        (
            prose.paragraph(70) + f" Xem {link()}.",
            f"## {prose.title()}",
            prose.paragraph(85),
            items(5, "-"),
            notation.voice("Kinh nghiệm", prose.paragraph(45)),
            f"### {prose.title()}",
            prose.paragraph(60) + f" Xem thêm {link()}.",
            items(5, "1."),
            f"## {prose.title()}",
            f"| Việc | Cách làm | Ai làm |\n|---|---|---|\n{rows}",
            prose.paragraph(45),
            f"### {prose.title()}",
            notation.voice("Nên nhớ", prose.paragraph(30)),
            f"{link()} và {link()}.",
            f"## {prose.title()}",
            prose.paragraph(70),
        )
    )
