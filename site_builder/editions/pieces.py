"""Bytes pressed once and joined many times: what all editions share is never pressed again."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

END = b"\x03\x00"
"""The empty last block of a raw deflate stream."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some bytes, and the same as deflate blocks that lean on nothing before them."""

    raw: bytes
    pressed: bytes


def piece(raw: bytes) -> Piece:
    """Return the bytes with their pressed form, which ends on a whole byte and may stand before any other."""
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    return Piece(raw, press.compress(raw) + press.flush(zlib.Z_FULL_FLUSH) if raw else b"")
