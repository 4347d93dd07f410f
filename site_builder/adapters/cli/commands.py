"""The commands and their options."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import click

from site_builder import __version__
from site_builder.adapters.cli.commands_for_authors import AUTHORS
from site_builder.adapters.cli.editions_commands import editions_command
from site_builder.adapters.cli.exchange_commands import export_command, import_command
from site_builder.adapters.cli.options import FOLDER, out_folder
from site_builder.adapters.cli.paper_commands import exam_command, mark_command
from site_builder.diagnostics.language import LANGUAGES, _


def commands() -> click.Group:
    """Return the whole command, with help in the language in use."""
    group = _Commands(
        name="site-builder",
        help=_("Dựng trang Sổ tay từ các tệp trong content/, guides/ và quizzes/."),
        params=[
            click.Option(
                ["--project"],
                type=FOLDER,
                default=Path(),
                metavar="DIR",
                help=_("Thư mục dự án (mặc định: thư mục hiện tại)."),
            ),
            click.Option(["--lang"], type=click.Choice(LANGUAGES), default="vi", help=_("Ngôn ngữ của thông báo.")),
            click.Option(["--debug"], is_flag=True, help=_("Hiện chi tiết kỹ thuật khi gặp sự cố.")),
        ],
        callback=_remember,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    click.version_option(
        __version__, "--version", message="site-builder %(version)s", help=_("Hiện phiên bản rồi thoát.")
    )(group)
    order = (
        *(_check, _build, _serve),
        *AUTHORS,
        *(
            _bundle,
            _verify,
            editions_command,
            _handout,
            _word,
            export_command,
            import_command,
            exam_command,
            mark_command,
            _results,
        ),
        *(_compile, _init, _stats, _explain),
    )
    group.makers = {made.__name__.strip("_").removesuffix("_command").replace("_", "-"): made for made in order}
    return group


class _Commands(click.Group):
    """Makes a command, and reads what it needs, only when it is wanted: so that each starts fast."""

    makers: Mapping[str, Callable[[], click.Command]] = MappingProxyType({})

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in their order."""
        return sorted(self.makers)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of this name; for a name nobody knows all are made, so that one like it can be suggested."""
        for name in [cmd_name] if cmd_name in self.makers else list(self.makers):
            if name not in self.commands:
                self.add_command(self.makers[name]())
        return self.commands.get(cmd_name)


@click.pass_context
def _remember(context: click.Context, project: Path, lang: str, debug: bool) -> None:
    context.obj = project


def _check() -> click.Command:
    from site_builder.adapters.cli.check import check

    kind = click.Option(
        ["--format", "form"],
        type=click.Choice(["text", "json", "github", "gitlab"]),
        default="text",
        help=_("Dạng kết quả: chữ, JSON, hoặc chú thích cho GitHub, GitLab."),
    )
    return click.Command(
        "check",
        callback=click.pass_obj(check),
        params=[kind, _anew(_("Đọc lại mọi tệp, không dùng kết quả đã ghi nhớ."))],
        help=_("Kiểm tra nội dung; báo mọi lỗi của mọi tệp."),
    )


def _anew(help: str) -> click.Option:
    """Return the option not to use what an earlier run found out."""
    return click.Option(["--no-cache", "cached"], flag_value=False, default=True, is_flag=True, help=help)


def _build() -> click.Command:
    from site_builder.adapters.cli.build import build

    out = out_folder(_("Thư mục kết quả (mặc định: site trong dự án)."))
    packed = click.Option(
        ["--precompress"], is_flag=True, help=_("Ghi thêm tệp .gz và .br cạnh mỗi trang, cho máy chủ web dùng ngay.")
    )
    whole = _anew(_("Dựng lại mọi trang, không dùng lại trang dựng lần trước."))
    releases = click.Option(
        ["--releases"],
        type=FOLDER,
        default=None,
        metavar="DIR",
        help=_(
            "Cho máy chủ: ghi mỗi lần dựng thành một bản riêng trong DIR, rồi chuyển liên kết DIR/current sang bản mới."
        ),
    )
    return click.Command(
        "build",
        callback=click.pass_obj(build),
        params=[out, packed, whole, releases],
        help=_("Kiểm tra rồi dựng trang; mở bằng cách bấm đúp index.html."),
    )


def _bundle() -> click.Command:
    from site_builder.adapters.cli.bundle import bundle

    params: list[click.Parameter] = [
        click.Argument(["courses"], nargs=-1, metavar="[COURSE]..."),
        click.Option(["--all", "every"], is_flag=True, help=_("Mọi khóa học và cả trang (mặc định).")),
        out_folder(_("Thư mục kết quả (mặc định: dist trong dự án).")),
        click.Option(["--single-html", "single"], is_flag=True, help=_("Đóng thành một tệp HTML, cho điện thoại.")),
        click.Option(["--both"], is_flag=True, help=_("Đóng cả gói .zip lẫn tệp HTML, chỉ dựng trang một lần.")),
    ]
    return click.Command(
        "bundle",
        callback=click.pass_obj(bundle),
        params=params,
        help=_("Đóng gói từng khóa học và cả trang để phát: chép USB, gửi qua tin nhắn."),
    )


def _verify() -> click.Command:
    from site_builder.adapters.cli.bundle import verify

    bundle_file = click.Argument(["path"], type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE")
    return click.Command(
        "verify", callback=verify, params=[bundle_file], help=_("Kiểm tra một gói: nguyên vẹn, mở được không cần mạng.")
    )


def _serve() -> click.Command:
    from site_builder.adapters.cli.serve import serve

    port = click.Option(
        ["--port"], type=click.IntRange(1, 65535), default=8000, show_default=True, help=_("Cổng mạng trên máy này.")
    )
    return click.Command(
        "serve", callback=click.pass_obj(serve), params=[port], help=_("Xem thử trang; tự dựng lại mỗi khi lưu tệp.")
    )


def _compile() -> click.Command:
    from site_builder.adapters.cli.build import compile_tree

    out = out_folder()
    return click.Command(
        "compile",
        callback=click.pass_obj(compile_tree),
        params=[out],
        help=_("Xuất cây Markdown và mkdocs.yml thuần, máy dựng trang nào cũng dùng được."),
    )


def _init() -> click.Command:
    from site_builder.adapters.cli.init import init

    place = click.Argument(["directory"], type=FOLDER, metavar="DIR")
    return click.Command("init", callback=init, params=[place], help=_("Tạo một dự án nhỏ, hợp lệ, để bắt đầu."))


def _stats() -> click.Command:
    from site_builder.adapters.cli.stats import stats

    kind = click.Option(
        ["--format", "form"],
        type=click.Choice(["text", "json"]),
        default="text",
        help=_("Dạng kết quả: chữ hoặc JSON."),
    )
    return click.Command(
        "stats",
        callback=click.pass_obj(stats),
        params=[kind],
        help=_("Đếm nội dung: bao nhiêu văn bản, câu hỏi, cẩm nang…"),
    )


def _explain() -> click.Command:
    from site_builder.adapters.cli.explain import explain

    code = click.Argument(["code"], metavar="CODE")
    return click.Command("explain", callback=explain, params=[code], help=_("Giải thích một mã lỗi, ví dụ QZ501."))


def _handout() -> click.Command:
    from site_builder.adapters.cli.handout import handout

    return click.Command(
        "handout",
        callback=click.pass_obj(handout),
        params=_what_to_make(
            _(
                "Địa chỉ, ví dụ qd-213-2020, cam-nang/…, danh-muc/…, khoa-hoc/…, tu-kiem-tra/…; không nêu gì thì máy kể hết."
            )
        ),
        help=_(
            "Làm tài liệu in (PDF, khổ A4): văn bản, so sánh, cẩm nang, danh mục kiểm tra, khóa học, tự kiểm tra, trường hợp, lịch năm."
        ),
    )


def _word() -> click.Command:
    from site_builder.adapters.cli.word import word

    return click.Command(
        "word",
        callback=click.pass_obj(word),
        params=_what_to_make(_("Mã biểu mẫu, ví dụ bien-ban-sinh-hoat-chi-bo.")),
        help=_("Làm biểu mẫu Word (.docx) để văn phòng điền."),
    )


def _results() -> click.Command:
    from site_builder.adapters.cli.results import results

    file = click.Path(path_type=Path, exists=True, dir_okay=False)
    return click.Command(
        "results",
        callback=click.pass_obj(results),
        params=[
            click.Argument(["files"], nargs=-1, required=True, type=file, metavar="FILE..."),
            out_folder(_("Ghi báo cáo HTML và các bảng CSV vào đây.")),
        ],
        help=_("Tổng hợp kết quả lớp từ mã kết quả, tệp kết quả và điểm bài giấy (ket-qua.csv)."),
    )


def _what_to_make(names: str) -> list[click.Parameter]:
    return [
        click.Argument(["addresses"], nargs=-1, metavar="[ADDRESS]..."),
        click.Option(["--all", "whole"], is_flag=True, help=_("Làm tất cả.") + " " + names),
        out_folder(),
    ]
