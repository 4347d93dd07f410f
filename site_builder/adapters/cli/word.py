"""`site-builder word`: forms as Word files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from site_builder.adapters.cli.project import require_project
from site_builder.adapters.cli.trouble import CONTENT, OK, USAGE, Trouble
from site_builder.adapters.cli.wanted import wanted_of
from site_builder.adapters.cli.words import counted, say, say_error, show_problems, working
from site_builder.adapters.clock import today
from site_builder.diagnostics.language import _
from site_builder.emit.paper.word import write_docx
from site_builder.emit.publish import publishing
from site_builder.pipeline import print_library


def word(root: Path, addresses: Sequence[str], whole: bool, out: Path) -> int:
    """Write a .docx for each form asked for into `out`; what stood there stays if anything is wrong."""
    with working(_("Đang kiểm tra nội dung…")):
        printed = print_library(require_project(root), today())
    if printed.problems:
        show_problems(printed.problems)
    if not printed.makers:
        say_error(_("Chưa làm được biểu mẫu: hãy sửa các lỗi trên rồi chạy lại. Tệp làm trước đó vẫn còn nguyên."))
        return CONTENT
    if not printed.sheets:
        raise Trouble(
            _(
                "Thư viện chưa có biểu mẫu nào, hoặc chưa có content/paper.yml nói cách trình bày. Chép tệp ấy từ một dự án mới (site-builder init)."
            ),
            USAGE,
        )
    asked = [address.removeprefix("bieu-mau/") for address in addresses]
    names = wanted_of(asked, whole, list(printed.sheets))
    with publishing(out, root) as aside:
        for name in counted(names, _("Đang làm biểu mẫu")):
            (aside / f"{name}.docx").write_bytes(write_docx(printed.sheets[name]))
    say(_("Đã làm {count} biểu mẫu Word trong {out}.").format(count=len(names), out=out))
    return OK
