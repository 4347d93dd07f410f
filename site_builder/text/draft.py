"""HTML with places left open for what differs from page to page: links, and the words of references.

A text is converted once, for the rules and for every page that shows it; filling the places is quick. Where it is not
certain that filling gives what converting would give (a reference in a heading, whose words make its anchor), there is no draft.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from site_builder.text.escape import escape_attribute, escape_text
from site_builder.text.references import Reference

STX = "\x02"
"""Opens what Python-Markdown has put aside."""
OPEN, CLOSE, LINK = "\ue000", "\ue001", "\ue002"
"""Characters that no language uses; a text that holds them has no draft."""
PLACE = re.compile(rf'<span class="st-ref">{OPEN}(\d+){CLOSE}</span>|(?<=[fc]="){LINK}(\d+){CLOSE}(?=")')
HEADING = re.compile(rf"<h[1-6][ >](?:(?!</h[1-6]>).)*{OPEN}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that stands inside nothing: its level, words and anchor, and where in a piece of a draft it stands."""

    level: int
    words: str
    anchor: str
    piece: int = 0
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A text as HTML cut at its open places, and what belongs into each: a reference, or the target of a link."""

    pieces: tuple[str, ...]
    holes: tuple[Reference | str, ...]
    tame: bool = False
    """Whether nothing but words and our own tags stands in it, so that no rule and no cleaning would find anything."""
    headings: tuple[Heading, ...] = ()
    """Of a tame draft, the topmost headings in order."""

    def filled(self, resolve: Callable[[Reference], tuple[str, str]], rewrite: Callable[[str], str]) -> str:
        """Return the HTML as it stands on one page."""
        parts = [self.pieces[0]]
        for hole, piece in zip(self.holes, self.pieces[1:], strict=True):
            parts.append(escape_attribute(rewrite(hole)) if isinstance(hole, str) else _named(*resolve(hole)))
            parts.append(piece)
        return "".join(parts)

    def sections(self, resolve: Callable[[Reference], tuple[str, str]]) -> list[str | Heading]:
        """Return the HTML of a tame draft in order, its topmost headings apart from what stands between them."""
        sections: list[str | Heading] = []
        run: list[str] = []
        headings = iter((*self.headings, None))
        heading = next(headings)
        for number, piece in enumerate(self.pieces):
            hole = self.holes[number - 1] if number else None
            if isinstance(hole, Reference):
                run.append(_named(*resolve(hole)))
            done = 0
            while heading and heading.piece == number:
                sections += ("".join((*run, piece[done : heading.start])), heading)
                run, done = [], heading.end
                heading = next(headings)
            run.append(piece[done:])
        sections.append("".join(run))
        return [part for part in sections if isinstance(part, Heading) or part.strip()]


@dataclass(slots=True)
class Holes:
    """Notes what a converter asks for, and answers with open places."""

    references: list[Reference] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)

    def resolve(self, reference: Reference) -> tuple[str, str]:
        """Return an open place for the reference."""
        self.references.append(reference)
        return "", f"{OPEN}{len(self.references) - 1}{CLOSE}"

    def rewrite(self, target: str) -> str:
        """Return an open place for the target."""
        self.targets.append(target)
        return f"{LINK}{len(self.targets) - 1}{CLOSE}"

    def draft(self, html: str) -> Draft | None:
        """Return the HTML with its places, if each is there once and where it can be filled."""
        if any(STX in target for target in self.targets) or HEADING.search(html):
            return None
        found = list(PLACE.finditer(html))
        asked = [*((0, number) for number in range(len(self.references)))]
        asked += [(1, number) for number in range(len(self.targets))]
        met = [(0, int(place.group(1))) if place.group(1) else (1, int(place.group(2))) for place in found]
        signs = html.count(OPEN) + html.count(LINK)
        if (
            sorted(met) != asked
            or signs != len(met)
            or [number for kind, number in met if kind] != sorted(number for kind, number in met if kind)
        ):
            return None
        return Draft(tuple(_between(html, found)), tuple(self._hole(kind, number) for kind, number in met))

    def _hole(self, kind: int, number: int) -> Reference | str:
        return self.targets[number] if kind else self.references[number]


def _between(html: str, places: list[re.Match[str]]) -> Iterator[str]:
    done = 0
    for place in places:
        yield html[done : place.start()]
        done = place.end()
    yield html[done:]


def _named(href: str, words: str) -> str:
    """Return a reference as the converter writes it: a link where the address is known, else the words alone."""
    if not href:
        return f'<span class="st-ref">{escape_text(words)}</span>'
    return f'<a class="st-ref" href="{escape_attribute(href)}">{escape_text(words)}</a>'
