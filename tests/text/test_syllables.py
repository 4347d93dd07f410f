"""The tables hold the syllables Vietnamese has, and no others; the press decides where a tone mark stands."""

from __future__ import annotations

import pytest

from site_builder.text.syllables import in_press_style, is_syllable, sounding_like

COMMON = """
    chi bộ đảng ủy viên sinh hoạt thường kỳ chuyên đề nghị quyết phê bình giới thiệu nhận xét nơi cư trú quy định hướng dẫn
    hóa hòa khỏe thúy quý quyển quốc giếng gìn gì giữ giặc nghiêng nghỉ kỷ luật lý lẽ khuya khuỷu thuở uống yêu yến
    loằng ngoằng khuếch đại uể oải quặt quẹo huênh hoang huỳnh tuyết xoong goòng boong buýt ngoẹo chuếnh choáng ếch
    """.split()
NO_SYLLABLES = "ngưười nghành truớc kế́t đươc gia0 sinhh hoạtt bịh zì fải wa ngiêng cía qan kân ghà uac".split()


@pytest.mark.parametrize("word", COMMON)
def test_a_word_people_write_is_a_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", NO_SYLLABLES)
def test_a_slip_is_none(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("other", "press"),
    [("hoá", "hóa"), ("uỷ", "ủy"), ("thuý", "thúy"), ("khoẻ", "khỏe"), ("qúy", "quý"), ("loè", "lòe")],
)
def test_the_other_placement_is_known_and_mended(other: str, press: str) -> None:
    assert not is_syllable(other) and in_press_style(other) == press


@pytest.mark.parametrize("word", ["hoàn", "quỳ", "thuyền", "ngoài", "già"])
def test_marks_that_stand_right_are_left_alone(word: str) -> None:
    assert is_syllable(word) and in_press_style(word) is None


def test_suggestions_have_the_same_letters() -> None:
    assert "trước" in sounding_like("truớc")[:1]
    assert sounding_like("xyz") == []
