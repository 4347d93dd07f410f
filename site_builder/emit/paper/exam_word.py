"""A question paper as a Word file that a trainer may edit; the sheet that a machine reads is printed from the PDF."""

from __future__ import annotations

from html.parser import HTMLParser
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as Docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from site_builder.emit.paper.same_zip import same_zip
from site_builder.emit.paper.word_pen import describe, speak_vietnamese
from site_builder.exam.printed import PrintedQuestion, PrintedVariant
from site_builder.exam.qr import qr_png

FONT, SIZE, FOOT_SIZE = "Times New Roman", 12, 9.5
LEFT, RIGHT, TOP, BOTTOM = 20, 15, 15, 15
WIDTH = 210 - LEFT - RIGHT
CENTRE = WD_ALIGN_PARAGRAPH.CENTER
ANSWER_COLUMNS = 5


def write_exam_docx(variant: PrintedVariant, made_by: str) -> bytes:
    """Return the question paper with a table for the answers; the same variant gives the same bytes."""
    word = Document()
    describe(word, f"{variant.title}, mã đề {variant.code}", made_by, None)
    _page(word)
    _plain_style(word)
    _foot(word, variant)
    _head(word, variant)
    for question in variant.questions:
        _question(word, question)
    _answers(word, variant)
    file = BytesIO()
    word.save(file)
    return same_zip(file.getvalue())


def _page(word: Docx) -> None:
    page = word.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin, page.right_margin, page.top_margin, page.bottom_margin = Mm(LEFT), Mm(RIGHT), Mm(TOP), Mm(BOTTOM)
    page.footer_distance = Mm(7)


def _plain_style(word: Docx) -> None:
    style = word.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(SIZE)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(0), Pt(2)
    style.paragraph_format.line_spacing = 1.08
    speak_vietnamese(style)


def _foot(word: Docx, variant: PrintedVariant) -> None:
    """Write code and bank on every page, as digits and as QR, with the page's number."""
    paragraph = word.sections[0].footer.paragraphs[0]
    foot = word.styles["Footer"]
    foot.paragraph_format.tab_stops.clear_all()
    foot.font.size = Pt(FOOT_SIZE)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH / 2 + 25), WD_TAB_ALIGNMENT.CENTER)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    bank = f"{variant.bank[:4]} {variant.bank[4:]}"
    paragraph.add_run(f"Mã đề {variant.code} · Bộ đề {variant.exam} · Ngân hàng {bank}\tTrang ")
    _field(paragraph, "PAGE")
    paragraph.add_run("\t")
    picture = paragraph.add_run().add_picture(BytesIO(qr_png(variant.payloads["D"])), width=Mm(12))
    picture._inline.docPr.set("descr", f"Mã QR của mã đề {variant.code}")


def _field(paragraph: Paragraph, name: str) -> None:
    run = paragraph.add_run()
    for kind, text in (("begin", None), (None, name), ("end", None)):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)


def _head(word: Docx, variant: PrintedVariant) -> None:
    _line(word, f"Mã đề {variant.code}", size=14, bold=True).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _line(word, variant.title, size=17, bold=True)
    _line(word, "Đề có " + ", thời gian làm bài ".join(variant.facts), italic=True).paragraph_format.space_after = Pt(8)
    for label in ("Họ và tên", "Đơn vị"):
        paragraph = word.add_paragraph(f"{label}: ")
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        paragraph.add_run("\t")
    paragraph.paragraph_format.space_after = Pt(10)


def _line(word: Docx, text: str, *, size: float = SIZE, bold: bool = False, italic: bool = False) -> Paragraph:
    paragraph = word.add_paragraph()
    paragraph.alignment = CENTRE
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold or None, italic or None, Pt(size)
    return paragraph


def _question(word: Docx, question: PrintedQuestion) -> None:
    if question.case is not None:
        head = word.add_paragraph()
        head.add_run(question.case_name).bold = True
        head.paragraph_format.space_before, head.paragraph_format.keep_with_next = Pt(6), True
        case = word.add_paragraph()
        case.paragraph_format.left_indent, case.paragraph_format.keep_with_next = Mm(5), True
        _runs(case, question.case)
    prompt = word.add_paragraph()
    prompt.paragraph_format.space_before, prompt.paragraph_format.keep_with_next = Pt(6), True
    prompt.add_run(f"Câu {question.number}. ").bold = True
    _runs(prompt, question.prompt)
    prompt.add_run(f" ({question.hint})").italic = True
    for option in question.options:
        paragraph = word.add_paragraph()
        layout = paragraph.paragraph_format
        layout.left_indent, layout.first_line_indent = Mm(11), Mm(-6)
        layout.tab_stops.add_tab_stop(Mm(11))
        layout.keep_with_next = option is not question.options[-1]
        paragraph.add_run(f"{option.letter}.\t").bold = True
        _runs(paragraph, option.text)


def _answers(word: Docx, variant: PrintedVariant) -> None:
    """Add a page with a box for each question's letters."""
    head = _line(word, f"Phiếu trả lời, mã đề {variant.code}", size=15, bold=True)
    head.paragraph_format.page_break_before = True
    _line(
        word, "Ghi chữ của phương án đã chọn vào ô bên cạnh số câu. Phiếu tô để máy đọc thì in từ tệp PDF.", italic=True
    )
    for label in ("Họ và tên", "Đơn vị", "Số", "Chữ ký"):
        paragraph = word.add_paragraph(f"{label}: ")
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        paragraph.add_run("\t")
    paragraph.paragraph_format.space_after = Pt(10)
    rows = -(-len(variant.questions) // ANSWER_COLUMNS)
    table = word.add_table(rows, ANSWER_COLUMNS * 2, style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for index, question in enumerate(variant.questions):
        cell: Any = table.cell(index // ANSWER_COLUMNS, index % ANSWER_COLUMNS * 2)
        cell.paragraphs[0].alignment = CENTRE
        cell.paragraphs[0].add_run(str(question.number)).bold = True
    for column_number, column in enumerate(table.columns):
        column.width = Mm(12 if column_number % 2 == 0 else 22)
    for row in table.rows:
        row.height = Mm(8)


def _runs(paragraph: Paragraph, html: str) -> None:
    """Write inline HTML: bold and italic stay, everything else is its words."""
    reader = _Runs()
    reader.feed(html)
    reader.close()
    for text, bold, italic in reader.runs:
        run = paragraph.add_run(text)
        run.bold, run.italic = bold or None, italic or None


class _Runs(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.runs: list[tuple[str, bool, bool]] = []
        self._bold = self._italic = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._bold += tag in ("strong", "b")
        self._italic += tag in ("em", "i")
        if tag in ("p", "li", "br", "tr") and self.runs:
            self.runs.append(("\n", False, False))

    def handle_endtag(self, tag: str) -> None:
        self._bold -= tag in ("strong", "b")
        self._italic -= tag in ("em", "i")

    def handle_data(self, data: str) -> None:
        text = " ".join(data.replace("\n", " ").split(" ")) if data.strip() else (" " if data == " " else "")
        if text:
            self.runs.append((text, self._bold > 0, self._italic > 0))
