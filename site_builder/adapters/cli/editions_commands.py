"""The commands of `site-builder editions` and their options."""

from __future__ import annotations

from pathlib import Path

import click

from site_builder.adapters.cli.options import out_folder
from site_builder.diagnostics.language import _

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


def editions_command() -> click.Group:
    """Return the group of commands that make local editions."""
    group = click.Group("editions", help=_("Làm các bản địa phương trên một nền chung, cho tỉnh và xã."))
    for made in (_build, _check, _verify, _merge):
        group.add_command(made())
    return group


def _file() -> click.Argument:
    return click.Argument(["file"], type=FILE, metavar="EDITIONS.yml")


def _out() -> click.Option:
    return out_folder(_("Thư mục kết quả (mặc định: dist trong dự án)."))


def _build() -> click.Command:
    from site_builder.adapters.cli.editions import build

    params: list[click.Parameter] = [
        _file(),
        click.Option(
            ["--shard"], default="1/1", metavar="I/N", help=_("Chỉ làm phần thứ I trong N phần, cho nhiều máy.")
        ),
        click.Option(
            ["--jobs"], type=click.IntRange(1), default=None, metavar="N", help=_("Số tiến trình (mặc định: số nhân).")
        ),
        _out(),
        click.Option(["--base-only"], is_flag=True, help=_("Chỉ làm gói nền, để chia cho các máy.")),
    ]
    return click.Command(
        "build",
        callback=click.pass_obj(build),
        params=params,
        help=_("Làm mọi bản chưa có; bản không đổi thì giữ nguyên."),
    )


def _check() -> click.Command:
    from site_builder.adapters.cli.editions import check

    return click.Command(
        "check", callback=click.pass_obj(check), params=[_file()], help=_("Kiểm tra các bản; báo mọi lỗi của mọi tệp.")
    )


def _verify() -> click.Command:
    from site_builder.adapters.cli.editions_verify import verify

    params: list[click.Parameter] = [
        _file(),
        _out(),
        click.Option(
            ["--whole"],
            default="10",
            metavar="N",
            help=_(
                "Số bản được mở và kiểm tra toàn bộ như lệnh verify, chọn cách đều; “all” là tất cả (mặc định: 10)."
            ),
        ),
    ]
    return click.Command(
        "verify",
        callback=click.pass_obj(verify),
        params=params,
        help=_("Kiểm tra các bản đã làm: phần chung so với nền, phần riêng đọc từng tệp."),
    )


def _merge() -> click.Command:
    from site_builder.adapters.cli.editions import merge_manifests

    params: list[click.Parameter] = [
        click.Argument(["files"], nargs=-1, required=True, type=FILE, metavar="EDITIONS-I-N.json..."),
        click.Option(
            ["--out"],
            type=click.Path(path_type=Path, dir_okay=False),
            default=Path("editions.json"),
            metavar="FILE",
            help=_("Bảng kê chung (mặc định: editions.json)."),
        ),
    ]
    return click.Command(
        "merge", callback=merge_manifests, params=params, help=_("Ghép bảng kê của các phần do nhiều máy làm.")
    )
