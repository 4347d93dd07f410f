"""`site-builder exam`: paper tests in several variants, with their keys."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path

from site_builder.adapters.cli.project import require_project
from site_builder.adapters.cli.trouble import CONTENT, OK, USAGE, Trouble, no_press
from site_builder.adapters.cli.words import say, say_error, show_problems, working
from site_builder.adapters.clock import today
from site_builder.diagnostics.diagnostic import has_errors
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean
from site_builder.emit.exam_folder import KEY, exam_files
from site_builder.emit.marking_page import marking_page
from site_builder.emit.paper.pdf import PressMissing
from site_builder.emit.publish import publishing
from site_builder.exam.bank import PaperBank
from site_builder.exam.codes import MOST_VARIANTS
from site_builder.exam.draw import TooFew
from site_builder.exam.geometry import TooLong
from site_builder.exam.key import Key, NoKey, key_of, read_key
from site_builder.exam.paper import Exam, Wish, make_exam
from site_builder.exam.printed import PrintedExam
from site_builder.exam.request import quizzes_named
from site_builder.model.library import Library
from site_builder.pipeline import Linked, exam_pages, link_library


def exam(root: Path, quizzes: Sequence[str], wish: Wish, out: Path, word: bool) -> int:
    """Write the papers and keys into `out`; what stood there stays if anything is wrong."""
    with working(_("Đang kiểm tra nội dung…")):
        linked = link_library(require_project(root), today())
    if linked.problems:
        show_problems(linked.problems)
    if has_errors(linked.problems):
        say_error(_("Chưa làm đề: hãy sửa các lỗi trên rồi chạy lại."))
        return CONTENT
    bank = _bank(linked.library, quizzes)
    made, printed = _made(bank, wish, linked)
    key = key_of(made)
    _refuse_other_exam(out, key)
    with working(_("Đang dàn trang {count} mã đề…").format(count=len(made.variants))), publishing(out, root) as aside:
        _write(aside, printed, key, linked.library, word)
    _tell(made, out)
    return OK


def _bank(library: Library, names: Sequence[str]) -> PaperBank:
    bank, unknown = quizzes_named(library, names)
    if unknown:
        known = [quiz.id for quiz in library.quizzes]
        hint = did_you_mean(unknown[0], known) or _("Có: {known}.").format(known=", ".join(known))
        raise Trouble(_("Không có đề “{name}”.").format(name=unknown[0]) + f" {hint}", USAGE)
    return bank


def _made(bank: PaperBank, wish: Wish, linked: Linked) -> tuple[Exam, PrintedExam]:
    if wish.variants > MOST_VARIANTS:
        raise Trouble(_("Một bộ đề có nhiều nhất {most} mã đề.").format(most=MOST_VARIANTS), USAGE)
    try:
        made = make_exam(bank, wish)
        return made, exam_pages(linked, made)
    except TooFew as few:
        raise Trouble(
            _(
                "Các đề đã chọn chỉ đủ {most} câu làm được trên giấy, chưa đủ {wanted} câu. Giảm --questions hoặc chọn thêm đề."
            ).format(most=few.most, wanted=few.wanted),
            USAGE,
        ) from few
    except TooLong as long:
        raise Trouble(
            _("Một phiếu trả lời chứa nhiều nhất {most} câu với số phương án này. Giảm --questions.").format(
                most=long.most
            ),
            USAGE,
        ) from long


def _refuse_other_exam(out: Path, key: Key) -> None:
    """The papers of another exam may lie printed already; without its key they could not be marked."""
    there = out / KEY
    if not there.is_file():
        return
    try:
        other = read_key(there.read_text(encoding="utf-8"))
    except (NoKey, UnicodeDecodeError):
        return
    if other.exam != key.exam:
        raise Trouble(
            _(
                "{out} đang giữ đáp án của bộ đề {other}; phiếu đã in của bộ ấy cần tệp này để chấm. Chọn thư mục khác bằng --out, hoặc tự xóa thư mục này nếu không cần nữa."
            ).format(out=out, other=other.exam),
            USAGE,
        )


def _write(aside: Path, printed: PrintedExam, key: Key, library: Library, word: bool) -> None:
    # Laying out makes many small things and few to throw away: looking through them again and again costs a fifth of the time.
    gc.disable()
    try:
        page = marking_page(key)
        for name, content in exam_files(printed, key, page, library.settings.title, word):
            place = aside / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
    except PressMissing as error:
        raise no_press(error) from error
    finally:
        gc.enable()


def _tell(made: Exam, out: Path) -> None:
    codes = ", ".join(variant.code for variant in made.variants)
    questions = len(made.variants[0].asked)
    say(
        _("Đã làm bộ đề {number}: {count} mã đề, mỗi đề {questions} câu, trong {out}.").format(
            number=made.number, count=len(made.variants), questions=questions, out=out
        )
    )
    say(_("Mã đề: {codes}.").format(codes=codes))
    for one in made.left_out:
        say_error(_("Không đưa vào đề: {id}, vì {reason}.").format(id=one.id, reason=one.reason))
    for id in made.as_written:
        say_error(_("Giữ nguyên thứ tự phương án của {id}, vì phương án gọi nhau bằng chữ.").format(id=id))
