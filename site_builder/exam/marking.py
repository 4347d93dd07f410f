"""Sheets marked by their key: a question counts where exactly the right letters were chosen."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from site_builder.exam.bank import LETTERS
from site_builder.exam.key import Key, KeyLine
from site_builder.exam.typed import Given

COLUMNS = ("nguoi", "don_vi", "ma_de", "ngan_hang", "cau", "id", "tra_loi", "dung")
"""What `site-builder results` reads; `tra_loi` names options as the bank does, since letters differ from paper to paper."""
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that begins so may be run as a formula."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its question, the letters chosen, what the bank calls them, and whether they are right."""

    line: KeyLine
    letters: str
    values: tuple[str, ...]
    right: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """One sheet with its marks."""

    given: Given
    answers: tuple[Answer, ...]

    @property
    def score(self) -> int:
        """Return how many questions are right."""
        return sum(answer.right for answer in self.answers)


def mark_sheet(given: Given, key: Key) -> Marked:
    """Return the sheet with each answer held against the key of its variant."""
    lines = key.variants[given.code]
    return Marked(given, tuple(_answer(line, letters) for line, letters in zip(lines, given.letters, strict=True)))


def _answer(line: KeyLine, letters: str) -> Answer:
    values = tuple(value for letter, value in zip(LETTERS, line.values, strict=False) if letter in letters)
    return Answer(line, letters, values, letters == line.right)


def results_table(sheets: Iterable[Marked], key: Key) -> bytes:
    """Return `ket-qua.csv`: a row for each answer, readable by Excel as it is."""
    rows = (
        (
            sheet.given.person,
            sheet.given.unit,
            sheet.given.code,
            key.bank,
            answer.line.number,
            answer.line.id,
            " ".join(answer.values),
            int(answer.right),
        )
        for sheet in sheets
        for answer in sheet.answers
    )
    return written(COLUMNS, rows)


def class_table(sheets: Iterable[Marked]) -> bytes:
    """Return one row a sheet: who, which variant, how many right, and the letters as they stand on the paper."""
    rows = (
        (
            sheet.given.person,
            sheet.given.unit,
            sheet.given.code,
            sheet.score,
            len(sheet.answers),
            " ".join(answer.letters or "_" for answer in sheet.answers),
            sheet.given.source,
        )
        for sheet in sheets
    )
    return written(("nguoi", "don_vi", "ma_de", "so_cau_dung", "so_cau", "tra_loi", "nguon"), rows)


def written(head: Sequence[str], rows: Iterable[Sequence[str | int]]) -> bytes:
    """Return the table as CSV with the mark Excel wants, its lines ended as Excel ends them."""
    out = io.StringIO(newline="")
    pen = csv.writer(out, lineterminator="\r\n")
    pen.writerow(head)
    pen.writerows([safe(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def safe(cell: str | int) -> str | int:
    """Return a cell that no spreadsheet runs as a formula; numbers stay numbers."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" \u00a0\ufeff").startswith(RISKY) else cell
