"""The figures equal those of a reference written apart with numpy, and a wrong key does not stay hidden."""

from __future__ import annotations

import os

import numpy as np
import pytest

from site_builder.results.analysis import ItemFigures, analyse, reliability, tail
from site_builder.results.values import Answer, Sheet
from tests.results.simulated import Simulated, simulated

CLASSES = int(os.environ.get("SO_TAY_CASES", "200"))


@pytest.fixture(scope="module")
def classes() -> list[tuple[Simulated, tuple[ItemFigures, ...]]]:
    made = [simulated(seed, learners=20 + seed % 21) for seed in range(CLASSES)]
    return [(one, analyse(one.sheets, one.bank)) for one in made]


def matrix(one: Simulated) -> np.ndarray:
    return np.array([[answer.right for answer in sheet.answers] for sheet in one.sheets], dtype=float)


def reference_upper_less_lower(scores: np.ndarray, column: np.ndarray) -> float:
    """The expected difference when those who tie are put in order by lot."""
    size = max(1, int(np.floor(0.27 * len(scores) + 0.5)))
    halves = []
    for sign in (-1, 1):
        order = np.argsort(sign * scores, kind="stable")
        edge = scores[order[size - 1]]
        inside = order[:size]
        sure, tied = inside[scores[inside] != edge], np.flatnonzero(scores == edge)
        halves.append((column[sure].sum() + (size - len(sure)) * column[tied].mean()) / size)
    return halves[0] - halves[1]


def test_every_figure_equals_the_reference(classes: list[tuple[Simulated, tuple[ItemFigures, ...]]]) -> None:
    for one, figures in classes:
        marks = matrix(one)
        scores = marks.sum(axis=1)
        assert len(figures) == marks.shape[1]
        for at, found in enumerate(figures):
            column = marks[:, at]
            rest = scores - column
            assert found.difficulty == pytest.approx(column.mean(), abs=1e-12)
            if column.std() and rest.std():
                assert found.discrimination == pytest.approx(np.corrcoef(column, rest)[0, 1], abs=1e-9)
            else:
                assert found.discrimination is None
            assert found.spread == pytest.approx(reference_upper_less_lower(scores, column), abs=1e-9)
            chosen = [sheet.answers[at].chosen for sheet in one.sheets]
            counts = {share.value: share.count for share in found.shares}
            assert counts == {value: chosen.count((value,)) for value in "1234"}


def test_reliability_equals_the_reference(classes: list[tuple[Simulated, tuple[ItemFigures, ...]]]) -> None:
    for one, _ in classes:
        marks = matrix(one)
        count = marks.shape[1]
        share = marks.mean(axis=0)
        expected = count / (count - 1) * (1 - (share * (1 - share)).sum() / marks.sum(axis=1).var())
        found = reliability(one.sheets)
        assert found.value == pytest.approx(expected, abs=1e-9)
        assert (found.learners, found.questions) == marks.shape


def test_a_planted_wrong_key_is_found_and_sound_questions_are_left_alone(
    classes: list[tuple[Simulated, tuple[ItemFigures, ...]]],
) -> None:
    found = sum(one.suspect for made, figures in classes for one in figures if one.item.id == made.bad)
    wrongly = [one.suspect for made, figures in classes for one in figures if one.item.id != made.bad]
    assert found >= 0.95 * len(classes)
    assert sum(wrongly) <= 0.02 * len(wrongly)


def test_those_who_tie_share_the_edge_of_a_group() -> None:
    assert tail([5.0, 4.0, 4.0, 3.0, 2.0, 1.0, 0.0]) == [1.0, 0.5, 0.5, 0.0, 0.0, 0.0, 0.0]
    assert sum(tail([1.0] * 11)) == pytest.approx(3)


def test_learners_need_not_have_had_the_same_questions() -> None:
    one = simulated(7, learners=40)
    sheets = [
        Sheet(s.person, "", s.test, s.attempt, "", tuple(a for n, a in enumerate(s.answers) if (n + at) % 2), "tệp")
        for at, s in enumerate(one.sheets)
    ]
    figures = analyse(sheets, one.bank)
    assert [item.asked for item in figures] == [20] * 20
    assert reliability(sheets).learners == 20, "the largest group with the same questions"


@pytest.mark.parametrize("count", [0, 1, 2])
def test_hardly_any_sheet_gives_few_figures_and_no_error(count: int) -> None:
    one = simulated(3, learners=2)
    sheets = one.sheets[:count]
    for found in analyse(sheets, one.bank):
        assert found.flags == ("few",)
        assert found.discrimination is None
    assert count or reliability(sheets).value is None


def test_a_sheet_of_one_question_has_no_rest_to_correlate_with() -> None:
    one = simulated(3)
    sheets = [
        Sheet(s.person, "", "", s.attempt, "", (Answer("q-1", bool(n % 2), None),), "")
        for n, s in enumerate(one.sheets)
    ]
    (found,) = analyse(sheets, one.bank)
    assert found.discrimination is None and found.known == 0
    assert reliability(sheets).value is None
