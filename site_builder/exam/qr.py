"""The QR of a page, drawn as one path so that it prints sharp at any size."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO

QUIET = 3
"""Empty modules around the code; on white paper readers need no more."""


def qr_svg(payload: str) -> str:
    """Return the QR as an SVG text without a size of its own."""
    rows = _matrix(payload)
    side = len(rows) + 2 * QUIET
    runs = "".join(_runs(row, y + QUIET) for y, row in enumerate(rows))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}" viewBox="0 0 {side} {side}">'
        f'<path d="{runs}" fill="#000"/></svg>'
    )


def qr_source(payload: str) -> str:
    """Return the QR as the address of a picture."""
    return f"data:image/svg+xml;base64,{b64encode(qr_svg(payload).encode()).decode()}"


def qr_png(payload: str, scale: int = 12) -> bytes:
    """Return the QR as a picture for Word."""
    import segno

    out = BytesIO()
    segno.make(payload, error="q", micro=False).save(out, kind="png", scale=scale, border=QUIET)
    return out.getvalue()


def _matrix(payload: str) -> list[list[bool]]:
    import segno

    made = segno.make(payload, error="q", micro=False)
    return [[bool(dark) for dark in row] for row in made.matrix]


def _runs(row: list[bool], y: int) -> str:
    """Return the dark stretches of a row as strips."""
    path, x = [], 0
    while x < len(row):
        end = x
        while end < len(row) and row[end]:
            end += 1
        if end > x:
            path.append(f"M{x + QUIET} {y}h{end - x}v1h-{end - x}z")
        x = end + 1
    return "".join(path)
