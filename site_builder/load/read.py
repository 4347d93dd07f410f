"""One file from disk to NFC text, refusing what cannot be read safely and naming what was put right."""

from __future__ import annotations

import codecs
import re
import unicodedata
from pathlib import Path

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.load.settled import settled_bytes
from site_builder.model.span import Source, Span

LARGEST = 1024 * 1024
MOST_MARKS = 30
"""Accents on one letter; no language needs more (Unicode's stream-safe limit)."""
STRANGE = re.compile(rf"[^\x00-\u024f\u1e00-\u1eff]{{{MOST_MARKS + 1},}}")
"""A run of characters that are neither ASCII nor composed Latin letters: only there can accents pile up."""
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""Control characters, and those that YAML, but no editor, takes for the end of a line."""


def read_text(path: Path, file: str) -> tuple[Source | None, list[Diagnostic]]:
    """Return the file as lines of NFC text, or nothing, with what there is to say about it."""
    if path.is_symlink():
        return None, [symlink(file)]
    try:
        if not path.is_file():
            return None, [
                _refusal(
                    "YM123", file, _("Đây là thư mục, không phải tệp."), _("Đổi tên thư mục, hoặc chuyển nó ra ngoài.")
                )
            ]
        if path.stat().st_size > LARGEST:
            return None, [_too_large(file)]
        return decode(settled_bytes(path), file)
    except OSError:
        return None, [unreadable(file)]


def symlink(file: str) -> Diagnostic:
    """Return the refusal of a symbolic link, which may lead out of the project."""
    return _refusal(
        "YM122",
        file,
        _("Đây là liên kết tượng trưng (symlink), không phải tệp hay thư mục thật."),
        _("Xóa liên kết này, rồi chép tệp hoặc thư mục thật vào đây."),
    )


def unreadable(file: str) -> Diagnostic:
    """Return the refusal of a file that the disk will not give."""
    return _refusal(
        "YM123", file, _("Không đọc được tệp này."), _("Mở thử tệp bằng trình soạn thảo; kiểm tra quyền đọc và ổ đĩa.")
    )


def decode(raw: bytes, file: str) -> tuple[Source | None, list[Diagnostic]]:
    """Return the bytes as lines of NFC text, or nothing, with what there is to say about them."""
    if len(raw) > LARGEST:
        return None, [_too_large(file)]
    encoding = _utf16_of(raw)
    if encoding:
        return _decode_utf16(raw, encoding, file)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(raw, error.start, file)]
    return _settle(text, file)


def _utf16_of(raw: bytes) -> str | None:
    """Return which UTF-16 the bytes are in: by their mark, or by the empty half of an ASCII letter at the start."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if len(raw) % 2 == 0 and raw[:1].strip(b"\0") and raw[1:2] == b"\0" == raw[3:4]:
        return "utf-16-le"
    return "utf-16-be" if len(raw) % 2 == 0 and raw[:1] == b"\0" == raw[2:3] and raw[1:2].strip(b"\0") else None


def _decode_utf16(raw: bytes, encoding: str, file: str) -> tuple[Source | None, list[Diagnostic]]:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        return None, [_not_utf8(raw, error.start, file)]
    source, problems = _settle(text, file)
    note = Diagnostic(
        "YM118",
        _("Tệp được lưu ở dạng UTF-16 (Notepad gọi là “Unicode”)."),
        _("Đã đọc được, nhưng nên lưu lại ở dạng UTF-8: Save As, mục Encoding chọn UTF-8."),
        source.at_line(1) if source else Span(file),
    )
    return source, [note, *problems]


def _settle(text: str, file: str) -> tuple[Source | None, list[Diagnostic]]:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    piled = _piled_marks(text)
    if piled is not None:
        return None, [_too_many_marks(text, piled, file)]
    composed = unicodedata.normalize("NFC", text)
    source = Source(file, tuple(composed.split("\n")))
    controlled = CONTROL.search(composed)
    places = [
        source.at_line(number, found.start() + 1)
        for number, line in enumerate(source.lines, 1)
        if controlled and (found := CONTROL.search(line))
    ]
    if places:
        return None, [_control(places)]
    return source, [_decomposed(source, text.split("\n"))] if composed != text else []


def _piled_marks(text: str) -> int | None:
    """Return where a letter bears too many marks, if any does: putting a million of them in order takes hours."""
    for strange in STRANGE.finditer(text):
        run = 0
        for place, character in enumerate(strange.group(), strange.start()):
            run = run + 1 if unicodedata.combining(character) else 0
            if run > MOST_MARKS:
                return max(0, place - run)
    return None


def _too_many_marks(text: str, place: int, file: str) -> Diagnostic:
    line = text.count("\n", 0, place) + 1
    start = text.rfind("\n", 0, place) + 1
    return Diagnostic(
        "YM115",
        _("Chữ ở đây mang hơn {most} dấu chồng lên nhau.").format(most=MOST_MARKS),
        _("Xóa đoạn này rồi gõ lại."),
        Span(file, line, place - start + 1, 1, text[start:].split("\n", 1)[0][: place - start + 1]),
    )


def _decomposed(source: Source, lines: list[str]) -> Diagnostic:
    number = next(number for number, line in enumerate(lines, 1) if unicodedata.normalize("NFC", line) != line)
    same = next(
        (
            at
            for at, (old, new) in enumerate(zip(lines[number - 1], source.lines[number - 1], strict=False))
            if old != new
        ),
        0,
    )
    return Diagnostic(
        "YM117",
        _("Chữ có dấu được gõ ở dạng tổ hợp (NFD), thường do chép từ máy Mac hoặc từ tệp PDF."),
        _("Không cần làm gì: khi đọc đã tự đổi sang dạng dựng sẵn (NFC); tệp gốc giữ nguyên."),
        source.at_line(number, same + 1),
    )


def _control(places: list[Span]) -> Diagnostic:
    first, more = places[0], len(places) - 1
    character = first.line_text[first.column - 1]
    message = (
        _("Có ký tự điều khiển U+{code:04X} không nhìn thấy được.")
        if not more
        else _("Có ký tự điều khiển U+{code:04X} không nhìn thấy được; {more} dòng nữa cũng có ký tự như vậy.")
    )
    return Diagnostic(
        "YM119",
        message.format(code=ord(character), more=more),
        _("Xóa ký tự ở vị trí mũi tên rồi gõ lại đoạn đó."),
        first,
    )


def _not_utf8(raw: bytes, offset: int, file: str) -> Diagnostic:
    """Point at the first byte that is not UTF-8, and show the rest of its line as old programs would."""
    before = raw[:offset]
    line = before.count(b"\n") + 1
    start = before.rfind(b"\n") + 1
    prefix = raw[start:offset].decode("utf-8", "replace")
    rest = raw[offset:].split(b"\n", 1)[0].rstrip(b"\r").decode("latin-1")
    return Diagnostic(
        "YM108",
        _("Tệp không ở dạng UTF-8; có thể là bảng mã cũ (TCVN3, VNI, Windows-1258)."),
        _("Mở tệp, chuyển mã sang Unicode (UniKey: Công cụ chuyển mã), rồi lưu lại: Save As, mục Encoding chọn UTF-8."),
        Span(file, line, len(prefix) + 1, 1, prefix + rest),
    )


def _too_large(file: str) -> Diagnostic:
    return _refusal("YM112", file, _("Tệp lớn hơn 1 MiB."), _("Chia nội dung thành nhiều tệp nhỏ hơn."))


def _refusal(code: str, file: str, message: str, help: str) -> Diagnostic:
    return Diagnostic(code, message, help, Span(file))
