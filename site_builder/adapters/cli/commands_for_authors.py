"""The commands for those who write content, and their options."""

from __future__ import annotations

from pathlib import Path

import click

from site_builder.adapters.cli.options import out_folder
from site_builder.diagnostics.language import _


def _new() -> click.Command:
    return _New("new", help=_("Viết bản nháp một nội dung mới: hỏi những điều cần biết, không ghi đè tệp nào."))


class _New(click.Group):
    """Looks at the kinds of content only when one is wanted, so that other commands start fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the kinds in their order."""
        return [command.name or "" for command in self._made()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command for one kind."""
        return next((command for command in self._made() if command.name == cmd_name), None)

    def _made(self) -> list[click.Command]:
        from site_builder.adapters.cli.new import new_commands

        return new_commands()


def _schema() -> click.Command:
    from site_builder.adapters.cli.schema import schema

    params: list[click.Parameter] = [
        out_folder(_("Ghi mỗi loại nội dung thành một tệp trong thư mục này.")),
        click.Option(
            ["--vscode"], is_flag=True, help=_("Ghi thư mục .vscode của dự án: lược đồ, mẫu gõ nhanh, thiết lập.")
        ),
    ]
    return click.Command(
        "schema",
        callback=click.pass_obj(schema),
        params=params,
        help=_("In JSON Schema (draft-07) của các loại nội dung, hoặc ghi thiết lập cho VS Code."),
    )


def _fix() -> click.Command:
    from site_builder.adapters.cli.fix import fix

    params: list[click.Parameter] = [
        click.Argument(
            ["files"], nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="[FILE]..."
        ),
        click.Option(["--yes"], is_flag=True, help=_("Ghi luôn, không hỏi.")),
    ]
    return click.Command(
        "fix",
        callback=click.pass_obj(fix),
        params=params,
        help=_(
            "Tự sửa những lỗi chắc chắn (Tab, ngoặc cong ở tên mục, dấu thanh, BOM, NFD…); cho xem trước rồi mới ghi."
        ),
    )


def _diff() -> click.Command:
    from site_builder.adapters.cli.diff import diff

    params: list[click.Parameter] = [
        click.Argument(["old"], metavar="REV"),
        click.Argument(["new"], required=False, metavar="[REV]"),
        click.Option(
            ["--format", "form"],
            type=click.Choice(["text", "markdown"]),
            default="text",
            help=_("Dạng kết quả: chữ, hoặc Markdown cho trang xét duyệt."),
        ),
    ]
    return click.Command(
        "diff",
        callback=click.pass_obj(diff),
        params=params,
        help=_("Nói bằng lời nội dung đã đổi gì từ một phiên bản git: điều khoản, con số, đáp án."),
    )


def _review() -> click.Command:
    from site_builder.adapters.cli.review import review

    params: list[click.Parameter] = [
        click.Argument(["addresses"], nargs=-1, metavar="[ADDRESS]..."),
        click.Option(["--done"], is_flag=True, help=_("Ghi các địa chỉ này là đã rà soát hôm nay.")),
        click.Option(
            ["--next", "again"],
            type=click.DateTime(["%Y-%m-%d", "%d/%m/%Y"]),
            metavar="DAY",
            help=_("Như --done, và ghi ngày phải xem lại lần sau."),
        ),
        click.Option(
            ["--within"],
            type=click.IntRange(0, 3650),
            default=30,
            show_default=True,
            metavar="DAYS",
            help=_("Kể cả việc sẽ tới hạn trong bấy nhiêu ngày."),
        ),
        click.Option(["--trainer"], metavar="ID", help=_("Chỉ việc của người này (content/trainers.yml).")),
        click.Option(
            ["--format", "form"],
            type=click.Choice(["text", "json"]),
            default="text",
            help=_("Dạng kết quả: chữ hoặc JSON."),
        ),
    ]
    return click.Command(
        "review",
        callback=click.pass_obj(review),
        params=params,
        help=_("Liệt kê những gì tới hạn rà soát, theo người phụ trách; --done để ghi đã rà soát."),
    )


def _admin() -> click.Command:
    from site_builder.adapters.cli.admin import admin

    params: list[click.Parameter] = [
        out_folder(_("Thư mục kết quả (mặc định: admin trong dự án).")),
        click.Option(
            ["--host"],
            type=click.Choice(["github", "gitlab"]),
            default="github",
            show_default=True,
            help=_("Nơi giữ kho mã."),
        ),
        click.Option(
            ["--repo"],
            default="",
            metavar="OWNER/NAME",
            help=_("Kho mã để lưu thẳng lên mạng; bỏ trống: chỉ sửa tệp trên máy này."),
        ),
        click.Option(["--branch"], default="main", show_default=True, help=_("Nhánh nhận thay đổi.")),
        click.Option(
            ["--base-url"],
            default="",
            metavar="URL",
            help=_("GitHub: máy chủ đăng nhập OAuth; GitLab: địa chỉ máy chủ riêng."),
        ),
        click.Option(
            ["--app-id"], default="", metavar="ID", help=_("GitLab: mã ứng dụng, để đăng nhập không cần mã truy cập.")
        ),
    ]
    return click.Command(
        "admin",
        callback=click.pass_obj(admin),
        params=params,
        help=_("Ghi trang sửa nội dung bằng trình duyệt (Sveltia CMS), dùng được khi không có mạng."),
    )


AUTHORS = (_new, _fix, _review, _diff, _schema, _admin)
