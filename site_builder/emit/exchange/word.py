"""A Word file with a table for each question: two columns, a name and a text, that people edit and send back."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from typing import Any

from site_builder.emit.exchange.csv_file import link_losses
from site_builder.emit.exchange.sheet import columns_of, rows_of
from site_builder.emit.paper.same_zip import same_zip
from site_builder.model.bank import Bank, Exported

NAME_WIDTH, TEXT_WIDTH = 38, 132
"""Millimetres on A4."""


def word(bank: Bank) -> Exported:
    """Return the bank as a .docx; the same bank gives the same bytes."""
    from docx import Document
    from docx.shared import Mm, Pt

    made = Document()
    about = made.core_properties
    about.title, about.author, about.comments, about.language = bank.title, bank.title, "", "vi-VN"
    about.last_modified_by, about.revision = bank.title, 1
    about.created = about.modified = datetime.combine(bank.day, time())
    page = made.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(20)
    made.styles["Normal"].font.name, made.styles["Normal"].font.size = "Times New Roman", Pt(12)
    rows = rows_of(bank)
    columns = columns_of(rows)
    for row in rows:
        _table(made, [(name, row[name]) for name in columns if name in row])
    out = BytesIO()
    made.save(out)
    return Exported(same_zip(out.getvalue()), tuple(link_losses(bank)))


def _table(made: Any, cells: list[tuple[str, str]]) -> None:
    from docx.shared import Mm

    table = made.add_table(rows=len(cells), cols=2)
    table.style, table.autofit = made.styles["Table Grid"], False
    places = table._cells  # read once: asking a row for its cells walks the whole table
    for at, (name, text) in enumerate(cells):
        left, right = places[2 * at], places[2 * at + 1]
        left.width, right.width = Mm(NAME_WIDTH), Mm(TEXT_WIDTH)
        left.paragraphs[0].add_run(name).bold = True
        first, *more = text.split("\n")
        right.paragraphs[0].add_run(first)
        for part in more:
            right.add_paragraph().add_run(part)
    made.add_paragraph()
