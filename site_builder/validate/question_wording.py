"""QZ543, QZ544: a negative is marked so that nobody overlooks it; an option that speaks of the others stands last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.questions import QuestionBase, TrueFalseQuestion

ASIDE = re.compile(r"\([^)]*\)|“[^”]*”|\*\*[^*]+\*\*")
ASKED = re.compile(r"[^.?!]*\?")
NEGATIVE = re.compile(
    r"(?<!\w)(?:không|chưa)\s+(?:phải|đúng|thuộc|được|nằm|cần|nên|còn|nêu|yêu cầu|quy định|áp dụng|tính|hợp)(?!\w)|(?<!\w)(?:ngoại trừ|trừ|sai)(?!\w)",
    re.IGNORECASE,
)
WHICH = re.compile(r"(?<!\w)(?:nào|gì|ai|đâu)(?!\w)", re.IGNORECASE)
OF_THE_OTHERS = re.compile(
    r"(?:tất cả|cả (?:hai|ba|bốn)|mọi)\s+(?:các\s+)?(?:ý|phương án|đáp án|câu|điều)\s*(?:trên|kể trên|đều)|tất cả đều (?:đúng|sai)|"
    r"không (?:có )?(?:ý|phương án|đáp án) nào (?:đúng|ở trên)|(?<!\w)cả [A-D](?:,| và) [A-D](?!\w)",
    re.IGNORECASE,
)


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a warning for each negative that is easy to overlook, and each such option before the last."""
    for question in (question for quiz in library.quizzes for question in quiz.asked()):
        if not isinstance(question, TrueFalseQuestion):
            yield from _unmarked(question)
            yield from _not_last(question)


def _unmarked(question: QuestionBase) -> Iterator[Diagnostic]:
    asked = ASKED.findall(ASIDE.sub(" ", question.prompt))
    found = NEGATIVE.search(asked[-1]) if asked else None
    if found and WHICH.search(asked[-1]):
        yield Diagnostic(
            "QZ543",
            _("Câu hỏi phủ định mà chữ “{word}” không nổi bật.").format(word=found.group().strip()),
            _("In đậm chữ phủ định, ví dụ **không**; tốt hơn nữa là hỏi xuôi."),
            question.where_text(found.group().strip(), "prompt"),
        )


def _not_last(question: QuestionBase) -> Iterator[Diagnostic]:
    choices = question.choices()
    for index, choice in enumerate(choices):
        found = OF_THE_OTHERS.search(choice.text)
        by_letter = bool(found and re.search(r"[A-D](?:,| và) [A-D]", found.group()))
        if found and (by_letter or index < len(choices) - 1):
            yield Diagnostic(
                "QZ544",
                _("Phương án “{text}” nói về các phương án khác.").format(text=choice.text),
                _("Thay bằng một phương án đứng riêng được; nếu thật cần thì để cuối cùng và không gọi theo chữ cái."),
                question.where(*choice.path, "text"),
            )
