"""The `site-builder` command. The language is settled before any text is read, so that help speaks it too."""

from __future__ import annotations

import gc
import gettext
import os
import sys
from collections.abc import Sequence

from site_builder.diagnostics.language import LANGUAGES, LOCALE, use_language

MADE_BETWEEN = (100_000, 20, 20)
"""How many things are made before unreachable ones are sought: a library lives as long as the command, so seeking finds little."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command with the given arguments (those of the process by default) and exit."""
    gc.set_threshold(*MADE_BETWEEN)
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    language = asked_language(arguments)
    use_language(language)
    # Click's own words (“Usage”, “No such option”) come from the gettext domain `messages`.
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("messages", str(LOCALE))
    from site_builder.adapters.cli.run import run

    sys.exit(run(arguments))


def asked_language(arguments: Sequence[str]) -> str:
    """Return the language named by `--lang`, else Vietnamese."""
    for index, word in enumerate(arguments):
        value = word.removeprefix("--lang=") if word.startswith("--lang=") else None
        if word == "--lang" and index + 1 < len(arguments):
            value = arguments[index + 1]
        if value in LANGUAGES:
            return value
    return "vi"
