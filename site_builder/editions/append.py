"""An edition as a zip: the base's shared bytes as they are, the edition's own entries behind them, a directory of both."""

from __future__ import annotations

import struct
import zlib
from datetime import date
from pathlib import PurePosixPath
from typing import BinaryIO

from site_builder.editions.base import Base
from site_builder.editions.overlay import Overlay
from site_builder.editions.pieces import END
from site_builder.emit.bundle.pack import MARK, PRESSED

LOCAL = struct.Struct("<4s5H3L2H")
CENTRAL = struct.Struct("<4s4B4H3L5H2L")
ENDING = struct.Struct("<4s4H2LH")
STORED, DEFLATED = 0, 8
MOST_ENTRIES, MOST_BYTES = 0xFFFF, 0xFFFFFFFF


def tail_of(base: Base, overlay: Overlay, note: bytes) -> bytes:
    """Return what stands behind the shared bytes; `note` is kept in the zip's comment, behind our mark."""
    body = bytearray()
    directory = bytearray()
    for place, pieces in overlay.items():
        name = f"{base.card.top}/{place}".encode()
        stored = PurePosixPath(place).suffix in PRESSED
        data = b"".join(one.raw if stored else one.pressed for one in pieces) + (b"" if stored else END)
        check, size = 0, 0
        for one in pieces:
            check, size = zlib.crc32(one.raw, check), size + len(one.raw)
        kind, day = (STORED if stored else DEFLATED), dos_day(base.card.day)
        offset = base.shared + len(body)
        body += LOCAL.pack(b"PK\x03\x04", 20, 0, kind, 0, day, check, len(data), size, len(name), 0) + name + data
        directory += CENTRAL.pack(
            b"PK\x01\x02", 20, 3, 20, 0, 0, kind, 0, day, check, len(data), size, len(name), 0, 0, 0, 0, 0o100644 << 16, offset
        )  # fmt: skip
        directory += name
    count = len(base.names) + len(overlay)
    size, start = len(directory) + len(base.directory), base.shared + len(body)
    if count > MOST_ENTRIES or start + size > MOST_BYTES:
        raise ValueError("too large for a zip of the plain kind")
    comment = MARK + note
    ending = ENDING.pack(b"PK\x05\x06", 0, 0, count, count, size, start, len(comment))
    return bytes(body + directory) + base.directory + ending + comment


def write_edition(shared: bytes, tail: bytes, out: BinaryIO) -> None:
    """Write the edition."""
    out.write(shared)
    out.write(tail)


def dos_day(day: date) -> int:
    """Return a day as zips write it."""
    return (day.year - 1980) << 9 | day.month << 5 | day.day
