"""Single slips in our own YAML files, drawn by a seed: what an author's hand does to one line."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from site_builder.author.fix.regions import tidy_lines
from site_builder.load.fields import every_key

ROOT = Path(__file__).parents[2]
KEY = re.compile(r"(?P<before>\s*(?:- +)*)(?P<key>[a-z_]+)(?P<colon>: ?)(?P<value>.*)\Z")
ADDRESS = re.compile(r"\b(?:[a-z]{2}-\d{2,3}-\d{4}(?:/[a-z0-9-]+)+|(?:cam-nang|tu-kiem-tra|bieu-mau)/[a-z0-9-]+)")
FACT = re.compile(r"\b(?:Q213|H42|H12|H33|DL|DP|HS|TH)-\d\d\b")
REQUIRED = ("id", "kind", "title", "prompt", "explanation", "statement", "confidence", "difficulty", "label", "number", "issued_on", "term", "question", "answer", "reviewed_on", "minutes", "text")  # fmt: skip
TYPED = {
    "reviewed_on": ("hôm nay", "23/11/2026", "2026-13-40"),
    "checked_on": ("tháng 11", "23.11.2026"),
    "issued_on": ("2020", "ngày 2 tháng 1"),
    "changed_on": ("mới đây",),
    "right": ("đúng", "yes", "1"),
    "answer": ("đúng", "có"),
    "order": ("mười", "1o"),
    "minutes": ("45 phút", "~45"),
    "kind": ("chọn một", "singel"),
    "difficulty": ("dễ", "esay"),
    "confidence": ("cao", "hihg"),
    "state": ("còn hiệu lực", "inforce"),
}


@dataclass(frozen=True)
class Mutant:
    """A file after one slip: what was done, to which line (from 1), and the text it led to."""

    place: str
    slip: str
    line: int
    text: str


Slip = Callable[[list[str], int, random.Random], list[str] | None]


def delete(lines: list[str], at: int, chance: random.Random) -> list[str] | None:
    """Delete the line of a key that must be there."""
    found = KEY.match(lines[at])
    if (
        not found
        or found["key"] not in REQUIRED
        or found["value"] in ("", "|", ">-", ">", "|-")
        or "- " in found["before"]
    ):
        return None
    if (
        found["key"] == "reviewed_on"
        and any(line.startswith("    answer: ") for line in lines)
        and not any("kind: true_false" in line for line in lines)
    ):
        return None  # an answer of the FAQ may go without it
    if (
        at + 1 < len(lines)
        and _indent(lines[at + 1]) > _indent(lines[at])
        and not lines[at + 1].lstrip().startswith("-")
    ):
        return None  # the first line of a text that goes on: another slip
    return [*lines[:at], *lines[at + 1 :]]


def rename(lines: list[str], at: int, chance: random.Random) -> list[str] | None:
    """Misspell a key."""
    found = KEY.match(lines[at])
    if not found or found["key"] not in every_key() or len(found["key"]) < 4:
        return None
    key, place = found["key"], chance.randrange(len(found["key"]) - 1)
    wrong = chance.choice(
        (
            key[:place] + key[place + 1 :],
            key[:place] + key[place + 1] + key[place] + key[place + 2 :],
            key + "s",
            key.capitalize(),
        )
    )
    return (
        None if wrong in every_key() else _with(lines, at, f"{found['before']}{wrong}{found['colon']}{found['value']}")
    )


def retype(lines: list[str], at: int, chance: random.Random) -> list[str] | None:
    """Write a value of another kind."""
    found = KEY.match(lines[at])
    if not found or not found["value"] or (found["key"] not in TYPED):
        return None
    if found["key"] == "answer" and found["value"] not in ("true", "false"):
        return None
    return _with(lines, at, f"{found['before']}{found['key']}: {chance.choice(TYPED[found['key']])}")


def duplicate(lines: list[str], at: int, chance: random.Random) -> list[str] | None:
    """Paste a line twice."""
    found = KEY.match(lines[at])
    if (
        not found
        or found["value"] in ("|", ">-", ">", "|-")
        or (at + 1 < len(lines) and _indent(lines[at + 1]) > _indent(lines[at]))
    ):
        return None
    return [*lines[: at + 1], *lines[at:]]


def reindent(lines: list[str], at: int, chance: random.Random) -> list[str] | None:
    """Move a line by a space or two, or indent it with a Tab."""
    if not KEY.match(lines[at]):
        return None
    by = chance.choice((-2, -1, 1, 2, "\t"))
    if by == "\t":
        return _with(lines, at, "\t" + lines[at].lstrip()) if _indent(lines[at]) else None
    if isinstance(by, int) and by < 0:
        return _with(lines, at, lines[at][-by:]) if _indent(lines[at]) >= -by else None
    return _with(lines, at, " " * int(by) + lines[at])


def swap_quotes(lines: list[str], at: int, chance: random.Random) -> list[str] | None:
    """Put a curly mark for a straight one, or lose one."""
    found = KEY.match(lines[at])
    if not found:
        return None
    value = found["value"]
    if value.startswith('"') and value.endswith('"') and len(value) > 2:
        wrong = chance.choice((f"{value[:-1]}”", value[:-1]))
        return _with(lines, at, lines[at][: -len(value)] + wrong)
    if found["key"] in every_key() and chance.random() < 0.3:
        return _with(lines, at, f"{found['before']}“{found['key']}”{found['colon']}{value}")
    return None


def break_reference(lines: list[str], at: int, chance: random.Random) -> list[str] | None:
    """Lose or add a letter in an address or in the id of a fact."""
    found = [*ADDRESS.finditer(lines[at]), *FACT.finditer(lines[at])]
    key = KEY.match(lines[at])
    if not found or (key and key["key"] in ("id", "statement")) or lines[at].lstrip().startswith("- id"):
        return None
    spot = chance.choice(found)
    wrong = spot.group() + chance.choice("xz9")
    return _with(lines, at, lines[at][: spot.start()] + wrong + lines[at][spot.end() :])


SLIPS: tuple[Slip, ...] = (delete, rename, retype, duplicate, reindent, swap_quotes, break_reference)
PLACES = tuple(
    str(path.relative_to(ROOT)) for folder in ("content", "quizzes") for path in sorted((ROOT / folder).rglob("*.yml"))
)


def mutants(count: int, seed: int) -> list[Mutant]:
    """Return so many slips, each kind as often as the others; the same seed gives the same ones."""
    chance, found = random.Random(seed), []
    while len(found) < count:
        slip, place = SLIPS[len(found) % len(SLIPS)], chance.choice(PLACES)
        text = (ROOT / place).read_text(encoding="utf-8")
        lines = text.split("\n")
        spots = [number for number in tidy_lines(place, lines) if lines[number].strip()]
        for at in chance.sample(spots, min(30, len(spots))):
            wrong = slip(lines, at, chance)
            if wrong is not None and wrong != lines:
                found.append(Mutant(place, slip.__name__, at + 1, "\n".join(wrong)))
                break
    return found


def _with(lines: list[str], at: int, line: str) -> list[str]:
    return [*lines[:at], line, *lines[at + 1 :]]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
