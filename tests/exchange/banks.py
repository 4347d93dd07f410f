"""Two banks to send away: one made of all that breaks formats, and our own; and the way home for what comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from site_builder.emit.exchange.formats import FORMATS
from site_builder.link.bank import bank_of
from site_builder.link.build import link
from site_builder.link.values import with_values
from site_builder.load.exchange.assemble import Remark, assemble
from site_builder.load.exchange.readers import read_drafts
from site_builder.load.exchange.yaml_file import quiz_yaml
from site_builder.load.library import load
from site_builder.load.read import decode
from site_builder.load.shape import to_model
from site_builder.load.yaml_text import parse_yaml
from site_builder.model.bank import Bank, Exported
from site_builder.model.quiz import Quiz

ROOT = Path(__file__).parent.parent.parent
NASTY = ROOT / "tests/data/exchange/nasty.yml"


def quiz_from(text: str) -> Quiz:
    source, problems = decode(text.encode(), "quiz.yml")
    assert source is not None and problems == []
    values, source, problems = parse_yaml(source)
    assert problems == []
    quiz, problems = to_model(values, Quiz, source)
    assert quiz is not None and problems == []
    return quiz


@cache
def nasty() -> Bank:
    quiz = quiz_from(NASTY.read_text(encoding="utf-8"))
    return Bank("so-tay", 'Sổ tay / "thử" & <x>', date(2026, 11, 23), (quiz,), {}, frozenset())


@cache
def own() -> Bank:
    library, _problems = load(ROOT)
    library = with_values(library)
    return bank_of(library, link(library), library.quizzes)


BANKS = {"nasty": nasty, "own": own}


def exported(form: str, bank: Bank) -> Exported:
    return next(known for known in FORMATS if known.name == form).write(bank)


def home_again(form: str, content: bytes, bank: Bank, folder: Path) -> tuple[Bank, list[Remark]]:
    """Return the bank as the importer makes it out of an export, through the YAML it would write."""
    suffix = next(known.suffix for known in FORMATS if known.name == form)
    path = folder / f"bank{suffix}"
    path.write_bytes(content)
    quizzes, remarks = assemble(read_drafts(path), "bank")
    return replace(bank, quizzes=tuple(quiz_from(quiz_yaml(quiz)) for quiz in quizzes)), remarks


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from strings(inner)
