"""Which questions a test asks: as many as wanted, in the bank's own proportion of topics and difficulties."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from site_builder.exam.bank import Unit
from site_builder.exam.chance import Chance

Cell = tuple[str, str]


class TooFew(Exception):
    """The units cannot make a test of this size; `most` is how many questions they hold."""

    def __init__(self, wanted: int, most: int) -> None:
        super().__init__(f"{wanted} of {most}")
        self.wanted, self.most = wanted, most


def draw_units(units: Sequence[Unit], count: int, chance: Chance) -> tuple[Unit, ...]:
    """Return units that hold exactly `count` questions, in the order of the bank.

    Three rounds, each over the same shuffled units: what keeps to the plan in topic and difficulty, then
    what keeps to it in topic, then whatever still fits.
    """
    most = sum(len(unit.items) for unit in units)
    if count > most or count < 1:
        raise TooFew(count, most)
    plan = quotas(units, count)
    topics = Counter[str]()
    for (topic, _level), quota in plan.items():
        topics[topic] += quota
    mixed = chance.shuffled(units)
    chosen: set[str] = set()
    taken = Counter[Cell]()

    def fits_cell(unit: Unit) -> bool:
        asked = Counter(item.cell for item in unit.items)
        return all(taken[cell] + number <= plan[cell] for cell, number in asked.items())

    def fits_topic(unit: Unit) -> bool:
        topic = unit.items[0].topic
        return sum(taken[cell] for cell in plan if cell[0] == topic) + len(unit.items) <= topics[topic]

    rules: tuple[Callable[[Unit], bool], ...] = (fits_cell, fits_topic, lambda _unit: True)
    for fits in rules:
        for unit in mixed:
            left = count - sum(taken.values())
            if unit.id not in chosen and len(unit.items) <= left and fits(unit):
                chosen.add(unit.id)
                taken.update(item.cell for item in unit.items)
    if sum(taken.values()) < count:
        chosen = {unit.id for unit in _exactly(mixed, count)}
    return tuple(unit for unit in units if unit.id in chosen)


def quotas(units: Sequence[Unit], count: int) -> dict[Cell, int]:
    """Return how many questions each topic and difficulty gives: its share, rounded by the largest remainder."""
    there = Counter(item.cell for unit in units for item in unit.items)
    total = sum(there.values())
    shares = {cell: count * number / total for cell, number in sorted(there.items())}
    plan = {cell: int(share) for cell, share in shares.items()}
    by_remainder = sorted(shares, key=lambda cell: (plan[cell] - shares[cell], cell))
    for cell in by_remainder[: count - sum(plan.values())]:
        plan[cell] += 1
    return plan


def _exactly(units: Sequence[Unit], count: int) -> list[Unit]:
    """Return units that hold exactly `count` questions, whatever they are about; refuse where none do."""
    ways: dict[int, list[Unit]] = {0: []}
    for unit in units:
        for size, way in sorted(ways.items(), reverse=True):
            ways.setdefault(size + len(unit.items), [*way, unit])
    if count not in ways:
        raise TooFew(count, max(size for size in ways if size <= count))
    return ways[count]
