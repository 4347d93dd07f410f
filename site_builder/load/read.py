"""One file from disk to NFC text, refusing what cannot be read safely and naming what was put right."""

from __future__ import annotations

import codecs
import re
import unicodedata
from pathlib import Path

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.span import Source, Span

LARGEST = 1024 * 1024
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")


def read_text(path: Path, file: str) -> tuple[Source | None, list[Diagnostic]]:
    """Return the file as lines of NFC text, or nothing, with what there is to say about it."""
    if path.is_symlink():
        return None, [_refusal("YM122", file, _("Đây là liên kết tượng trưng (symlink), không phải tệp thật."), _("Chép tệp thật vào thư mục này."))]
    try:
        raw = path.read_bytes()
    except OSError:
        return None, [_refusal("YM123", file, _("Không đọc được tệp này."), _("Kiểm tra quyền đọc tệp và ổ đĩa."))]
    return decode(raw, file)


def decode(raw: bytes, file: str) -> tuple[Source | None, list[Diagnostic]]:
    """Return the bytes as lines of NFC text, or nothing, with what there is to say about them."""
    if len(raw) > LARGEST:
        return None, [_refusal("YM112", file, _("Tệp lớn hơn 1 MiB."), _("Chia nội dung thành nhiều tệp nhỏ hơn."))]
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decode_utf16(raw, file)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(raw, error.start, file)]
    return _settle(text, file)


def _decode_utf16(raw: bytes, file: str) -> tuple[Source | None, list[Diagnostic]]:
    try:
        text = raw.decode("utf-16")
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
    composed = unicodedata.normalize("NFC", text)
    source = Source(file, tuple(composed.split("\n")))
    problems = [_control(source, number, found) for number, line in enumerate(source.lines, 1) if (found := CONTROL.search(line))]
    if problems:
        return None, problems
    if composed != text:
        problems.append(_decomposed(source, text.split("\n")))
    return source, problems


def _decomposed(source: Source, lines: list[str]) -> Diagnostic:
    number = next(number for number, line in enumerate(lines, 1) if unicodedata.normalize("NFC", line) != line)
    return Diagnostic(
        "YM117",
        _("Chữ có dấu được gõ ở dạng tổ hợp (NFD), thường do chép từ máy Mac hoặc từ tệp PDF."),
        _("Đã tự đổi sang dạng dựng sẵn (NFC) khi đọc; tệp gốc giữ nguyên."),
        source.at_line(number),
    )


def _control(source: Source, number: int, found: re.Match[str]) -> Diagnostic:
    return Diagnostic(
        "YM119",
        _("Có ký tự điều khiển U+{code:04X} không nhìn thấy được.").format(code=ord(found.group())),
        _("Xóa ký tự ở vị trí mũi tên rồi gõ lại đoạn đó."),
        source.at_line(number, found.start() + 1),
    )


def _not_utf8(raw: bytes, offset: int, file: str) -> Diagnostic:
    before = raw[:offset]
    line = before.count(b"\n") + 1
    start = before.rfind(b"\n") + 1
    column = len(raw[start:offset].decode("utf-8", "replace")) + 1
    whole = raw[start:].split(b"\n", 1)[0].rstrip(b"\r").decode("utf-8", "replace")
    return Diagnostic(
        "YM108",
        _("Tệp không ở dạng UTF-8; có thể là bảng mã cũ (TCVN3, VNI, Windows-1258)."),
        _("Mở tệp, đổi bảng mã sang Unicode nếu cần, rồi lưu lại (Save As) với Encoding là UTF-8."),
        Span(file, line, column, 1, whole),
    )


def _refusal(code: str, file: str, message: str, help: str) -> Diagnostic:
    return Diagnostic(code, message, help, Span(file))
