"""`site-builder export`: the bank for other systems, and a plain word on what each cannot hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from site_builder.adapters.cli.packages import package
from site_builder.adapters.cli.project import require_project
from site_builder.adapters.cli.trouble import CONTENT, OK, USAGE, Trouble
from site_builder.adapters.cli.words import say, say_error, show_problems, working
from site_builder.adapters.clock import fixed_day, today
from site_builder.diagnostics.diagnostic import has_errors
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean, listed
from site_builder.emit.exchange.formats import FORMATS
from site_builder.link.bank import bank_of
from site_builder.model.bank import Exported, Loss
from site_builder.model.course import Course
from site_builder.model.quiz import Quiz
from site_builder.pipeline import Linked, link_library


def export(
    root: Path, form: str, quizzes: Sequence[str], courses: Sequence[str], out: Path, pass_mark: int | None
) -> int:
    """Write the quizzes asked for (all by default) in one format to the file `out`."""
    with working(_("Đang kiểm tra nội dung…")):
        linked = link_library(require_project(root), today())
    wanted, course = _wanted(linked, quizzes, courses)
    if linked.problems:
        show_problems(linked.problems)
    if has_errors(linked.problems):
        say_error(_("Chưa xuất: hãy sửa các lỗi trên rồi chạy lại."))
        return CONTENT
    if not wanted:
        raise Trouble(_("Không có đề tự kiểm tra nào để xuất."), USAGE)
    with working(_("Đang xuất {count} đề…").format(count=len(wanted))):
        made = _made(linked, form, wanted, course, pass_mark)
    _put(out, made.content)
    for line in loss_lines(made.losses):
        say_error(line)
    count = sum(len(quiz.asked()) for quiz in wanted)
    say(_("Đã xuất {count} câu của {quizzes} đề vào {out}.").format(count=count, quizzes=len(wanted), out=out))
    return OK


def loss_lines(losses: Iterable[Loss]) -> list[str]:
    """Return a line for each thing that is lost, naming every question that loses it."""
    by_what: dict[str, list[str]] = defaultdict(list)
    for loss in losses:
        by_what[loss.what].append(loss.question)
    return [
        _("Không giữ được {what} ({count} câu): {names}.").format(
            what=what, count=len(set(names)), names=", ".join(dict.fromkeys(names))
        )
        for what, names in by_what.items()
    ]


def _made(linked: Linked, form: str, wanted: Sequence[Quiz], course: Course | None, pass_mark: int | None) -> Exported:
    for known in FORMATS:
        if known.name == form:
            return known.write(bank_of(linked.library, linked.links, wanted, fixed_day()))
    return package(linked, form, wanted, course, pass_mark)


def _wanted(linked: Linked, quizzes: Sequence[str], courses: Sequence[str]) -> tuple[list[Quiz], Course | None]:
    """Return the quizzes asked for, each once and in the order of the library, and the one course that was named."""
    known = {quiz.id: quiz for quiz in linked.library.quizzes}
    by_course = {course.id: course for course in linked.library.courses}
    asked = {name.removeprefix("tu-kiem-tra/") for name in quizzes}
    named = [name.removeprefix("khoa-hoc/") for name in courses]
    _refuse_unknown(asked, known)
    _refuse_unknown(named, by_course)
    for name in named:
        found = (address for lesson in by_course[name].lessons for address in lesson.quizzes)
        asked |= {address.removeprefix("tu-kiem-tra/") for address in found}
    chosen = sorted(known.values(), key=lambda quiz: (quiz.order, quiz.id))
    if quizzes or courses:
        chosen = [quiz for quiz in chosen if quiz.id in asked]
    return chosen, by_course[named[0]] if len(named) == 1 and not quizzes else None


def _refuse_unknown(names: Iterable[str], known: Iterable[str]) -> None:
    known = list(known)
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known) or _("Có: {known}.").format(known=listed(known, len(known)))
            raise Trouble(_("Không có “{name}”. {hint}").format(name=name, hint=hint), USAGE)


def _put(out: Path, content: bytes) -> None:
    """Write the file aside first, so that a half-written one never takes the place of the last."""
    if out.is_dir() or out.is_symlink():
        raise Trouble(_("{path} không phải một tệp. Nêu tên tệp bằng --out.").format(path=out), USAGE)
    out.parent.mkdir(parents=True, exist_ok=True)
    aside = out.with_name(f".{out.name}.part")
    aside.write_bytes(content)
    aside.replace(out)
