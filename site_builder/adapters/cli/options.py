"""What several commands ask for in the same way."""

from __future__ import annotations

from pathlib import Path

import click

from site_builder.diagnostics.language import _

FOLDER = click.Path(path_type=Path, file_okay=False)


def out_folder(words: str = "") -> click.Option:
    """Return `--out DIR`; it must be given where no words say which folder is meant without it."""
    return click.Option(["--out"], type=FOLDER, required=not words, metavar="DIR", help=words or _("Thư mục kết quả."))
