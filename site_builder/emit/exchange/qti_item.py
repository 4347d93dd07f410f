"""One question as a QTI 2.1 item."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from site_builder.emit.exchange.qti_html import qti_html
from site_builder.emit.exchange.wording import common_losses, ground_of, prompt_of
from site_builder.model.bank import Asked, Bank, Loss
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

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
SCORED = (
    '<responseCondition><responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>'
    '<setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf>'
    "</responseCondition>"
)
MAPPED = '<setOutcomeValue identifier="SCORE"><mapResponse identifier="RESPONSE"/></setOutcomeValue>'
TOLD = (
    '<setOutcomeValue identifier="FEEDBACK"><multiple><baseValue baseType="identifier">GIAI-THICH</baseValue>{also}'
    "</multiple></setOutcomeValue>"
)
CHOSEN = '<variable identifier="RESPONSE"/>'


def item_xml(bank: Bank, asked: Asked) -> bytes:
    """Return the item's file."""
    question = asked.question
    choosing = bool(question.choices())
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<assessmentItem xmlns="{QTI}" identifier="{identifier(question.id)}" title="{question.id}"'
        ' adaptive="false" timeDependent="false" xml:lang="vi">',
        *_response(question),
        '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float">'
        "<defaultValue><value>0</value></defaultValue></outcomeDeclaration>",
        '<outcomeDeclaration identifier="FEEDBACK" cardinality="multiple" baseType="identifier"/>',
        f"<itemBody><div>{qti_html(prompt_of(asked))}</div>",
        *_interaction(question),
        "</itemBody>",
        "<responseProcessing>",
        MAPPED if isinstance(question, ShortAnswerQuestion) else SCORED,
        TOLD.format(also=CHOSEN if choosing else ""),
        *_mistakes_told(question),
        "</responseProcessing>",
        *(_feedback(name, html) for name, html in _said(question)),
        _feedback("GIAI-THICH", ground_of(asked, bank)),
        "</assessmentItem>",
        "",
    ]
    return "\n".join(lines).encode()


def identifier(id: str) -> str:
    """Return the id as XML names allow it: never with a digit first."""
    return id if id[0].isalpha() else f"q-{id}"


def losses_of(bank: Bank, asked: Asked) -> Iterator[Loss]:
    """Yield what the item does not hold."""
    yield from common_losses(bank, asked)


def _response(question: QuestionBase) -> Iterator[str]:
    right, kind, cardinality = _key(question)
    values = "".join(f"<value>{escape(value, quote=False)}</value>" for value in right)
    yield f'<responseDeclaration identifier="RESPONSE" cardinality="{cardinality}" baseType="{kind}">'
    yield f"<correctResponse>{values}</correctResponse>"
    if isinstance(question, ShortAnswerQuestion):
        entries = "".join(
            f'<mapEntry mapKey="{escape(answer)}" mappedValue="1" caseSensitive="false"/>'
            for answer in question.answers
        )
        yield f'<mapping defaultValue="0">{entries}</mapping>'
    yield "</responseDeclaration>"


def _key(question: QuestionBase) -> tuple[list[str], str, str]:
    """Return the right values, what they are, and how many and in what order they come."""
    match question:
        case ShortAnswerQuestion():
            return [question.answers[0]], "string", "single"
        case MatchingQuestion():
            return [f"T{at} P{at}" for at in range(1, len(question.pairs) + 1)], "directedPair", "multiple"
        case OrderingQuestion():
            return [f"V{at}" for at in range(1, len(question.items) + 1)], "identifier", "ordered"
    right = [_name(question, at) for at, choice in enumerate(question.choices()) if choice.right]
    return right, "identifier", "multiple" if question.many else "single"


def _name(question: QuestionBase, at: int) -> str:
    return ("DUNG", "SAI")[at] if isinstance(question, TrueFalseQuestion) else letter_of(at)


def _interaction(question: QuestionBase) -> Iterator[str]:
    match question:
        case SingleQuestion() | MultipleQuestion() | TrueFalseQuestion():
            most = 0 if question.many else 1
            shuffle = "false" if isinstance(question, TrueFalseQuestion) else "true"
            yield f'<choiceInteraction responseIdentifier="RESPONSE" shuffle="{shuffle}" maxChoices="{most}">'
            for at, choice in enumerate(question.choices()):
                yield f'<simpleChoice identifier="{_name(question, at)}">{qti_html(html_of(choice.text))}</simpleChoice>'
            yield "</choiceInteraction>"
        case ShortAnswerQuestion():
            yield '<p><textEntryInteraction responseIdentifier="RESPONSE" expectedLength="40"/></p>'
        case MatchingQuestion():
            count = len(question.pairs)
            yield f'<matchInteraction responseIdentifier="RESPONSE" shuffle="true" maxAssociations="{count}">'
            yield _match_set("T", [html_of(pair.left) for pair in question.pairs])
            rights = [*(pair.right for pair in question.pairs), *question.extras]
            yield _match_set("P", [escape(text, quote=False) for text in rights])
            yield "</matchInteraction>"
        case OrderingQuestion():
            yield '<orderInteraction responseIdentifier="RESPONSE" shuffle="true">'
            for at, step in enumerate(question.items, 1):
                yield f'<simpleChoice identifier="V{at}">{qti_html(html_of(step.text))}</simpleChoice>'
            yield "</orderInteraction>"


def _match_set(letter: str, texts: list[str]) -> str:
    choices = (
        f'<simpleAssociableChoice identifier="{letter}{at}" matchMax="1">{qti_html(text)}</simpleAssociableChoice>'
        for at, text in enumerate(texts, 1)
    )
    return f"<simpleMatchSet>{''.join(choices)}</simpleMatchSet>"


def _said(question: QuestionBase) -> Iterator[tuple[str, str]]:
    """Yield each feedback with the identifier that shows it."""
    for at, choice in enumerate(question.choices()):
        if choice.feedback:
            yield _name(question, at), html_of(choice.feedback)
    if isinstance(question, ShortAnswerQuestion):
        for at, mistake in enumerate(question.mistakes, 1):
            yield f"NHAM-{at}", html_of(mistake.feedback)


def _mistakes_told(question: QuestionBase) -> Iterator[str]:
    if isinstance(question, ShortAnswerQuestion):
        for at, mistake in enumerate(question.mistakes, 1):
            yield (
                '<responseCondition><responseIf><stringMatch caseSensitive="false"><variable identifier="RESPONSE"/>'
                f'<baseValue baseType="string">{escape(mistake.text, quote=False)}</baseValue></stringMatch>'
                '<setOutcomeValue identifier="FEEDBACK"><multiple><variable identifier="FEEDBACK"/>'
                f'<baseValue baseType="identifier">NHAM-{at}</baseValue></multiple></setOutcomeValue>'
                "</responseIf></responseCondition>"
            )


def _feedback(name: str, html: str) -> str:
    return (
        f'<modalFeedback outcomeIdentifier="FEEDBACK" identifier="{name}" showHide="show">'
        f"<div>{qti_html(html)}</div></modalFeedback>"
    )
