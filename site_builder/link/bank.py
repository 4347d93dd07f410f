"""The questions of some quizzes, made to stand without the library around them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from site_builder.model.bank import Bank
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.node import Node
from site_builder.model.questions import QuestionBase, Situation
from site_builder.model.quiz import Quiz
from site_builder.text.dialect import plain, to_inline_html
from site_builder.text.references import NOTATION, Reference


def bank_of(library: Library, links: Links, quizzes: Sequence[Quiz], day: date | None = None) -> Bank:
    """Return the bank of the quizzes; `day` stands in for the day of their content."""
    asked = [question for quiz in quizzes for question in quiz.asked()]
    days = [*(question.reviewed_on for question in asked), library.settings.checked_on or date(1980, 1, 1)]
    addresses = dict.fromkeys(address for question in asked for address in question.citations)
    return Bank(
        library.settings.id,
        library.settings.title,
        day or max(days),
        tuple(_worded(quiz, links) for quiz in quizzes),
        {address: name_of(address, links) for address in addresses},
        frozenset(_linked(quizzes)),
    )


def name_of(address: str, links: Links) -> str:
    """Return the words that name what stands at an address."""
    target = links.targets.get(address) or links.elsewhere.get(address)
    if target is None:
        return address
    return target.citation or plain(to_inline_html(target.title, lambda found: ("", found.words or found.address)))


def _worded(held: Any, links: Links) -> Any:
    """Return the same value with each `[[address]]` in its texts replaced by words."""
    if isinstance(held, str):
        if "[[" not in held:  # also keeps words of a list, such as a difficulty, what they are
            return held
        return NOTATION.sub(lambda found: _words(Reference(found[1].strip(), found[2], found[0]), links), held)
    if isinstance(held, Node):
        names = [name for name in type(held).model_fields if name not in ("id", "citations")]
        return held.model_copy(update={name: _worded(getattr(held, name), links) for name in names})
    if isinstance(held, tuple):
        return tuple(_worded(item, links) for item in held)
    return held


def _words(reference: Reference, links: Links) -> str:
    return reference.words or name_of(reference.address, links)


def _linked(quizzes: Sequence[Quiz]) -> list[str]:
    found = []
    for quiz in quizzes:
        for entry in quiz.questions:
            parts: tuple[QuestionBase, ...] = entry.parts if isinstance(entry, Situation) else (entry,)
            told = entry.prompt if isinstance(entry, Situation) else ""
            found += [part.id for part in parts if NOTATION.search(told + str(part.model_dump(exclude={"citations"})))]
    return found
