"""QZ541, QZ542: neither its length nor its place may give the right option away.

Learners soon feel that the longest answer is the right one, or that it is mostly B; then a quiz measures nothing.
One question says little, so the single choices of a quiz are looked at as a whole, four of them or more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.questions import SingleQuestion, TrueFalseQuestion
from site_builder.model.quiz import Quiz

FEWEST = 4
MARGIN = 1.15
"""A right option counts as the longest when it is longer than every other by this much."""
TOO_OFTEN = 0.55
"""With four options chance alone gives a quarter; this share comes by chance in three quizzes of a hundred at most."""
LETTERS = "ABCDEFGH"


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a warning for each quiz whose right options stand out."""
    for quiz in library.quizzes:
        singles = [
            question for question in quiz.asked() if isinstance(question, SingleQuestion) and len(_right(question)) == 1
        ]
        if len(singles) >= FEWEST:
            yield from _longest(quiz, singles)
            yield from _one_place(quiz, singles)
        yield from _one_verdict(quiz)


def _right(question: SingleQuestion) -> list[int]:
    return [index for index, choice in enumerate(question.choices()) if choice.right]


def _too_often(count: int, questions: list[SingleQuestion]) -> bool:
    return count >= FEWEST and count > len(questions) * TOO_OFTEN


def _longest(quiz: Quiz, questions: list[SingleQuestion]) -> Iterator[Diagnostic]:
    betrayed = [question for question in questions if _stands_out(question)]
    if _too_often(len(betrayed), questions):
        yield Diagnostic(
            "QZ541",
            _("Phương án đúng dài nhất ở {count} trên {total} câu chọn một của đề này.").format(
                count=len(betrayed), total=len(questions)
            ),
            _("Rút gọn phương án đúng, hoặc viết phương án sai đầy đủ như nó, bắt đầu từ câu được chỉ ở đây."),
            betrayed[0].where("options", _right(betrayed[0])[0], "text"),
        )


def _stands_out(question: SingleQuestion) -> bool:
    lengths = [len(choice.text) for choice in question.choices()]
    right = lengths.pop(_right(question)[0])
    return right > max(lengths, default=0) * MARGIN


def _one_place(quiz: Quiz, questions: list[SingleQuestion]) -> Iterator[Diagnostic]:
    place, count = Counter(_right(question)[0] for question in questions).most_common(1)[0]
    if _too_often(count, questions):
        yield Diagnostic(
            "QZ542",
            _("{count} trên {total} câu chọn một có phương án đúng ở vị trí {letter}.").format(
                count=count, total=len(questions), letter=LETTERS[place]
            ),
            _("Đổi thứ tự phương án ở vài câu; giữ nguyên mã câu hỏi."),
            quiz.where("title"),
        )


def _one_verdict(quiz: Quiz) -> Iterator[Diagnostic]:
    answers = [question.answer for question in quiz.asked() if isinstance(question, TrueFalseQuestion)]
    if len(answers) >= FEWEST and len(set(answers)) == 1:
        word = _("Đúng") if answers[0] else _("Sai")
        yield Diagnostic(
            "QZ542",
            _("Cả {count} câu đúng, sai của đề này đều có đáp án “{word}”.").format(count=len(answers), word=word),
            _("Viết lại vài câu thành khẳng định ngược lại."),
            quiz.where("title"),
        )
