"""CPU seconds of each stage of compiling: `python -m benchmarks.stages [--project DIR] [--pages 1000 5000] [--runs 3] [--write]`.

Each run is a process of its own, so that imports count; the least of the runs is told, for other work on the machine only
adds. `--pages` writes synthetic projects with `benchmarks.build`; `--write` puts the table into benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent
README = HERE / "README.md"
MARKS = ("<!-- stages: begin -->", "<!-- stages: end -->")
STAGES = ("import", "load", "link", "validate", "render", "index")
HEAD = "| project | pages | import | load | link | validate | `check` in all | render | index | all | peak MB |"


def measure(root: Path) -> dict[str, float]:
    """Return the CPU seconds of each stage in this process, with the number of pages and the peak memory."""
    import resource

    seconds: dict[str, float] = {}
    before = 0.0

    def done(stage: str) -> None:
        nonlocal before
        seconds[stage] = time.process_time() - before
        before = time.process_time()

    from site_builder.adapters.cli import MADE_BETWEEN

    gc.set_threshold(*MADE_BETWEEN)
    import site_builder.adapters.cli.check  # noqa: F401 - what the command itself reads
    from site_builder.link.build import link
    from site_builder.link.values import with_values
    from site_builder.load.library import load
    from site_builder.validate.rules import validate

    done("import")
    library, _problems = load(root)
    done("load")
    library = with_values(library)
    links = link(library)
    done("link")
    validate(library, links, date(2026, 11, 23))
    done("validate")
    from site_builder.emit.search.write import search_files
    from site_builder.render.site import render

    site = render(library, links)
    done("render")
    for _place, _content in search_files(site):
        pass
    done("index")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {**seconds, "pages": len(site.pages), "peak": peak}


def least(root: Path, runs: int) -> dict[str, float]:
    """Return the least of some runs, each a process of its own; one more goes before, which writes the bytecode."""
    command = [sys.executable, "-m", "benchmarks.stages", "--project", str(root), "--once"]
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    found = [
        json.loads(subprocess.run(command, check=True, capture_output=True, env=environment).stdout)
        for _run in range(runs + 1)
    ][1:]
    return {name: min(run[name] for run in found) for name in found[0]}


def row(name: str, found: dict[str, float]) -> str:
    """Return a line of the table."""
    check = sum(found[stage] for stage in STAGES[:4])
    whole = sum(found[stage] for stage in STAGES)
    told = [*(found[stage] for stage in STAGES[:4]), check, found["render"], found["index"], whole]
    cells = " | ".join(f"{value:.2f}" for value in told)
    return f"| {name} | {found['pages']:.0f} | {cells} | {found['peak']:.0f} |"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--project", type=Path, default=HERE.parent)
    parser.add_argument("--pages", type=int, nargs="*", default=[])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--once", action="store_true", help="measure in this process and print JSON")
    wanted = parser.parse_args()
    if wanted.once:
        print(json.dumps(measure(wanted.project)))
        return
    rows = [row("ours", least(wanted.project, wanted.runs))]
    for pages in wanted.pages:
        from benchmarks.build.project import write_project

        with tempfile.TemporaryDirectory() as folder:
            write_project(Path(folder), pages)
            rows.append(row("synthetic", least(Path(folder), wanted.runs)))
    load = os.getloadavg()[0]
    table = "\n".join([HEAD, "|---" * HEAD.count(" | ") + "|---|", *rows])
    text = (
        f"## Stages of compiling\n\nMeasured {date.today()}: `.venv/bin/python -m benchmarks.stages`. CPU seconds, the least of "
        f"{wanted.runs} runs, without any cache. Load average at the end {load:.1f} on {os.cpu_count()} cores: other work makes these "
        f"figures larger, never smaller.\n\n{table}\n"
    )
    print(text)
    if wanted.write:
        write(text)


def write(text: str) -> None:
    """Put the text between the marks of the README, at its end if they are not there yet."""
    whole = README.read_text("utf-8")
    if MARKS[0] not in whole:
        whole = whole.rstrip() + f"\n\n{MARKS[0]}\n{MARKS[1]}\n"
    before, rest = whole.split(MARKS[0])
    README.write_text(f"{before}{MARKS[0]}\n{text}{MARKS[1]}{rest.split(MARKS[1])[1]}", "utf-8")


if __name__ == "__main__":
    main()
