"""Right letters are spread evenly and cannot be foreseen; what must stay last does."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from site_builder.exam.bank import LETTERS, Item
from site_builder.exam.order import SUMS_UP, stays_as_written
from site_builder.exam.paper import Wish, make_exam
from site_builder.model.questions import SingleQuestion
from tests.exam.making import bank, question, quiz, true_false

CHI_SQUARE_99_9 = {1: 10.83, 2: 13.82, 3: 16.27, 4: 18.47, 5: 20.52}
"""By degrees of freedom: what pure chance goes beyond once in a thousand."""


def chi_square(counts: Counter[str], letters: str) -> float:
    expected = sum(counts.values()) / len(letters)
    return sum((counts[letter] - expected) ** 2 / expected for letter in letters)


@pytest.mark.parametrize("options", [3, 4, 5, 6])
def test_right_letters_are_even_over_all_papers_and_in_each(options: int) -> None:
    made = bank(quiz("a", "A", *(question(f"q-{at}", options) for at in range(30))))
    letters = LETTERS[:options]
    variants = make_exam(made, Wish(30, 24, "2026")).variants
    assert (
        chi_square(Counter(asked.right for v in variants for asked in v.asked), letters) < CHI_SQUARE_99_9[options - 1]
    )
    for variant in variants:
        counts = Counter(asked.right for asked in variant.asked)
        assert max(counts.values()) - min(counts[letter] for letter in letters) <= 1


def test_no_question_and_no_number_has_a_letter_of_its_own() -> None:
    made = bank(quiz("a", "A", *(question(f"q-{at}") for at in range(30))))
    by_id, by_number = defaultdict(Counter), defaultdict(Counter)
    for seed in range(12):
        for variant in make_exam(made, Wish(30, 24, str(seed))).variants:
            for asked in variant.asked:
                by_id[asked.item.question.id][asked.right] += 1
                by_number[asked.number][asked.right] += 1
    for counts in (*by_id.values(), *by_number.values()):
        assert chi_square(counts, "ABCD") < 22, "far beyond chance, for sixty looks"


def test_a_neighbour_with_another_paper_is_no_help() -> None:
    made = bank(quiz("a", "A", *(question(f"q-{at}") for at in range(30))))
    variants = make_exam(made, Wish(30, 24, "2026")).variants
    alike = [
        sum(one.right == other.right for one, other in zip(a.asked, b.asked, strict=True)) / 30
        for index, a in enumerate(variants)
        for b in variants[index + 1 :]
    ]
    assert 0.2 < sum(alike) / len(alike) < 0.3


def test_wrong_options_move_too() -> None:
    made = bank(quiz("a", "A", *(question(f"q-{at}") for at in range(30))))
    orders = Counter(asked.values for v in make_exam(made, Wish(30, 24, "2026")).variants for asked in v.asked)
    assert len(orders) == 24, "every order of four options comes up"


def test_what_its_author_keeps_last_stays_last() -> None:
    kept = question("giu-cuoi", right=(3,))
    kept["options"][3]["last"] = True
    made = bank(quiz("a", "A", kept, *(question(f"q-{at}") for at in range(9))))
    for variant in make_exam(made, Wish(10, 24, "3")).variants:
        asked = next(one for one in variant.asked if one.item.question.id == "giu-cuoi")
        assert asked.values[-1] == "4" and asked.right == "D"
        assert set(asked.values) == {"1", "2", "3", "4"}


def item(*texts: str) -> Item:
    return Item(
        SingleQuestion.model_validate(
            {**question("x"), "options": [{"text": text, "right": at == 0} for at, text in enumerate(texts)]}
        ),
        "A",
    )


def test_all_of_the_above_stays_last_by_itself() -> None:
    for text in (
        "Tất cả các phương án trên",
        "Cả ba ý trên đều đúng",
        "Không có phương án nào đúng",
        "Tất cả ý nêu trên",
    ):
        assert SUMS_UP.match(text), text
    for text in (
        "Tất cả đảng viên trong chi bộ",
        "Tất cả bảy khoản, vì đã được miễn.",
        "Không có mức chung, tùy chi bộ",
        "Cả ba người cùng ký",
    ):
        assert not SUMS_UP.match(text), text


def test_options_that_name_letters_keep_their_order() -> None:
    assert stays_as_written(item("Hai ngày", "Ba ngày", "Cả A và B"))
    assert stays_as_written(item("Hai ngày", "Ba ngày", "Phương án B nhưng muộn hơn"))
    assert not stays_as_written(item("Hai ngày", "Ba ngày", "Cả hai ngày đầu tuần"))
    made = bank(
        quiz(
            "a",
            "A",
            question("cau"),
            {
                **question("chu"),
                "options": [{"text": t, "right": i == 0} for i, t in enumerate(("Một", "Hai", "Cả A và B"))],
            },
        )
    )
    exam = make_exam(made, Wish(2, 6, "1"))
    assert exam.as_written == ("chu",)
    assert all(one.values == ("1", "2", "3") for v in exam.variants for one in v.asked if one.item.question.id == "chu")


def test_true_stands_before_false_on_every_paper() -> None:
    made = bank(quiz("a", "A", *(true_false(f"q-{at}", at % 2 == 0) for at in range(6))))
    for variant in make_exam(made, Wish(6, 6, "1")).variants:
        assert all(asked.values == ("true", "false") for asked in variant.asked)
        assert all(asked.right == ("A" if asked.item.question.answer else "B") for asked in variant.asked)
