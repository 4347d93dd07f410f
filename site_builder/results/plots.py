"""Two small drawings, each beside its table: how the sheets are spread, and where the questions lie.

Whole numbers only, so that `client/results/plots.js`, its twin, writes the same letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

WIDTH, HEIGHT, FOOT, TOP = 360, 200, 44, 26
LEFT, RIGHT = 40, 14


def spread_plot(bins: Sequence[int]) -> str:
    """Return the bars of how many sheets have how many tenths right."""
    most, step = max([*bins, 1]), (WIDTH - LEFT - RIGHT) // 10
    base = HEIGHT - FOOT
    parts = [_open("Phân bố điểm của lớp; số liệu ở bảng bên cạnh", HEIGHT), _line(LEFT, base, WIDTH - RIGHT, base)]
    for at, count in enumerate(bins):
        x, tall = LEFT + at * step, (base - TOP) * count // most
        if count:
            parts.append(
                f'<rect class="st-plot__bar" x="{x + 3}" y="{base - tall}" width="{step - 6}" height="{tall}"/>'
            )
            parts.append(_text(x + step // 2, base - tall - 6, str(count), "middle"))
        parts.append(_text(x, base + 18, str(10 * at), "middle"))
    parts.append(_text(LEFT + 10 * step, base + 18, "100", "middle"))
    parts.append(_text(WIDTH - RIGHT, HEIGHT - 4, "% câu đúng", "end"))
    return "".join([*parts, "</svg>"])


def item_plot(points: Sequence[tuple[str, float, float, bool]]) -> str:
    """Return the map of the questions: to the right the easier, upward the better at telling learners apart.

    A point is its label, difficulty, discrimination, and whether it should be looked at.
    """
    tall, base = 300, 300 - FOOT
    parts = [_open("Độ khó và độ phân biệt của từng câu; số liệu ở bảng bên cạnh", tall)]
    for share in (0, 25, 50, 75, 100):
        x = _across(share / 100)
        parts += [_line(x, TOP, x, base, share == 0), _text(x, base + 18, str(share), "middle")]
    for written, value in (("−0,5", -0.5), ("0", 0.0), ("0,5", 0.5), ("1", 1.0)):
        y = _down(value, base)
        parts += [_line(LEFT, y, WIDTH - RIGHT, y, value == 0.0), _text(LEFT - 8, y + 5, written, "end")]
    parts += [_text(WIDTH - RIGHT, tall - 4, "% người đúng", "end"), _text(4, 14, "Độ phân biệt", "start")]
    for label, difficulty, told, suspect in points:
        x, y = _across(difficulty), _down(max(told, -0.6), base)
        sign = f"M{x - 6} {y + 5}h12l-6 -11z" if suspect else f"M{x - 4} {y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"
        tone = " st-plot__dot--warn" if suspect else ""
        parts.append(f'<path class="st-plot__dot{tone}" d="{sign}"/>')
        # Only what should be looked at bears its number: in a class of like answers the rest would lie on each other.
        if suspect:
            parts.append(_text(x + 8, y + 5, label, "start"))
    return "".join([*parts, "</svg>"])


def share_bar(right: int, asked: int) -> str:
    """Return a bar as long as the share; the number stands beside it."""
    long = floor(100 * right / asked + 0.5)
    return (
        '<svg class="st-plot__share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="st-plot__ground" width="100" height="10"/><rect class="st-plot__bar" width="{long}" height="10"/></svg>'
    )


def _open(label: str, tall: int) -> str:
    return f'<svg class="st-plot" viewBox="0 0 {WIDTH} {tall}" role="img" aria-label="{label}">'


def _across(share: float) -> int:
    return floor(LEFT + share * (WIDTH - LEFT - RIGHT) + 0.5)


def _down(value: float, base: int) -> int:
    return floor(base - (value + 0.6) * (base - TOP) / 1.6 + 0.5)


def _line(x1: int, y1: int, x2: int, y2: int, strong: bool = True) -> str:
    kind = "" if strong else " st-plot__line--fine"
    return f'<line class="st-plot__line{kind}" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"/>'


def _text(x: int, y: int, words: str, anchor: str) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}">{words}</text>'
