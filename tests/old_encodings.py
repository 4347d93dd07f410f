"""Vietnamese texts as bytes of the years before Unicode, for golden cases."""

from __future__ import annotations

import unicodedata

TONES = "\u0300\u0301\u0303\u0309\u0323"

TCVN3 = dict(
    zip(
        "ĂÂÊÔƠƯĐăâêôơưđ" "àảãáạ" "ằẳẵắặ" "ầẩẫấậ" "èẻẽéẹ" "ềểễếệ" "ìỉĩíị" "òỏõóọ" "ồổỗốộ" "ờởỡớợ" "ùủũúụ" "ừửữứự" "ỳỷỹýỵ",
        bytes.fromhex(
            "A1A2A3A4A5A6A7A8A9AAABACADAE" "B5B6B7B8B9" "BBBCBDBEC6" "C7C8C9CACB" "CCCECFD0D1" "D2D3D4D5D6" "D7D8DCDDDE"
            "DFE1E2E3E4" "E5E6E7E8E9" "EAEBECEDEE" "EFF1F2F3F4" "F5F6F7F8F9" "FAFBFCFDFE"
        ),
        strict=True,
    )
)  # fmt: skip


def in_tcvn3(text: str) -> bytes:
    """Return the text as the fonts named .VnTime expect it."""
    return b"".join(bytes([TCVN3[letter]]) if letter in TCVN3 else letter.encode("ascii") for letter in text)


def in_windows_1258(text: str) -> bytes:
    """Return the text as old Vietnamese Windows saved it: a letter, then its tone."""
    return b"".join(_letter(letter) for letter in text)


def _letter(letter: str) -> bytes:
    try:
        return letter.encode("cp1258")
    except UnicodeEncodeError:
        marks = unicodedata.normalize("NFD", letter)
        tone = next(mark for mark in marks if mark in TONES)
        return unicodedata.normalize("NFC", marks.replace(tone, "")).encode("cp1258") + tone.encode("cp1258")
