"""What is drawn on a Word page, in the order in which it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from docx.document import Document as Docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from site_builder.model.form_sheet import SheetLayout

CENTRE = WD_ALIGN_PARAGRAPH.CENTER
BOX = "☐"
BOX_FONT = "Segoe UI Symbol"
"""Times New Roman has no empty box."""
DOTS = "…" * 12


def describe(word: Docx, title: str, made_by: str, checked_on: date | None) -> None:
    """Say what the file is, without naming a moment or a person."""
    about = word.core_properties
    about.title, about.author, about.comments, about.language = title, made_by, "", "vi-VN"
    about.last_modified_by, about.revision = made_by, 1
    day = datetime.combine(checked_on, time()) if checked_on else datetime(2000, 1, 1)
    about.created = about.modified = day


class Pen:
    """Writes into one Word file in the layout's font and sizes."""

    def __init__(self, word: Docx, layout: SheetLayout) -> None:
        self._word, self._layout = word, layout
        self._width = 210 - layout.margins[1] - layout.margins[3]
        self._plain_style()
        self._page_numbers()

    def party_heading(self) -> None:
        """Write the head of a Party paper: who issues it on the left, the Party's name over a rule on the right."""
        left, right = self._two_columns(self._width - 92, 92)
        self._line(left.paragraphs[0], f"ĐẢNG BỘ {DOTS[:7]}", size=self._layout.body_size - 1)
        self._line(left.add_paragraph(), f"CHI BỘ {DOTS[:8]}", size=self._layout.body_size - 1, bold=True)
        self._line(left.add_paragraph(), "*")
        self._line(left.add_paragraph(), f"Số: {DOTS[:5]}", size=self._layout.body_size - 1)
        name = right.paragraphs[0]
        self._line(name, self._layout.party, size=self._layout.party_size, bold=True)
        name.paragraph_format.left_indent = name.paragraph_format.right_indent = Mm(5)
        _rule_below(name)
        self._line(
            right.add_paragraph(),
            f"{DOTS[:5]}, ngày {DOTS[:2]} tháng {DOTS[:2]} năm {DOTS[:3]}",
            size=self._layout.body_size - 1,
            italic=True,
        )
        right.paragraphs[1].paragraph_format.space_before = Pt(6)
        self._space(6)

    def title(self, text: str) -> None:
        """Write the name of the form."""
        paragraph = self._word.add_paragraph()
        self._line(paragraph, text, size=self._layout.title_size, bold=True)
        paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(8), Pt(10)

    def section(self, text: str) -> None:
        """Write the head of a section."""
        paragraph = self._word.add_paragraph(style="Heading 1")
        paragraph.add_run(text)

    def label(self, text: str, explained: str = "") -> Paragraph:
        """Write what a field asks for, and how to answer."""
        paragraph = self._word.add_paragraph()
        paragraph.add_run(f"{text}:")
        paragraph.paragraph_format.keep_with_next = True
        if explained:
            self._explain(explained)
        return paragraph

    def dotted(self, text: str, explained: str = "") -> None:
        """Write a field with dots from its name to the margin; typing before them pushes them away."""
        paragraph = self._word.add_paragraph()
        paragraph.add_run(f"{text}: ")
        self._dots(paragraph)
        if explained:
            paragraph.paragraph_format.keep_with_next = True
            self._explain(explained, last=True)

    def dotted_lines(self, count: int) -> None:
        """Write empty dotted lines."""
        for _ in range(count):
            self._dots(self._word.add_paragraph())

    def boxes(self, choices: Sequence[str]) -> None:
        """Write the choices, each behind an empty box."""
        for choice in choices:
            paragraph = self._word.add_paragraph()
            paragraph.paragraph_format.left_indent = Mm(8)
            box = paragraph.add_run(BOX)
            _use_font(box, BOX_FONT)
            paragraph.add_run(f" {choice}")

    def table(self, columns: Sequence[str], rows: int) -> None:
        """Write a table with its columns named and empty rows."""
        table = self._word.add_table(rows + 1, len(columns) + 1, style="Table Grid")
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        _set_widths(table, [11, *[(self._width - 11) / len(columns)] * len(columns)])
        for cell, name in zip(table.rows[0].cells, ("TT", *columns), strict=True):
            self._line(cell.paragraphs[0], name, size=self._layout.body_size - 2, bold=True)
            _shade(cell)
        _repeat(table.rows[0])
        for number, row in enumerate(table.rows[1:], 1):
            self._line(row.cells[0].paragraphs[0], str(number), size=self._layout.body_size - 2)
            row.height = Mm(9)
        for row in table.rows[:-1]:
            for cell in row.cells:
                cell.paragraphs[0].paragraph_format.keep_with_next = True
        self._space(4)

    def notes(self, texts: Sequence[str]) -> None:
        """Write the notes under a short line."""
        for index, text in enumerate(texts):
            paragraph = self._word.add_paragraph()
            run = paragraph.add_run(text)
            run.italic, run.font.size = True, Pt(self._layout.small_size)
            paragraph.paragraph_format.space_after = Pt(2)
            if index == 0:
                paragraph.paragraph_format.space_before = Pt(14)
                _rule(paragraph, "top")

    def _plain_style(self) -> None:
        """Make the body style: the layout's font for every script, Vietnamese, a little air between lines."""
        for name in ("Normal", "Heading 1"):
            style = self._word.styles[name]
            style.font.name, style.font.size = self._layout.font, Pt(self._layout.body_size)
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(qn(f"w:{theme}"), None)
            for script in ("ascii", "hAnsi", "eastAsia", "cs"):
                fonts.set(qn(f"w:{script}"), self._layout.font)
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(0), Pt(4)
            style.paragraph_format.line_spacing = 1.15
            speak_vietnamese(style)
        head = self._word.styles["Heading 1"]
        head.font.bold, head.font.color.rgb = True, None
        for colour in head.element.rPr.findall(qn("w:color")):
            head.element.rPr.remove(colour)
        head.paragraph_format.space_before, head.paragraph_format.keep_with_next = Pt(10), True

    def _page_numbers(self) -> None:
        """Number the pages at the top, in the middle, from the second on."""
        paragraph = self._word.sections[0].header.paragraphs[0]
        paragraph.alignment = CENTRE
        run = paragraph.add_run()
        run.font.size = Pt(self._layout.page_number_size)
        for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
            part = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                part.set(qn("w:fldCharType"), kind)
            else:
                part.text = text
            run._r.append(part)

    def _two_columns(self, *widths: float) -> tuple[Any, Any]:
        table = self._word.add_table(1, 2)
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        _set_widths(table, widths)
        left, right = table.rows[0].cells
        return left, right

    def _line(
        self, paragraph: Paragraph, text: str, *, size: int | None = None, bold: bool = False, italic: bool = False
    ) -> None:
        """Write one centred line."""
        paragraph.alignment = CENTRE
        paragraph.paragraph_format.space_after = Pt(0)
        run = paragraph.add_run(text)
        run.bold, run.italic = bold or None, italic or None
        if size:
            run.font.size = Pt(size)

    def _explain(self, text: str, last: bool = False) -> None:
        paragraph = self._word.add_paragraph()
        run = paragraph.add_run(text)
        run.italic, run.font.size = True, Pt(self._layout.small_size)
        paragraph.paragraph_format.space_after = Pt(4)
        paragraph.paragraph_format.keep_with_next = not last

    def _dots(self, paragraph: Paragraph) -> None:
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(self._width), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        paragraph.add_run("\t")

    def _space(self, points: int) -> None:
        paragraph = self._word.add_paragraph()
        paragraph.paragraph_format.space_after, paragraph.paragraph_format.line_spacing = Pt(0), Pt(points)


def _set_widths(table: Any, widths: Sequence[float]) -> None:
    """Set the widths in mm twice: Word reads the cells, LibreOffice the grid."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)


def _rule_below(paragraph: Paragraph) -> None:
    _rule(paragraph, "bottom")


def _rule(paragraph: Paragraph, side: str) -> None:
    borders, line = OxmlElement("w:pBdr"), OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "3"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def _shade(cell: Any) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "F1F1F1")):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _repeat(row: Any) -> None:
    """Let the row stand again at the top of each page the table runs onto."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _use_font(run: Run, name: str) -> None:
    run.font.name = name
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn(f"w:{script}"), name)


def speak_vietnamese(style: Any) -> None:
    """Let spelling checks of a style take its words for Vietnamese."""
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    style.element.get_or_add_rPr().append(language)
