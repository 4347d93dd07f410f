"""What is pressed comes out again, letter by letter; pages as plain words keep what leads somewhere."""

from __future__ import annotations

import random
import zlib

import pytest

from site_builder.emit.single.plain import CUT_AFTER, PlainPage, without_lone_ids
from site_builder.emit.single.pressing import (
    LETTERS,
    WINDOW,
    common_markup,
    from_letters,
    in_letters,
    pressed,
    unpressed,
)


def words_of(html: str) -> str:
    return "".join(words for _page, words in PlainPage(html).pieces)


def test_every_byte_survives_being_written_in_letters() -> None:
    drawn = random.Random(7)
    for length in [*range(66), 1_000, 4_097]:
        for content in (drawn.randbytes(length), bytes(length), b"\xff" * length):
            written = in_letters(content)
            assert from_letters(written) == content
            assert set(written) <= set(LETTERS)


def test_letters_are_safe_in_html_and_json_and_smaller_than_base64() -> None:
    assert len(LETTERS) == len(set(LETTERS)) == 91
    assert not set(LETTERS) & set('"\\<&')
    content = random.Random(1).randbytes(30_000)
    assert len(in_letters(content)) < len(content) * 1.24 < len(content) * 4 / 3


@pytest.mark.parametrize("text", ["", "ạ", "Đảng viên 213-QĐ/TW, khoản 3 “ỷ”\n" * 50])
def test_a_text_comes_out_as_it_went_in(text: str) -> None:
    assert unpressed(pressed(text)) == text
    known = "Đảng viên nơi cư trú ".encode() * 4_000
    assert len(known) > WINDOW
    assert unpressed(pressed(text, known), known) == text


def test_what_is_known_need_not_be_said_again() -> None:
    text = "".join(random.Random(3).choices("abcđêgh ấn", k=4_000))
    assert len(pressed(text, text.encode())) < len(pressed(text)) / 20
    with pytest.raises(zlib.error):
        unpressed(pressed(text, text.encode()), b"")


def test_a_run_of_tags_is_common_only_where_it_is_often() -> None:
    seldom, often = '<p class="only-here-and-there">', '<li class="st-option"><span class="st-option__text">'
    found = common_markup([seldom * 2 + (often + "chữ") * 40])
    assert "st-option__text" in found and "only-here" not in found
    assert common_markup([]) == common_markup([seldom]) == ""


def test_words_keep_their_blocks_and_lose_their_dress() -> None:
    html = '<h2 id="a" class="x">Tên</h2><div class="st-text"><p>Một <strong>hai</strong>   ba.</p></div><ul class="y"><li>Mục'
    assert words_of(html) == "<h2 id=a>Tên</h2><p>Một hai ba.<ul><li>Mục"


@pytest.mark.parametrize(
    "idle",
    [
        "<button>Kiểm tra</button>",
        "<script>tính()</script>",
        "<svg><title>Hình</title><path d='M0 0'/></svg>",
        '<div class="st-seen"><div>trong</div>ngoài</div>',
        "<!-- ghi chú -->",
    ],
)
def test_what_needs_scripts_is_not_among_the_words(idle: str) -> None:
    assert words_of(f"<p>Trước.</p>{idle}<p>Sau.</p>") == "<p>Trước.<p>Sau."


def test_an_anchor_without_an_element_of_its_own_stands_where_its_words_do() -> None:
    assert words_of('<section id="dieu-1"><div id="khoan-2"><p>Chữ.</p></div></section>') == (
        "<p id=khoan-2><a id=dieu-1></a>Chữ."
    )


def test_links_stay_but_those_of_terms() -> None:
    html = '<p><a href="#qd-1:dieu-2">Điều 2</a>, <a class="st-term" href="#tu">cấp ủy</a>, <a href="https://a.vn/b c/">nguồn</a></p>'
    assert words_of(html) == '<p><a href=#qd-1:dieu-2>Điều 2</a>, cấp ủy, <a href="https://a.vn/b c/">nguồn</a>'


def test_only_the_right_answer_is_named_so() -> None:
    html = (
        '<ul class="st-answer__options"><li data-option="1" data-right><strong>Đúng</strong> · Vì thế.</li>'
        '<li data-option="2"><strong>Chưa đúng</strong> · Không phải.</li></ul>'
    )
    assert words_of(html) == "<ol><li>Đúng · Vì thế.<li>Không phải.</ol>"


def test_a_question_is_told_from_its_number() -> None:
    html = '<legend><span class="st-question__number">Câu 1</span> Chi bộ <em>họp</em> mấy lần?</legend>'
    assert words_of(html) == "<p>Câu 1. Chi bộ họp mấy lần?"


def test_a_long_page_is_cut_where_both_sides_are_whole() -> None:
    sections = [f"<h2>Phần {at}</h2><p>{'chữ ' * 900}</p>" for at in range(20)]
    page = PlainPage("".join(sections))
    assert len(page.pieces) > 2
    assert "".join(html for html, _ in page.pieces) == "".join(sections)
    for html, words in page.pieces:
        assert html.startswith("<h2>") and words.startswith("<h2>") and html.count("<h2>") == words.count("<h2>")
    assert all(len(words) > CUT_AFTER for _, words in page.pieces[:-1])


def test_ids_that_nothing_leads_to_are_left_out() -> None:
    texts = ["<h2 id=a>Một</h2><p id=b><a id=c></a>Hai<a id=d></a>"]
    assert list(without_lone_ids(texts, {"a", "d"})) == ["<h2 id=a>Một</h2><p>Hai<a id=d></a>"]
