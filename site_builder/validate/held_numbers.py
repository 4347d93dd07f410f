"""Which numbers a text may state: those of the facts it cites. Shared by the rules on numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.naming import name_document, write_day
from site_builder.text.numbers import Stated, labels_in, numbers_in
from site_builder.text.references import references_in

YEAR = re.compile(r"(?:19|20)\d\d")


class Held:
    """The numbers that some facts and declared words hold, quick to ask."""

    def __init__(self, numbers: Iterable[Stated]) -> None:
        self._by_value: dict[str, list[Stated]] = {}
        for number in numbers:
            self._by_value.setdefault(number.value, []).append(number)

    def holds(self, number: Stated) -> bool:
        """Say whether the number is among them."""
        return any(number.meets(known) for known in self._by_value.get(number.value, ()))


def numbers_of_facts(links: Links, facts: Iterable[str], addresses: Iterable[str] = ()) -> list[Stated]:
    """Return the numbers of the facts, and of the facts of each provision at the addresses."""
    ids = set(facts)
    for address in addresses:
        if address in links.provisions:
            ids |= links.facts_within(address)
    return [number for id in sorted(ids) if id in links.facts for number in _numbers_of(links, id)]


def cited_in(text: str) -> list[str]:
    """Return the addresses a text refers to."""
    return [reference.address for reference in references_in(text)]


def days_known(library: Library) -> Held:
    """Return the days that identify documents, here or in any fact, with their years; naming a document states no number of its own."""
    names = [name_document(document) for document in library.documents]
    facts = [f"{fact.statement} {fact.confidence_note or ''}" for file in library.facts for fact in file.facts]
    checked = [write_day(library.settings.checked_on)] if library.settings.checked_on else []
    return Held(_days((*names, *facts, *(file.title for file in library.facts), *checked)))


@lru_cache(maxsize=8)
def _days(names: tuple[str, ...]) -> tuple[Stated, ...]:
    days = tuple(number for name in names for number in numbers_in(name) if number.unit == "ngày tháng")
    years = {year for day in days for year in YEAR.findall(day.value)}
    return (*days, *(Stated(year, "", year, False) for year in sorted(years)))


def _numbers_of(links: Links, id: str) -> tuple[Stated, ...]:
    fact = links.facts[id].fact
    return _numbers_and_labels(f"{fact.statement}\n{fact.confidence_note or ''}")


@lru_cache(maxsize=20_000)
def _numbers_and_labels(text: str) -> tuple[Stated, ...]:
    years = (Stated(year, "", year, False) for year in YEAR.findall(text))
    return (*numbers_in(text), *labels_in(text), *years)
