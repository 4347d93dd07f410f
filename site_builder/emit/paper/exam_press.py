"""Exam papers as PDF: variants laid out one by one with the same fonts, then put together in handing-out order."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Any

from site_builder.emit.paper.exam_ink import sheet_ink
from site_builder.emit.paper.pdf import HERE, only_own_pictures, press
from site_builder.exam.printed import PrintedExam, PrintedVariant
from site_builder.exam.qr import qr_source

STYLES = HERE / "exam_styles"
SCRATCH = '<p class="scratch">Trang để nháp</p>'


class ExamPress:
    """Lays out the papers of one exam."""

    def __init__(self, exam: PrintedExam) -> None:
        self._exam = exam

    def handed_out(self, variant: PrintedVariant) -> Any:
        """Return a variant's question paper and then its answer sheet, which begins a leaf of its own."""
        paper = _laid_out(variant.paper, variant.title, _page_rule(variant, "D", "Mã đề"))
        pages = list(paper.pages)
        if len(pages) % 2:
            pages += _laid_out(SCRATCH, variant.title, _page_rule(variant, "D", "Mã đề", numbered=False)).pages
        return paper.copy([*pages, *self.sheet(variant).pages])

    def sheet(self, variant: PrintedVariant) -> Any:
        """Return the answer sheet of a variant."""
        return _laid_out(variant.sheet + sheet_ink(variant), variant.title, SHEET_PAGE)

    def key(self, variant: PrintedVariant) -> Any:
        """Return the key of a variant."""
        return _laid_out(variant.key, variant.title, _page_rule(variant, "K", "Đáp án mã đề"))

    def book(self) -> Any:
        """Return the trainer's key with reasons."""
        return _laid_out(self._exam.book, self._exam.title, _plain_rule(f"Giữ riêng · {self._exam.stamp}"))


SHEET_PAGE = "@page{size:A4;margin:0}"


def joined(documents: Sequence[Any]) -> Any:
    """Return one document with the pages of all."""
    return documents[0].copy([page for document in documents for page in document.pages])


def pressed(document: Any, name: str) -> bytes:
    """Return the document as a PDF that names no moment and no machine."""
    made: bytes = document.write_pdf(pdf_identifier=name.encode(), pdf_variant="pdf/ua-1", pdf_tags=True)
    return made


def _page_rule(variant: PrintedVariant, page: str, word: str, numbered: bool = True) -> str:
    digits = f"{word} {variant.code} · Bộ đề {variant.exam} · Ngân hàng {variant.bank[:4]} {variant.bank[4:]}"
    number = '"Trang " counter(page) "/" counter(pages)' if numbered else '""'
    code = f'@bottom-right{{content:url("{qr_source(variant.payloads[page])}")}}'
    return _rule(digits, number, code)


def _plain_rule(words: str) -> str:
    return _rule(words, '"Trang " counter(page) "/" counter(pages)', "")


def _rule(left: str, middle: str, more: str) -> str:
    font = "font:9.5pt Tinos;vertical-align:middle"
    return (
        "@page{size:A4;margin:13mm 14mm 22mm 18mm;"
        f'@bottom-left{{width:100mm;{font};content:"{left}"}}'
        f"@bottom-center{{width:58mm;{font};content:{middle};text-align:right}}"
        f"{more.replace('{', '{width:20mm;text-align:right;vertical-align:middle;image-resolution:720dpi;', 1)}}}"
    )


def _laid_out(body: str, title: str, page_rule: str) -> Any:
    weasyprint, fonts, styles = press(STYLES)
    own = only_own_pictures(weasyprint)
    text = (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{html.escape(title)}</title></head>'
        f"<body>{body}</body></html>"
    )
    page = weasyprint.CSS(string=page_rule, font_config=fonts, url_fetcher=own)
    made = weasyprint.HTML(string=text, base_url=HERE.as_uri() + "/", url_fetcher=own)
    return made.render(stylesheets=[styles, page], font_config=fonts)
