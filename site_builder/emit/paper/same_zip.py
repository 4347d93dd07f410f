"""A zip written again without the moment and the machine it was made on."""

from __future__ import annotations

import zipfile
from io import BytesIO

EARLIEST = (1980, 1, 1, 0, 0, 0)


def same_zip(content: bytes) -> bytes:
    """Return a zip with the same members in the same order, all of them dated alike."""
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new,
    ):
        for member in old.infolist():
            plain = zipfile.ZipInfo(member.filename, EARLIEST)
            plain.compress_type, plain.create_system, plain.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            new.writestr(plain, old.read(member))
    return out.getvalue()
