"""`site-builder stats`."""

from __future__ import annotations

import json
from pathlib import Path

from site_builder.adapters.cli.project import require_project
from site_builder.adapters.cli.trouble import OK
from site_builder.adapters.cli.words import say
from site_builder.diagnostics.language import _
from site_builder.pipeline import count_library


def stats(root: Path, form: str) -> int:
    """Say how much the library holds, for people or as JSON."""
    counted = count_library(require_project(root))
    if form == "json":
        say(json.dumps(counted, ensure_ascii=False, indent=2))
        return OK
    names = _names()
    for key, value in counted.items():
        if isinstance(value, int):
            say(f"{names.get(key, key)}: {value}")
        elif value:
            say("  " + ", ".join(f"{names.get(kind, kind)} {count}" for kind, count in value.items()))
    return OK


def _names() -> dict[str, str]:
    """Return what people call the things that are counted."""
    return {
        "documents": _("Văn bản"),
        "provisions": _("Điều, khoản có nội dung"),
        "facts": _("Dữ kiện"),
        "sources": _("Nguồn"),
        "comparisons": _("Trang so sánh"),
        "topics": _("Chủ đề trong bảng áp dụng"),
        "guides": _("Bài cẩm nang"),
        "quizzes": _("Đề tự kiểm tra"),
        "questions": _("Câu hỏi"),
        "trials": _("Đề thử"),
        "faq": _("Câu hỏi đáp"),
        "terms": _("Thuật ngữ"),
        "abbreviations": _("Chữ viết tắt"),
        "forms": _("Biểu mẫu"),
        "cases": _("Trường hợp"),
        "courses": _("Khóa học"),
        "lessons": _("Bài học"),
        "calendar_months": _("Tháng trong lịch năm"),
        "in_force": _("còn hiệu lực"),
        "replacement_ordered": _("đang phải thay"),
        "superseded_in_substance": _("đã được thay về nội dung"),
        "replaced": _("đã bị thay"),
        "unknown": _("chưa rõ hiệu lực"),
        "high": _("cao"),
        "medium": _("vừa"),
        "low": _("thấp"),
        "unverified": _("chưa kiểm chứng"),
        "single": _("chọn một"),
        "multiple": _("chọn nhiều"),
        "true_false": _("đúng, sai"),
        "short_answer": _("tự gõ"),
        "matching": _("ghép cặp"),
        "ordering": _("xếp thứ tự"),
        "easy": _("dễ"),
        "hard": _("khó"),
    }
