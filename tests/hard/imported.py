"""Small files of other systems, as samples to spoil."""

from __future__ import annotations

import io

GIFT = "$CATEGORY: Họp\n\n::q1:: Chi bộ họp mấy lần? {=Một lần #Đúng. ~Hai lần #Chưa đúng.}\n\nĐúng hay sai? {TRUE}\n\nGhép {=a -> b =c -> d}\n\nSố {#3:1}\n"
XML = (
    '<?xml version="1.0" encoding="UTF-8"?><quiz><question type="multichoice"><name><text>q1</text></name><questiontext format="html">'
    "<text><![CDATA[<p>Chi bộ họp <b>mấy</b> lần?</p>]]></text></questiontext><single>true</single>"
    '<answer fraction="100" format="html"><text>Một lần</text><feedback><text>Đúng.</text></feedback></answer>'
    '<answer fraction="0" format="html"><text>Hai lần</text></answer></question><question type="truefalse"><name><text>q2</text></name>'
    '<questiontext><text>Đúng?</text></questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>'
)
HOSTILE_XML = (
    '<!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    '<quiz><question type="truefalse"><questiontext><text>&b;&c;</text></questiontext></question></quiz>'
)
ROWS = (
    ("loai", "cau_hoi", "a", "b", "dung", "giai_thich"),
    ("single", "Họp mấy lần?", "Một", "Hai", "A", "Điều 1"),
    ("true_false", "Đúng?", "", "", "đúng", "=1+1"),
)


def excel() -> bytes:
    """Return the rows as a workbook."""
    from openpyxl import Workbook

    book, held = Workbook(), io.BytesIO()
    for row in ROWS:
        book.active.append(row)
    book.save(held)
    return held.getvalue()


def word() -> bytes:
    """Return the rows as a table in a Word file."""
    from docx import Document

    made, held = Document(), io.BytesIO()
    table = made.add_table(rows=len(ROWS), cols=len(ROWS[0]))
    for row, cells in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    made.save(held)
    return held.getvalue()


def imported() -> dict[str, tuple[bytes, ...]]:
    """Return samples by the ending of their files' names."""
    csv = "\n".join(",".join(row) for row in ROWS)
    return {
        ".gift": (GIFT.encode(),),
        ".xml": (XML.encode(), HOSTILE_XML.encode()),
        ".csv": (csv.encode(), csv.replace(",", ";").encode()),
        ".xlsx": (excel(),),
        ".docx": (word(),),
    }
