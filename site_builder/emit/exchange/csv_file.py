"""CSV that Excel opens with Vietnamese intact, and in which no cell can be run as a formula."""

from __future__ import annotations

import csv
import io

from site_builder.emit.exchange.sheet import columns_of, rows_of
from site_builder.emit.exchange.wording import common_losses
from site_builder.model.bank import Bank, Exported, Loss, asked_in
from site_builder.model.exchange import DANGEROUS


def csv_file(bank: Bank) -> Exported:
    """Return one row for each question."""
    rows = rows_of(bank)
    columns = columns_of(rows)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([harmless(row.get(column, "")) for column in columns] for row in rows)
    return Exported(b"\xef\xbb\xbf" + out.getvalue().encode(), tuple(link_losses(bank)))


def harmless(cell: str) -> str:
    """Return the cell as text to any spreadsheet; the importer takes the apostrophe away again."""
    bare = cell.lstrip("'")
    return f"'{cell}" if bare[:1] and bare[0] in DANGEROUS else cell


def link_losses(bank: Bank) -> list[Loss]:
    """Return what tables lose: links only, for typed answers come back as they were."""
    return [
        loss
        for quiz in bank.quizzes
        for asked in asked_in(quiz)
        if asked.question.id in bank.linked
        for loss in list(common_losses(bank, asked))[:1]
    ]
