"""`site-builder results`: what a class has answered, gathered from codes, saved files and paper marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from site_builder.adapters.cli.project import require_project
from site_builder.adapters.cli.trouble import CONTENT, OK, Trouble
from site_builder.adapters.cli.words import say, say_error, show_problems, working
from site_builder.adapters.clock import today
from site_builder.diagnostics.language import _, current_language, use_language
from site_builder.emit.publish import publishing
from site_builder.pipeline import answers_of
from site_builder.results.gather import gather
from site_builder.results.page import report_page
from site_builder.results.summary import ClassReport, report
from site_builder.results.tables import remarks, tables
from site_builder.results.values import AnswerBank
from site_builder.results.words import again_words, hundredths, note_words, percent, reliability_words

LARGEST = 20_000_000


def results(root: Path, files: Sequence[Path], out: Path | None) -> int:
    """Show the class in the terminal or, with `out`, write a report and tables; what could not be read is told."""
    with working(_("Đang đọc ngân hàng câu hỏi…")):
        answerable = answers_of(require_project(root), today())
    if answerable.bank is None:
        show_problems(answerable.problems)
        say_error(_("Chưa tổng hợp được: hãy sửa các lỗi trên rồi chạy lại."))
        return CONTENT
    made = _report(files, answerable.bank)
    for note in made.notes:
        say_error(note_words(note))
    if not made.sheets:
        raise Trouble(_("Không có bài làm nào đọc được trong các tệp đã nêu."), CONTENT)
    if out is None:
        for line in _told(made):
            say(line)
        return OK
    language = current_language()
    use_language("vi")
    page, lists = report_page(made, f"Kết quả lớp: {answerable.title}"), tables(made)
    use_language(language)
    with publishing(out, root) as aside:
        (aside / "bao-cao.html").write_text(page, encoding="utf-8", newline="\n")
        for name, content in lists.items():
            (aside / name).write_bytes(content)
    say(
        _("Đã tổng hợp {count} bài vào {out}. Để xem, bấm đúp vào {page}.").format(
            count=len(made.sheets), out=out, page=out / "bao-cao.html"
        )
    )
    return OK


def _report(files: Sequence[Path], bank: AnswerBank) -> ClassReport:
    large = [path for path in files if path.stat().st_size > LARGEST]
    if large:
        raise Trouble(_("Tệp {path} quá lớn để là kết quả của một lớp.").format(path=large[0]), CONTENT)
    return report(gather(((path.name, path.read_bytes()) for path in files), bank), bank)


def _told(made: ClassReport) -> Iterator[str]:
    yield _("{count} bài; trung bình đúng {share}.").format(count=len(made.sheets), share=percent(made.mean))
    for sheet in made.sheets:
        size = len(sheet.answers)
        name = sheet.person or _("không ghi tên")
        yield f"  {name}{f' ({sheet.unit})' if sheet.unit else ''}: {sheet.right}/{size} ({percent(sheet.right / size)})"
    yield _("Độ tin cậy KR-20: {value}. {words}").format(
        value=hundredths(made.reliability.value), words=reliability_words(made.reliability.value)
    )
    yield _("Theo chủ đề:")
    yield from (f"  {one.name}: {one.right}/{one.asked} ({percent(one.share)})" for one in made.topics)
    again = [one for one in made.clauses if one.again]
    yield _("Điều khoản nên dạy lại:") if again else _("Chưa có điều khoản nào dưới mức cần dạy lại.")
    for one in again:
        what = again_words(one.again, one.few, one.doubtful)
        yield f"  {one.clause.name}: {one.right}/{one.asked} ({percent(one.share)}), {what}"
    if made.suspects:
        yield _("Câu nên xem lại trước khi tin số liệu:")
    yield from (f"  {one.item.id}: {remarks(one)}" for one in made.suspects)
