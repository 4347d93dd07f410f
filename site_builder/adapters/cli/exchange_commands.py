"""The commands that send questions to other systems and bring theirs in."""

from __future__ import annotations

from pathlib import Path

import click

from site_builder.adapters.cli.options import out_folder
from site_builder.diagnostics.language import _


def export_command() -> click.Command:
    """Return `site-builder export`."""
    from site_builder.adapters.cli.export import export
    from site_builder.emit.exchange.formats import FORMATS, PACKAGES

    names = [*PACKAGES, *(form.name for form in FORMATS)]
    params: list[click.Parameter] = [
        click.Argument(["form"], type=click.Choice(names), metavar="FORMAT"),
        click.Option(["--quiz", "quizzes"], multiple=True, metavar="ID", help=_("Đề cần xuất; ghi nhiều lần được.")),
        click.Option(
            ["--course", "courses"], multiple=True, metavar="ID", help=_("Mọi đề của khóa học; ghi nhiều lần được.")
        ),
        click.Option(
            ["--out"],
            type=click.Path(path_type=Path),
            required=True,
            metavar="FILE",
            help=_("Tệp kết quả; tệp cũ cùng tên được thay."),
        ),
        click.Option(
            ["--pass-mark"],
            type=click.IntRange(1, 100),
            default=None,
            metavar="PERCENT",
            help=_("Mức đạt theo phần trăm, cho SCORM và cmi5; không nêu thì chỉ ghi điểm và đã làm xong."),
        ),
    ]
    return click.Command(
        "export",
        callback=click.pass_obj(export),
        params=params,
        help=_("Xuất câu hỏi cho hệ thống khác: {formats}.").format(formats=", ".join(names)),
    )


def import_command() -> click.Command:
    """Return `site-builder import`."""
    from site_builder.adapters.cli.import_ import import_file

    params: list[click.Parameter] = [
        click.Argument(["file"], type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE"),
        out_folder(_("Thư mục kết quả (mặc định: quizzes trong dự án).")),
    ]
    return click.Command(
        "import",
        callback=click.pass_obj(import_file),
        params=params,
        help=_("Nhập câu hỏi từ Moodle XML, GIFT, CSV, Excel, bảng Word; báo từng dòng, không ghi đè."),
    )
