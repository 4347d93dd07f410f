"""CSV, Excel and Word tables to drafts, each row with its place."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from site_builder.diagnostics.language import _
from site_builder.load.exchange.draft import Draft, Unreadable
from site_builder.load.exchange.sheet import cell_text, drafts_of, is_heading, key_of

Row = tuple[str, Mapping[str, str]]


def read_csv(path: Path) -> Iterator[Draft]:
    """Yield a draft for each row; commas, semicolons and tabs are told apart by the heading."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(
            _("Tệp CSV không ở dạng UTF-8. Trong Excel: Save As, chọn “CSV UTF-8 (Comma delimited)”.")
        ) from error
    mark = max(",;\t", key=text.partition("\n")[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    rows = []
    try:
        while True:
            line = reader.line_num + 1
            rows.append((_("dòng {line}").format(line=line), next(reader)))
    except StopIteration:
        pass
    except csv.Error as error:
        raise Unreadable(_("CSV không đúng quy tắc: {reason}").format(reason=error)) from error
    yield from drafts_of(_headed(rows))


def read_excel(path: Path) -> Iterator[Draft]:
    """Yield a draft for each row of each sheet that has a heading."""
    from openpyxl import load_workbook

    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise Unreadable(_("Không mở được tệp Excel: {reason}").format(reason=error)) from error
    found = False
    for sheet in book.worksheets:
        rows = [
            (_("{sheet}, dòng {line}").format(sheet=sheet.title, line=line), [cell_text(value) for value in values])
            for line, values in enumerate(sheet.iter_rows(values_only=True), 1)
        ]
        if any(is_heading(cells) for _place, cells in rows):
            found = True
            yield from drafts_of(_headed(rows))
    if not found:
        raise Unreadable(_without_heading())


def read_word(path: Path) -> Iterator[Draft]:
    """Yield a draft for each row of a table with a heading, and for each table of names and texts."""
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        word = Document(str(path))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise Unreadable(_("Không mở được tệp Word: {reason}").format(reason=error)) from error
    found = False
    for number, table in enumerate(word.tables, 1):
        place = _("bảng {number}").format(number=number)
        rows = [[cell_words(cell) for cell in _cells(row)] for row in table.rows]
        if any(is_heading(cells) for cells in rows):
            found = True
            placed = [
                (_("{table}, dòng {line}").format(table=place, line=at), cells) for at, cells in enumerate(rows, 1)
            ]
            yield from drafts_of(_headed(placed))
        elif is_heading([cells[0] for cells in rows if cells]):
            found = True
            pairs = {cells[0]: cells[1] for cells in rows if len(cells) > 1 and key_of(cells[0])}
            yield from drafts_of([(place, pairs)])
    if not found:
        raise Unreadable(_without_heading())


def cell_words(cell: object) -> str:
    """Return the words of a Word cell, bold and italic as Markdown, a paragraph a line."""
    return "\n".join(paragraph.text for paragraph in cell.paragraphs)  # type: ignore[attr-defined]


def _cells(row: object) -> list[object]:
    """Return each cell once: a joined cell is told of in every column it covers."""
    seen: dict[int, object] = {}
    for cell in row.cells:  # type: ignore[attr-defined]
        seen.setdefault(id(cell._tc), cell)
    return list(seen.values())


def _headed(rows: Sequence[tuple[str, Sequence[str]]]) -> Iterator[Row]:
    """Yield the rows below the heading, each cell under its column's name."""
    heading: Sequence[str] | None = None
    for place, cells in rows:
        if heading is None:
            heading = cells if is_heading(cells) else None
        elif any(cell.strip() for cell in cells):
            yield place, {name: cell for name, cell in zip(heading, cells, strict=False) if name.strip()}
    if heading is None:
        raise Unreadable(_without_heading())


def _without_heading() -> str:
    return _("Không thấy dòng tên cột. Cần ít nhất cột “Câu hỏi”, các cột “A”, “B”… và cột “Đáp án”.")
