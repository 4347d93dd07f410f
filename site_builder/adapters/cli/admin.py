"""`site-builder admin`: the web editor as a folder, for files on this machine or for a Git host."""

from __future__ import annotations

from pathlib import Path

from site_builder.adapters.cli.project import require_project
from site_builder.adapters.cli.trouble import OK, USAGE, Trouble
from site_builder.adapters.cli.words import say
from site_builder.author.replace import replace_file
from site_builder.author.web.config import Host
from site_builder.author.web.folder import editor_folder, on_this_machine
from site_builder.diagnostics.language import _


def admin(root: Path, out: Path | None, host: str, repo: str, branch: str, base_url: str, app_id: str) -> int:
    """Write the folder and say how to open it."""
    require_project(root)
    if repo and "/" not in repo:
        raise Trouble(_("Ghi kho mã theo dạng NHÓM/TÊN, ví dụ --repo dang-uy/so-tay."), USAGE)
    place = out or root / "admin"
    where = Host(host, repo, branch, base_url.rstrip("/"), app_id) if repo else on_this_machine(root)
    for name, content in editor_folder(where):
        replace_file(place / name, content)
    say(_("Đã ghi trang sửa nội dung vào {out}.").format(out=place))
    if repo:
        say(_("Đặt thư mục này lên mạng cạnh trang, rồi mở …/{name}/ và đăng nhập.").format(name=place.name))
    else:
        say(_("Chạy “site-builder serve” rồi mở http://127.0.0.1:8000/admin/ bằng Chrome hoặc Edge."))
    return OK
