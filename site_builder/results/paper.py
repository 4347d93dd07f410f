"""A table of paper marks, one row an answer, held against the bank.

The marks are those of the paper's own key. What was ticked is believed only where it agrees with them: an option that was
moved or keyed anew since the paper was printed would otherwise be counted as another.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass, field, replace

from site_builder.results.code import clean_name
from site_builder.results.values import Answer, AnswerBank, Item, Note, Sheet

COLUMNS = ("nguoi", "don_vi", "ma_de", "ngan_hang", "cau", "id", "tra_loi", "dung")
YES, NO = ("1", "true", "đúng", "dung", "x"), ("0", "false", "sai", "")

SHIELD = re.compile(r"^'(?=[=+\-@\t＝＋－＠])")
"""What keeps a spreadsheet from running a name as a formula; it is no part of the name."""

Who = tuple[str, str, str, int]
"""A learner, the unit, the variant of the paper, and which of several without a name."""


@dataclass
class _Table:
    """What has been read so far."""

    known: dict[str, Item]
    people: dict[Who, dict[str, Answer]] = field(default_factory=dict)
    versions: set[str] = field(default_factory=set)

    def add(self, cells: dict[str, str]) -> str:
        """Add one answer; return what is wrong with the row, or nothing."""
        if any(name not in cells for name in COLUMNS) or not cells["id"] or cells["dung"].lower() not in (*YES, *NO):
            return "rows-unread"
        self.versions.add(cells["ngan_hang"])
        item = self.known.get(cells["id"])
        if item is None:
            return "rows-unknown"
        answers = self.people.setdefault(self._who(cells, item.id), {})
        if item.id in answers:
            return "rows-twice"
        answers[item.id] = Answer(item.id, cells["dung"].lower() in YES, _values(item, cells["tra_loi"]))
        return ""

    def _who(self, cells: dict[str, str], id: str) -> Who:
        """Return whose answer it is; without a name, a question that comes again begins another sheet."""
        person, unit, variant = (clean_name(SHIELD.sub("", cells[name])) for name in ("nguoi", "don_vi", "ma_de"))
        turn = 0
        while not person and id in self.people.get((person, unit, variant, turn), ()):
            turn += 1
        return person, unit, variant, turn

    def disputed(self) -> set[str]:
        """Return the questions that our key would mark otherwise."""
        all_answers = (answer for answers in self.people.values() for answer in answers.values())
        return {
            answer.id
            for answer in all_answers
            if answer.chosen is not None and (set(answer.chosen) == set(self.known[answer.id].right)) != answer.right
        }


def from_paper(text: str, place: str, bank: AnswerBank) -> tuple[list[Sheet], list[Note]]:
    """Return the sheets of a table of paper marks."""
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text)))
    except csv.Error:
        return [], [Note("file-damaged", place)]
    head = [name.strip().lower() for name in rows[0]]
    missing = [name for name in COLUMNS if name not in head]
    if missing:
        return [], [Note("columns-missing", place, {"columns": ", ".join(missing)})]
    table = _Table(bank.by_id())
    filled = [[cell.strip() for cell in row] for row in rows[1:] if any(cell.strip() for cell in row)]
    lost = Counter(table.add(dict(zip(head, row, strict=False))) for row in filled)
    disputed = table.disputed()
    notes = [
        Note(code, place, {"count": lost[code]}) for code in ("rows-unread", "rows-unknown", "rows-twice") if lost[code]
    ]
    if disputed:
        notes.append(Note("rows-differ", place, {"count": len(disputed)}))
    if disputed or lost["rows-unknown"]:
        others = sorted(clean_name(version) for version in table.versions if version.upper() != bank.version)
        notes += [Note("paper-other-bank", place, {"bank": version or "?"}) for version in others]
    if not table.people:
        notes.append(Note("empty", place))
    return [_sheet(who, answers, disputed, place) for who, answers in table.people.items()], notes


def delimiter_of(text: str) -> str:
    """Return the sign between the cells of the first line."""
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def _sheet(who: Who, answers: dict[str, Answer], disputed: set[str], place: str) -> Sheet:
    person, unit, variant, turn = who
    told = tuple(replace(answer, chosen=None) if answer.id in disputed else answer for answer in answers.values())
    attempt = f"{variant}.{person}.{unit}" if person else f"{variant}.{place}.{unit}.{turn}"
    return Sheet(person, unit, f"Mã đề {variant}", attempt, "", told, place)


def _values(item: Item, written: str) -> tuple[str, ...] | None:
    """Return the permanent values of the options ticked; nothing where they cannot be told."""
    parts = [part for part in re.split(r"[\s,;+|]+", written) if part]
    offered = [value for value, _ in item.options]
    whole = all(part in offered for part in parts) and len(set(parts)) == len(parts)
    return tuple(parts) if item.ticked and whole else None
