"""Which file is read how. A new format is one reader and one line here."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from site_builder.diagnostics.language import _
from site_builder.load.exchange.draft import Draft, Unreadable
from site_builder.load.exchange.gift import read_gift
from site_builder.load.exchange.moodle_xml import read_moodle_xml
from site_builder.load.exchange.tables import read_csv, read_excel, read_word

LARGEST, LARGEST_UNPACKED = 30_000_000, 200_000_000
READERS: dict[str, Callable[[Path], Iterator[Draft]]] = {
    ".xml": read_moodle_xml,
    ".gift": read_gift,
    ".txt": read_gift,
    ".csv": read_csv,
    ".xlsx": read_excel,
    ".docx": read_word,
}
SPOILT = (
    zipfile.BadZipFile,
    zlib.error,
    SyntaxError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    EOFError,
    OSError,
    RuntimeError,
)
"""What the libraries that open other programs' files raise where a file is spoilt inside; none of them says so by itself."""


def read_drafts(path: Path) -> list[Draft]:
    """Return each question of the file, or refuse it whole."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise Unreadable(
            _("Chưa đọc được tệp {suffix}. Đọc được: {known}.").format(suffix=path.suffix, known=", ".join(READERS))
        )
    if path.stat().st_size > LARGEST:
        raise Unreadable(_("Tệp lớn hơn 30 MB."))
    try:
        _refuse_bomb(path)
        return list(reader(path))
    except SPOILT as error:
        raise Unreadable(_("Tệp bị hỏng, không đọc hết được: {reason}").format(reason=error)) from error


def _refuse_bomb(path: Path) -> None:
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > LARGEST_UNPACKED:
                raise Unreadable(_("Giải nén tệp sẽ ra dữ liệu quá lớn; có thể là tệp phá hoại."))
