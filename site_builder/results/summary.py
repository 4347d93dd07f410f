"""The class as a whole: a line for each learner, the shares by topic and level, and the clauses to teach again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from site_builder.results.analysis import ItemFigures, Reliability, analyse, reliability
from site_builder.results.values import AnswerBank, Clause, Gathered, Item, Note, Sheet

AGAIN = 0.6
"""Below this share of right answers the Sổ tay suggests to teach a clause again; a suggestion of ours, not a rule."""
FEW = 5
"""With fewer answers nothing is suggested."""
LEVELS = ("easy", "medium", "hard")


@dataclass(frozen=True, slots=True)
class Tally:
    """Right answers among those given to some group of questions."""

    name: str
    right: int
    asked: int

    @property
    def share(self) -> float:
        """The share of right answers."""
        return self.right / self.asked


@dataclass(frozen=True, slots=True)
class ClauseTally:
    """How well the questions on one clause were answered, and how many there are."""

    clause: Clause
    right: int
    asked: int
    questions: int
    doubtful: int
    """How many of the questions may be wrong themselves."""

    @property
    def share(self) -> float:
        """The share of right answers."""
        return self.right / self.asked

    @property
    def again(self) -> bool:
        """Whether it should be taught again."""
        return not self.few and self.share < AGAIN

    @property
    def few(self) -> bool:
        """Whether there are too few answers to tell."""
        return self.asked < FEW


@dataclass(frozen=True, slots=True)
class ClassReport:
    """Everything a trainer is shown."""

    sheets: tuple[Sheet, ...]
    notes: tuple[Note, ...]
    items: tuple[ItemFigures, ...]
    topics: tuple[Tally, ...]
    levels: tuple[Tally, ...]
    clauses: tuple[ClauseTally, ...]
    reliability: Reliability
    bins: tuple[int, ...]
    """How many sheets have less than 10 % right, less than 20 %, and so on; all right is in the last."""

    @property
    def mean(self) -> float:
        """The mean share of right answers over the sheets."""
        return sum(sheet.right / len(sheet.answers) for sheet in self.sheets) / len(self.sheets)

    @property
    def suspects(self) -> tuple[ItemFigures, ...]:
        """The questions whose key or wording should be looked at first."""
        return tuple(item for item in self.items if item.suspect)


def report(gathered: Gathered, bank: AnswerBank) -> ClassReport:
    """Return the report on everything that could be read."""
    sheets = gathered.sheets
    items = analyse(sheets, bank)
    return ClassReport(
        sheets=sheets,
        notes=gathered.notes,
        items=items,
        topics=_by_topic(items),
        levels=_by_level(items),
        clauses=_by_clause(items),
        reliability=reliability(sheets),
        bins=bins_of(sheets),
    )


def bins_of(sheets: Iterable[Sheet]) -> tuple[int, ...]:
    """Return the number of sheets in each tenth; whole numbers are compared, so that 3 of 10 is in the fourth."""
    bins = [0] * 10
    for sheet in sheets:
        bins[min(10 * sheet.right // len(sheet.answers), 9)] += 1
    return tuple(bins)


def _by_topic(items: Sequence[ItemFigures]) -> tuple[Tally, ...]:
    names = dict.fromkeys(figures.item.topic for figures in items)
    return tuple(_tally(name, [one for one in items if one.item.topic == name]) for name in names)


def _by_level(items: Sequence[ItemFigures]) -> tuple[Tally, ...]:
    found = ((level, [one for one in items if one.item.difficulty == level]) for level in LEVELS)
    return tuple(_tally(level, group) for level, group in found if group)


def _tally(name: str, group: Sequence[ItemFigures]) -> Tally:
    return Tally(name, sum(one.right for one in group), sum(one.asked for one in group))


def _by_clause(items: Sequence[ItemFigures]) -> tuple[ClauseTally, ...]:
    """Return the clauses, least known first; those with too few answers to tell come last."""
    clauses = {clause.address: clause for one in items for clause in one.item.clauses}
    tallies = [_clause(clause, [one for one in items if _cites(one.item, clause)]) for clause in clauses.values()]
    return tuple(sorted(tallies, key=lambda tally: (tally.few, tally.share, -tally.asked, tally.clause.address)))


def _clause(clause: Clause, group: Sequence[ItemFigures]) -> ClauseTally:
    right, asked = sum(one.right for one in group), sum(one.asked for one in group)
    return ClauseTally(clause, right, asked, len(group), sum(one.suspect for one in group))


def _cites(item: Item, clause: Clause) -> bool:
    return any(cited.address == clause.address for cited in item.clauses)
