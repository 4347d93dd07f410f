"""The kinds of content that can be started: what each asks, and the draft it makes of the answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from site_builder.author.new import entries, files
from site_builder.author.new.asking import (
    Answers,
    Ask,
    Known,
    a_day,
    a_quiz,
    a_teachable_provision,
    one_of,
    some_words,
)
from site_builder.author.new.draft import Draft
from site_builder.diagnostics.language import _
from site_builder.model.audience import Audience
from site_builder.model.document import DocumentKind


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of content by the name of its command."""

    name: str
    help: Callable[[], str]
    asks: tuple[Ask, ...]
    make: Callable[[Answers, Known], Draft]


TITLE = Ask("title", lambda: _("Tên"), some_words)
AUDIENCE = Ask(
    "audience",
    lambda: _("Dành cho ai (secretary: bí thư, committee: cấp ủy viên, member: đảng viên, trainer: giảng viên)"),
    one_of(*Audience),
    "committee",
)
CITATION = Ask(
    "citation",
    lambda: _("Địa chỉ điều, khoản làm căn cứ, ví dụ qd-213-2020/dieu-2/khoan-3"),
    a_teachable_provision,
)
QUESTION_KIND = Ask(
    "kind",
    lambda: _("Loại câu hỏi (single: chọn một, multiple: chọn nhiều, true_false: đúng hay sai)"),
    one_of("single", "multiple", "true_false"),
    "single",
)
PROMPT = Ask("prompt", lambda: _("Câu hỏi"), some_words)

KINDS = (
    Kind(
        "document",
        lambda: _("Văn bản: quy định, hướng dẫn, chỉ thị…"),
        (
            Ask("number", lambda: _("Số, ký hiệu, ví dụ 213-QĐ/TW"), some_words),
            Ask("issued-on", lambda: _("Ngày ban hành, ví dụ 02/01/2020"), a_day),
            Ask(
                "kind", lambda: _("Loại văn bản ({kinds})").format(kinds=", ".join(DocumentKind)), one_of(*DocumentKind)
            ),
            Ask("title", lambda: _("Văn bản nói về việc gì"), some_words),
        ),
        files.document,
    ),
    Kind("guide", lambda: _("Bài cẩm nang."), (TITLE, AUDIENCE), files.guide),
    Kind(
        "quiz",
        lambda: _("Đề tự kiểm tra, có sẵn một câu hỏi để sửa."),
        (TITLE, Ask("topic", lambda: _("Chủ đề"), some_words), PROMPT, QUESTION_KIND, CITATION),
        files.quiz,
    ),
    Kind(
        "question",
        lambda: _("Câu hỏi, thêm vào cuối một đề đã có."),
        (Ask("quiz", lambda: _("Thêm vào đề nào (mã đề)"), a_quiz), PROMPT, QUESTION_KIND, CITATION),
        entries.question,
    ),
    Kind("course", lambda: _("Khóa học."), (TITLE, AUDIENCE), files.course),
    Kind("form", lambda: _("Biểu mẫu."), (TITLE,), files.form),
    Kind(
        "term",
        lambda: _("Thuật ngữ, thêm vào bảng thuật ngữ."),
        (
            Ask("term", lambda: _("Thuật ngữ"), some_words),
            Ask("definition", lambda: _("Nghĩa là gì (bỏ trống để viết sau)"), some_words, ""),
        ),
        entries.term,
    ),
    Kind(
        "faq",
        lambda: _("Hỏi đáp, thêm vào một chủ đề đã có hoặc chủ đề mới."),
        (
            Ask("question", lambda: _("Câu hỏi"), some_words),
            Ask("topic", lambda: _("Chủ đề (tên hoặc mã)"), some_words),
        ),
        entries.faq,
    ),
)
"""In the order in which they are shown."""
