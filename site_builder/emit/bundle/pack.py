"""Files to a zip whose bytes depend on nothing but the files and the card."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from site_builder.emit.bundle.card import PAGES, READ_ME, START, SUMS, Card
from site_builder.emit.bundle.offline import offline_files
from site_builder.emit.bundle.words import read_first, start_page

MARK = b"so-tay-chi-uy bundle"
"""The comment of every zip we made; a zip without it is somebody else's and is never replaced."""

PRESSED = {".woff2", ".png", ".jpg", ".jpeg", ".webp", ".gz", ".docx", ".pdf"}
"""Files that do not get smaller."""


def bundle_files(built: Path, card: Card) -> dict[str, bytes]:
    """Return every file of the bundle by its path in the zip, the two to read first at the head."""
    inner = {START: start_page(card), READ_ME: read_first(card)}
    inner |= {f"{PAGES}/{place}": content for place, content in offline_files(built)}
    inner[SUMS] = sums_of(inner)
    return {f"{card.top}/{place}": content for place, content in inner.items()}


def sums_of(files: Mapping[str, bytes]) -> bytes:
    """Return the checksums as `sha256sum -c` reads them."""
    lines = (f"{hashlib.sha256(content).hexdigest()}  {place}\n" for place, content in sorted(files.items()))
    return "".join(lines).encode()


def write_zip(files: Mapping[str, bytes], card: Card, out: BinaryIO, step: Callable[[], None] = lambda: None) -> None:
    """Write the zip; the same files on any day, in any folder, give the same bytes."""
    with zipfile.ZipFile(out, "w") as made:
        made.comment = MARK
        for place, content in files.items():
            entry = zipfile.ZipInfo(place, (card.day.year, card.day.month, card.day.day, 0, 0, 0))
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            stored = PurePosixPath(place).suffix in PRESSED
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            made.writestr(entry, content, compresslevel=None if stored else 9)
            step()
