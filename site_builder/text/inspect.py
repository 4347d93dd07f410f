"""What a Markdown text holds that rules must look at: forbidden markup, and the targets of its links."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from site_builder.text.dialect import to_html
from site_builder.text.sanitise import forbidden_in


@dataclass(frozen=True, slots=True)
class Inspection:
    """The forbidden markup and the link targets of one text, as its author wrote them."""

    forbidden: tuple[str, ...]
    targets: tuple[str, ...]


@lru_cache(maxsize=4096)
def inspect(text: str) -> Inspection:
    """Return what the text holds. The answer depends on the text alone."""
    targets: list[str] = []

    def note(target: str) -> str:
        targets.append(target)
        return target

    html = to_html(text, lambda reference: ("", reference.words or reference.address), note)
    return Inspection(tuple(forbidden_in(html)), tuple(targets))
