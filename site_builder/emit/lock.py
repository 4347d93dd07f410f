"""One build at a time: a lock that the system itself takes from a process that dies, however it dies."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

TRIES = 100
"""How often a lock file may vanish between being opened and being locked; each time another build has just ended."""


@contextmanager
def holding(lock: Path) -> Iterator[bool]:
    """Give whether this process holds the lock while the block runs; a file left by a dead process holds nobody up."""
    handle = _taken(lock)
    if handle is None:
        yield False
        return
    try:
        os.ftruncate(handle, 0)
        os.write(handle, str(os.getpid()).encode())  # for people who wonder whose it is
        yield True
    finally:
        with suppress(OSError):  # unlinked while it is held, so that nobody takes a name that is about to go
            lock.unlink(missing_ok=True)
        os.close(handle)


def _taken(lock: Path) -> int | None:
    for _again in range(TRIES):
        handle = os.open(lock, os.O_CREAT | os.O_RDWR, 0o644)
        if not _lock(handle):
            os.close(handle)
            return None
        if _is_at(handle, lock):
            return handle
        os.close(handle)
    return None


def _is_at(handle: int, lock: Path) -> bool:
    """Say whether the open file is still the one that bears the name."""
    try:
        there, here = lock.stat(), os.fstat(handle)
    except FileNotFoundError:
        return False
    return (there.st_dev, there.st_ino) == (here.st_dev, here.st_ino)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import errno
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            # A disk without locks (some network folders): better one build unguarded than none at all.
            return error.errno in (errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS)
        return True
