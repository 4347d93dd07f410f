"""A seeded mutator: the same seed spoils the same sample in the same way, on every machine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from site_builder.load.read import CONTROL
from tests.hostile import vectors

SIGNS = ("\t", "\u00a0", "\u200b", "\ufeff", "\u2028", "\x85", "\0", "\x1b[0m", "“", '"', "'", "- ", ": ", " #", "[", "]", "{", "}", "[[", "]]", "*", "&a ", "!!map ",
         "`", "```\n", "|", ">", "? ", "---\n", "...\n", "\n", "\n\n", "    ", "\\", "<<: ", "~", "null", "e\u0323\u0302", "010", "<", "</", "<!--", "|---|\n", "[^1]", "[x](y.md)",
         "!!! note\n    ", "STKQ1.", "STKQ9.", ",", ";", "\r", "1e999", "-1", "99999999999999999999", "__proto__", "\ud7ff", "\U0010ffff", "\u0301" * 40)  # fmt: skip
TOKENS: tuple[bytes, ...] = tuple(token.encode() for token in (*SIGNS, *vectors()))
LONGEST = 20_000
MOSTLY = 0.85


def mutant(samples: Sequence[bytes], seed: str, text: bool = False) -> bytes:
    """Return one of the samples after one to eight changes; `text` mostly stays text, which readers look further into."""
    dice = Random(seed)  # noqa: S311 - to be repeated, not to be secret
    made = dice.choice(samples)
    for _ in range(dice.randint(1, 8)):
        made = dice.choice(CHANGES)(made, dice, samples)[:LONGEST]
    return CONTROL.sub("", made.decode("utf-8", "ignore")).encode() if text and dice.random() < MOSTLY else made


def _cut(raw: bytes, dice: Random, samples: Sequence[bytes]) -> bytes:
    start, length = _stretch(raw, dice, 40)
    return raw[:start] + raw[start + length :]


def _end(raw: bytes, dice: Random, samples: Sequence[bytes]) -> bytes:
    return raw[: dice.randint(0, len(raw))]


def _flip(raw: bytes, dice: Random, samples: Sequence[bytes]) -> bytes:
    at = dice.randint(0, len(raw))
    return raw[:at] + bytes([dice.randrange(256)]) + raw[at + 1 :]


def _put(raw: bytes, dice: Random, samples: Sequence[bytes]) -> bytes:
    at = dice.randint(0, len(raw))
    return raw[:at] + dice.choice(TOKENS) + raw[at:]


def _repeat(raw: bytes, dice: Random, samples: Sequence[bytes]) -> bytes:
    start, length = _stretch(raw, dice, 30)
    return raw[:start] + raw[start : start + length] * dice.choice((2, 3, 50, 400)) + raw[start + length :]


def _many(raw: bytes, dice: Random, samples: Sequence[bytes]) -> bytes:
    at = dice.randint(0, len(raw))
    return raw[:at] + dice.choice(TOKENS[: len(SIGNS)]) * dice.choice((5, 60, 1000)) + raw[at:]


def _swap(raw: bytes, dice: Random, samples: Sequence[bytes]) -> bytes:
    lines = raw.split(b"\n")
    one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _splice(raw: bytes, dice: Random, samples: Sequence[bytes]) -> bytes:
    other = dice.choice(samples)
    return raw[: dice.randint(0, len(raw))] + other[dice.randint(0, len(other)) :]


def _indent(raw: bytes, dice: Random, samples: Sequence[bytes]) -> bytes:
    lines = raw.split(b"\n")
    at = dice.randrange(len(lines))
    lines[at] = b" " * dice.randint(0, 9) + (lines[at].lstrip() if dice.random() < 0.5 else lines[at])
    return b"\n".join(lines)


def _stretch(raw: bytes, dice: Random, longest: int) -> tuple[int, int]:
    start = dice.randint(0, len(raw))
    return start, dice.randint(0, min(longest, len(raw) - start))


CHANGES: tuple[Callable[[bytes, Random, Sequence[bytes]], bytes], ...] = (
    _cut, _cut, _end, _flip, _flip, _put, _put, _put, _repeat, _many, _swap, _splice, _indent,
)  # fmt: skip
