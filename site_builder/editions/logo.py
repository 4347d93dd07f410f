"""The picture an edition may bear: what it must be, and where it stands in the bundle."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.editions.read import Placed, below

LARGEST = 100_000
KINDS = {".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff", ".webp": b"RIFF"}
"""Which pictures may be used, and how such a file begins. SVG may hold scripts and is none of them."""


def logo_faults(placed: Placed) -> Iterator[Diagnostic]:
    """Yield what is wrong with the edition's logo, if it names one."""
    name = placed.edition.logo
    reason = _reason(placed.folder, name) if name else ""
    if reason:
        yield Diagnostic(
            "ED903",
            _("Không dùng được biểu trưng “{name}”: {reason}.").format(name=name, reason=reason),
            _("Dùng tệp .png, .jpg hoặc .webp không quá 100 KB, đặt cạnh tệp này hoặc trong thư mục con."),
            placed.edition.where("logo"),
        )


def _reason(folder: Path, name: str) -> str:
    path = folder / name
    beginning = KINDS.get(path.suffix.lower())
    if beginning is None:
        return _("loại tệp không được dùng")
    if not below(name):
        return _("tệp nằm ngoài thư mục")
    try:
        with path.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except (OSError, ValueError):
        return _("không có tệp này")
    if path.is_symlink():
        return _("tệp nằm ngoài thư mục")
    if len(content) > LARGEST:
        return _("tệp lớn quá 100 KB")
    return "" if content.startswith(beginning) else _("tệp không phải ảnh như đuôi của nó")


def logo_file(name: str) -> str:
    """Return where the logo stands below the pages of the bundle."""
    return f"assets/dia-phuong/bieu-trung{Path(name).suffix.lower()}"
