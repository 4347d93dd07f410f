"""`site-builder fix`: shows what can safely be mended, asks, and mends it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from site_builder.adapters.cli.project import require_project
from site_builder.adapters.cli.trouble import CONTENT, OK
from site_builder.adapters.cli.words import say
from site_builder.author.fix.project import difference, mends_of, write_mends
from site_builder.diagnostics.draw import VISIBLE
from site_builder.diagnostics.language import _


def fix(root: Path, files: tuple[Path, ...], yes: bool) -> int:
    """Mend the named files, or all; 1 if something could be mended but nobody said yes."""
    mends = mends_of(require_project(root), files)
    if not mends:
        say(_("Không có gì cần tự sửa."))
        return OK
    for _path, mend in mends:
        say(f"{mend.place}: {', '.join(mend.done)}.")
        for line in difference(mend).splitlines():
            _show(line)
    if not yes and not (
        sys.stdin.isatty() and click.confirm(_("Ghi các sửa đổi trên vào {count} tệp?").format(count=len(mends)))
    ):
        say(_("Chưa ghi gì. Để ghi, chạy lại với --yes."))
        return CONTENT
    write_mends(mends)
    say(
        _("Đã sửa {count} tệp. Nghĩa của nội dung không đổi; chạy “site-builder check” để xem phần còn lại.").format(
            count=len(mends)
        )
    )
    return OK


def _show(line: str) -> None:
    colour = {"+": "green", "-": "red", "@": "cyan"}.get(line[:1]) if line[:3] not in ("+++", "---") else None
    shown = line.translate({key: value for key, value in VISIBLE.items() if key != 0xA0})
    ends = len(shown.rstrip(" "))
    if line[:1] in "+-" and ends < len(shown):
        shown = shown[:ends] + "·" * (len(shown) - ends)
    click.secho("  " + shown, fg=colour)
