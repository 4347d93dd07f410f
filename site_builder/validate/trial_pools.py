"""QZ521, QZ522, QZ523: a practice test can be drawn and can be passed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.diagnostics.suggest import did_you_mean
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.trial import Pool, Trial


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each practice test that could not be drawn, or not be passed."""
    for trial in library.trials:
        if not 1 <= trial.pass_mark <= trial.size:
            yield Diagnostic(
                "QZ521",
                _("Đề rút {size} câu nên không thể lấy mốc đạt {mark} câu.").format(
                    size=trial.size, mark=trial.pass_mark
                ),
                _("Ghi một số từ 1 đến {size}.").format(size=trial.size),
                trial.where("pass_mark"),
            )
        # Questions of a file that could not be loaded are not missing: the file's own message comes first.
        if not library.unread:
            yield from _check_pools(trial, library)


def _check_pools(trial: Trial, library: Library) -> Iterator[Diagnostic]:
    """Count as the draw goes: pool after pool, no question twice, so that no draw can run dry."""
    topics = sorted({quiz.topic for quiz in library.quizzes if quiz.topic})
    earlier: list[tuple[int, set[str]]] = []
    for index, pool in enumerate(trial.pools):
        if pool.topic and pool.topic not in topics:
            known = (
                _("Chọn một trong: {names}.").format(names=", ".join(topics))
                if topics
                else _("Bỏ dòng này, hoặc ghi “topic” trong đề tự kiểm tra.")
            )
            help = did_you_mean(pool.topic, topics) or known
            yield Diagnostic(
                "QZ523",
                _("Không đề tự kiểm tra nào có chủ đề “{topic}”.").format(topic=pool.topic),
                help,
                trial.where("pools", index, "topic"),
            )
            continue
        held = _held(pool, library)
        taken = sum(min(count, len(ids & held)) for count, ids in earlier)
        if pool.count > len(held) - taken or pool.count == 0:
            left = max(len(held) - taken, 0)
            yield Diagnostic(
                "QZ522",
                _("Cần rút {count} câu ở đây, nhưng chỉ chắc chắn còn {left} câu.").format(count=pool.count, left=left),
                _("Giảm “count”, hoặc mở rộng chủ đề, đề, độ khó."),
                trial.where("pools", index, "count"),
            )
        earlier.append((pool.count, held))


def _held(pool: Pool, library: Library) -> set[str]:
    return {question.id for quiz in library.quizzes for question in quiz.asked() if pool.holds(quiz, question)}
