"""What a Markdown text holds that rules must look at: forbidden markup, and the targets of its links."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from site_builder.text.dialect import UNREADABLE, draft_of, to_html
from site_builder.text.sanitise import forbidden_in

SHOWN = 24
"""How much is shown of a text that cannot be read at all."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """The forbidden markup and the link targets of one text, as its author wrote them."""

    forbidden: tuple[str, ...]
    targets: tuple[str, ...]


NOTHING = Inspection((), ())


@lru_cache(maxsize=20_000)
def inspect(text: str) -> Inspection:
    """Return what the text holds. The answer depends on the text alone."""
    draft = draft_of(text)
    if draft and draft.tame:
        return NOTHING
    targets: list[str] = []

    def note(target: str) -> str:
        targets.append(target)
        return target

    html = to_html(text, lambda reference: ("", reference.words or reference.address), note)
    if html.startswith(UNREADABLE):
        return Inspection((f"{' '.join(text.split())[:SHOWN]}…",), ())
    return Inspection(tuple(forbidden_in(html)), tuple(targets))
