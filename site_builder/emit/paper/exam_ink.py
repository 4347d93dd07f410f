"""What a machine reads on an answer sheet, drawn as one picture: marks, QR, bubbles and the signs in them."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache

from site_builder.emit.paper.pdf import FONTS
from site_builder.exam.geometry import BUBBLE, CHECK, CHECKS, CORNERS, HEIGHT, MARK, QR, WIDTH, Spot
from site_builder.exam.printed import PrintedVariant
from site_builder.exam.qr import qr_source

SIGN = 2.0
"""The height in mm of an em of the signs: small, so that an empty bubble stays light."""
STROKE = 0.26
BOX = (5.4, 6.2, 20.3)
"""Width, height and top of the boxes into which a learner writes the number."""


def sheet_ink(variant: PrintedVariant) -> str:
    """Return the picture as HTML that covers the page."""
    plan = variant.plan
    spots = [spot for place in plan.places for spot in place] + [spot for row in plan.rows for spot in row.spots]
    left, top, side = QR
    # Each ring is a black dot under a smaller white one: a line without length, with round ends.
    dots = "".join(f"M{spot.x:.3f} {spot.y:.3f}h0" for spot in spots)
    inner = "".join(
        (
            *(_square(x, y, MARK) for x, y in CORNERS),
            *(_square(x, y, CHECK) for x, y in CHECKS),
            f'<g fill="none" stroke-linecap="round"><path d="{dots}" stroke="#000" stroke-width="{BUBBLE}"/>',
            f'<path d="{dots}" stroke="#fff" stroke-width="{BUBBLE - 2 * STROKE}"/></g>',
            *(_box(place[0].x) for place in plan.places),
            f'<path d="{"".join(_sign(spot) for spot in spots)}"/>',
        )
    )
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}mm" height="{HEIGHT}mm" viewBox="0 0 {WIDTH} {HEIGHT}">{inner}</svg>'
    source = b64encode(drawn.encode()).decode()
    return (
        f'<img class="ink" src="data:image/svg+xml;base64,{source}" alt="Các ô để tô số và phương án">'
        f'<img class="sheet-qr" src="{qr_source(variant.payloads["T"])}" alt="Mã QR của phiếu, mã đề {variant.code}" '
        f'style="position:absolute;left:{left}mm;top:{top}mm;width:{side}mm;height:{side}mm">'
    )


def _square(x: float, y: float, side: float) -> str:
    return f'<rect x="{x - side / 2}" y="{y - side / 2}" width="{side}" height="{side}"/>'


def _box(x: float) -> str:
    width, height, top = BOX
    return f'<rect x="{x - width / 2:.2f}" y="{top}" width="{width}" height="{height}" fill="none" stroke="#000" stroke-width="{STROKE}"/>'


def _sign(spot: Spot) -> str:
    width, height, strokes = _glyph(spot.sign)
    shift_x, shift_y = spot.x - width / 2, spot.y + height / 2
    return "".join(
        command + " ".join(f"{shift_x + x:.2f} {shift_y - y:.2f}" for x, y in points) for command, points in strokes
    )


@cache
def _glyph(sign: str) -> tuple[float, float, list[tuple[str, list[tuple[float, float]]]]]:
    """Return the width, the height and the outline of a sign of the print font, in mm."""
    font = _font()
    glyphs = font.getGlyphSet()
    name, scale = font.getBestCmap()[ord(sign)], SIGN / font["head"].unitsPerEm
    pen = _Outline()
    glyphs[name].draw(pen)
    outline = [(command, [(x * scale, y * scale) for x, y in points]) for command, points in pen.strokes]
    tallest = max(y for _command, points in outline for _x, y in points)
    return glyphs[name].width * scale, tallest, outline


@cache
def _font():  # type: ignore[no-untyped-def]
    from fontTools.ttLib import TTFont

    return TTFont(FONTS / "Tinos-Regular.ttf")


class _Outline:
    """A fontTools pen that keeps a TrueType outline as commands of an SVG path."""

    def __init__(self) -> None:
        self.strokes: list[tuple[str, list[tuple[float, float]]]] = []

    def moveTo(self, point: tuple[float, float]) -> None:
        self.strokes.append(("M", [point]))

    def lineTo(self, point: tuple[float, float]) -> None:
        self.strokes.append(("L", [point]))

    def qCurveTo(self, *points: tuple[float, float]) -> None:
        for control, end in _quadratic(points):
            self.strokes.append(("Q", [control, end]))

    def closePath(self) -> None:
        self.strokes.append(("Z", []))


def _quadratic(points: tuple[tuple[float, float], ...]) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Yield each control point with the point where its curve ends: half way to the next control point."""
    controls, end = points[:-1], points[-1]
    for index, (x, y) in enumerate(controls):
        if index + 1 < len(controls):
            next_x, next_y = controls[index + 1]
            yield (x, y), ((x + next_x) / 2, (y + next_y) / 2)
        else:
            yield (x, y), end
