"""A draft onto the disk: nothing that is there is lost, and a file is whole or not there."""

from __future__ import annotations

from pathlib import Path

from site_builder.author.new.asking import Taken
from site_builder.author.new.draft import Draft
from site_builder.author.replace import replace_file
from site_builder.diagnostics.language import _


def write_draft(root: Path, draft: Draft) -> Path:
    """Write the draft below `root` and return its path; a new file never takes the place of one that is there."""
    path = root / draft.place
    if draft.before is None and (path.exists() or path.is_symlink()):
        raise Taken(_("Tệp {place} đã có, nên không ghi đè. Chọn tên khác, hoặc sửa tệp ấy.").format(place=draft.place))
    replace_file(path, draft.text.encode())
    return path
