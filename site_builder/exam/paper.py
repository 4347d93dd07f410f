"""A whole exam as values: its variants, each question in its printed order, and the key that follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.exam.bank import Item, LeftOut, PaperBank, Unit, digits
from site_builder.exam.chance import Chance
from site_builder.exam.codes import Stamp, variant_codes
from site_builder.exam.draw import draw_units
from site_builder.exam.order import ordered, right_letters, stays_as_written
from site_builder.model.questions import Situation
from site_builder.model.questions.base import Choice


@dataclass(frozen=True, slots=True)
class Wish:
    """What a trainer asked for."""

    questions: int
    variants: int
    seed: str
    title: str = "Bài kiểm tra"
    minutes: int | None = None
    own_draw: bool = False
    """Whether each variant asks its own questions; else all ask the same ones in another order."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One numbered question of a variant."""

    number: int
    item: Item
    order: tuple[Choice, ...]
    situation: Situation | None
    """The case it is about."""
    opens: tuple[int, int] | None
    """Where the case is told right before it: the numbers of the first and the last question about it."""

    @property
    def right(self) -> str:
        """Return the letters to choose."""
        return right_letters(self.order)

    @property
    def values(self) -> tuple[str, ...]:
        """Return what the bank calls the options, in printed order."""
        return tuple(choice.value for choice in self.order)


@dataclass(frozen=True, slots=True)
class Variant:
    """One paper: its code and its questions."""

    code: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Exam:
    """All papers of one test."""

    number: str
    """Six digits that tell this test from every other."""
    bank: str
    title: str
    minutes: int | None
    seed: str
    variants: tuple[Variant, ...]
    left_out: tuple[LeftOut, ...]
    as_written: tuple[str, ...]
    """Questions whose options could not be shuffled, because they name each other by letter."""

    def stamp(self, variant: Variant, page: str) -> Stamp:
        """Return what the QR of such a page says."""
        return Stamp(self.number, self.bank, variant.code, page)


def make_exam(bank: PaperBank, wish: Wish) -> Exam:
    """Return the exam; the same bank and wish give the same one on every machine."""
    chance = Chance(f"{wish.seed}:{bank.version}")
    codes = variant_codes(wish.variants, chance)
    shared = draw_units(bank.units, wish.questions, chance)
    variants = []
    for code in codes:
        own = Chance(f"{wish.seed}:{bank.version}:{code}")
        units = draw_units(bank.units, wish.questions, own) if wish.own_draw else shared
        variants.append(Variant(code, _asked(units, own)))
    said = f"{bank.version}:{wish}"
    asked = {one.item.question.id: one.item for variant in variants for one in variant.asked}
    kept = (id for id, item in asked.items() if stays_as_written(item) and item.question.kind != "true_false")
    return Exam(
        number=digits(said, 6),
        bank=bank.version,
        title=wish.title,
        minutes=wish.minutes,
        seed=wish.seed,
        variants=tuple(variants),
        left_out=bank.left_out,
        as_written=tuple(sorted(kept)),
    )


def _asked(units: Sequence[Unit], chance: Chance) -> tuple[Asked, ...]:
    """Return the questions numbered: units mixed, the questions of a situation together and in their own order."""
    mixed = chance.shuffled(units)
    orders = iter(ordered([item for unit in mixed for item in unit.items], chance))
    asked: list[Asked] = []
    for unit in mixed:
        first = len(asked) + 1
        told = (first, first + len(unit.items) - 1)
        for place, item in enumerate(unit.items):
            opens = told if unit.situation and place == 0 else None
            asked.append(Asked(len(asked) + 1, item, next(orders), unit.situation, opens))
    return tuple(asked)
