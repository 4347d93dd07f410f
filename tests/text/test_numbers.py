"""Numbers are read as a Vietnamese reader reads them."""

from __future__ import annotations

import pytest

from site_builder.text.numbers import numbers_in


def values(text: str) -> list[tuple[str, str]]:
    return [(number.value, number.unit) for number in numbers_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ít nhất 90 phút", [("90", "phút")]),
        ("trước 01 ngày làm việc", [("1", "ngày")]),
        ("từ 70 đến dưới 90 điểm", [("70", ""), ("90", "điểm")]),
        ("trên 85 % đảng viên", [("85", "%")]),
        ("mức 0,5%", [("0.5", "%")]),
        ("8.723 đảng viên", [("8723", "đảng viên")]),
        ("3–5 ngày", [("3", "ngày"), ("5", "ngày")]),
        ("ngày 02/01/2020", [("2/1/2020", "ngày tháng")]),
        ("cần 2/3 tán thành", [("2/3", "")]),
        ("hai phần ba tán thành", [("2/3", "")]),
        ("sáu tháng", [("6", "tháng")]),
        ("mười lăm phút", [("15", "phút")]),
        ("bốn mươi lăm phút", [("45", "phút")]),
        ("trong năm phút", [("5", "phút")]),
    ],
)
def test_amounts_are_found_with_their_units(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Quy định 213-QĐ/TW",
        "khoản 1, 2, 5, 6 và 7 Điều 2",
        "điểm 2.2 Mục II",
        "mẫu 3-213",
        "theo Hướng dẫn 42",
        "[[qd-213-2020/dieu-2/khoan-3]]",
        "[chữ](trang-2.html)",
        "việc hằng ngày",
        "mọi người",
    ],
)
def test_labels_and_numbers_of_documents_are_no_amounts(text: str) -> None:
    assert [number for number in numbers_in(text) if number.literal[:1].isdigit() or number.binding] == []


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("mỗi quý một lần", "quý"),
        ("lấy nhận xét hằng năm", "năm"),
        ("Hàng tháng", "tháng"),
        ("từng quý", "quý"),
        ("quý 1 lần", "quý"),
        ("năm hai lần", "năm"),
        ("ba lần một năm", "năm"),
        ("1 lần/quý", "quý"),
        ("5.000 đồng/tháng", "tháng"),
        ("mỗi nửa năm", "nửa năm"),
    ],
)
def test_a_frequency_in_words_is_stated_like_a_number(text: str, period: str) -> None:
    assert [number.unit for number in numbers_in(text) if number.value == "mỗi" and number.binding] == [period]


@pytest.mark.parametrize("text", ["sáu tháng một lần", "6 tháng 1 lần", "vài năm một lần"])
def test_every_six_months_is_not_every_month(text: str) -> None:
    assert [number for number in numbers_in(text) if number.value == "mỗi"] == []


def test_a_label_is_a_whole_word() -> None:
    assert ("1", "lần") in values("ít nhất mỗi quý 1 lần"), "“quý 1” is no “ý 1”"


def test_periods_that_differ_are_different_frequencies() -> None:
    (month,), (quarter,), (monthly,) = numbers_in("mỗi tháng"), numbers_in("mỗi quý"), numbers_in("hằng tháng")
    assert month.meets(monthly) and not month.meets(quarter)


def test_units_that_differ_are_different_numbers() -> None:
    (minutes,), (days,), (bare,) = numbers_in("90 phút"), numbers_in("90 ngày"), numbers_in("chín mươi tất cả")
    assert not minutes.meets(days)
    assert bare.meets(minutes) and bare.meets(days)
