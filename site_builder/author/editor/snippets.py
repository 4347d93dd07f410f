"""Snippets for VS Code, made of the templates of `new`, so that both write the same drafts."""

from __future__ import annotations

import re
from typing import Any

from site_builder.author.new.draft import fill, indented
from site_builder.author.new.files import schema_from
from site_builder.model.audience import Audience
from site_builder.model.document import DocumentKind
from site_builder.model.draft import TODO

TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
STOP = re.compile(rf"{TODO} – (?P<what>[^\n]*)|⟦(?P<name>[^⟧]*)⟧|(?P<dollar>\$)(?!CURRENT_)|(?P<brace>[\\}}])")


def snippets() -> dict[str, dict[str, Any]]:
    """Return each snippet by its name, as VS Code reads them."""
    kinds, readers = "⟦" + "|".join(DocumentKind) + "⟧", "⟦" + "|".join(Audience) + "⟧"
    question = _question("single")
    return {
        "Văn bản": _snippet(
            "van-ban",
            "Một văn bản mới (content/documents/)",
            fill(
                "document.yml",
                schema=schema_from("content/documents/x.yml"),
                id="⟦qd-213-2020⟧",
                kind=kinds,
                number="⟦213-QĐ/TW⟧",
                issued_on="⟦2020-01-02⟧",
                title="⟦Văn bản nói về việc gì⟧",
                today=TODAY,
            ),
        ),
        "Câu hỏi chọn một": _snippet("cau-hoi", "Một câu hỏi chọn một, trong mục questions của đề", question),
        "Câu hỏi chọn nhiều": _snippet("cau-hoi-nhieu", "Một câu hỏi chọn nhiều", _question("multiple")),
        "Câu hỏi đúng sai": _snippet(
            "cau-hoi-dung-sai", "Một khẳng định để chọn Đúng hoặc Sai", _question("true_false")
        ),
        "Bài cẩm nang": _snippet(
            "cam-nang",
            "Một bài cẩm nang mới (guides/)",
            fill("guide.md", title="⟦Tên bài⟧", audience=readers, today=TODAY),
            scope="markdown",
        ),
        "Biểu mẫu": _snippet(
            "bieu-mau",
            "Một biểu mẫu mới (content/forms/)",
            fill("form.yml", schema=schema_from("content/forms/x.yml"), id="⟦phieu-moi⟧", title="⟦Tên biểu mẫu⟧"),
        ),
        "Đề tự kiểm tra": _snippet(
            "de-tu-kiem-tra",
            "Một đề mới (quizzes/)",
            fill(
                "quiz.yml",
                schema=schema_from("quizzes/x.yml"),
                id="⟦de-moi⟧",
                title="⟦Tên đề⟧",
                topic="⟦Chủ đề⟧",
                questions=indented(question, 2).rstrip("\n"),
            ),
        ),
    }


def _question(kind: str) -> str:
    return "".join(
        (
            fill("question-head.yml", id="⟦ma-cau-hoi⟧", kind=kind, prompt="⟦Câu hỏi⟧"),
            fill(f"question-{kind}.yml"),
            fill("question-tail.yml", citation="⟦qd-213-2020/dieu-2/khoan-3⟧", facts="⟦Q213-13⟧"),
            f"  reviewed_on: {TODAY}\n",
        )
    )


def _snippet(prefix: str, description: str, text: str, scope: str = "yaml") -> dict[str, Any]:
    stops = iter(range(1, 1000))

    def stop(found: re.Match[str]) -> str:
        if found["dollar"] or found["brace"]:
            return f"\\{found.group()}"
        what = found["name"] if found["name"] is not None else found["what"]
        number = next(stops)
        return f"${{{number}|{what.replace('|', ',')}|}}" if "|" in what else f"${{{number}:{what}}}"

    lines = STOP.sub(stop, text).rstrip("\n").split("\n")
    return {"scope": scope, "prefix": prefix, "description": description, "body": lines}
