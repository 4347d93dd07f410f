"""Two libraries side by side: what was added, taken away or changed, and what changed along with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.author.changes.entries import entries_of
from site_builder.author.changes.entry import ANSWER, Entry
from site_builder.link.build import link
from site_builder.link.values import with_values
from site_builder.load.library import load
from site_builder.model.links import Links
from site_builder.text.numbers import numbers_in

ORDER = "fact document provision question situation quiz trial guide faq faq_topic term abbreviation comparison topic".split()


@dataclass(frozen=True, slots=True)
class Reworded:
    """One text of an entry before and after; empty where it was not there. `numbers` are those that only one of them states."""

    label: str
    old: str
    new: str
    numbers: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to one entry: `added`, `removed` or `changed`."""

    how: str
    entry: Entry
    texts: tuple[Reworded, ...] = ()
    used_by: tuple[str, ...] = ()
    """For a fact: what rests on it now."""

    @property
    def turns_answer(self) -> bool:
        """Whether a learner who answered rightly before may now be wrong."""
        return self.how == "changed" and any(text.label == ANSWER for text in self.texts)


def changes_between(before: Path, after: Path) -> list[Change]:
    """Return what changed between the libraries in two folders, what weighs most first."""
    (old, _links), (new, links) = _read(before), _read(after)
    found = list(_changes(old, new, links))
    kinds = {kind: place for place, kind in enumerate(ORDER)}
    return sorted(found, key=lambda change: (not change.turns_answer, kinds.get(change.entry.kind, len(kinds))))


def _read(root: Path) -> tuple[dict[str, Entry], Links]:
    library, _problems = load(root)
    library = with_values(library)
    links = link(library)
    return entries_of(library, links), links


def _changes(old: Mapping[str, Entry], new: Mapping[str, Entry], links: Links) -> Iterator[Change]:
    for address, entry in new.items():
        if address not in old:
            yield Change("added", entry)
        elif texts := tuple(_reworded(old[address].texts, entry.texts)):
            yield Change("changed", entry, texts, _users(entry, links))
    yield from (Change("removed", entry) for address, entry in old.items() if address not in new)


def _reworded(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Reworded]:
    for label in dict.fromkeys([*old, *new]):
        before, after = old.get(label, ""), new.get(label, "")
        if before != after:
            yield Reworded(label, before, after, _numbers_apart(before, after))


def _numbers_apart(before: str, after: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the numbers that only the first, and that only the second text states, as they are written."""
    old, new = numbers_in(before), numbers_in(after)
    return (
        tuple(dict.fromkeys(number.literal for number in old if not any(number.meets(other) for other in new))),
        tuple(dict.fromkeys(number.literal for number in new if not any(number.meets(other) for other in old))),
    )


def _users(entry: Entry, links: Links) -> tuple[str, ...]:
    if entry.kind != "fact":
        return ()
    return tuple(
        dict.fromkeys(use.owner for use in links.uses if use.role == "fact" and use.value == entry.name and use.owner)
    )
