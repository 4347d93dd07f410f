"""Moodle XML: one category a quiz, each question under its permanent id number."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from site_builder.diagnostics.language import _
from site_builder.emit.exchange.wording import common_losses, ground_of, prompt_of
from site_builder.model.bank import Asked, Bank, Exported, Loss, asked_in
from site_builder.model.exchange import CATEGORY
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

MOST_SHARED = 10
"""Moodle takes only the fractions of a list, which has those of up to ten right options."""
TYPES = {
    "single": "multichoice",
    "multiple": "multichoice",
    "true_false": "truefalse",
    "short_answer": "shortanswer",
    "matching": "matching",
    "ordering": "ordering",
}


def moodle_xml(bank: Bank) -> Exported:
    """Return the bank as one XML file."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>"]
    losses: list[Loss] = []
    for quiz in bank.quizzes:
        lines += _category(bank, quiz)
        for asked in asked_in(quiz):
            lines += _question(bank, asked)
            losses += [*common_losses(bank, asked), *_losses(asked)]
    return Exported("\n".join([*lines, "</quiz>", ""]).encode(), tuple(losses))


def _category(bank: Bank, quiz: Quiz) -> Iterator[str]:
    name = "/".join(part.replace("/", "//") for part in (bank.title, quiz.title))
    noted = [f'<span title="topic:{escape(quiz.topic)}">{escape(quiz.topic)}</span>'] if quiz.topic else []
    noted.append(f'<span title="order:{quiz.order}">{quiz.order}</span>')
    info = (html_of(quiz.summary) if quiz.summary else "") + f'<p class="so-tay-de">{" · ".join(noted)}</p>'
    yield '<question type="category">'
    yield f"<category>{_text(CATEGORY + name)}</category>"
    yield f'<info format="html">{_text(info)}</info>'
    yield f"<idnumber>{quiz.id}</idnumber>"
    yield "</question>"


def _question(bank: Bank, asked: Asked) -> Iterator[str]:
    question = asked.question
    yield f'<question type="{TYPES[question.kind]}">'
    yield f"<name>{_text(question.id)}</name>"
    yield f'<questiontext format="html">{_text(prompt_of(asked))}</questiontext>'
    yield f'<generalfeedback format="html">{_text(ground_of(asked, bank))}</generalfeedback>'
    yield "<defaultgrade>1.0</defaultgrade>"
    yield "<penalty>0.3333333</penalty>"
    yield "<hidden>0</hidden>"
    yield f"<idnumber>{question.id}</idnumber>"
    yield from _answers(question)
    yield "</question>"


def _answers(question: QuestionBase) -> Iterator[str]:
    match question:
        case SingleQuestion() | MultipleQuestion():
            yield f"<single>{str(not question.many).lower()}</single>"
            yield "<shuffleanswers>true</shuffleanswers>"
            yield "<answernumbering>ABCD</answernumbering>"
            share = fraction(sum(option.right for option in question.options))
            wrong = "-100" if question.many else "0"
            for option in question.options:
                yield _answer(share if option.right else wrong, html_of(option.text), option.feedback)
        case TrueFalseQuestion():
            for value, right, said in (
                ("true", question.answer, question.feedback_true),
                ("false", not question.answer, question.feedback_false),
            ):
                yield _answer("100" if right else "0", value, said, "moodle_auto_format")
        case ShortAnswerQuestion():
            yield "<usecase>0</usecase>"
            for answer in question.answers:
                yield _answer("100", _literal(answer), None, "moodle_auto_format")
            for mistake in question.mistakes:
                yield _answer("0", _literal(mistake.text), mistake.feedback, "moodle_auto_format")
        case MatchingQuestion():
            yield "<shuffleanswers>true</shuffleanswers>"
            for pair in question.pairs:
                yield _pair(html_of(pair.left), pair.right)
            for extra in question.extras:
                yield _pair("", extra)
        case OrderingQuestion():
            yield "<layouttype>VERTICAL</layouttype>\n<selecttype>ALL</selecttype>\n<selectcount>0</selectcount>"
            yield "<gradingtype>ALL_OR_NOTHING</gradingtype>\n<showgrading>SHOW</showgrading>"
            yield "<numberingstyle>none</numberingstyle>"
            for place, step in enumerate(question.items, 1):
                yield _answer(f"{place}.0000000", html_of(step.text), None)


def fraction(right: int) -> str:
    """Return each right option's share of 100, as Moodle's list of fractions writes it."""
    return f"{100 / right:.5f}".rstrip("0").rstrip(".")


def _answer(share: str, text: str, said: str | None, form: str = "html") -> str:
    feedback = html_of(said) if said else ""
    return (
        f'<answer fraction="{share}" format="{form}">{_text(text)}'
        f'<feedback format="html">{_text(feedback)}</feedback></answer>'
    )


def _pair(left: str, right: str) -> str:
    return f'<subquestion format="html">{_text(left)}<answer>{_text(right)}</answer></subquestion>'


def _literal(answer: str) -> str:
    """A star stands for any letters in Moodle's short answers."""
    return answer.replace("*", r"\*")


def _text(content: str) -> str:
    return f"<text>{_cdata(content) if any(mark in content for mark in '<&>') else content}</text>"


def _cdata(content: str) -> str:
    return "<![CDATA[" + content.replace("]]>", "]]]]><![CDATA[>") + "]]>"


def _losses(asked: Asked) -> Iterator[Loss]:
    question = asked.question
    if isinstance(question, MultipleQuestion):
        yield Loss(question.id, _("chấm “đủ và không thừa”: Moodle cho điểm từng phần khi chọn thiếu"))
        if sum(option.right for option in question.options) > MOST_SHARED:
            yield Loss(question.id, _("hơn {most} phương án đúng: Moodle làm tròn điểm").format(most=MOST_SHARED))
    if isinstance(question, OrderingQuestion):
        yield Loss(question.id, _("loại sắp thứ tự: cần Moodle 4.4 trở lên (hoặc phần mở rộng ordering)"))
