"""Classical figures for each question: difficulty, discrimination, the share of each wrong option; and reliability.

Learners need not have had the same questions: each figure is taken over those who were asked.
`client/results/analysis.js` is its twin.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, sqrt

from site_builder.results.values import AnswerBank, Item, Sheet

TAIL = 0.27
"""The share of learners in the upper and in the lower group, after Kelley (1939)."""
ENOUGH = 10
"""With fewer answers nothing is said of a question but its counts."""
WEAK, EASY, HARD = 0.10, 0.95, 0.25
DOUBT = 0.8
"""How many standard errors below nought a correlation must lie; fewer would suspect sound questions in small classes."""
SUSPECT = ("negative", "rival")
"""The signs that the key or the wording may be wrong."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many chose one option, and how much of the upper and of the lower group."""

    value: str
    text: str
    right: bool
    count: int
    upper: float
    lower: float


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """What the answers say of one question."""

    item: Item
    asked: int
    right: int
    discrimination: float | None
    """Correlation of this question with the rest of the sheet."""
    spread: float | None
    """Share of right answers in the upper group less that in the lower."""
    shares: tuple[Share, ...]
    known: int
    """Of how many answers it is known what was chosen."""
    left_out: int
    flags: tuple[str, ...]

    @property
    def difficulty(self) -> float:
        """The share of right answers."""
        return self.right / self.asked

    @property
    def suspect(self) -> bool:
        """Whether the question should be looked at before its figures are believed."""
        return any(flag in SUSPECT for flag in self.flags)


@dataclass(frozen=True, slots=True)
class Reliability:
    """KR-20 of the largest group that had the same questions."""

    value: float | None
    learners: int
    questions: int


@dataclass(frozen=True, slots=True)
class _Row:
    """One learner at one question."""

    right: int
    chosen: tuple[str, ...] | None
    score: float
    rest: float | None


def analyse(sheets: Sequence[Sheet], bank: AnswerBank) -> tuple[ItemFigures, ...]:
    """Return the figures of each question that was asked, in the order of the bank."""
    rows: dict[str, list[_Row]] = {}
    for sheet in sheets:
        size, right = len(sheet.answers), sheet.right
        for answer in sheet.answers:
            rest = (right - answer.right) / (size - 1) if size > 1 else None
            rows.setdefault(answer.id, []).append(_Row(int(answer.right), answer.chosen, right / size, rest))
    return tuple(_figures(item, rows[item.id]) for item in bank.items if item.id in rows)


def reliability(sheets: Sequence[Sheet]) -> Reliability:
    """Return KR-20 over the largest group of sheets with the same questions; no value where it means nothing."""
    groups: dict[tuple[str, ...], list[Sheet]] = {}
    for sheet in sheets:
        groups.setdefault(tuple(sorted(answer.id for answer in sheet.answers)), []).append(sheet)
    if not groups:
        return Reliability(None, 0, 0)
    ids, group = max(groups.items(), key=lambda pair: len(pair[1]))
    return Reliability(kr20(group), len(group), len(ids))


def kr20(group: Sequence[Sheet]) -> float | None:
    """Return KR-20 of sheets that all hold the same questions."""
    count, size = len(group), len(group[0].answers)
    totals = [sheet.right for sheet in group]
    mean = sum(totals) / count
    variance = sum((total - mean) ** 2 for total in totals) / count
    if count < 2 or size < 2 or variance == 0:
        return None
    right: dict[str, int] = {}
    for sheet in group:
        for answer in sheet.answers:
            right[answer.id] = right.get(answer.id, 0) + answer.right
    unlike = sum(hits / count * (1 - hits / count) for hits in right.values())
    return size / (size - 1) * (1 - unlike / variance)


def correlation(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """Return Pearson's correlation; nothing for fewer than three pairs, or where either side never varies."""
    count = len(xs)
    if count < 3:
        return None
    mean_x, mean_y = sum(xs) / count, sum(ys) / count
    across = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    spread = sum((x - mean_x) ** 2 for x in xs) * sum((y - mean_y) ** 2 for y in ys)
    # Sums of like numbers may leave a trace where nothing varies.
    return None if spread < 1e-18 else across / sqrt(spread)


def tail(scores: Sequence[float]) -> list[float]:
    """Return how much each learner belongs to the upper group: those who tie at its edge share what is left of it."""
    size = max(1, floor(TAIL * len(scores) + 0.5))
    edge = sorted(scores, reverse=True)[size - 1]
    above = sum(score > edge for score in scores)
    at_edge = sum(score == edge for score in scores)
    return [1.0 if score > edge else (size - above) / at_edge if score == edge else 0.0 for score in scores]


def _figures(item: Item, rows: list[_Row]) -> ItemFigures:
    asked, right = len(rows), sum(row.right for row in rows)
    upper, lower = tail([row.score for row in rows]), tail([-row.score for row in rows])
    rested = [(float(row.right), row.rest) for row in rows if row.rest is not None]
    told = correlation([x for x, _ in rested], [y for _, y in rested])
    spread = _mean(rows, upper) - _mean(rows, lower) if asked > 1 else None
    shares = tuple(_share(value, text, item, rows, upper, lower) for value, text in item.options)
    known = sum(row.chosen is not None for row in rows)
    left_out = sum(row.chosen == () for row in rows)
    flags = _flags(item, asked, right / asked, told, shares)
    return ItemFigures(item, asked, right, told, spread, shares, known, left_out, flags)


def _mean(rows: list[_Row], weights: list[float]) -> float:
    return sum(row.right * weight for row, weight in zip(rows, weights, strict=True)) / sum(weights)


def _share(value: str, text: str, item: Item, rows: list[_Row], upper: list[float], lower: list[float]) -> Share:
    took = [row.chosen is not None and value in row.chosen for row in rows]

    def part(weights: list[float]) -> float:
        known = sum(weight for row, weight in zip(rows, weights, strict=True) if row.chosen is not None)
        return sum(weight for took_it, weight in zip(took, weights, strict=True) if took_it) / known if known else 0.0

    return Share(value, text, value in item.right, sum(took), part(upper), part(lower))


def _flags(item: Item, asked: int, p: float, told: float | None, shares: tuple[Share, ...]) -> tuple[str, ...]:
    if asked < ENOUGH:
        return ("few",)
    found = []
    doubtful = told is not None and told < -DOUBT / sqrt(asked)
    if doubtful:
        found.append("negative")
    if item.kind in ("single", "true_false") and _rival(shares):
        found.append("rival")
    if told is not None and not doubtful and told < WEAK and p < EASY:
        found.append("weak")
    if p >= EASY:
        found.append("easy")
    if p <= HARD:
        found.append("hard")
    if any(share.count == 0 and not share.right for share in shares) and asked >= 2 * ENOUGH and p < EASY:
        found.append("unused")
    return tuple(found)


def _rival(shares: tuple[Share, ...]) -> bool:
    """Say whether those who did best chose one wrong option more than the right one."""
    right = max((share.upper for share in shares if share.right), default=0.0)
    return any(share.upper > right for share in shares if not share.right)
