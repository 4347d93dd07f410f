"""A form as a Word file that an office fills in: Party paper heading, dotted lines, tables; the same bytes every time."""

from __future__ import annotations

from io import BytesIO

from docx import Document
from docx.document import Document as Docx
from docx.shared import Mm

from site_builder.emit.paper.same_zip import same_zip
from site_builder.emit.paper.word_pen import Pen, describe
from site_builder.model.form_sheet import FormSheet, SheetField

BLANK_LINES, BLANK_ROWS = 3, 4


def write_docx(sheet: FormSheet) -> bytes:
    """Return the form as a .docx; the same form gives the same bytes on every machine."""
    word = Document()
    describe(word, sheet.title, sheet.made_by, sheet.checked_on)
    _lay_out(word, sheet)
    pen = Pen(word, sheet.layout)
    if sheet.party_heading:
        pen.party_heading()
    pen.title(sheet.title.upper())
    for section in sheet.sections:
        pen.section(section.title)
        for field in section.fields:
            _field(pen, field)
    pen.notes(sheet.notes)
    file = BytesIO()
    word.save(file)
    return same_zip(file.getvalue())


def _lay_out(word: Docx, sheet: FormSheet) -> None:
    """Set A4 and the margins of the layout."""
    page = word.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    top, right, bottom, left = sheet.layout.margins
    page.top_margin, page.right_margin, page.bottom_margin, page.left_margin = Mm(top), Mm(right), Mm(bottom), Mm(left)
    page.header_distance = Mm(12)
    page.different_first_page_header_footer = True


def _field(pen: Pen, field: SheetField) -> None:
    match field.kind:
        case "table":
            pen.label(field.label, field.help)
            pen.table(field.columns, BLANK_ROWS)
        case "long_text":
            pen.label(field.label, field.help)
            pen.dotted_lines(BLANK_LINES)
        case "choice":
            pen.label(field.label, field.help)
            pen.boxes(field.choices)
        case _:
            pen.dotted(field.label, field.help)
