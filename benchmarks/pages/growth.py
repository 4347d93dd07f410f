"""What a first visit costs as the site grows: the bytes of one and the same guide among ever more pages.

python -m benchmarks.pages --growth [--sizes 60 1000 5000]
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.build.pages import place
from benchmarks.build.project import write_project
from benchmarks.pages.serve import Served
from benchmarks.pages.sites import ours
from benchmarks.pages.visit import chromium, light_and_fonts, weigh
from benchmarks.tables import put_table, table

SIZES = (60, 1000, 5000)
MOST = 1.05
"""Times the bytes at the smallest size."""
PAGE = f"cam-nang/{place(1)}.html"


def growth(sizes: Sequence[int]) -> int:
    """Measure, write the table, and return 1 where a visit grows with the site."""
    found = [_measured(size) for size in sizes]
    rows = [
        (count, f"{bytes_ / 1000:.1f}", f"{html / 1000:.1f}", f"{fonts / 1000:.1f}", f"{bytes_ / found[0][1]:.3f}")
        for count, bytes_, html, fonts in found
    ]
    made = table(("pages", "kB", "of them HTML", "fonts kB", "to the smallest"), rows)
    print(made)
    put_table(
        "growth",
        "## First visit as the site grows\n\n"
        f"Measured {date.today()}: `python -m benchmarks.pages --growth`. The same guide in synthetic projects; kB are all files of "
        f"the visit after brotli, fonts apart; at most {MOST:.2f} times those of the smallest site.\n\n{made}",
    )
    return 1 if max(bytes_ for _count, bytes_, *_rest in found) > MOST * found[0][1] else 0


def _measured(size: int) -> tuple[int, int, int, int]:
    """Return the pages of the site, and the bytes of a visit: all but fonts, its HTML, fonts."""
    with tempfile.TemporaryDirectory() as scratch:
        root, out = Path(scratch) / "project", Path(scratch) / "site"
        write_project(root, size)
        ours(root, out, "--no-cache")
        with chromium() as browser, Served(out) as address:
            weights = weigh(browser, address, PAGE, out)
        return (len(list(out.rglob("*.html"))), *_in_order(weights))


def _in_order(weights: dict[str, int]) -> tuple[int, int, int]:
    light, fonts = light_and_fonts(weights)
    return light, weights[PAGE], fonts
