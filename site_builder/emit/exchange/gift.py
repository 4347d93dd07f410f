"""GIFT: plain text that Moodle and others read; every sign with a meaning of its own is escaped."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from site_builder.diagnostics.language import _
from site_builder.emit.exchange.moodle_xml import fraction
from site_builder.emit.exchange.wording import common_losses, ground_of, prompt_of
from site_builder.model.bank import Asked, Bank, Exported, Loss, asked_in
from site_builder.model.exchange import CATEGORY, QUIZ_COMMENT
from site_builder.model.questions import (
    MatchingQuestion,
    MultipleQuestion,
    OrderingQuestion,
    QuestionBase,
    ShortAnswerQuestion,
    SingleQuestion,
    TrueFalseQuestion,
)
from site_builder.model.quiz import Quiz
from site_builder.text.html_of import html_of

SPECIAL = re.compile(r"[~=#{}:]")


def gift(bank: Bank) -> Exported:
    """Return the bank as one GIFT file."""
    blocks: list[str] = []
    losses: list[Loss] = []
    for quiz in bank.quizzes:
        name = "/".join(part.replace("/", "//") for part in (bank.title, quiz.title))
        blocks.append(f"{QUIZ_COMMENT}{_about(quiz)}\n$CATEGORY: {CATEGORY}{name}")
        for asked in asked_in(quiz):
            blocks.append(_question(bank, asked))
            losses += [*common_losses(bank, asked), *_losses(asked)]
    return Exported(("\n\n".join(blocks) + "\n").encode(), tuple(losses))


def _about(quiz: Quiz) -> str:
    return json.dumps(quiz.model_dump(mode="json", exclude={"questions"}, exclude_none=True), ensure_ascii=False)


def _question(bank: Bank, asked: Asked) -> str:
    question = asked.question
    answers = "\n".join(_answers(question))
    ground = "####" + escaped(ground_of(asked, bank))
    head = f"// [id:{question.id}]\n::{question.id}::[html]{escaped(prompt_of(asked))}"
    if isinstance(question, TrueFalseQuestion):
        return f"{head}{{{answers}\n{ground}}}"
    return f"{head}{{\n{answers}\n{ground}\n}}"


def _answers(question: QuestionBase) -> Iterator[str]:
    match question:
        case SingleQuestion():
            for option in question.options:
                yield ("=" if option.right else "~") + escaped(html_of(option.text)) + _said(option.feedback)
        case MultipleQuestion():
            share = fraction(sum(option.right for option in question.options))
            for option in question.options:
                weight = share if option.right else "-100"
                yield f"~%{weight}%{escaped(html_of(option.text))}{_said(option.feedback)}"
        case TrueFalseQuestion():
            wrong, right = question.feedback_false, question.feedback_true
            if not question.answer:
                wrong, right = right, wrong
            # The first is for the wrong answer; readers pass over one that is empty and mistake the second for it.
            first = _said(wrong) or ("#&nbsp;" if right else "")
            yield ("TRUE" if question.answer else "FALSE") + first + _said(right)
        case ShortAnswerQuestion():
            for answer in question.answers:
                yield f"=%100%{_typed(answer)}"
            for mistake in question.mistakes:
                yield f"=%0%{_typed(mistake.text)}{_said(mistake.feedback)}"
        case MatchingQuestion():
            for pair in question.pairs:
                yield f"={escaped(_no_arrow(html_of(pair.left)))} -> {_plain(pair.right)}"
            for extra in question.extras:
                yield f"= -> {_plain(extra)}"
        case OrderingQuestion():
            for place, step in enumerate(question.items, 1):
                yield f"={escaped(_no_arrow(html_of(step.text)))} -> {place}"


def escaped(text: str) -> str:
    """Return HTML so that GIFT takes it as it is: ends of lines and backslashes as entities, signs with a backslash."""
    plain = text.replace("\\", "&#92;").replace("\r", "").replace("\n", "&#10;")
    if plain[:1] in ("%", "["):
        plain = f"&#{ord(plain[0])};{plain[1:]}"
    return SPECIAL.sub(lambda found: "\\" + found[0], plain)


def _no_arrow(html: str) -> str:
    """The first arrow of a line parts a pair in two."""
    return html.replace("->", "-&gt;")


def _said(feedback: str | None) -> str:
    return "#" + escaped(html_of(feedback)) if feedback else ""


def _plain(text: str) -> str:
    """Answers that are typed, and the right-hand side of pairs, are bare words and not HTML."""
    return SPECIAL.sub(lambda found: "\\" + found[0], " ".join(text.split()).replace("\\", "\\\\"))


def _typed(answer: str) -> str:
    """A star stands for any letters in Moodle's short answers."""
    return _plain(answer.replace("*", r"\*"))


def _losses(asked: Asked) -> Iterator[Loss]:
    question = asked.question
    if isinstance(question, MultipleQuestion):
        yield Loss(question.id, _("chấm “đủ và không thừa”: GIFT cho điểm từng phần khi chọn thiếu"))
    if isinstance(question, OrderingQuestion):
        yield Loss(question.id, _("loại sắp thứ tự: thành câu ghép mỗi việc với số thứ tự"))
