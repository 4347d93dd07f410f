"""`site-builder import`: questions of other systems into quizzes, with a report row by row."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from site_builder.adapters.cli.project import require_project
from site_builder.adapters.cli.trouble import CONTENT, OK, USAGE, Trouble
from site_builder.adapters.cli.words import say, say_error
from site_builder.diagnostics.language import _
from site_builder.load.exchange.assemble import Imported, Remark, assemble, lonely_cases
from site_builder.load.exchange.draft import Unreadable
from site_builder.load.exchange.duplicates import near_duplicates, taken_ids
from site_builder.load.exchange.readers import read_drafts
from site_builder.load.exchange.yaml_file import quiz_yaml
from site_builder.load.library import load
from site_builder.model.library import Library


def import_file(root: Path, file: Path, out: Path | None) -> int:
    """Write a quiz for each category of the file into `out`; nothing that stands there is touched."""
    out = out or root / "quizzes"
    library, _problems = load(require_project(root))
    try:
        drafts = read_drafts(file)
    except Unreadable as error:
        raise Trouble(_("Không nhập được {file}. {reason}").format(file=file.name, reason=error), CONTENT) from error
    quizzes, remarks = assemble(drafts, file.stem)
    if not quizzes:
        _tell(remarks)
        raise Trouble(_("Không có câu hỏi nào nhập được từ {file}.").format(file=file.name), CONTENT)
    places = [out / f"{quiz.id}.yml" for quiz in quizzes]
    _refuse_taken(places)
    out.mkdir(parents=True, exist_ok=True)
    for place, quiz in zip(places, quizzes, strict=True):
        with place.open("x", encoding="utf-8", newline="\n") as made:
            made.write(quiz_yaml(quiz))
    _tell(remarks)
    for line in _about_bank(quizzes, library):
        say_error(line)
    count = sum(len(quiz.questions) for quiz in quizzes)
    say(_("Đã nhập {count}/{all} câu.").format(count=count, all=len(drafts)))
    for place in places:
        say(_("Đã ghi {path}.").format(path=place))
    return OK if count == len(drafts) else CONTENT


def _refuse_taken(places: Sequence[Path]) -> None:
    taken = [place for place in places if place.exists() or place.is_symlink()]
    if taken:
        raise Trouble(
            _("Đã có {paths}; không ghi đè. Chọn thư mục khác bằng --out, rồi so hai tệp.").format(
                paths=", ".join(str(place) for place in taken)
            ),
            USAGE,
        )


def _tell(remarks: Sequence[Remark]) -> None:
    """Say what was refused and noted row by row, then list what is to be finished."""
    for remark in remarks:
        name = f"{remark.place}, {remark.question}" if remark.question else remark.place
        if remark.kind == "refused":
            say_error(_("{name}: chưa nhập. {words}").format(name=name, words=remark.words))
        elif remark.kind == "note":
            say_error(f"{name}: {remark.words}")
    missing = [remark for remark in remarks if remark.kind == "missing"]
    if missing:
        say_error(_("Cần bổ sung trước khi công bố ({count} câu):").format(count=len(missing)))
    for remark in missing:
        say_error(_("  {name}: thiếu {words}.").format(name=f"{remark.place}, {remark.question}", words=remark.words))


def _about_bank(quizzes: Sequence[Imported], library: Library) -> list[str]:
    lines = [
        _("{id}: gần giống câu “{other}”; giữ một câu, hoặc hỏi khía cạnh khác.").format(id=id, other=other)
        for id, other in near_duplicates(quizzes, library)
    ]
    lines += [
        _("{id}: mã này đã có trong đề “{quiz}” của ngân hàng; đổi mã, hoặc thay câu cũ.").format(id=id, quiz=quiz)
        for id, quiz in taken_ids(quizzes, library)
    ]
    lines += [_("Tình huống “{id}” chỉ có một câu hỏi; cần ít nhất hai.").format(id=id) for id in lonely_cases(quizzes)]
    return lines
