"""Everything a trainer has collected, read once each: files of codes, saved results and paper marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from site_builder.results.code import FORM, clean_name, read_code
from site_builder.results.paper import COLUMNS, delimiter_of, from_paper
from site_builder.results.sheets import Read, from_code, from_saved
from site_builder.results.values import AnswerBank, Gathered, Note, Sheet

START = re.compile(r"STKQ([0-9]+)\.", re.IGNORECASE | re.ASCII)
REST = re.compile(r"[0-9A-Z.]*")
PROGRESS = re.compile(r"STCU[0-9]+\.", re.IGNORECASE | re.ASCII)
LINE_END = re.compile(r"\r\n|[\n\r]")
STAMP = re.compile(r"^\s*\[[^\]]*\]\s*")
MOST_LINES = 12
"""A code broken into more lines than this is not looked for."""


def gather(sources: Iterable[tuple[str, bytes]], bank: AnswerBank) -> Gathered:
    """Return the sheets of all sources, each try and each learner's test once, with a note on whatever was left out."""
    sheets: list[Sheet] = []
    notes: list[Note] = []
    for name, content in sources:
        text = decoded(content)
        found, said = read_text(text, name, bank) if text is not None else ([], [Note("encoding", name)])
        sheets += found
        notes += said
    kept, twice = without_doubles(sheets)
    return Gathered(tuple(kept), (*_told_once(notes), *twice))


def _told_once(notes: list[Note]) -> Iterator[Note]:
    """Yield the notes; that another version of the bank took nothing from its sheets is told once for all of them."""
    versions = Counter(note.values["bank"] for note in notes if note.code == "bank-other")
    for note in notes:
        if note.code != "bank-other":
            yield note
        elif count := versions.pop(note.values["bank"], 0):
            yield Note(note.code, note.place, {"bank": note.values["bank"], "count": count})


def decoded(content: bytes) -> str | None:
    """Return the text of a file, whichever way Windows programs save it; nothing where it is no text."""
    for encoding in ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            return None
        return None if "\0" in text else text
    return None


def read_text(text: str, place: str, bank: AnswerBank) -> Read:
    """Return what one text holds: a saved file, a table of paper marks, or codes among other words."""
    start = text.lstrip()
    if not start:
        return [], [Note("empty", place)]
    if start.startswith("{"):
        return from_saved(text, place, bank)
    head = [cell.strip().strip('"').lower() for cell in start.partition("\n")[0].split(delimiter_of(start))]
    if len(set(head) & set(COLUMNS)) >= 3:
        return from_paper(start, place, bank)
    return _codes(text, place, bank)


def without_doubles(sheets: list[Sheet]) -> Read:
    """Return each try once and each learner once for each test; a note tells of every sheet that is not counted."""
    kept: dict[str, Sheet] = {}
    notes: list[Note] = []
    for sheet in sheets:
        earlier = kept.get(sheet.attempt)
        if earlier is None:
            kept[sheet.attempt] = sheet
            continue
        # A saved file may say more than a code: who it was, or which unit.
        if not earlier.person or (not earlier.unit and sheet.unit):
            kept[sheet.attempt], earlier, sheet = sheet, sheet, earlier
        notes.append(Note("same-attempt", sheet.place, {"person": earlier.person or "?", "first": earlier.place}))
    people: dict[tuple[str, str, str], Sheet] = {}
    for sheet in sorted(kept.values(), key=lambda one: one.day):
        people.setdefault(_who(sheet), sheet)
    counted = [sheet for sheet in kept.values() if not sheet.person or people[_who(sheet)] is sheet]
    for sheet in kept.values():
        first = people[_who(sheet)]
        if sheet.person and first is not sheet:
            values = {"person": sheet.person, "test": sheet.test, "first": first.place}
            notes.append(Note("same-person", sheet.place, values))
    return counted, notes


def _who(sheet: Sheet) -> tuple[str, str, str]:
    return _folded(sheet.person), _folded(sheet.unit), sheet.test


def _codes(text: str, place: str, bank: AnswerBank) -> Read:
    sheets: list[Sheet] = []
    notes: list[Note] = []
    lines, without, at = LINE_END.split(text), 0, 0
    while at < len(lines):
        line, here = lines[at], f"{place}:{at + 1}"
        at += 1
        starts = [found.start() for found in START.finditer(line)]
        if not starts:
            if PROGRESS.search(line):
                notes.append(Note("progress-code", here))
            elif line.strip():
                without += 1
            continue
        for start, end in zip(starts, [*starts[1:], len(line)], strict=True):
            given = line[: starts[0]] if start == starts[0] else ""
            written = REST.match(line[start:end])
            body = written.group().rstrip(".") if written else ""
            used = 0
            if end == len(line) and read_code(body) is None:
                body, used = _continued(written.group() if written else "", lines[at : at + MOST_LINES])
            code = read_code(body)
            if code is None:
                notes.append(Note(_why(body, line[start:]), here))
                continue
            at += used
            found, said = from_code(code, STAMP.sub("", given).strip().rstrip(":;,-–\t "), here, bank)
            sheets += found
            notes += said
    if without:
        notes.append(Note("lines-without", place, {"count": without}))
    if not sheets and not notes:
        notes.append(Note("empty", place))
    return sheets, notes


def _continued(body: str, following: list[str]) -> tuple[str, int]:
    """Return a code that a program broke into lines, put together, with how many more lines it took."""
    whole = body
    for used, line in enumerate(following, 1):
        part = line.strip()
        if not part or not REST.fullmatch(part) or START.search(part):
            break
        whole += part
        if read_code(whole.rstrip(".")) is not None:
            return whole.rstrip("."), used
    return body.rstrip("."), 0


def _why(body: str, line: str) -> str:
    started = START.match(line)
    if started and started[1] != "1":
        return "code-newer"
    return "code-damaged" if FORM.fullmatch(body) else "code-short"


def _folded(text: str) -> str:
    return clean_name(text).lower()
