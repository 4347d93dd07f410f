"""A question as another system told it, before anyone has looked whether it is whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from site_builder.diagnostics.language import _
from site_builder.text.dialect import plain
from site_builder.text.html_of import html_of
from site_builder.text.markdown_of import markdown_of

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Draft:
    """One question with the place it was found at, and what could not be taken over."""

    place: str
    quiz: Mapping[str, str]
    values: Mapping[str, Any] = field(default_factory=dict)
    situation: str = ""
    told: str = ""
    notes: tuple[str, ...] = ()
    refused: str = ""
    """Why nothing of it could be taken over."""


class Unreadable(Exception):
    """Why a file is not read at all, in words for the person who has it."""


class Taken:
    """Texts taken over from one question, and what was lost of them on the way."""

    def __init__(self) -> None:
        self.notes: dict[str, None] = {}

    def note(self, words: str) -> None:
        """Remember something to tell, once."""
        self.notes[words] = None

    def html(self, text: str) -> str:
        """Return HTML as Markdown."""
        made, lost = markdown_of(text)
        if lost:
            self.note(_("Bỏ định dạng hoặc hình: {names}.").format(names=", ".join(sorted(lost))))
        elif "".join(plain(html_of(made)).split()) != "".join(plain(text).split()):
            self.note(_("Lời văn đổi đi khi chuyển sang Markdown: hãy so lại với bản gốc."))
        return made


def without_empty(values: Mapping[str, Any]) -> Values:
    """Return the values that say something."""
    return {key: value for key, value in values.items() if value is not None and value != "" and value != []}


def option(text: str, right: bool, feedback: str = "") -> Values:
    """Return one option as authors write it."""
    return without_empty({"text": text, "right": True if right else None, "feedback": feedback})


def answered(texts: Iterable[tuple[str, bool, str]]) -> Values:
    """Return what is right and what people get wrong in an answer that is typed."""
    items = list(texts)
    return without_empty(
        {
            "answers": [text for text, right, _said in items if right],
            "mistakes": [without_empty({"text": text, "feedback": said}) for text, right, said in items if not right],
        }
    )
