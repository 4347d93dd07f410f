"""`site-builder init`: a fresh, valid, small project of one's own."""

from __future__ import annotations

from pathlib import Path

from site_builder.adapters.cli.trouble import ENVIRONMENT, OK, Trouble
from site_builder.adapters.cli.words import say
from site_builder.author.editor.files import editor_files
from site_builder.diagnostics.language import _
from site_builder.emit.starter import starter_files


def init(directory: Path) -> int:
    """Write the starter project into a new or empty folder."""
    if directory.is_dir() and any(directory.iterdir()):
        raise Trouble(
            _("Thư mục {path} không trống, nên không ghi gì vào đó. Chọn tên thư mục mới.").format(path=directory),
            ENVIRONMENT,
        )
    for place, text in (*starter_files(), *editor_files()):
        path = directory / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    say(_("Đã tạo dự án trong {path}. Thử ngay: site-builder --project {path} build").format(path=directory))
    return OK
