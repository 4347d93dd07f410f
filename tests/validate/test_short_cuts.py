"""What is looked for only where it can stand is what is found everywhere: numbers clause by clause, odd words line by line."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.text import numbers
from site_builder.text.references import NOTATION
from site_builder.text.syllables import is_syllable
from site_builder.validate import spelling

ROOT = Path(__file__).parents[2]
BITS = st.lists(
    st.sampled_from(
        """khoản 3|, |. | |; |: |\n|hai|năm|mười lăm|ngày|tháng 5|12/5/2020|90 phút|Quy định 12|số|điểm 1.2|(2)|](a b 3)|http://x.y/3|[[qd-1|ba ngày]]
        |1. |cả|hằng |năm 2025 và|213|%|Điều|-|–|3|và|A-1|x.vn|`a.b`|<b>|abc|các|một phần hai|1/2|mỗi quý|lần/|tuần|lần một |mấy |NĂM |](a\nb)|xyz|kwz. kwz""".split(
            "|"
        )
    ),
    max_size=14,
).map("".join)


def the_long_way(text: str) -> tuple[numbers.Stated, ...]:
    spelt = NOTATION.sub(lambda found: found.group(2) or "", text)
    bare = numbers.NOT_AMOUNTS.sub(numbers._blank, spelt)
    return (*numbers._in_figures(bare), *numbers._in_words(bare), *numbers._how_often(bare))


@settings(deadline=None, max_examples=300)
@given(BITS)
def test_numbers_are_found_clause_by_clause_as_in_the_whole(text: str) -> None:
    assert numbers.numbers_in(text) == the_long_way(text)
    assert [found.span() for found in numbers._figures_in(text)] == [
        found.span() for found in numbers.FIGURES.finditer(text)
    ]


@settings(deadline=None, max_examples=300)
@given(BITS)
@example("kwz [[kwz]] [[[a|b]]] 3[[x|kwz]]4 `kwz\nkwz`")
@example("[[ [[a|x]] kwz ]]")
def test_odd_words_are_found_line_by_line_as_in_the_whole(text: str) -> None:
    for _met_before in range(2):
        spelling._odd_words.cache_clear()
        assert spelling._odd_words(text) == all_odd_words(text)


def all_odd_words(text: str) -> frozenset[str]:
    spelt = NOTATION.sub(lambda found: f" {found.group(2) or ''} ", unicodedata.normalize("NFC", text))
    words = spelling.WORD.findall(spelling.NOT_PROSE.sub(" ", spelt))
    return frozenset(
        word for word in words if len(word) > 1 and not is_syllable(word.lower()) and not spelling.ROMAN.match(word)
    )


def test_our_own_texts_too() -> None:
    for path in sorted((ROOT / "guides").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        assert numbers.numbers_in(text) == the_long_way(text)
        assert spelling._odd_words(text) == all_odd_words(text)
