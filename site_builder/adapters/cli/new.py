"""`site-builder new`: a draft of any kind of content, asked for step by step or by options."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import click

from site_builder.adapters.cli.project import require_project
from site_builder.adapters.cli.trouble import CONTENT, OK, USAGE, Trouble
from site_builder.adapters.cli.words import say, say_error
from site_builder.adapters.clock import today
from site_builder.author.new.asking import Ask, Known, Taken, Unsuitable
from site_builder.author.new.kinds import KINDS, Kind
from site_builder.author.new.write import write_draft
from site_builder.diagnostics.language import _
from site_builder.pipeline import link_library


def new_commands() -> list[click.Command]:
    """Return one command for each kind of content, with an option for each thing it asks."""
    return [
        click.Command(
            kind.name,
            callback=click.pass_obj(partial(new, kind)),
            params=[click.Option([f"--{ask.name}", ask.name.replace("-", "_")], help=ask.words()) for ask in kind.asks],
            help=kind.help(),
        )
        for kind in KINDS
    ]


def new(kind: Kind, root: Path, /, **given: str | None) -> int:
    """Write the draft and say where it stands; ask for what was not given, if anybody is there to answer."""
    linked = link_library(require_project(root), today())
    known = Known(linked.library, linked.links, today())
    answers, missing = {}, []
    for ask in kind.asks:
        option = given[ask.name.replace("-", "_")]
        if option is None and sys.stdin.isatty():
            answers[ask.name] = _asked(ask, known)
        elif option is None and ask.default is None:
            missing.append(f"--{ask.name}")
        else:
            answers[ask.name] = _checked(ask, ask.default or "" if option is None else option, known)
    if missing:
        raise Trouble(
            _("Còn thiếu: {options}. Xem “site-builder new {kind} --help”.").format(
                options=", ".join(missing), kind=kind.name
            ),
            USAGE,
        )
    try:
        draft = kind.make(answers, known)
        path = write_draft(root, draft)
    except Taken as taken:
        raise Trouble(str(taken), CONTENT) from None
    except Unsuitable as error:
        raise Trouble(str(error), USAGE) from None
    say(
        _("Đã viết {path}, từ dòng {line}. Mở tệp, thay các chỗ “VIẾT TIẾP”, rồi chạy “site-builder check”.").format(
            path=path, line=draft.line
        )
    )
    return OK


def _asked(ask: Ask, known: Known) -> str:
    """Return a good answer from the keyboard, asking again until there is one."""
    while True:
        answer = click.prompt(ask.words(), default=ask.default, show_default=bool(ask.default))
        try:
            return _fit(ask, answer, known)
        except Unsuitable as error:
            say_error(str(error))


def _checked(ask: Ask, answer: str, known: Known) -> str:
    try:
        return _fit(ask, answer, known)
    except Unsuitable as error:
        raise Trouble(f"--{ask.name}: {error}", USAGE) from None


def _fit(ask: Ask, answer: str, known: Known) -> str:
    return answer if answer == ask.default else ask.check(answer, known)
