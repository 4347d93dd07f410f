"""All editions of one run: what is made already stays, the rest is dealt out to an executor."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from site_builder.editions.base import Base
from site_builder.editions.fragments import Named
from site_builder.editions.manifest import Made, Manifest, Unmergeable, manifest_name, manifest_text, read_manifest
from site_builder.editions.overlay import card_of_edition
from site_builder.editions.read import Editions, Placed
from site_builder.editions.work import (
    Done,
    end_with_parent,
    held_already,
    key_of,
    made_of,
    make_some,
    shard_of,
    task_for,
)
from site_builder.emit.bundle.pack import MARK
from site_builder.emit.placing import refuse_foreign
from site_builder.emit.publish import locked
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.walk import walk_marked
from site_builder.text.dialect import plain, to_inline_html
from site_builder.text.references import references_in

TOGETHER = 12
"""Editions in one task: few enough that progress is seen, many enough that sending the base costs little."""
VERSION = "1"
"""Changes when the same values would make other bytes, so that editions made before are made anew."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run made, what lay there already, and what failed its proof."""

    manifest: Manifest
    made: int
    kept: int
    failed: tuple[Done, ...]


def names_for(editions: Editions, links: Links) -> dict[str, Named]:
    """Return the things of the library that local texts name, as their pages will be called."""
    used: set[str] = set()
    for placed in editions.placed:
        used |= {item.form for item in placed.edition.thresholds}
        for marked in walk_marked(placed.edition):
            if marked.role == "markdown":
                used |= {reference.address for reference in references_in(marked.value)}
    found = {address: links.target(address) for address in sorted(used) if links.knows(address)}
    return {
        address: Named(target.page, target.anchor, target.citation or _plain(target.title))
        for address, target in found.items()
    }


def scored_pages(library: Library) -> list[str]:
    """Return the pages of the forms that add up points."""
    return [f"bieu-mau/{form.id}" for form in library.forms if form.scoring]


def build_editions(
    base: Base,
    editions: Sequence[Placed],
    out: Path,
    shard: tuple[int, int] = (1, 1),
    executor: Executor | None = None,
    jobs: int | None = None,
    step: Callable[[int], None] = lambda count: None,
) -> Outcome:
    """Make what is not there yet and write the manifest; `executor` may be of any kind, also one over many machines."""
    mine = shard_of(editions, shard)
    keyed = [(placed, key_of(base, placed, VERSION)) for placed in mine]
    for placed in mine:
        refuse_foreign(out / card_of_edition(base.card, placed.edition).zip_name, MARK)
    with locked(out / manifest_name(shard)):
        _sweep(out, base)
        known = _known(out / manifest_name(shard))
        kept = [held for placed, key in keyed if (held := _kept(base, out, placed, key, known))]
        codes = {held.code for held in kept}
        step(len(kept))
        missing = [(placed, key) for placed, key in keyed if placed.edition.code not in codes]
        done = list(_deal(base, missing, out, executor, jobs, step))
        made = [one.made for one in done if one.made]
        manifest = Manifest(base.path.name, base.sha256, shard, tuple(sorted((*kept, *made), key=lambda one: one.code)))
        _write(out / manifest_name(shard), manifest_text(manifest))
    return Outcome(manifest, len(made), len(kept), tuple(one for one in done if one.made is None))


def _deal(
    base: Base,
    missing: Sequence[tuple[Placed, str]],
    out: Path,
    executor: Executor | None,
    jobs: int | None,
    step: Callable[[int], None],
) -> Iterator[Done]:
    tasks = [task_for(base, out, missing[at : at + TOGETHER]) for at in range(0, len(missing), TOGETHER)]
    if executor is None and (jobs == 1 or len(tasks) < 2):
        for task in tasks:
            yield from _told(make_some(task), step)
        return
    with _given(executor, jobs) as workers:
        for finished in as_completed([workers.submit(make_some, task) for task in tasks]):
            yield from _told(finished.result(), step)


def _told(done: Iterable[Done], step: Callable[[int], None]) -> list[Done]:
    found = list(done)
    step(len(found))
    return found


@contextmanager
def _given(executor: Executor | None, jobs: int | None) -> Iterator[Executor]:
    """Give the executor that was passed in, which stays open, or processes of our own; none works on after a fault."""
    if executor is not None:
        yield executor
        return
    methods = multiprocessing.get_all_start_methods()
    # A fork of a process with threads (the bar of progress has one) may find a lock held for ever.
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    own = ProcessPoolExecutor(jobs or os.cpu_count(), context, end_with_parent)
    try:
        yield own
    finally:
        own.shutdown(cancel_futures=True)


def _known(path: Path) -> Mapping[str, Made]:
    try:
        return {made.file: made for made in read_manifest(path).editions}
    except Unmergeable:
        return {}


def _kept(base: Base, out: Path, placed: Placed, key: str, known: Mapping[str, Made]) -> Made | None:
    path = out / card_of_edition(base.card, placed.edition).zip_name
    if not held_already(path, placed.edition.code, key):
        return None
    made = known.get(path.name)
    if made and made.key == key and made.size == path.stat().st_size:
        return made
    return made_of(path, placed, key)


def _sweep(out: Path, base: Base) -> None:
    """Remove what an interrupted run of ours left half written; what others are writing at this moment is theirs."""
    for left in out.glob(f".{base.card.name}-*.zip.part-*"):
        writer = left.name.rpartition("-")[2]
        with suppress(OSError):
            if not writer.isdigit() or not Path(f"/proc/{writer}").exists():
                left.unlink(missing_ok=True)


def _write(path: Path, text: str) -> None:
    aside = path.with_name(f".{path.name}.part-{os.getpid()}")
    try:
        aside.write_text(text, encoding="utf-8")
        aside.replace(path)
    finally:
        with suppress(OSError):
            aside.unlink(missing_ok=True)


def _plain(text: str) -> str:
    return plain(to_inline_html(text, lambda reference: ("", reference.words or reference.address)))
