"""`site-builder explain`: the manual page of a diagnostic."""

from __future__ import annotations

from rich.console import Console
from rich.markdown import Markdown

from site_builder.adapters.cli.trouble import OK, USAGE, Trouble
from site_builder.diagnostics.catalogue import CODES
from site_builder.diagnostics.language import _
from site_builder.diagnostics.manual import manual_page
from site_builder.diagnostics.suggest import did_you_mean, listed


def explain(code: str) -> int:
    """Print the page of the code in the language in use."""
    code = code.upper()
    if code not in CODES:
        hint = did_you_mean(code, CODES) or _("Các mã: {codes}.").format(codes=listed(CODES, len(CODES)))
        raise Trouble(_("Không có mã “{code}”. {hint}").format(code=code, hint=hint), USAGE)
    console = Console()
    page = manual_page(code)
    if console.is_terminal:
        console.print(Markdown(page))
    else:
        console.file.write(page)
    return OK
