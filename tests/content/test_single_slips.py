"""Whatever single slip happens to our real files, it is told at its line; `fix` never makes another thing of it.

`SO_TAY_CASES=500` draws five hundred; the suite draws a few.
"""

from __future__ import annotations

import os
from collections import Counter

import pytest

from site_builder.author.fix.meaning import meaning_of
from site_builder.author.fix.mend import mended, same_meaning
from tests.content.judging import Judge, changes_meaning
from tests.content.mutations import SLIPS, Mutant, mutants

CASES, SEED = int(os.environ.get("SO_TAY_CASES", "28")), 2026
NEAR = 0.95


@pytest.fixture(scope="module")
def drawn() -> list[Mutant]:
    return mutants(CASES, SEED)


def test_every_slip_that_changes_the_meaning_is_told_at_its_line(drawn: list[Mutant]) -> None:
    judge, silent, far = Judge(), [], []
    turned = [mutant for mutant in drawn if changes_meaning(mutant)]
    for mutant in turned:
        told = judge.told_of(mutant)
        here = [
            place.line
            for item in told
            if item.span.file == mutant.place
            for place in (item.span, *(span for _word, span in item.related))
        ]
        if not told:
            silent.append((mutant.slip, mutant.place, mutant.line))
        elif min((abs(line - mutant.line) for line in here), default=99) > 1:
            far.append((mutant.slip, mutant.place, mutant.line, here))
    assert silent == []
    assert len(far) <= (1 - NEAR) * len(turned), far
    kinds = Counter(mutant.slip for mutant in turned)
    assert len(kinds) == len(SLIPS) and len(turned) > 0.9 * len(drawn), "the slips are real ones, of every kind"


def test_a_mend_never_makes_something_else_of_a_slip(drawn: list[Mutant]) -> None:
    mended_some = 0
    for mutant in drawn:
        found = mended(mutant.text.encode(), mutant.place, frozenset(), set())
        if found is None:
            continue
        mended_some += 1
        meant = meaning_of(mutant.text, mutant.place)
        assert meant is None or same_meaning(meant, meaning_of(found.after, mutant.place), frozenset())
        assert mended(found.content, mutant.place, frozenset(), set()) is None
    assert mended_some, "some of the slips are such as can be mended"
