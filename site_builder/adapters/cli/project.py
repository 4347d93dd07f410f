"""The project a command works on."""

from __future__ import annotations

from pathlib import Path

from site_builder.adapters.cli.trouble import USAGE, Trouble
from site_builder.diagnostics.language import _

FOLDERS = ("content", "guides", "quizzes")


def require_project(root: Path) -> Path:
    """Return the folder if it holds a project, else stop with what to do."""
    if not any((root / folder).is_dir() for folder in FOLDERS):
        raise Trouble(
            _(
                "Không thấy thư mục content/, guides/ hay quizzes/ trong {root}. Chuyển vào thư mục dự án, dùng --project, hoặc tạo dự án mới bằng “site-builder init”."
            ).format(root=root.resolve()),
            USAGE,
        )
    return root
