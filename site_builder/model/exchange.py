"""How files made for other systems carry what those systems have no place for, so that it comes back unchanged."""

from __future__ import annotations

TOLD, TOLD_END = '<blockquote class="so-tay-tinh-huong">', "</blockquote><hr />"
HINT, HINT_END = '<p class="so-tay-goi-y">', "</p>"
REASONS, REASONS_END = '<ol class="so-tay-ly-do">', "</ol>"
FACTS_OF = '<p class="so-tay-can-cu">'
"""Marks around the parts of a text. They are classes, which systems keep, not comments, which they throw away."""

CATEGORY = "$course$/top/"
QUIZ_COMMENT = "// so-tay: "
"""A line of a GIFT file that says of a quiz what a category cannot."""

DANGEROUS = "=+-@\t\r"
"""A cell that begins with one of these is a formula to a spreadsheet."""

KEPT = ("kind", "situation", "difficulty", "reviewed_on", "confidence", "citations", "facts", "own_numbers")
"""What stands at the end of the general feedback, in this order."""

SHEET = {
    "quiz": "Mã đề",
    "quiz_title": "Tên đề",
    "quiz_summary": "Giới thiệu đề",
    "topic": "Chủ đề",
    "order": "Thứ tự đề",
    "situation": "Mã tình huống",
    "told": "Tình huống",
    "id": "Mã câu hỏi",
    "kind": "Loại",
    "difficulty": "Độ khó",
    "prompt": "Câu hỏi",
    "right": "Đáp án",
    "explanation": "Giải thích",
    "hint": "Gợi ý",
    "citations": "Căn cứ",
    "facts": "Dữ kiện",
    "own_numbers": "Số không lấy từ dữ kiện",
    "confidence": "Độ tin cậy",
    "reviewed_on": "Ngày rà soát",
}
"""The columns of a table of questions, beside those of its options."""

OPTION, FEEDBACK = "Phương án", "Phản hồi"
"""With a letter behind, the columns of an option and of what is said about it."""

ARROW = "→"
"""Between the two sides of a pair."""


def letter_of(index: int) -> str:
    """Return the name of the option at a place: A … Z, then AA."""
    return chr(65 + index) if index < 26 else letter_of(index // 26 - 1) + letter_of(index % 26)
