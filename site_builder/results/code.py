"""Result codes: a whole try in at most 300 letters and digits, with a check word. `client/results/code.js` is its twin.

    STKQ1.<bank>.<test>.<seed><day>.<width><count><answers>.<name>.<check>

Numbers are written in base 32, as 0-9A-V. An answer is the question's short name and, in `width` signs, what was chosen:
each option in the author's order is one bit; for questions that are not answered by choosing, 1 is right and 2 is wrong.
"""

from __future__ import annotations

import base64
import binascii
import re
import unicodedata
from dataclasses import dataclass

from site_builder.model.answer_codes import LENGTH, SIGNS

LONGEST = 300
FORM = re.compile(
    r"STKQ1\.([0-9A-V]{8})\.([0-9A-V]{5})\.([2-9A-Z]{6})([0-9A-V]{3})\.([1-3])([0-9A-V]{2})([0-9A-V]*)\.([0-9A-V]*)\.([0-9A-V]{7})"
)
BIDI = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
UNSEEN = re.compile(f"[\x00-\x1f\x7f-\x9f\u200b-\u200d\ufeff{BIDI}]+")


@dataclass(frozen=True, slots=True)
class Code:
    """What a code says, before it is held against a bank."""

    bank: str
    test: str
    seed: str
    day: int
    """Days since the first of January 2026."""
    width: int
    answers: tuple[tuple[str, int], ...]
    name: str


def write_code(code: Code) -> str:
    """Return the code as it is sent."""
    answers = "".join(name + digits(bits, code.width) for name, bits in code.answers)
    name = base64.b32hexencode(clean_name(code.name).encode()).decode().rstrip("=")
    head = f"STKQ1.{code.bank}.{code.test}.{code.seed}{digits(code.day, 3)}"
    body = f"{head}.{code.width}{digits(len(code.answers), 2)}{answers}.{name}"
    return f"{body}.{check_word(body)}"


def read_code(text: str) -> Code | None:
    """Return what the code says; nothing where a single character is missing, added or changed."""
    found = FORM.fullmatch(text)
    if not found or check_word(text.rpartition(".")[0]) != found[9]:
        return None
    width, step = int(found[5]), LENGTH + int(found[5])
    if len(found[7]) != int(found[6], 32) * step:
        return None
    name = _name(found[8])
    parts = [found[7][at : at + step] for at in range(0, len(found[7]), step)]
    answers = tuple((part[:LENGTH], int(part[LENGTH:], 32)) for part in parts)
    if name is None or len({short for short, _ in answers}) < len(answers):
        return None
    return Code(found[1], found[2], found[3], int(found[4], 32), width, answers, name)


def check_word(text: str) -> str:
    """Return seven signs that change with any one character; against slips, not against forgery."""
    total = 0x811C9DC5
    for byte in unicodedata.normalize("NFC", text).encode():
        total = (total ^ byte) * 0x01000193 & 0xFFFFFFFF
    total = (total ^ total >> 15) * 0x2C1B3C6D & 0xFFFFFFFF
    return digits(total ^ total >> 13, 7)


def clean_name(text: str) -> str:
    """Return a name as it may be kept: one line, composed letters, nothing unseen, at most 60 letters."""
    return " ".join(UNSEEN.sub(" ", unicodedata.normalize("NFC", text)).split())[:60].strip()


def digits(number: int, length: int) -> str:
    """Return the number in base 32, in so many signs."""
    return "".join(SIGNS[number >> 5 * place & 31] for place in range(length - 1, -1, -1))


def _name(written: str) -> str | None:
    try:
        return clean_name(base64.b32hexdecode(written + "=" * (-len(written) % 8)).decode())
    except (binascii.Error, UnicodeDecodeError):
        return None
