"""A code or a saved file, held against the bank: a sheet, with what there is to say of it."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from typing import Any

from site_builder.results.code import Code, check_word, clean_name
from site_builder.results.values import Answer, AnswerBank, Item, Note, Sheet

FIRST_DAY = date(2026, 1, 1)
FORM = "so-tay-ket-qua"
DAY = re.compile(r"\d{4}-\d\d-\d\d")
ELSEWHERE = "Đề không còn trong thư viện"
MOST = 1000
"""No test has more questions; a file that claims more is not ours."""

Read = tuple[list[Sheet], list[Note]]


def from_code(code: Code, given: str, place: str, bank: AnswerBank) -> Read:
    """Return the sheet of a code; `given` is a name the trainer wrote beside it, which comes before the learner's own."""
    known = bank.by_code()
    answers = tuple(_from_bits(known[name], bits) for name, bits in code.answers if name in known)
    test = next((test for test in bank.tests if test.code == code.test), None)
    day = (FIRST_DAY + timedelta(days=code.day)).isoformat()
    notes = _about_bank(code.bank, len(answers), len(code.answers), place, bank)
    sheet = Sheet(
        person=clean_name(given) or code.name,
        unit="",
        test=test.title if test else ELSEWHERE,
        attempt=f"{code.test}.{code.seed}",
        day=day,
        answers=answers,
        place=place,
        pass_mark=test.pass_mark if test and len(answers) == len(code.answers) else None,
    )
    return ([sheet] if answers else []), notes


def from_saved(text: str, place: str, bank: AnswerBank) -> Read:
    """Return the sheet of a file a learner saved."""
    try:
        kept = json.loads(text)
    except (ValueError, RecursionError):
        return [], [Note("file-damaged", place)]
    if not isinstance(kept, dict) or kept.get("form") != FORM:
        return [], [Note("file-foreign", place)]
    if not _whole(kept) or kept["check"] != check_word(saved_lines(kept)):
        return [], [Note("file-damaged", place)]
    known = bank.by_id()
    found = [
        (known[entry["id"]], entry) for entry in kept["answers"] if _same(known.get(entry["id"]), entry["wording"])
    ]
    answers = tuple(_from_chosen(item, tuple(entry["chosen"]), entry["right"]) for item, entry in found)
    test = next((test for test in bank.tests if test.id == kept["test"]), None)
    sheet = Sheet(
        person=clean_name(kept["name"]),
        unit=clean_name(kept["unit"]),
        test=test.title if test else clean_name(kept["title"]),
        attempt=f"{kept['testCode']}.{kept['seed']}",
        day=kept["day"],
        answers=answers,
        place=place,
        pass_mark=test.pass_mark if test and len(answers) == len(kept["answers"]) else None,
    )
    return ([sheet] if answers else []), _about_bank(kept["bank"], len(answers), len(kept["answers"]), place, bank)


def saved_lines(kept: dict[str, Any]) -> str:
    """Return what the check word of a saved file is taken over."""
    head = [kept[name] for name in ("library", "bank", "test", "testCode", "title", "seed", "day", "name", "unit")]
    rows = [
        "|".join([entry["id"], entry["wording"], str(int(entry["right"])), *entry["chosen"]])
        for entry in kept["answers"]
    ]
    return "\n".join([*head, *rows])


def _from_bits(item: Item, bits: int) -> Answer:
    if not item.ticked:
        return Answer(item.id, bits == 1)
    return _from_chosen(item, tuple(value for at, (value, _) in enumerate(item.options) if bits >> at & 1), False)


def _from_chosen(item: Item, chosen: tuple[str, ...], said: bool) -> Answer:
    """Return the answer, marked by the bank; what was typed was marked where it was typed."""
    if item.kind == "short_answer":
        return Answer(item.id, said)
    return Answer(item.id, bool(chosen) and set(chosen) == set(item.right), chosen if item.ticked else None)


def _same(item: Item | None, wording: str) -> bool:
    return item is not None and item.wording == wording


def _about_bank(version: str, read: int, all_: int, place: str, bank: AnswerBank) -> list[Note]:
    if version == bank.version and read == all_:
        return []
    if read == 0:
        return [Note("bank-unknown", place, {"bank": version})]
    code = "bank-other" if read == all_ else "bank-changed"
    return [Note(code, place, {"bank": version, "read": read, "all": all_})]


def _whole(kept: dict[str, Any]) -> bool:
    """Say whether a saved file holds what it must, in the right shapes."""
    texts = ("library", "bank", "test", "testCode", "title", "seed", "day", "name", "unit", "check")
    answers = kept.get("answers")
    return (
        all(isinstance(kept.get(name), str) and len(kept[name]) <= 200 for name in texts)
        and bool(DAY.fullmatch(kept["day"]))
        and isinstance(answers, list)
        and 0 < len(answers) <= MOST
        and all(_whole_answer(entry) for entry in answers)
        and len({entry["id"] for entry in answers}) == len(answers)
    )


def _whole_answer(entry: object) -> bool:
    if not isinstance(entry, dict):
        return False
    chosen = entry.get("chosen")
    return (
        all(isinstance(entry.get(name), str) and len(entry[name]) <= 200 for name in ("id", "wording"))
        and isinstance(entry.get("right"), bool)
        and isinstance(chosen, list)
        and len(chosen) <= 12
        and all(isinstance(value, str) and len(value) <= 200 for value in chosen)
    )
