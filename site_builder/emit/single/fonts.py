"""Our fonts cut down to the letters a file shows."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from site_builder.emit.single.rewire import data_url

FONTS = Path(__file__).parents[2] / "assets/fonts"
FAMILY = "Be Vietnam Pro"
WEIGHTS = (400, 600)
PARTS = ("latin", "vietnamese")


def font_faces(letters: set[str]) -> str:
    """Return the rules that give the letters our typeface, the fonts inside them."""
    return "".join(face for weight in WEIGHTS for face in _faces(letters, weight))


def _faces(letters: set[str], weight: int) -> Iterator[str]:
    wanted = {ord(letter) for letter in letters}
    for part in PARTS:
        source = FONTS / f"be-vietnam-pro-{part}-{weight}-normal.woff2"
        font = TTFont(source, recalcTimestamp=False)
        held = wanted & set(font.getBestCmap())
        wanted -= held
        if held:
            yield (
                f'@font-face{{font-family:"{FAMILY}";font-weight:{weight};font-display:swap;'
                f"src:url({data_url('font/woff2', _cut(font, held))}) format('woff2');unicode-range:{_ranges(held)}}}"
            )


def _cut(font: TTFont, points: set[int]) -> bytes:
    options = Options()
    options.flavor = "woff2"
    options.hinting = False
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "liga"]
    cutter = Subsetter(options)
    cutter.populate(unicodes=points)
    cutter.subset(font)
    font.flavor = "woff2"
    made = io.BytesIO()
    font.save(made, reorderTables=True)
    return made.getvalue()


def _ranges(points: set[int]) -> str:
    """Return the points as CSS writes them, neighbours together."""
    runs: list[list[int]] = []
    for point in sorted(points):
        if runs and point == runs[-1][1] + 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return ",".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in runs)
