"""What a first visit costs: bytes, time until the page is seen, what moves, how long a tap waits; ours beside stock Material.

    python -m benchmarks.pages [--site DIR] [--runs 3] [--page van-ban/hd-42-2025.html]...
    python -m benchmarks.pages --growth [--sizes 60 1000 5000]

Both sites are served with their compressed twins from this machine; Chromium's network is slowed to 400 kbit/s with
400 ms latency, its processor six times. The table in benchmarks/README.md is written anew.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.pages.growth import SIZES, growth
from benchmarks.pages.serve import Served
from benchmarks.pages.sites import ours, stock
from benchmarks.pages.visit import Seen, chromium, light_and_fonts, look, weigh

ROOT = Path(__file__).parents[2]
README = ROOT / "benchmarks/README.md"
BEGIN, END = "<!-- pages: begin -->", "<!-- pages: end -->"
PAGES = ("van-ban/hd-42-2025.html", "van-ban/qd-294-2025.html", "cam-nang/chuan-bi-sinh-hoat-chi-bo.html")
MOST_BYTES, MOST_FONTS, MOST_SHIFT, MOST_LCP, MOST_BLOCKED = 43_000, 60_000, 0.01, 0.65, 0.2


def main() -> int:
    """Measure, write the table, and return 1 where a goal is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--site", type=Path, help="a built and precompressed site; built anew where not given")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--page", action="append")
    parser.add_argument("--growth", action="store_true", help="the same page in sites of several sizes")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    given = parser.parse_args()
    if given.growth:
        return growth(given.sizes)
    with tempfile.TemporaryDirectory() as scratch, chromium() as browser:
        sites = {"Sổ tay": given.site or Path(scratch) / "site", "Material": Path(scratch) / "stock"}
        if not given.site:
            ours(ROOT, sites["Sổ tay"])
        stock(ROOT, Path(scratch), sites["Material"])
        lines, missed = compare(browser, sites, given.page or PAGES, given.runs)
    write(lines)
    print("\n".join(lines))
    print("\n".join(missed) or "every goal met")
    return 1 if missed else 0


def compare(browser: Browser, sites: dict[str, Path], pages: Sequence[str], runs: int) -> tuple[list[str], list[str]]:
    """Return the lines of the table, and the goals missed."""
    lines, missed = [], []
    with Served(sites["Sổ tay"]) as here, Served(sites["Material"]) as there:
        for page in pages:
            weights = {
                name: weigh(browser, at, page, sites[name]) for name, at in zip(sites, (here, there), strict=True)
            }
            seen: dict[str, list[Seen]] = {name: [] for name in sites}
            for _ in range(runs):  # turn by turn, so that a busy minute falls on both
                for name, at in zip(sites, (here, there), strict=True):
                    seen[name].append(look(browser, f"{at}/{page}"))
            lines += [_line(page, name, weights[name], seen[name], seen["Material"]) for name in sites]
            missed += _missed(page, weights["Sổ tay"], seen["Sổ tay"], seen["Material"])
            for place, size in sorted(weights["Sổ tay"].items(), key=lambda item: -item[1]):
                print(f"{size:7} {place}")
    return lines, missed


def _middle(visits: Sequence[Seen], what: str) -> float:
    return statistics.median(getattr(visit, what) for visit in visits)


def _line(page: str, name: str, weights: dict[str, int], visits: Sequence[Seen], theirs: Sequence[Seen]) -> str:
    bytes_, fonts = light_and_fonts(weights)
    lcp, blocked = _middle(visits, "lcp"), _middle(visits, "blocked")
    ratio = f"{lcp / _middle(theirs, 'lcp'):.2f} / {blocked / max(1, _middle(theirs, 'blocked')):.2f}"
    return (
        f"| `{page}` | {name} | {len(weights)} | {bytes_ / 1000:.1f} | {fonts / 1000:.1f} | {_middle(visits, 'fcp'):.0f} | {lcp:.0f} "
        f"| {blocked:.0f} | {max(visit.cls for visit in visits):.3f} | {ratio} |"
    )


def _missed(page: str, weights: dict[str, int], visits: Sequence[Seen], theirs: Sequence[Seen]) -> list[str]:
    bytes_, fonts = light_and_fonts(weights)
    found = {
        f"bytes {bytes_} > {MOST_BYTES}": bytes_ > MOST_BYTES,
        f"fonts {fonts} > {MOST_FONTS}": fonts > MOST_FONTS,
        f"shift {max(v.cls for v in visits):.4f} > {MOST_SHIFT}": max(v.cls for v in visits) > MOST_SHIFT,
        "seen later than 0.65 of Material": _middle(visits, "lcp") > MOST_LCP * _middle(theirs, "lcp"),
        "blocked for more than 0.2 of Material": _middle(visits, "blocked") > MOST_BLOCKED * _middle(theirs, "blocked"),
    }
    return [f"{page}: {goal}" for goal, failed in found.items() if failed]


def write(lines: Sequence[str]) -> None:
    """Put the table into the README in place of the last one."""
    head = (
        "## First visit to a page\n\n"
        f"Measured {date.today()}: `python -m benchmarks.pages`. Chromium as a phone of 412 × 823, 400 kbit/s, 400 ms, processor "
        f"slowed six times; medians, of shift the most. Both sites hold the same words and are served with brotli; Material as it "
        f"comes, web fonts off, so its fonts are none. Load average at the end {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores. "
        "kB are all files of the visit after brotli, fonts apart.\n\n"
        "| page | site | files | kB | fonts kB | FCP ms | LCP ms | blocked ms | shift | LCP / blocked to Material |\n"
        "|---|---|---|---|---|---|---|---|---|---|"
    )
    text = README.read_text(encoding="utf-8")
    block = "\n".join([BEGIN, head, *lines, END])
    if BEGIN in text:
        text = text[: text.index(BEGIN)] + block + text[text.index(END) + len(END) :]
    else:
        text = f"{text.rstrip()}\n\n{block}\n"
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
