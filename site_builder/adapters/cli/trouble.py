"""Why a command cannot go on, in words for the person at the keyboard."""

from __future__ import annotations

import errno

from site_builder.diagnostics.language import _
from site_builder.emit.publish import PublishError

OK, CONTENT, USAGE, ENVIRONMENT, LOCKED = 0, 1, 2, 3, 75


class Trouble(Exception):
    """A reason to stop, with the exit code that tells programs about it."""

    def __init__(self, message: str, exit_code: int) -> None:
        super().__init__(message)
        self.exit_code = exit_code


def no_press(reason: Exception) -> Trouble:
    """Return the trouble of a machine that lacks what lays pages out for printing."""
    return Trouble(
        _(
            "Máy này chưa có phần dàn trang in ({reason}). Trên Debian hoặc Ubuntu: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
        ).format(reason=reason),
        ENVIRONMENT,
    )


def explain_publish_error(error: PublishError) -> str:
    """Return what is wrong with the output folder and what to do."""
    reasons = {
        "locked": _("Một lần dựng khác đang ghi vào {path}. Đợi nó xong rồi chạy lại."),
        "foreign": _(
            "Thư mục {path} có tệp không do Sổ tay tạo ra, nên không được xóa. Chọn thư mục khác bằng --out, hoặc tự dọn thư mục này."
        ),
        "precious": _(
            "Không thể dựng trang vào {path}: thư mục này chứa nội dung gốc hoặc là thư mục hệ thống. Chọn thư mục khác bằng --out."
        ),
        "symlink": _(
            "{path} là liên kết tượng trưng; dựng trang vào đó có thể xóa nhầm nơi khác. Chọn thư mục thật bằng --out."
        ),
        "taken": _(
            "{path} không phải gói do Sổ tay tạo ra, nên không ghi đè. Đổi tên hoặc chuyển tệp ấy đi, hoặc chọn thư mục khác bằng --out."
        ),
        "links": _(
            "Không dùng --releases được ở {path}: hệ điều hành hoặc ổ đĩa này không chuyển liên kết trong một bước. Hãy dùng --out."
        ),
        "file": _("{path} là một tệp, không phải thư mục. Chọn tên khác bằng --out."),
    }
    return reasons.get(error.reason, "{path}").format(path=error.path)


def explain_os_error(error: OSError) -> str:
    """Return what the system refused and what to do."""
    place = error.filename or ""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        where = f" ({place})" if place else ""
        return _("Ổ đĩa đã đầy{where}. Trang dựng trước đó vẫn còn nguyên; dọn bớt chỗ rồi chạy lại.").format(
            where=where
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _("Không có quyền ghi hoặc đọc {place}. Chọn thư mục khác bằng --out hoặc --project.").format(
            place=place
        )
    if error.errno == errno.EADDRINUSE:
        return _("Cổng này đang có chương trình khác dùng. Chọn cổng khác bằng --port.")
    return _("Hệ thống báo lỗi khi làm việc với {place}: {reason}.").format(place=place, reason=error.strerror)
