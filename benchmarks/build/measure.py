"""What a run costs: processor seconds of the whole tree of processes, time by the clock, memory of the largest process."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from statistics import median
from urllib.request import urlopen

from benchmarks.build.tools import REPOSITORY, Tool

PATIENCE = 300.0
"""Seconds after which a server is no longer waited for."""


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost of a run."""

    processor: float
    clock: float
    memory: float
    """Megabytes."""


def cost_of(command: tuple[str, ...], folder: Path) -> Cost:
    """Return what the command costs; a command that fails ends the measuring."""
    begun = time.monotonic()
    with subprocess.Popen(
        command, cwd=folder, env=_environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as run:
        said = run.stderr.read() if run.stderr else b""
        _pid, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode:
        raise RuntimeError(f"{command}: {said.decode(errors='replace')[-800:]}")
    return Cost(used.ru_utime + used.ru_stime, time.monotonic() - begun, used.ru_maxrss / 1024)


def three_builds(tool: Tool, root: Path) -> tuple[Cost, Cost, Cost]:
    """Return the costs of a cold build, of one with nothing changed, and of one after an edit of one page."""
    for name in tool.made:
        shutil.rmtree(root / name, ignore_errors=True)
    cold = cost_of(tool.build, root)
    warm = cost_of(tool.build, root)
    _add(root / tool.source, "Sửa một dòng.")
    return cold, warm, cost_of(tool.build, root)


def seconds_to_screen(tool: Tool, root: Path, edits: int = 4) -> float | None:
    """Return the median of the seconds from saving a page until the server gives the changed page; nothing where it never does."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [part.replace("PORT", port) for part in tool.serve]
    address = f"http://127.0.0.1:{port}{tool.page}"
    quiet = subprocess.DEVNULL
    running = subprocess.Popen(
        command, cwd=root, env=_environment(), stdout=quiet, stderr=quiet, start_new_session=True
    )
    try:
        if _until(lambda: bool(_page(address)), 0.2) is None:
            return None
        taken = []
        for number in range(edits):
            time.sleep(2)
            word = f"Dấu {'abcdefgh'[number]}{os.getpid()}."
            _add(root / tool.source, word)
            seconds = _until(lambda word=word: word in _page(address), 0.005)  # type: ignore[misc]
            if seconds is None:
                return None
            taken.append(seconds)
        return median(taken[1:])
    finally:
        os.killpg(running.pid, signal.SIGINT)
        running.wait(60)


def _add(source: Path, words: str) -> None:
    source.write_text(f"{source.read_text(encoding='utf-8')}\n{words}\n", encoding="utf-8")


def _page(address: str) -> str:
    try:
        with urlopen(address, timeout=PATIENCE) as answer:
            return str(answer.read().decode())
    except (OSError, HTTPException):
        return ""


def _until(happened: Callable[[], bool], pause: float) -> float | None:
    begun = time.monotonic()
    while not happened():
        if time.monotonic() - begun > PATIENCE:
            return None
        time.sleep(pause)
    return time.monotonic() - begun


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(REPOSITORY), "NO_MKDOCS_2_WARNING": "1"}
