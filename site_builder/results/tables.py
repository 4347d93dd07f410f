"""The report as tables for a spreadsheet: learners, questions with their options, clauses."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from site_builder.results.analysis import ItemFigures
from site_builder.results.summary import ClassReport
from site_builder.results.words import again_words, day_words, flag_words, hundredths, level_words, percent

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that begins so may be run as a formula."""

Cell = str | int


def tables(report: ClassReport) -> dict[str, bytes]:
    """Return each table by the name of its file, readable by Excel as it is."""
    return {
        "lop.csv": _written(("Người", "Đơn vị", "Đề", "Ngày", "Đúng", "Số câu", "Tỷ lệ", "Đạt"), _people(report)),
        "cau-hoi.csv": _written(ITEM_HEAD, _items(report)),
        "phuong-an.csv": _written(
            ("Câu", "Mã câu", "Phương án", "Đáp án", "Số người chọn", "Nhóm trên", "Nhóm dưới"), _options(report)
        ),
        "dieu-khoan.csv": _written(
            ("Điều khoản", "Số câu", "Đúng", "Lượt trả lời", "Tỷ lệ", "Gợi ý"), _clauses(report)
        ),
    }


ITEM_HEAD = (
    "Câu", "Mã câu", "Câu hỏi", "Chủ đề", "Độ khó soạn", "Lượt làm", "Đúng", "Độ khó p", "Phân biệt r", "Phân biệt D", "Bỏ trống", "Nhận xét",
)  # fmt: skip


def safe(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet runs as a formula; numbers stay numbers."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" \u00a0\ufeff").startswith(RISKY) else cell


def passed_words(passed: bool | None) -> str:
    """Return whether a test was passed, where that is known."""
    return "" if passed is None else "đạt" if passed else "chưa đạt"


def _written(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    out = io.StringIO(newline="")
    pen = csv.writer(out, lineterminator="\r\n")
    pen.writerow(head)
    pen.writerows([safe(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _people(report: ClassReport) -> Iterable[Sequence[Cell]]:
    for sheet in report.sheets:
        size = len(sheet.answers)
        passed = None if sheet.pass_mark is None else sheet.right >= sheet.pass_mark
        yield (
            sheet.person, sheet.unit, sheet.test, day_words(sheet.day), sheet.right, size,
            percent(sheet.right / size), passed_words(passed),
        )  # fmt: skip


def _items(report: ClassReport) -> Iterable[Sequence[Cell]]:
    for number, one in enumerate(report.items, 1):
        yield (
            number, one.item.id, one.item.prompt, one.item.topic, level_words(one.item.difficulty), one.asked, one.right,
            hundredths(one.difficulty), hundredths(one.discrimination), hundredths(one.spread), one.left_out, remarks(one),
        )  # fmt: skip


def remarks(one: ItemFigures) -> str:
    """Return all that the signs of a question mean."""
    return " ".join(flag_words(flag) for flag in one.flags)


def _options(report: ClassReport) -> Iterable[Sequence[Cell]]:
    for number, one in enumerate(report.items, 1):
        for share in one.shares:
            yield (
                number, one.item.id, share.text, "x" if share.right else "", share.count,
                percent(share.upper), percent(share.lower),
            )  # fmt: skip


def _clauses(report: ClassReport) -> Iterable[Sequence[Cell]]:
    for one in report.clauses:
        yield (
            one.clause.name,
            one.questions,
            one.right,
            one.asked,
            percent(one.share),
            again_words(one.again, one.few, one.doubtful),
        )
