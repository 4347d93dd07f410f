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
        "mỗi năm",
        "hằng năm",
    ],
)
def test_labels_and_numbers_of_documents_are_no_amounts(text: str) -> None:
    assert [number for number in numbers_in(text) if number.literal[:1].isdigit() or number.binding] == []


def test_units_that_differ_are_different_numbers() -> None:
    (minutes,), (days,), (bare,) = numbers_in("90 phút"), numbers_in("90 ngày"), numbers_in("chín mươi tất cả")
    assert not minutes.meets(days)
    assert bare.meets(minutes) and bare.meets(days)
