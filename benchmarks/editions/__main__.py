"""One command: `.venv/bin/python -m benchmarks.editions [--communes 3321] [--jobs 2] [--whole 20] [--keep DIR]`.

Makes an edition for every synthetic commune and province on the whole library, twice, and writes the table of its
figures. Needs 12 GB of disk for the full number; everything is removed at the end unless `--keep` names a folder.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from benchmarks.editions.synthetic import COMMUNES, PROVINCES, write_editions
from benchmarks.tables import put_table, table
from site_builder.adapters.cli.editions import base_of, checked_editions
from site_builder.editions.build import build_editions
from site_builder.emit.bundle.gate import check_bundle
from site_builder.emit.bundle.unpack import read_zip

ROOT = Path(__file__).parents[2]


class Watch:
    """Wall and CPU seconds of named stretches of work, those of finished child processes among them."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, float, float]] = []

    @contextmanager
    def over(self, name: str) -> Iterator[None]:
        wall, cpu = time.monotonic(), _cpu()
        yield
        self.rows.append((name, time.monotonic() - wall, _cpu() - cpu))

    def wall(self, name: str) -> float:
        return next(wall for found, wall, _cpu in self.rows if found == name)


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def measure(communes: int, jobs: int, whole: int, folder: Path) -> None:
    watch, out = Watch(), folder / "dist"
    file = write_editions(folder / "nguon", communes)
    with watch.over("read and check the library and all editions"):
        checked = checked_editions(ROOT, file)
    assert checked is not None
    with watch.over("make the base (engine and all)"):
        base = base_of(ROOT, checked, out)
    placed = checked.editions.placed
    show = _shower(len(placed))
    # An executor of the benchmark's own: the seconds of its processes are counted as ours.
    own = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"))
    with watch.over("make the editions, each held to its base"), own as workers:
        first = build_editions(base, placed, out, executor=workers, step=show)
    assert not first.failed and first.made == len(placed), first.failed[:3]
    with watch.over("run again, nothing changed"):
        again = build_editions(base, placed, out, jobs=jobs)
    assert again.kept == len(placed) and again.made == 0
    sample = [placed[number * len(placed) // whole].edition.code for number in range(whole)]
    with watch.over(f"`verify` of {whole} editions, from end to end"):
        for code in sample:
            assert check_bundle(read_zip(out / f"{base.card.name}-{code}.zip")) == []
    put_table("editions", _report(watch, len(placed), jobs, base.path.stat().st_size, out))


def _shower(total: int) -> Callable[[int], None]:
    done = 0

    def show(count: int) -> None:
        nonlocal done
        done += count
        print(f"\r{done}/{total}", end="", flush=True)

    return show


def _report(watch: Watch, count: int, jobs: int, size: int, out: Path) -> str:
    rows = [(name, f"{wall:.1f}", f"{cpu:.1f}") for name, wall, cpu in watch.rows]
    made = watch.wall("make the editions, each held to its base")
    written = sum(path.stat().st_size for path in out.glob("*.zip")) / 1e9
    return f"""## Local editions

Measured {date.today().isoformat()}: `.venv/bin/python -m benchmarks.editions`. {count} editions ({count - PROVINCES} communes and {PROVINCES} provinces, all
synthetic) on the whole library, {size / 1e6:.1f} MB each, {written:.1f} GB written; {jobs} processes, load average at the end {os.getloadavg()[0]:.1f} on
{os.cpu_count()} cores: wall seconds mean something only where that is near the number of processes.

{table(("step", "wall s", "CPU s"), rows)}

An edition takes {1000 * made / count:.1f} ms of wall time. Within it, the edition is read back from disk: its shared bytes are compared with those
of the base, which passed `verify` as a whole in the step before; its own files are unpacked, summed and checked as the
gate checks them (names, sums, policies, links, anchors, scripts). The last row runs the whole gate over a sample; a test
changes single bytes of an edition and holds the two proofs together."""


def main() -> None:
    ask = argparse.ArgumentParser()
    ask.add_argument("--communes", type=int, default=COMMUNES)
    ask.add_argument("--jobs", type=int, default=2)
    ask.add_argument("--whole", type=int, default=20)
    ask.add_argument("--keep", type=Path)
    given = ask.parse_args()
    folder = given.keep or Path(tempfile.mkdtemp(prefix="so-tay-editions-"))
    try:
        measure(given.communes, given.jobs, min(given.whole, given.communes), folder)
    finally:
        if not given.keep:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
