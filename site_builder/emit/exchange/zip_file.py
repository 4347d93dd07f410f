"""Files to a zip whose bytes depend on nothing but the files and the day of the content."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from datetime import date
from io import BytesIO


def zip_file(files: Mapping[str, bytes], day: date) -> bytes:
    """Return the zip, its members in the order given."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        for place, content in files.items():
            entry = zipfile.ZipInfo(place, (max(day.year, 1980), day.month, day.day, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(entry, content)
    return out.getvalue()
