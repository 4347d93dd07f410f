"""The short names that questions, tests and the whole bank bear in result codes."""

from __future__ import annotations

from hashlib import sha256

from site_builder.model.library import Library
from site_builder.model.questions.base import short_hash

SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUV"
LENGTH = 5


def bank_version(library: Library) -> str:
    """Return eight letters and digits that change when any question is asked, offered or keyed otherwise."""
    return short_hash("\n".join(f"{id} {wording}" for id, wording in _worded(library))).upper()


def answer_codes(library: Library) -> dict[str, str]:
    """Return for each question five letters and digits that stand for its id and wording, no two alike.

    They hang on the question alone, so a code written before another question was changed can still be read.
    """
    taken: dict[str, str] = {}
    for id, wording in _worded(library):
        turn = 0
        while (code := short_code(f"{id} {wording}" + f" {turn}" * (turn > 0))) in taken:
            turn += 1
        taken[code] = id
    return {id: code for code, id in taken.items()}


def short_code(text: str) -> str:
    """Return five letters and digits of base 32 that stand for the text."""
    number = int.from_bytes(sha256(text.encode()).digest()[:4], "big")
    return "".join(SIGNS[number >> 5 * place & 31] for place in range(LENGTH))


def _worded(library: Library) -> list[tuple[str, str]]:
    return sorted((question.id, question.wording()) for question in library.asked())
