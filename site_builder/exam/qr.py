"""The QR of a page as a picture: black and white only, so that it prints sharp at any size."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO

QUIET = 3
"""Empty modules around the code; on white paper readers need no more."""
SCALE = 12
"""Pixels a module: no printer shows the steps."""


def qr_source(payload: str) -> str:
    """Return the QR as the address of a picture."""
    return f"data:image/png;base64,{b64encode(qr_png(payload)).decode()}"


def qr_png(payload: str) -> bytes:
    """Return the QR as a PNG."""
    import segno

    out = BytesIO()
    segno.make(payload, error="q", micro=False).save(out, kind="png", scale=SCALE, border=QUIET)
    return out.getvalue()
