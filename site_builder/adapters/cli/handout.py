"""`site-builder handout`: PDFs to print for a class."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from site_builder.adapters.cli.project import require_project
from site_builder.adapters.cli.trouble import CONTENT, OK, no_press
from site_builder.adapters.cli.wanted import wanted_of
from site_builder.adapters.cli.words import counted, say, say_error, show_problems, working
from site_builder.adapters.clock import today
from site_builder.diagnostics.language import _
from site_builder.emit.paper.pdf import PressMissing, write_pdf
from site_builder.emit.publish import publishing
from site_builder.model.handout import Handout
from site_builder.pipeline import print_library


def handout(root: Path, addresses: Sequence[str], whole: bool, out: Path) -> int:
    """Write a PDF for each address (or for everything) into `out`; what stood there stays if anything is wrong."""
    with working(_("Đang kiểm tra nội dung…")):
        printed = print_library(require_project(root), today())
    if printed.problems:
        show_problems(printed.problems)
    if not printed.makers:
        say_error(
            _("Chưa làm được tài liệu in: hãy sửa các lỗi trên rồi chạy lại. Tài liệu làm trước đó vẫn còn nguyên.")
        )
        return CONTENT
    names = wanted_of(addresses, whole, list(printed.makers))
    with publishing(out, root) as aside:
        for name in counted(names, _("Đang dàn trang in")):
            made = printed.makers[name]()
            place = aside / f"{made.path}.pdf"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(_pressed(made))
    say(_("Đã làm {count} tài liệu PDF trong {out}.").format(count=len(names), out=out))
    return OK


def _pressed(made: Handout) -> bytes:
    try:
        return write_pdf(made)
    except PressMissing as error:
        raise no_press(error) from error
