"""A row of named cells to a draft. Cells hold the Markdown of authors; the names of columns are forgiving."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime

from site_builder.diagnostics.language import _
from site_builder.load.exchange.draft import Draft, Taken, Values, answered, option, without_empty
from site_builder.model.bank import CONFIDENCES, DIFFICULTIES, KINDS
from site_builder.model.exchange import ARROW, DANGEROUS, SHEET, letter_of
from site_builder.model.scalars import SLUG
from site_builder.text.dialect import plain
from site_builder.text.html_of import html_of
from site_builder.text.slug import slugify

ALSO = {
    "id": ("ma", "ma-cau"),
    "prompt": ("noi-dung", "noi-dung-cau-hoi", "cau-hoi-trac-nghiem"),
    "right": ("dap-an-dung", "phuong-an-dung", "tra-loi"),
    "explanation": ("ly-giai", "vi-sao"),
    "kind": ("loai-cau-hoi", "dang", "dang-cau-hoi"),
    "difficulty": ("muc-do",),
    "citations": ("can-cu-phap-ly", "dieu-khoan"),
    "quiz_title": ("de", "bai"),
}
NAMES = {slugify(label): key for key, label in SHEET.items()} | {
    other: key for key, others in ALSO.items() for other in others
}
LETTERED = re.compile(r"(?:(phuong-an|dap-an|phan-hoi)-)?([a-z]{1,2}|\d)\Z")
RIGHT = re.compile(r"[A-Z]{1,2}(?=\W|\Z)|\d")
VIETNAMESE_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\Z")
YES, NO = {"dung", "d", "true", "x", "1"}, {"sai", "s", "false", "0"}


def key_of(name: str) -> str | None:
    """Return what a column holds, by its name in any spelling: a key, or `A` and `A!` for an option and its feedback."""
    slug = slugify(name)
    if slug in NAMES:
        return NAMES[slug]
    found = LETTERED.match(slug)
    if not found:
        return None
    letter = letter_of(int(found[2]) - 1) if found[2].isdigit() else found[2].upper()
    return letter + ("!" if found[1] == "phan-hoi" else "")


def is_heading(cells: Iterable[str]) -> bool:
    """Say whether the cells are the names of columns: what is asked, and something that is answered."""
    keys = {key_of(cell) for cell in cells}
    return "prompt" in keys and bool(keys & {"A", "right", "kind"})


def drafts_of(rows: Iterable[tuple[str, Mapping[str, str]]]) -> Iterator[Draft]:
    """Yield a draft for each row of (place, cells by column name)."""
    for place, row in rows:
        cells: dict[str, str] = {}
        unknown = []
        for name, text in row.items():
            key = key_of(name)
            if key is None and text.strip() and slugify(name) not in ("", "stt", "tt"):
                unknown.append(name)
            elif key is not None and text.strip():
                cells.setdefault(key, harmed(text))
        if cells.get("prompt"):
            yield _draft(place, cells, unknown)


def harmed(cell: str) -> str:
    """Return the cell without the apostrophe that an export put before a sign spreadsheets run."""
    bare = cell.lstrip("'")
    return cell[1:] if cell.startswith("'") and bare[:1] and bare[0] in DANGEROUS else cell


def _draft(place: str, cells: Mapping[str, str], unknown: list[str]) -> Draft:
    taken = Taken()
    if unknown:
        taken.note(_("Bỏ cột chưa biết: {names}.").format(names=", ".join(unknown)))
    quiz = {name: cells.get(f"quiz_{name}", "") for name in ("title", "summary")}
    quiz |= {"id": cells.get("quiz", ""), "topic": cells.get("topic", ""), "order": cells.get("order", "")}
    kind = _kind(cells)
    if kind is None:
        return Draft(
            place,
            quiz,
            refused=_("Loại “{kind}” không có. Có: {known}.").format(
                kind=cells["kind"], known=", ".join(KINDS.values())
            ),
        )
    try:
        answers = _answers(kind, cells)
    except ValueError as error:
        return Draft(place, quiz, refused=str(error))
    values = without_empty(
        {
            "id": cells.get("id", "") if SLUG.match(cells.get("id", "")) else "",
            "kind": kind,
            "difficulty": _word(cells.get("difficulty", ""), DIFFICULTIES),
            "prompt": _text(cells["prompt"], taken),
            "hint": cells.get("hint") if kind == "short_answer" else None,
            "explanation": _text(cells.get("explanation", ""), taken),
            "citations": _lines(cells.get("citations", "")),
            "facts": _lines(cells.get("facts", "")),
            "own_numbers": [line.strip() for line in cells.get("own_numbers", "").split("\n") if line.strip()],
            "confidence": _word(cells.get("confidence", ""), CONFIDENCES),
            "reviewed_on": _day(cells.get("reviewed_on", "")),
        }
    )
    return Draft(
        place, quiz, {**values, **answers}, cells.get("situation", ""), cells.get("told", ""), tuple(taken.notes)
    )


def _kind(cells: Mapping[str, str]) -> str | None:
    if cells.get("kind"):
        return _word(cells["kind"], KINDS) or None
    if not cells.get("A") and slugify(cells.get("right", "")) in YES | NO:
        return "true_false"
    return "multiple" if len(RIGHT.findall(cells.get("right", "").upper())) > 1 else "single"


def _answers(kind: str, cells: Mapping[str, str]) -> Values:
    offered = [
        (letter, cells[letter].strip(), cells.get(f"{letter}!", "").strip())
        for letter in map(letter_of, range(80))
        if cells.get(letter)
    ]
    if kind == "true_false":
        word = slugify(cells.get("right", ""))
        if word not in YES | NO:
            raise ValueError(_("Đáp án của câu đúng sai phải là “Đúng” hoặc “Sai”."))
        said = {"feedback_true": cells.get("A!", "").strip(), "feedback_false": cells.get("B!", "").strip()}
        return {"answer": word in YES, **without_empty(said)}
    if kind == "matching":
        return _pairs(offered)
    if kind == "ordering":
        return {"items": [without_empty({"text": text, "feedback": said}) for _letter, text, said in offered]}
    right = _right(cells.get("right", ""), offered)
    if kind == "short_answer":
        if not offered and cells.get("right"):
            return {"answers": [cells["right"].strip()]}
        return answered((text, letter in right, said) for letter, text, said in offered)
    if not right:
        raise ValueError(_("Chưa nêu đáp án đúng trong cột “Đáp án”."))
    return {"options": [option(text, letter in right, said) for letter, text, said in offered]}


def _right(cell: str, offered: list[tuple[str, str, str]]) -> set[str]:
    """Return the letters of the right options, told by letter, by number, or by their very words."""
    by_words = {letter for letter, text, _said in offered if text == cell.strip()}
    if by_words:
        return by_words
    found = RIGHT.findall(cell.upper())
    letters = {letter_of(int(name) - 1) if name.isdigit() and name != "0" else name for name in found}
    unknown = letters - {letter for letter, _text, _said in offered}
    if unknown:
        raise ValueError(_("Đáp án “{cell}” không có trong các phương án.").format(cell=cell.strip()))
    return letters


def _pairs(offered: list[tuple[str, str, str]]) -> Values:
    pairs, extras = [], []
    for _letter, text, said in offered:
        left, arrow, right = text.rpartition(ARROW)
        if not arrow:
            raise ValueError(_("Cặp “{text}” thiếu mũi tên “→” giữa hai vế.").format(text=text))
        if left.strip():
            pairs.append(without_empty({"left": left.strip(), "right": right.strip(), "feedback": said}))
        else:
            extras.append(right.strip())
    return without_empty({"pairs": pairs, "extras": extras})


def _word(cell: str, words: Mapping[str, str]) -> str:
    """Return the value that a word of trainers, or of the format itself, stands for."""
    slug = slugify(cell)
    return next((value for value, word in words.items() if slug in (slugify(word), slugify(value))), "")


def _text(cell: str, taken: Taken) -> str:
    """Return the cell; say so where some of its signs are taken for marks and vanish."""
    text = cell.strip()
    if "<" in text and "".join(plain(html_of(text)).split()) != "".join(text.replace("*", "").split()):
        taken.note(_("Có dấu < hoặc & được hiểu là định dạng: hãy xem lại lời văn."))
    return text


def _lines(cell: str) -> list[str]:
    return [part for part in re.split(r"[\n;,]\s*|\s+", cell) if part]


def _day(cell: str) -> str:
    found = VIETNAMESE_DAY.match(cell.strip())
    written = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else cell.strip()[:10]
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        return ""


def cell_text(value: object) -> str:
    """Return what a spreadsheet's cell shows: whole numbers without a dot, days as days."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Đúng" if value else "Sai"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat()
    return str(value)
