"""Photographed sheets: what is read for sure is right, and whatever is not sure is listed. `SO_TAY_CASES` asks for more."""

from __future__ import annotations

import os
from pathlib import Path

import cv2
import numpy as np
import pytest

from benchmarks.scans.__main__ import Blank, blank_sheets, read_back
from benchmarks.scans.photos import HARD, PER_MM, REALISTIC, Setting, chosen, filled, photographed
from site_builder.exam.geometry import BUBBLE, CORNERS, SheetPlan, Spot
from site_builder.exam.key import Key
from site_builder.exam.scan.read import Reading, read_sheet
from tests.exam.making import bank, question, quiz, true_false

LIBRARY = Path(__file__).parents[1] / "libraries/one_of_each"
SHEETS = int(os.environ.get("SO_TAY_CASES", "12"))
STILL = Setting("still", 0, 0, 0, (0.2, 0.3), (0, 1), (95, 96), (20, 21))


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Key, list[Blank]]:
    asked = [question(f"q-{at}", options=3 + at % 3, right=(0, 2) if at % 7 == 3 else (at % 3,)) for at in range(26)]
    made = bank(quiz("a", "A", *asked, *(true_false(f"tf-{at}") for at in range(4))))
    return blank_sheets(LIBRARY, made, 2, tmp_path_factory.mktemp("sheets"))


def test_realistic_photos_are_read_and_never_wrongly(printed: tuple[Key, list[Blank]]) -> None:
    counts = read_back(*printed, REALISTIC, SHEETS, 2026)
    assert counts["wrong answers"] == 0
    assert counts["sure"] >= 0.97 * SHEETS - (SHEETS < 100), counts


def test_hard_photos_are_listed_rather_than_guessed(printed: tuple[Key, list[Blank]]) -> None:
    counts = read_back(*printed, HARD, max(4, SHEETS // 3), 7)
    assert counts["wrong answers"] == 0
    assert counts["listed"] > 0, "a setting under which everything can be read shows nothing"


def still(blank: Blank, key: Key, spots: list[Spot], draw=lambda picture: None) -> Reading:
    picture = filled(blank.picture, spots, np.random.default_rng(1), STILL.pen)
    draw(picture)
    return read_sheet(photographed(picture, STILL, np.random.default_rng(2)), key, "phieu.jpg")


def answers(plan: SheetPlan, number: str = "007", letter: str = "A") -> list[Spot]:
    digits = [places[int(digit)] for places, digit in zip(plan.places, number, strict=True)]
    return [*digits, *(next(spot for spot in row.spots if spot.sign == letter) for row in plan.rows)]


def at(spot: Spot) -> tuple[int, int]:
    return round(spot.x * PER_MM), round(spot.y * PER_MM)


def test_a_clean_sheet_is_read_whole(printed: tuple[Key, list[Blank]]) -> None:
    key, (blank, *_rest) = printed
    reading = still(blank, key, answers(blank.plan))
    assert reading.given is not None and reading.reasons == ()
    assert (reading.given.code, reading.given.person) == (blank.code, "7")
    assert reading.given.letters == ("A",) * 30


def cross(picture: np.ndarray, spot: Spot) -> None:
    (x, y), arm = at(spot), round(BUBBLE / 2 * PER_MM)
    cv2.line(picture, (x - arm, y - arm), (x + arm, y + arm), 20, 3, cv2.LINE_AA)
    cv2.line(picture, (x - arm, y + arm), (x + arm, y - arm), 20, 3, cv2.LINE_AA)


def half(picture: np.ndarray, spot: Spot) -> None:
    (x, y), radius = at(spot), round(BUBBLE / 2 * PER_MM)
    cv2.ellipse(picture, (x, y), (radius, radius), 0, 20, 170, 20, -1)


def rubbed_out(picture: np.ndarray, spot: Spot) -> None:
    cv2.circle(picture, at(spot), round(BUBBLE / 2 * PER_MM), 165, -1, cv2.LINE_AA)


@pytest.mark.parametrize("draw", [cross, half, rubbed_out])
def test_marks_that_can_be_meant_two_ways_are_left_to_a_person(printed: tuple[Key, list[Blank]], draw) -> None:  # noqa: ANN001
    key, (blank, *_rest) = printed
    spots = answers(blank.plan)
    reading = still(blank, key, spots, lambda picture: draw(picture, blank.plan.rows[4].spots[1]))
    assert reading.given is None
    assert any("câu 5" in reason for reason in reading.reasons)
    assert reading.letters[4] == "?" and reading.letters[3] == "A"
    assert reading.picture.startswith(b"\xff\xd8"), "a picture to look at"


def test_two_letters_where_one_may_be_chosen_are_left_to_a_person(printed: tuple[Key, list[Blank]]) -> None:
    key, blanks = printed
    row = next(row for row in blanks[0].plan.rows if not row.many)
    reading = still(blanks[0], key, [*answers(blanks[0].plan), row.spots[1]])
    assert reading.given is None and reading.letters[row.number - 1] == "?"
    many = next(row for row in blanks[0].plan.rows if row.many)
    reading = still(blanks[0], key, [*answers(blanks[0].plan), many.spots[1]])
    assert reading.given is not None and reading.given.letters[many.number - 1] == "AB"


def test_a_sheet_without_its_number_is_listed_and_its_letters_kept(printed: tuple[Key, list[Blank]]) -> None:
    key, (blank, *_rest) = printed
    reading = still(blank, key, answers(blank.plan)[1:])
    assert reading.given is None and reading.letters == ("A",) * 30
    assert reading.line()[:2] == (blank.code, "?")


def test_a_hidden_corner_a_bend_and_an_unreadable_qr_are_said(printed: tuple[Key, list[Blank]]) -> None:
    key, (blank, *_rest) = printed

    def thumb(picture: np.ndarray) -> None:
        x, y = CORNERS[3]
        cv2.circle(picture, (round(x * PER_MM), round(y * PER_MM)), 60, 120, -1)

    def bend(picture: np.ndarray) -> None:
        half_way = slice(round(130 * PER_MM), round(170 * PER_MM))
        picture[half_way] = np.roll(picture[half_way], round(1.5 * PER_MM), axis=0)

    def blot(picture: np.ndarray) -> None:
        picture[round(20 * PER_MM) : round(48 * PER_MM), round(170 * PER_MM) : round(178 * PER_MM)] = 0

    for draw, words in ((thumb, "bốn ô vuông"), (bend, "cong, gập"), (blot, "mã QR")):
        reading = still(blank, key, answers(blank.plan), draw)
        assert reading.given is None and words in reading.reasons[0], draw.__name__


def test_sheets_of_another_exam_and_files_that_are_no_pictures_are_said(printed: tuple[Key, list[Blank]]) -> None:
    key, (blank, *_rest) = printed
    other = Key("999999", key.bank, key.title, key.variants)
    picture = photographed(
        filled(blank.picture, answers(blank.plan), np.random.default_rng(1), (20, 21)), STILL, np.random.default_rng(2)
    )
    assert "bộ đề khác" in read_sheet(picture, other, "x").reasons[0]
    for content in (b"", b"not a picture", picture[:200]):
        reading = read_sheet(content, key, "x")
        assert reading.given is None and reading.reasons


def test_the_answers_drawn_for_these_tests_are_of_every_kind(printed: tuple[Key, list[Blank]]) -> None:
    _key, (blank, *_rest) = printed
    letters = [one for seed in range(20) for one in chosen(blank.plan, np.random.default_rng(seed))[1]]
    assert "" in letters and any(len(one) > 1 for one in letters) and {"A", "B", "C", "D"} <= set(letters)
