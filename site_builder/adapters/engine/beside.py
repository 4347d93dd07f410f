"""Work done beside the main work, by a second process, where the system has a cheap one; elsewhere by this one, later."""

from __future__ import annotations

import gc
import math
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Made = TypeVar("Made")
Item = TypeVar("Item")
PIECE = 16
"""So many items are given out at a time: few enough that both processes end together."""
MOST_PIECES = 1000
"""Their numbers wait in a pipe, and fit into the smallest there is."""
WORTHWHILE = 8
"""So many pieces must be left for a second process to be worth its start."""
DIES_WITH_PARENT = 1


class Beside(Generic[Made]):
    """Something to be made; whether another process makes it or this one, it is the same."""

    def __init__(self, make: Callable[[], Made], worthwhile: bool) -> None:
        self._make = make
        self._told: Connection | None = None
        if worthwhile and can_divide():
            self._begin()

    def result(self) -> Made:
        """Return what was made; what the other process failed at is made here."""
        if self._told is not None:
            try:
                return self._told.recv()  # type: ignore[no-any-return]
            except (EOFError, OSError):
                pass
            finally:
                self.stop()
        return self._make()

    def ready(self) -> bool:
        """Say whether no other process is at work on it."""
        try:
            return self._told is None or self._told.poll()
        except OSError:
            return True

    def stop(self) -> None:
        """Let no other process be at work on it any more; what it has told is lost."""
        if self._told is not None:
            self._told.close()
            self._told = None
            self._process.kill()
            self._process.join()

    def _begin(self) -> None:
        import multiprocessing

        context = multiprocessing.get_context("fork")
        told, tell = context.Pipe(duplex=False)
        process = context.Process(target=_work, args=(self._make, told, tell, os.getpid()))
        try:
            process.start()
        except OSError:  # no memory or no process left: later, then
            told.close()
        else:
            self._told, self._process = told, process
        tell.close()


def can_divide() -> bool:
    """Say whether a second process costs little (Linux copies this one as it stands) and has a processor to run on."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def in_pieces(
    items: Sequence[Item], work: Callable[[Sequence[Item]], Made], free: Callable[[], bool], heard: Callable[[Made], None]
) -> list[Made]:  # fmt: skip
    """Return what the work makes of the items, piece by piece in their order.

    As soon as a second processor is free, a second process takes every other piece or so: whichever has none left takes
    the next. `heard` is told what another process has made; what it failed at is made here.
    """
    size = max(PIECE, math.ceil(len(items) / MOST_PIECES))
    pieces = [items[start : start + size] for start in range(0, len(items), size)]
    if len(pieces) <= WORTHWHILE or not can_divide():
        return [work(piece) for piece in pieces]
    done: dict[int, Made] = {}
    helper: Beside[list[tuple[int, Made]]] | None = None
    with _Numbers(len(pieces)) as numbers:
        try:
            for number in numbers:
                if helper is None and len(pieces) - number > WORTHWHILE and free():
                    helper = Beside(lambda: [(other, work(pieces[other])) for other in numbers], worthwhile=True)
                done[number] = work(pieces[number])
            for number, made in helper.result() if helper else ():
                heard(made)
                done[number] = made
        finally:
            if helper is not None:
                helper.stop()
    return [done[number] if number in done else work(piece) for number, piece in enumerate(pieces)]


class _Numbers:
    """Numbers that are given out once each, to whichever process asks first; a process that dies holds none of them up."""

    def __init__(self, count: int) -> None:
        self._out, into = os.pipe()
        os.write(into, b"".join(number.to_bytes(4, "big") for number in range(count)))
        os.close(into)

    def __enter__(self) -> _Numbers:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._out)

    def __iter__(self) -> Iterator[int]:
        while number := os.read(self._out, 4):
            yield int.from_bytes(number, "big")


def _work(make: Callable[[], Made], told: Connection, tell: Connection, parent: int) -> None:
    """Make it and tell it. Nothing is said of a failure: the first process meets the same one, or makes it itself."""
    told.close()
    _die_with(parent)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process hears it too, and ends this one
    gc.freeze()  # what is there already is left where it lies, shared with the first process
    with suppress(BaseException):
        tell.send(make())
    tell.close()


def _die_with(parent: int) -> None:
    """Let this process not outlive the first one: it holds the lock on the folder, too."""
    import ctypes

    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(DIES_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
