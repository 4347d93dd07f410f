"""Answers typed from paper: one line a sheet, with the variant, who it is, and the letters."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.diagnostics.language import _
from site_builder.exam.bank import LETTERS
from site_builder.exam.codes import valid_code
from site_builder.exam.key import Key, KeyLine

BLANK = "-._0"
"""Any of these stands for a question left blank."""
NAMES = {
    "code": ("ma de", "ma_de", "made", "de"),
    "person": ("nguoi", "so", "ten", "ho ten", "ho va ten", "so/ten", "so bao danh", "ho_ten"),
    "unit": ("don vi", "don_vi", "chi bo"),
    "source": ("tep", "anh"),
    "given": ("tra loi", "tra_loi", "bai lam", "dap an"),
}
PLAIN = {3: ("code", "person", "given"), 4: ("code", "person", "unit", "given")}
"""What the columns are where no line names them."""
GROUPS = re.compile(r"\(([A-Z]*)\)|([A-Z]|[-._0])")


@dataclass(frozen=True, slots=True)
class Given:
    """What one sheet says: for each question the letters chosen, empty where it was left blank."""

    code: str
    person: str
    unit: str
    letters: tuple[str, ...]
    source: str
    """The line or the picture it was read from."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A line that could not be read, and why."""

    line: int
    reason: str


def read_typed(text: str, key: Key) -> tuple[list[Given], list[Slip]]:
    """Return what could be read of a table of answers, and every line that could not."""
    given: list[Given] = []
    slips: list[Slip] = []
    seen: dict[tuple[str, str], int] = {}
    columns: tuple[str, ...] | None = None
    for number, cells in enumerate(
        csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=_delimiter(text)), 1
    ):
        if not any(cell.strip() for cell in cells):
            continue
        if columns is None:
            columns = _head(cells)
            if columns:
                continue
            columns = ()
        try:
            one = _given(cells, columns, key, number)
        except ValueError as error:
            slips.append(Slip(number, str(error)))
            continue
        who = (one.code, one.person)
        if one.person and who in seen:
            slips.append(
                Slip(number, _("người {person} đã có ở dòng {line}").format(person=one.person, line=seen[who]))
            )
            continue
        seen[who] = number
        given.append(one)
    return given, slips


def read_letters(text: str, lines: Sequence[KeyLine]) -> tuple[str, ...]:
    """Return the letters chosen for each question: `ABDC`, `A B AC -` or `AB(AC)-`; raise ValueError with the reason."""
    text = text.upper().strip()
    if "?" in text:
        raise ValueError(_("còn dấu ? chưa điền"))
    tokens = re.split(r"[\s,;/|]+", text)
    if len(tokens) == len(lines) and len(lines) > 1:
        found = [token.strip("()") for token in tokens]
    else:
        compact = re.sub(r"[\s,;/|]+", "", text)
        if GROUPS.sub("", compact):
            raise ValueError(_("có ký tự lạ: {signs}").format(signs=GROUPS.sub("", compact)))
        found = [group or single for group, single in GROUPS.findall(compact)]
    if len(found) != len(lines):
        raise ValueError(_("có {found} câu trả lời, đề có {wanted} câu").format(found=len(found), wanted=len(lines)))
    return tuple(_checked(letters, line) for letters, line in zip(found, lines, strict=True))


def _checked(letters: str, line: KeyLine) -> str:
    if len(letters) == 1 and letters in BLANK:
        return ""
    offered = LETTERS[: len(line.values)]
    for letter in letters:
        if letter not in offered:
            raise ValueError(_("câu {number} không có phương án {letter}").format(number=line.number, letter=letter))
    return "".join(sorted(set(letters)))


def _given(cells: Sequence[str], columns: tuple[str, ...], key: Key, number: int) -> Given:
    named = columns or PLAIN.get(len(cells), ())
    if not named:
        raise ValueError(_("cần ba cột: mã đề, số hoặc tên, trả lời"))
    row: dict[str, str] = {}
    for index, name in enumerate(named):
        row[name] = cells[index].strip() if index < len(cells) else ""
    if named[-1] == "given" and len(cells) > len(named):
        row["given"] = " ".join(cell.strip() or "-" for cell in cells[len(named) - 1 :])
    code = row.get("code", "")
    if code not in key.variants:
        raise ValueError(_("không có mã đề {code} trong bộ này").format(code=code or "?") + _slip_of(code))
    if "?" in row.get("person", ""):
        raise ValueError(_("còn dấu ? chưa điền"))
    letters = read_letters(row.get("given", ""), key.variants[code])
    source = row.get("source") or _("dòng {number}").format(number=number)
    return Given(code, row.get("person", ""), row.get("unit", ""), letters, source)


def _slip_of(code: str) -> str:
    return "" if valid_code(code) else _(" (mã viết nhầm số)")


def _head(cells: Sequence[str]) -> tuple[str, ...]:
    """Return what each column is, or nothing where the line is already a sheet."""
    names = [_plain(cell) for cell in cells]
    found = tuple(next((kind for kind, words in NAMES.items() if name in words), name) for name in names)
    return found if "code" in found and "given" in found else ()


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFD", text.strip().lower().replace("đ", "d"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def _delimiter(text: str) -> str:
    first = text.lstrip().partition("\n")[0]
    return max("\t;,", key=first.count)
