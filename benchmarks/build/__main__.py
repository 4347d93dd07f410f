"""One command for all figures of building: `.venv/bin/python -m benchmarks.build [--sizes 60,300,1000,5000]`.

Installs the peers into an environment of their own, measures tool by tool in turn, and writes the tables into
benchmarks/README.md, between the marks. A tool that cannot be installed is left out.
"""

from __future__ import annotations

import argparse
import math
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

from benchmarks.build.measure import Cost, cost_of, seconds_to_screen, three_builds
from benchmarks.build.tools import PEERS, REPOSITORY, Tool, install_peers, tools

README = REPOSITORY / "benchmarks/README.md"
MARKS = ("<!-- build: begin -->", "<!-- build: end -->")
MEASURE = "MkDocs + Material, prune"
OURS = "Sổ tay"


@dataclass(frozen=True, slots=True)
class Row:
    """What one tool needs at one size."""

    tool: str
    pages: int
    cold: Cost
    warm: Cost
    edit: Cost
    screen: float | None


def main() -> None:
    """Measure, print, and write the tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", default="60,300,1000,5000")
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--date", default=date.today().isoformat())
    options.add_argument("--peers", type=Path, default=None, help="an environment that has the peers already")
    options.add_argument("--no-serve", action="store_true")
    options.add_argument("--only", default="", help="tools whose name this expression finds")
    chosen = options.parse_args()
    if chosen.peers is None:
        install_peers()
    used = [tool for tool in tools(chosen.peers or PEERS) if tool.can_run() and re.search(chosen.only, tool.name)]
    rows: list[Row] = []
    for size in map(int, chosen.sizes.split(",")):
        rows += measured([tool for tool in used if size <= tool.largest], size, chosen.runs, not chosen.no_serve)
        print("\n".join(table(rows)), flush=True)
    own = own_content(chosen.runs, not chosen.no_serve)
    write_readme(chosen.date, rows, own, chosen.runs)


def measured(used: list[Tool], size: int, runs: int, serve: bool) -> list[Row]:
    """Return the rows of one size; the tools take turns, so that a busy moment meets all alike."""
    with tempfile.TemporaryDirectory(prefix="build-") as folder:
        roots = {tool.name: Path(folder) / str(number) for number, tool in enumerate(used)}
        for tool in used:
            tool.write(roots[tool.name], size)
        costs: dict[str, list[tuple[Cost, Cost, Cost]]] = {tool.name: [] for tool in used}
        for _run in range(runs):
            for tool in used:
                costs[tool.name].append(three_builds(tool, roots[tool.name]))
        rows = []
        for tool in used:
            cold, warm, edit = (middle([run[place] for run in costs[tool.name]]) for place in range(3))
            screen = seconds_to_screen(tool, roots[tool.name]) if serve and tool.serve else None
            rows.append(Row(tool.name, size, cold, warm, edit, screen))
        return rows


def middle(costs: list[Cost]) -> Cost:
    """Return the median of each part of the cost."""
    return Cost(
        median(cost.processor for cost in costs),
        median(cost.clock for cost in costs),
        median(cost.memory for cost in costs),
    )


def own_content(runs: int, serve: bool) -> str:
    """Return what our own content needs, in a sentence."""
    with tempfile.TemporaryDirectory(prefix="build-own-") as folder:
        root = Path(folder) / "so-tay"
        for name in ("content", "guides", "quizzes"):
            shutil.copytree(REPOSITORY / name, root / name)
        shutil.copyfile(REPOSITORY / "mkdocs.yml", root / "mkdocs.yml")
        guide = "bien-ban-va-nghi-quyet"
        ours = tools(PEERS)[0]
        tool = Tool(
            OURS, ours.write, ours.build, ours.made, f"guides/{guide}.md", ours.serve, f"/cam-nang/{guide}.html"
        )
        cold, warm, edit = (
            middle(list(part)) for part in zip(*[three_builds(tool, root) for _ in range(runs)], strict=True)
        )
        check, anew = (
            middle([cost_of((*tool.build[:-1], "check", *how), root) for _ in range(runs)])
            for how in ((), ("--no-cache",))
        )
        screen = seconds_to_screen(tool, root) if serve else None
    return (
        f"Our own content: cold {cold.processor:.2f}, nothing changed {warm.processor:.2f}, one page edited {edit.processor:.2f}, "
        f"`check` {check.processor:.2f}, without what is remembered {anew.processor:.2f} CPU s; edit to screen {seconds(screen)} s."
    )


def table(rows: list[Row]) -> Iterator[str]:
    """Yield the lines of the table; ratios are to the measure in the same run."""
    yield "| pages | tool | cold CPU s | × P | cold clock s | × P | nothing changed CPU s | one edit CPU s | × P | edit to screen s | peak MB |"
    yield "|---|---|---|---|---|---|---|---|---|---|---|"
    for row in rows:
        base = next((one for one in rows if one.tool == MEASURE and one.pages == row.pages), None)
        yield (
            f"| {row.pages} | {row.tool} | {row.cold.processor:.2f} | {ratio(row.cold.processor, base and base.cold.processor)} "
            f"| {row.cold.clock:.2f} | {ratio(row.cold.clock, base and base.cold.clock)} | {row.warm.processor:.2f} "
            f"| {row.edit.processor:.2f} | {ratio(row.edit.processor, base and base.cold.processor)} "
            f"| {seconds(row.screen)} | {row.cold.memory:.0f} |"
        )


def ratio(value: float, base: float | None) -> str:
    """Return how many times the base it is."""
    return f"{value / base:.2f}" if base else "–"


def seconds(value: float | None) -> str:
    """Return the seconds as they stand in a table."""
    return "–" if value is None else f"{value:.2f}"


def growth(rows: list[Row]) -> str:
    """Return how our cold build grows from the second largest size to the largest, as an exponent."""
    ours = [row for row in rows if row.tool == OURS]
    if len(ours) < 2:
        return ""
    small, large = ours[-2:]
    power = math.log(large.cold.processor / small.cold.processor) / math.log(large.pages / small.pages)
    return f"Growth of our cold build from {small.pages} to {large.pages} pages: exponent {power:.2f}. "


def write_readme(day: str, rows: list[Row], own: str, runs: int) -> None:
    """Put the tables between their marks."""
    busy = f"Load average at the end {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores: read times by the clock accordingly."
    text = "\n".join(
        (
            MARKS[0],
            "## Building",
            "",
            f"Measured {day}: `.venv/bin/python -m benchmarks.build`. Pages of about 600 Vietnamese words; medians of {runs} runs. P is the cold build "
            f"of {MEASURE}. CPU is that of all processes together. Hugo has a theme of twenty lines: a floor, not a like. {busy}",
            "",
            *table(rows),
            "",
            growth(rows) + own,
            MARKS[1],
        )
    )
    whole = README.read_text(encoding="utf-8")
    if MARKS[0] in whole:
        before, _mark, rest = whole.partition(MARKS[0])
        whole = before + text + rest.partition(MARKS[1])[2]
    else:
        whole = whole.rstrip("\n") + f"\n\n{text}\n"
    README.write_text(whole, encoding="utf-8")


if __name__ == "__main__":
    main()
