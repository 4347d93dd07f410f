"""A careful reader of zips: what could harm the reader's machine is refused before anything is read."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from site_builder.diagnostics.language import _

MOST_FILES = 5_000
MOST_BYTES = 200_000_000
MOST_BYTES_EACH = 50_000_000
MOST_TIMES = 200
"""How many times larger than in the zip a file of some size may be; text of pages stays far below."""
SMALL = 1_000_000


class Refused(Exception):
    """Why a zip is not read, in words for the person who has it."""


def read_zip(source: Path | BinaryIO) -> dict[str, bytes]:
    """Return the zip's files by path, or refuse the whole of it."""
    try:
        with zipfile.ZipFile(source) as opened:
            for reason in _reasons(opened):
                raise Refused(reason)
            return {entry.filename: _content(opened, entry) for entry in opened.infolist()}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, RuntimeError) as error:
        raise Refused(_("Tệp không phải gói .zip nguyên vẹn ({reason}).").format(reason=error)) from error


def _content(opened: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with opened.open(entry) as stream:
        content = stream.read(entry.file_size + 1)
    if len(content) != entry.file_size:
        raise Refused(_("Kích thước của {name} không như gói đã khai.").format(name=entry.filename))
    return content


def _reasons(opened: zipfile.ZipFile) -> Iterator[str]:
    entries = opened.infolist()
    if len(entries) > MOST_FILES:
        yield _("Gói có quá nhiều tệp ({count}).").format(count=len(entries))
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        yield _("Giải nén gói sẽ ra dữ liệu quá lớn; có thể là gói phá hoại.")
    seen: set[str] = set()
    for entry in entries:
        yield from _faults_of(entry)
        if entry.filename.lower() in seen:
            yield _("Gói có hai tệp trùng tên: {name}.").format(name=entry.filename)
        seen.add(entry.filename.lower())
    yield from _overlaps(entries, opened.start_dir)


def _faults_of(entry: zipfile.ZipInfo) -> Iterator[str]:
    name = entry.orig_filename
    parts = name.split("/")
    if name.startswith("/") or "\\" in name or ":" in name or "\0" in name or {"", ".", ".."} & set(parts):
        yield _("Gói có đường dẫn lạ, có thể ghi ra ngoài thư mục giải nén: {name}.").format(name=ascii(name))
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        yield _("{name} không phải tệp thường (liên kết hoặc thiết bị).").format(name=name)
    if entry.flag_bits & 0x1:
        yield _("{name} bị khóa bằng mật khẩu.").format(name=name)
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        yield _("{name} nén theo cách không dùng trong gói Sổ tay.").format(name=name)
    swollen = entry.file_size > SMALL and entry.file_size > MOST_TIMES * max(1, entry.compress_size)
    if entry.file_size > MOST_BYTES_EACH or swollen:
        yield _("{name} giải nén ra quá lớn so với trong gói; có thể là gói phá hoại.").format(name=name)


def _overlaps(entries: list[zipfile.ZipInfo], directory: int) -> Iterator[str]:
    """Entries that share bytes make a small zip swell without end; bytes before the first hide another file."""
    placed = sorted(entries, key=lambda entry: entry.header_offset)
    starts = [entry.header_offset for entry in placed]
    ends = [entry.header_offset + 30 + len(entry.orig_filename.encode()) + entry.compress_size for entry in placed]
    if starts and starts[0] != 0:
        yield _("Trước tệp đầu tiên của gói còn dữ liệu lạ.")
    if any(end > start for end, start in zip(ends, [*starts[1:], directory], strict=True)):
        yield _("Các tệp trong gói chồng lên nhau; có thể là gói phá hoại.")
