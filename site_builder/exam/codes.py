"""The numbers printed on paper: three digits a variant, of which the last finds a slip of the pen, and what the QR says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from site_builder.exam.chance import Chance

DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)
"""Damm's table: a code with one wrong digit, or two neighbours swapped, is no code."""
MOST_VARIANTS = 90
PAYLOAD = re.compile(r"ST1:(\d{6}):(\d{8}):(\d{3}):([DTK])\Z")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the QR of a page says: which exam, which bank, which variant, and whether it is an answer sheet."""

    exam: str
    bank: str
    code: str
    page: str
    """`D` question paper, `T` answer sheet, `K` key."""

    def payload(self) -> str:
        """Return the text of the QR."""
        return f"ST1:{self.exam}:{self.bank}:{self.code}:{self.page}"


def read_stamp(payload: str) -> Stamp | None:
    """Return what the QR says, or nothing where it is none of ours."""
    found = PAYLOAD.match(payload)
    return Stamp(*found.groups()) if found and valid_code(found[3]) else None


def variant_codes(count: int, chance: Chance) -> list[str]:
    """Return so many different codes in rising order, drawn by chance."""
    heads = chance.shuffled(range(10, 100))[:count]
    return [f"{head}{_check_digit(str(head))}" for head in sorted(heads)]


def valid_code(code: str) -> bool:
    """Say whether the text is a code a paper may bear."""
    return bool(re.fullmatch(r"[1-9]\d\d", code)) and _check_digit(code) == 0


def _check_digit(text: str) -> int:
    digit = 0
    for letter in text:
        digit = int(DAMM[digit][int(letter)])
    return digit
