"""A draw keeps to the bank's proportions, keeps situations whole, and hangs on its seed alone."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.exam.chance import Chance
from site_builder.exam.codes import MOST_VARIANTS, Stamp, read_stamp, valid_code, variant_codes
from site_builder.exam.draw import TooFew, draw_units, quotas
from site_builder.exam.geometry import BOTTOM, BUBBLE, LEFT, RIGHT, TOP, TooLong, sheet_plan
from site_builder.exam.paper import Wish, make_exam
from tests.exam.making import bank, mixed_bank, question, quiz, situation, true_false


def test_chance_is_the_one_of_the_browser() -> None:
    """The numbers are those that `client/trial/draw.js` gives for these seeds."""
    chance = Chance("2026:25307909")
    assert [chance.next() * 2**32 for _ in range(3)] == [597118495, 2832675505, 3362081973]
    assert Chance("K3F7QA").shuffled(range(10)) == [9, 8, 1, 2, 4, 6, 3, 5, 0, 7]


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 90), st.text(max_size=8))
def test_a_draw_has_exactly_as_many_questions_and_whole_situations(count: int, seed: str) -> None:
    units = mixed_bank().units
    drawn = draw_units(units, count, Chance(seed))
    assert sum(len(unit.items) for unit in drawn) == count
    assert len({unit.id for unit in drawn}) == len(drawn)
    assert all(unit in units for unit in drawn)


def test_topics_and_difficulties_keep_their_share() -> None:
    units = mixed_bank().units
    plan = quotas(units, 30)
    assert sum(plan.values()) == 30
    for seed in range(40):
        asked = Counter(item.cell for unit in draw_units(units, 30, Chance(str(seed))) for item in unit.items)
        topics = Counter[str]()
        wanted = Counter[str]()
        for cell, number in plan.items():
            topics[cell[0]] += asked[cell]
            wanted[cell[0]] += number
        assert topics == wanted
        assert sum(abs(asked[cell] - number) for cell, number in plan.items()) <= 4, "difficulty gives way before topic"


def test_every_question_has_its_turn() -> None:
    units = mixed_bank().units
    drawn = Counter(unit.id for seed in range(300) for unit in draw_units(units, 30, Chance(str(seed))))
    assert set(drawn) == {unit.id for unit in units}


def test_sizes_that_only_situations_could_give_are_found_or_refused() -> None:
    units = bank(quiz("a", "A", situation("x", 4), situation("y", 3), situation("z", 6))).units
    assert {unit.id for unit in draw_units(units, 9, Chance("1"))} == {"y", "z"}
    with pytest.raises(TooFew) as refused:
        draw_units(units, 8, Chance("1"))
    assert refused.value.most == 7
    with pytest.raises(TooFew):
        draw_units(units, 14, Chance("1"))


def test_the_same_wish_gives_the_same_exam_and_another_seed_another() -> None:
    assert make_exam(mixed_bank(), Wish(30, 8, "2026")) == make_exam(mixed_bank(), Wish(30, 8, "2026"))
    assert make_exam(mixed_bank(), Wish(30, 8, "2026")).number != make_exam(mixed_bank(), Wish(30, 8, "2027")).number


def test_variants_ask_the_same_in_another_order_unless_each_draws_its_own() -> None:
    shared = make_exam(mixed_bank(), Wish(30, 8, "2026")).variants
    sets = {frozenset(asked.item.question.id for asked in variant.asked) for variant in shared}
    orders = {tuple(asked.item.question.id for asked in variant.asked) for variant in shared}
    assert len(sets) == 1 and len(orders) == 8
    own = make_exam(mixed_bank(), Wish(30, 8, "2026", own_draw=True)).variants
    assert len({frozenset(asked.item.question.id for asked in variant.asked) for variant in own}) == 8


def test_the_questions_of_a_situation_stand_together_and_in_order() -> None:
    for variant in make_exam(mixed_bank(), Wish(90, 6, "5")).variants:
        for name, size in (("chuyen-a", 3), ("chuyen-b", 5)):
            places = [asked.number for asked in variant.asked if asked.situation and asked.situation.id == name]
            ids = [asked.item.question.id for asked in variant.asked if asked.situation and asked.situation.id == name]
            assert places == list(range(places[0], places[0] + size))
            assert ids == [f"{name}-{part}" for part in range(size)]
            assert variant.asked[places[0] - 1].opens == (places[0], places[-1])


def test_what_cannot_stand_on_paper_is_left_out_and_named() -> None:
    short = {**true_false("viet"), "kind": "short_answer", "answers": ["90 phút"]}
    del short["answer"]
    story = {**situation("ke", 2)}
    story["parts"] = [*story["parts"], {**short, "id": "ke-viet"}]
    made = bank(quiz("a", "A", question("chon"), short, story, question("muoi-mot", options=11)))
    assert [unit.id for unit in made.units] == ["chon"]
    assert [one.id for one in made.left_out] == ["viet", "ke", "muoi-mot"]
    assert all(one.reason for one in made.left_out)


def test_the_bank_version_follows_what_is_asked_and_nothing_else() -> None:
    plain = bank(quiz("a", "A", question("mot"))).version
    assert bank(quiz("b", "B", {**question("mot"), "explanation": "Lời khác."})).version == plain
    assert bank(quiz("a", "A", question("mot", right=(1,)))).version != plain
    kept_last = question("mot")
    kept_last["options"][3]["last"] = True
    assert bank(quiz("a", "A", kept_last)).version == plain, "where an option stands is not what is asked"
    assert len(plain) == 8 and plain.isdigit()


def test_codes_find_every_slip_of_one_digit_and_every_swap() -> None:
    codes = set(variant_codes(MOST_VARIANTS, Chance("x")))
    assert len(codes) == MOST_VARIANTS and all(valid_code(code) for code in codes)
    for code in codes:
        for at in range(3):
            for digit in "0123456789":
                slip = code[:at] + digit + code[at + 1 :]
                assert slip == code or not valid_code(slip)
        swapped = [code[1] + code[0] + code[2], code[0] + code[2] + code[1]]
        assert all(slip == code or not valid_code(slip) for slip in swapped)


def test_a_stamp_is_read_back_and_nothing_else_is() -> None:
    stamp = Stamp("123174", "25307909", variant_codes(1, Chance("x"))[0], "T")
    assert read_stamp(stamp.payload()) == stamp
    assert read_stamp("https://example.org") is None
    assert read_stamp(stamp.payload()[:-1] + "X") is None


@pytest.mark.parametrize(("questions", "options"), [(1, 2), (30, 4), (46, 5), (60, 10), (90, 6), (120, 4)])
def test_sheets_hold_more_than_45_questions_and_more_than_5_options(questions: int, options: int) -> None:
    plan = sheet_plan([options] * questions, [False] * questions)
    spots = [spot for row in plan.rows for spot in row.spots]
    assert len(spots) == questions * options
    assert min(row.x for row in plan.rows) >= LEFT and max(spot.x for spot in spots) + BUBBLE / 2 <= RIGHT
    assert min(spot.y for spot in spots) >= TOP and max(spot.y for spot in spots) + BUBBLE / 2 <= BOTTOM + 0.01
    every = [*spots, *(spot for place in plan.places for spot in place)]
    for index, one in enumerate(every):
        for other in every[index + 1 :]:
            assert (one.x - other.x) ** 2 + (one.y - other.y) ** 2 > BUBBLE**2, "bubbles never touch"


def test_a_test_too_long_for_its_sheet_is_refused_with_the_most() -> None:
    with pytest.raises(TooLong) as refused:
        sheet_plan([10] * 63, [False] * 63)
    assert refused.value.most == 62
