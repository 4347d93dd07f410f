"""A few editions made on whatever machine has time: all that is needed comes with the task, what was made goes back."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing.process import BaseProcess
from pathlib import Path

from site_builder.editions.append import tail_of, write_edition
from site_builder.editions.base import Base
from site_builder.editions.manifest import Made
from site_builder.editions.overlay import card_of_edition, logo_of, overlay_of
from site_builder.editions.proof import proof_faults
from site_builder.editions.read import Placed
from site_builder.emit.bundle.pack import MARK
from site_builder.model.edition import LocalEdition

NOTE = " edition {code} {key}"


@dataclass(frozen=True, slots=True)
class Task:
    """Some editions to be made on one base into one folder."""

    base: Base
    out: Path
    editions: tuple[tuple[str, Path, str], ...]
    """Each as JSON, for an edition itself takes the whole file it was read from along; with its folder and its key."""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one edition: what lies on disk, or why nothing does."""

    code: str
    made: Made | None
    faults: tuple[str, ...] = ()


def end_with_parent() -> None:
    """See to it that this process ends when the one that began it is gone, even if that was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def make_some(task: Task) -> list[Done]:
    """Return what became of each edition of the task; one that fails its proof is not left behind."""
    shared = _shared(str(task.base.path), task.base.shared, task.base.sha256)
    return [_make(task, Placed(as_edition(held), folder), key, shared) for held, folder, key in task.editions]


def task_for(base: Base, out: Path, editions: Iterable[tuple[Placed, str]]) -> Task:
    """Return the task to make these editions, each given with its key."""
    held = ((placed.edition.model_dump_json(), placed.folder, key) for placed, key in editions)
    return Task(base, out, tuple(held))


def as_edition(held: str) -> LocalEdition:
    """Return the edition that was written as JSON, without its places in a file."""
    return LocalEdition.model_validate_json(held)


def _make(task: Task, placed: Placed, key: str, shared: bytes) -> Done:
    edition, base = placed.edition, task.base
    name = card_of_edition(base.card, edition).zip_name
    overlay = overlay_of(base, edition, logo_of(edition, placed.folder))
    tail = tail_of(base, overlay, NOTE.format(code=edition.code, key=key).encode())
    aside = task.out / f".{name}.part-{os.getpid()}"
    try:
        with aside.open("wb") as out:
            write_edition(shared, tail, out)
        faults = proof_faults(base, shared, aside)
        if faults:
            return Done(edition.code, None, tuple(faults))
        aside.replace(task.out / name)
    finally:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
    return Done(
        edition.code, Made(edition.code, edition.name, name, len(shared) + len(tail), _digest(shared, tail), key)
    )


@lru_cache(maxsize=2)
def _shared(path: str, size: int, sha256: str) -> bytes:
    """Return the shared part of the base, read once by each process and held to its sum."""
    content = Path(path).read_bytes()
    if hashlib.sha256(content).hexdigest() != sha256:
        raise OSError(5, "the base has changed", path)
    return content[:size]


@lru_cache(maxsize=2)
def _begun(shared: bytes) -> hashlib._Hash:
    return hashlib.sha256(shared)


def _digest(shared: bytes, tail: bytes) -> str:
    found = _begun(shared).copy()
    found.update(tail)
    return found.hexdigest()


def key_of(base: Base, placed: Placed, version: str) -> str:
    """Return the hash of all an edition is made of: the base, its own values, its logo, and who makes it."""
    found = hashlib.sha256(f"{version}\n{base.sha256}\n{placed.edition.model_dump_json()}\n".encode())
    found.update(logo_of(placed.edition, placed.folder))
    return found.hexdigest()


def held_already(path: Path, code: str, key: str) -> bool:
    """Say whether the file says of itself that it was made of just this; only whole files ever bear their name."""
    note = MARK + NOTE.format(code=code, key=key).encode()
    try:
        with path.open("rb") as opened:
            opened.seek(-len(note), os.SEEK_END)
            return opened.read() == note
    except OSError:
        return False


def made_of(path: Path, placed: Placed, key: str) -> Made:
    """Return the manifest's line for an edition that lies there already."""
    found = hashlib.sha256()
    with path.open("rb") as opened:
        while block := opened.read(1 << 20):
            found.update(block)
    return Made(placed.edition.code, placed.edition.name, path.name, path.stat().st_size, found.hexdigest(), key)


def shard_of(editions: Sequence[Placed], shard: tuple[int, int]) -> list[Placed]:
    """Return the editions of one part of several: every n-th by code, so that parts are alike in size wherever they are made."""
    number, of = shard
    return sorted(editions, key=lambda placed: placed.edition.code)[number - 1 :: of]
