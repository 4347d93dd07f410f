"""The site's review schedule is that of the reference implementation (PyPI `fsrs`) over a thousand random histories."""

from __future__ import annotations

import json
import random
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fsrs import Card, Rating, Scheduler

HISTORIES = Path(__file__).parent / "histories.mjs"
START = datetime(2026, 1, 1, 8, tzinfo=UTC)
RATINGS = {"again": Rating.Again, "hard": Rating.Hard, "good": Rating.Good, "easy": Rating.Easy}


def test_intervals_equal_the_reference_over_1000_random_histories() -> None:
    histories = [random_history(random.Random(seed)) for seed in range(1000)]
    ours = by_the_site(histories)
    different = [
        (seed, step, ours[seed][step], expected)
        for seed, history in enumerate(histories)
        for step, expected in enumerate(by_the_reference(history))
        if not alike(ours[seed][step], expected)
    ]
    assert different == []
    assert sum(map(len, histories)) > 5000


def random_history(chance: random.Random) -> list[tuple[int, str]]:
    """Return from 2 to 12 answers: some on the same day, some on the day due, some much too late."""
    moment, history = START, []
    for _ in range(chance.randint(2, 12)):
        history.append((int(moment.timestamp() * 1000), chance.choice(list(RATINGS))))
        moment += timedelta(days=chance.choice([0, 1, 1, 2, 3, 5, 8, 13, 30, 90, 400]))
    return history


def by_the_site(histories: list[list[tuple[int, str]]]) -> list[list[list[float]]]:
    done = subprocess.run(
        ["node", str(HISTORIES)], input=json.dumps(histories), capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def by_the_reference(history: list[tuple[int, str]]) -> list[tuple[int, float, float]]:
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False, desired_retention=0.9)
    card, expected = Card(card_id=1, due=START), []
    for at, rating in history:
        moment = datetime.fromtimestamp(at / 1000, UTC)
        card, _ = scheduler.review_card(card, RATINGS[rating], moment)
        assert card.stability is not None and card.difficulty is not None
        expected.append((round((card.due - moment) / timedelta(days=1)), card.stability, card.difficulty))
    return expected


def alike(ours: list[float], expected: tuple[int, float, float]) -> bool:
    """Say whether the days are equal, and what they come from equal to five digits (ours keeps eight)."""
    close = all(
        abs(one - other) <= 1e-4 * max(1, abs(other)) for one, other in zip(ours[1:], expected[1:], strict=True)
    )
    return ours[0] == expected[0] and close
