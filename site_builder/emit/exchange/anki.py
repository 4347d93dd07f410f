"""An Anki package: a deck for each quiz; a card keeps its identity for ever, so that importing again only updates."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

from site_builder.diagnostics.language import _
from site_builder.emit.exchange.wording import common_losses, ground_of, prompt_of
from site_builder.emit.paper.same_zip import same_zip
from site_builder.model.bank import Asked, Bank, Exported, Loss, asked_in
from site_builder.model.exchange import letter_of
from site_builder.model.questions import (
    MatchingQuestion,
    MultipleQuestion,
    OrderingQuestion,
    QuestionBase,
    ShortAnswerQuestion,
    SingleQuestion,
    TrueFalseQuestion,
)
from site_builder.text.html_of import html_of

FIELDS = ("Mã", "Câu hỏi", "Phương án", "Đáp án", "Giải thích")
FRONT = "{{Câu hỏi}}{{Phương án}}"
BACK = "{{FrontSide}}<hr id=answer>{{Đáp án}}{{Giải thích}}"
STYLE = (
    ".card { font: 20px/1.5 Roboto, Arial, sans-serif; text-align: left; }\nol { list-style: upper-alpha; }\n"
    "q { display: block; font-size: .9em; quotes: none; }\n.so-tay-can-cu { font-size: .8em; opacity: .8; }\n"
)


def anki(bank: Bank) -> Exported:
    """Return the .apkg; its notes bear the day of the content, for a later day is what makes Anki take a correction."""
    import genanki

    model = genanki.Model(
        _number(bank.id, "model"),
        f"{bank.title} (câu hỏi)",
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": "Câu hỏi", "qfmt": FRONT, "afmt": BACK}],
        css=STYLE,
    )
    decks, losses = [], []
    for quiz in bank.quizzes:
        deck = genanki.Deck(_number(bank.id, "deck", quiz.id), f"{bank.title}::{quiz.title}", quiz.summary or "")
        for asked in asked_in(quiz):
            deck.add_note(_note(genanki, model, bank, asked, quiz.id))
            losses += _losses(bank, asked)
        decks.append(deck)
    moment = datetime(bank.day.year, bank.day.month, bank.day.day, tzinfo=UTC).timestamp()
    with tempfile.TemporaryDirectory(prefix="so-tay-anki-") as folder:
        path = Path(folder) / "bank.apkg"
        genanki.Package(decks).write_to_file(path, timestamp=moment)
        return Exported(same_zip(path.read_bytes()), tuple(losses))


def _note(genanki: Any, model: Any, bank: Bank, asked: Asked, quiz: str) -> Any:
    question = asked.question
    fields = [question.id, prompt_of(asked), _offered(question), _answer(question), ground_of(asked, bank)]
    tags = [quiz, question.difficulty]
    return genanki.Note(model, fields, guid=genanki.guid_for(bank.id, question.id), tags=tags)


def _offered(question: QuestionBase) -> str:
    match question:
        case SingleQuestion() | MultipleQuestion():
            return _list(html_of(option.text) for option in question.options)
        case TrueFalseQuestion():
            return "<p>Đúng hay sai?</p>"
        case MatchingQuestion():
            lefts = "".join(f"<li>{html_of(pair.left)}</li>" for pair in question.pairs)
            return _list(escape(partner.text) for partner in question.partners()) + f"<ul>{lefts}</ul>"
        case OrderingQuestion():
            return "<ul>" + "".join(f"<li>{html_of(placed.step.text)}</li>" for placed in question.shown()) + "</ul>"
    return ""


def _answer(question: QuestionBase) -> str:
    match question:
        case SingleQuestion() | MultipleQuestion():
            right = ", ".join(letter_of(at) for at, option in enumerate(question.options) if option.right)
            said = (html_of(option.text) + _said(option.feedback) for option in question.options)
            return f"<p><b>{right}</b></p>" + _list(said)
        case TrueFalseQuestion():
            said_of = (("Đúng", question.feedback_true), ("Sai", question.feedback_false))
            items = "".join(f"<li>{name}{_said(feedback)}</li>" for name, feedback in said_of)
            word = "Đúng" if question.answer else "Sai"
            return f"<p><b>{word}</b></p><ul>{items}</ul>"
        case ShortAnswerQuestion():
            wrong_ones = "".join(f"<li>{escape(item.text)}{_said(item.feedback)}</li>" for item in question.mistakes)
            right_ones = "".join(f"<li>{escape(answer)}</li>" for answer in question.answers)
            return f"<p><b>{escape(question.answers[0])}</b></p><ul>{right_ones}</ul>" + (
                f"<p>Hay nhầm:</p><ul>{wrong_ones}</ul>" if wrong_ones else ""
            )
        case MatchingQuestion():
            return _list((f"{html_of(pair.left)} → <b>{escape(pair.right)}</b>" for pair in question.pairs), "1")
        case OrderingQuestion():
            return _list((html_of(step.text) for step in question.items), "1")
    return ""


def _list(items: Any, kind: str = "A") -> str:
    return f'<ol type="{kind}">' + "".join(f"<li>{item}</li>" for item in items) + "</ol>"


def _said(feedback: str | None) -> str:
    return f"<q>{html_of(feedback)}</q>" if feedback else ""


def _number(*names: str) -> int:
    """Return a number that stands for the names for ever, in the range Anki takes."""
    return 1 << 30 | int.from_bytes(sha256("\0".join(names).encode()).digest()[:4], "big") >> 2


def _losses(bank: Bank, asked: Asked) -> list[Loss]:
    return [
        *common_losses(bank, asked),
        Loss(asked.question.id, _("chấm tự động: thẻ Anki do người học tự chấm")),
    ]
