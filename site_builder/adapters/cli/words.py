"""What the command says: results on the standard output, the rest on the error output."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click

from site_builder.diagnostics.catalogue import Severity
from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.draw import draw, severity_word
from site_builder.diagnostics.language import _


def say(text: str) -> None:
    """Print a result."""
    click.echo(text)


def say_error(text: str) -> None:
    """Print what went wrong."""
    click.echo(text, err=True)


def show_problems(problems: Sequence[Diagnostic]) -> None:
    """Print every problem as drawn, then how many there are."""
    for problem in problems:
        say_error(draw(problem))
    say_error(summary_of(problems))


def summary_of(problems: Sequence[Diagnostic]) -> str:
    """Return the count of each severity in one sentence."""
    counts = Counter(problem.severity for problem in problems)
    if not counts:
        return _("Nội dung không có lỗi.")
    parts = [f"{counts[severity]} {severity_word(severity)}" for severity in Severity if counts[severity]]
    files = len({problem.span.file for problem in problems})
    return _("{counts} trong {files} tệp.").format(counts=", ".join(parts), files=files)


@contextmanager
def working(text: str) -> Iterator[None]:
    """Show that work goes on: a spinner on a terminal, a line elsewhere."""
    if not sys.stderr.isatty():
        say_error(text)
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(text):
        yield


def counted(names: Sequence[str], text: str) -> Iterator[str]:
    """Yield each name, showing on a terminal how many are done."""
    if not sys.stderr.isatty():
        say_error(f"{text}: {len(names)}")
        yield from names
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(text, total=len(names))
        for name in names:
            progress.update(task, description=f"{text}: {name}")
            yield name
            progress.advance(task)
