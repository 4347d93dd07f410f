"""Work done beside the main work, by a second process, where the system has a cheap one; elsewhere by this one, later."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

Made = TypeVar("Made")


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
                self._told.close()
                self._process.join()
        return self._make()

    def _begin(self) -> None:
        context = multiprocessing.get_context("fork")
        told, tell = context.Pipe(duplex=False)
        process = context.Process(target=_work, args=(self._make, tell), daemon=True)
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


def _work(make: Callable[[], Made], tell: Connection) -> None:
    try:
        tell.send(make())
    finally:
        tell.close()
