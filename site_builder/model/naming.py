"""How documents, provisions and days are written in Vietnamese office style."""

from __future__ import annotations

from datetime import date

from site_builder.model.document import Document, DocumentKind, Provision

KIND_NAMES = {
    DocumentKind.CHARTER: "Điều lệ",
    DocumentKind.REGULATION: "Quy định",
    DocumentKind.GUIDANCE: "Hướng dẫn",
    DocumentKind.DIRECTIVE: "Chỉ thị",
    DocumentKind.CONCLUSION: "Kết luận",
    DocumentKind.DECISION: "Quyết định",
    DocumentKind.RESOLUTION: "Nghị quyết",
    DocumentKind.PLAN: "Kế hoạch",
}

CAPITALISED = ("Điều ", "Mục ", "Chương ", "Phần ", "Phụ lục")


def write_day(day: date) -> str:
    """Return the day as offices write it: a zero before days below 10 and before months 1 and 2 only."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def name_document(document: Document) -> str:
    """Return kind, number and date: `Quy định 213-QĐ/TW ngày 02/01/2020`."""
    return f"{_numbered(document)} {write_issue(document)}"


def short_name(document: Document) -> str:
    """Return kind and number, for menus: `Quy định 213-QĐ/TW (2020)`."""
    return f"{_numbered(document)} ({document.issued_on.year})"


def name_document_fully(document: Document) -> str:
    """Return kind, number, date and, where it is known, issuer."""
    issuer = f" của {document.issuer}" if document.issuer else ""
    number = f"số {document.number}" if document.number[:1].isdigit() else document.number
    return f"{KIND_NAMES[document.kind]} {number} {write_issue(document)}{issuer}"


def write_issue(document: Document) -> str:
    """Return when the document was issued, as exactly as is known: `ngày 02/01/2020` or `năm 2011`."""
    return f"năm {document.issued_on.year}" if document.only_year_known else f"ngày {write_day(document.issued_on)}"


def _numbered(document: Document) -> str:
    return f"{KIND_NAMES[document.kind]} {document.number}"


def cite(provision: Provision, ancestors: tuple[Provision, ...], document_name: str) -> str:
    """Return the citation from the smallest part outwards: `khoản 3 Điều 2 Quy định …`."""
    chain = [*ancestors, provision]
    kept = [
        part for index, part in enumerate(chain) if not any(_repeats(part, deeper) for deeper in chain[index + 1 :])
    ]
    words = ""
    for part in reversed(kept):
        words += _lowered(part.label) + (" " if part.numbered else ", ")
    return words + document_name


def _repeats(part: Provision, deeper: Provision) -> bool:
    """Say whether a deeper part's number already holds this part's number (2.2 holds 2)."""
    own, inner = part.label.split()[-1], deeper.label.split()[-1]
    return deeper.numbered and own.replace(".", "").isdigit() and inner.startswith(own + ".")


def _lowered(label: str) -> str:
    return label if label.startswith(CAPITALISED) else label[:1].lower() + label[1:]
