"""The commands for tests on paper, and their options."""

from __future__ import annotations

from pathlib import Path

import click

from site_builder.adapters.cli.options import FOLDER, out_folder
from site_builder.diagnostics.language import _

ANY_PATH = click.Path(path_type=Path)


def exam_command() -> click.Command:
    """Return `site-builder exam`."""
    from site_builder.adapters.cli.exam import exam
    from site_builder.exam.paper import Wish

    def make(
        root: Path,
        quizzes: tuple[str, ...],
        questions: int,
        variants: int,
        seed: str,
        title: str,
        minutes: int | None,
        own_draw: bool,
        out: Path,
        docx: bool,
    ) -> int:
        return exam(root, quizzes, Wish(questions, variants, seed, title, minutes, own_draw), out, docx)

    most = click.IntRange(1)
    params: list[click.Parameter] = [
        click.Argument(["quizzes"], nargs=-1, metavar="[QUIZ]..."),
        click.Option(["--questions"], type=most, default=30, show_default=True, help=_("Số câu mỗi đề.")),
        click.Option(["--variants"], type=most, default=4, show_default=True, help=_("Số mã đề.")),
        click.Option(
            ["--seed"], default="1", show_default=True, help=_("Số gieo: cùng số thì ra đúng bộ đề ấy, từng byte.")
        ),
        click.Option(["--title"], default="Bài kiểm tra", show_default=True, help=_("Tên bài kiểm tra.")),
        click.Option(["--minutes"], type=most, default=None, help=_("Số phút làm bài, in trên đề.")),
        click.Option(["--own-draw"], is_flag=True, help=_("Mỗi mã đề rút câu riêng, cùng tỷ lệ chủ đề và độ khó.")),
        out_folder(),
        click.Option(["--docx"], is_flag=True, help=_("Thêm đề dạng Word để sửa.")),
    ]
    return click.Command(
        "exam",
        callback=click.pass_obj(make),
        params=params,
        help=_(
            "Làm đề kiểm tra in giấy, nhiều mã đề, kèm phiếu trả lời và đáp án; rút từ các đề nêu tên, hoặc từ tất cả."
        ),
    )


def mark_command() -> click.Command:
    """Return `site-builder mark`."""
    from site_builder.adapters.cli.mark import mark

    there = click.Path(path_type=Path, exists=True, dir_okay=False)
    params: list[click.Parameter] = [
        click.Argument(["folder"], type=FOLDER, metavar="DIR"),
        click.Argument(["more"], nargs=-1, type=ANY_PATH, metavar="[FILE]..."),
        click.Option(
            ["--answers"],
            type=there,
            default=None,
            help=_("Tệp CSV: mỗi dòng một phiếu, gồm mã đề, số hoặc tên, chữ trả lời."),
        ),
        click.Option(
            ["--scans"],
            type=ANY_PATH,
            multiple=True,
            help=_("Ảnh phiếu trả lời (.jpg, .png), một hoặc nhiều, hoặc thư mục chứa ảnh."),
        ),
        out_folder(_("Thư mục kết quả (mặc định: cạnh thư mục đề).")),
    ]

    def make(
        folder: Path, more: tuple[Path, ...], answers: Path | None, scans: tuple[Path, ...], out: Path | None
    ) -> int:
        if more and not scans:
            raise click.UsageError(_("Ảnh phiếu thì đặt sau --scans."))
        return mark(folder, answers, (*scans, *more), out)

    return click.Command(
        "mark", callback=make, params=params, help=_("Chấm bài làm trên giấy: từ chữ đã gõ, hoặc từ ảnh phiếu trả lời.")
    )
