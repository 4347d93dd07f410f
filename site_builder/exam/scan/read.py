"""One picture to what its sheet says; where anything is not sure, to the reasons why a person must look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from site_builder.diagnostics.language import _
from site_builder.exam.geometry import sheet_plan
from site_builder.exam.key import Key
from site_builder.exam.scan.align import flatten, lies_flat
from site_builder.exam.scan.bubbles import Row, read_rows
from site_builder.exam.scan.picture import Picture, Seen, evened, find_stamps, load, small_jpeg
from site_builder.exam.typed import Given

QR_MODULES = 25
"""What a stamp fills: a QR of version 2."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a picture says: all of it for sure, or the reasons why not."""

    name: str
    given: Given | None
    reasons: tuple[str, ...] = ()
    code: str = ""
    number: str = ""
    letters: tuple[str, ...] = ()
    picture: bytes = b""

    def doubted(self, reason: str) -> Reading:
        """Return the reading as one that a person must look at."""
        return replace(self, given=None, reasons=(*self.reasons, reason))

    def line(self) -> tuple[str, str, str]:
        """Return code, number and letters as far as they are sure, `?` where they are not."""
        return self.code or "?", self.number or "?", " ".join(self.letters) or "?"


def read_sheet(content: bytes, key: Key, name: str) -> Reading:
    """Return what the picture of an answer sheet says."""
    grey = load(content)
    if grey is None:
        return Reading(name, None, (_("tệp không phải ảnh, hoặc ảnh quá nhỏ"),))
    return replace(_read(grey, key, name), picture=small_jpeg(grey))


def _read(grey: Picture, key: Key, name: str) -> Reading:
    flat = evened(grey)
    seen = find_stamps(grey, flat)
    fault = _fault(seen, key)
    if fault:
        return Reading(name, None, (fault,))
    stamp = seen[0].stamp
    sheet = flatten(flat, seen[0].corners, QR_MODULES)
    if sheet is None:
        reason = _("không thấy đủ bốn ô vuông đen ở góc phiếu")
        return Reading(name, None, (reason,), stamp.code)
    if not lies_flat(sheet):
        reason = _("phiếu bị cong, gập hoặc chụp nghiêng quá")
        return Reading(name, None, (reason,), stamp.code)
    lines = key.variants[stamp.code]
    plan = sheet_plan([len(line.values) for line in lines], [line.many for line in lines])
    digits, answers = read_rows(sheet, plan)
    number, letters = _number(digits), [_letters(row, line.many) for row, line in zip(answers, lines, strict=True)]
    reasons = tuple(_reasons(number, letters))
    given = (
        None if reasons else Given(stamp.code, number, "", tuple("" if one == "-" else one for one in letters), name)
    )
    return Reading(name, given, reasons, stamp.code, number, tuple(letters))


def _fault(seen: Sequence[Seen], key: Key) -> str:
    if not seen:
        return _("không đọc được mã QR trên phiếu")
    if len(seen) > 1:
        return _("có nhiều phiếu trong một ảnh")
    stamp = seen[0].stamp
    if stamp.page != "T":
        return _("đây là trang đề, không phải phiếu trả lời")
    if stamp.exam != key.exam or stamp.bank != key.bank or stamp.code not in key.variants:
        return _("phiếu thuộc bộ đề khác ({exam})").format(exam=stamp.exam)
    return ""


def _number(digits: Sequence[Row]) -> str:
    """Return the learner's number without zeros in front, or nothing where it is not sure."""
    if not all(row.sure and len(row.filled) == 1 for row in digits):
        return ""
    return "".join(row.filled for row in digits).lstrip("0") or "0"


def _letters(row: Row, many: bool) -> str:
    """Return the letters of an answer, `-` for none, `?` where it is not sure or two are filled where one may be."""
    if not row.sure or (len(row.filled) > 1 and not many):
        return "?"
    return row.filled or "-"


def _reasons(number: str, letters: Sequence[str]) -> list[str]:
    reasons = []
    if not number:
        reasons.append(_("chưa rõ số của người làm bài"))
    unclear = [str(index) for index, one in enumerate(letters, 1) if one == "?"]
    if unclear:
        reasons.append(_("chưa rõ câu {numbers}").format(numbers=", ".join(unclear)))
    return reasons
