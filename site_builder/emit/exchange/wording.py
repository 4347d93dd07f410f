"""What every HTML-bearing format says of a question: its prompt with case and hint, and its reasons with the ground."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from site_builder.diagnostics.language import _
from site_builder.model.bank import CONFIDENCES, DIFFICULTIES, KINDS, Asked, Bank, Loss
from site_builder.model.exchange import FACTS_OF, HINT, HINT_END, KEPT, REASONS, REASONS_END, TOLD, TOLD_END
from site_builder.model.questions import (
    MatchingQuestion,
    OrderingQuestion,
    ShortAnswerQuestion,
)
from site_builder.text.html_of import blocks_of, html_of


def prompt_of(asked: Asked) -> str:
    """Return what is asked as HTML, with the case before it and the hint behind it."""
    question, case = asked.question, asked.situation
    told = TOLD + blocks_of(case.prompt) + TOLD_END if case else ""
    written = question.hint if isinstance(question, ShortAnswerQuestion) else None
    hint = HINT + escape(written, quote=False) + HINT_END if written else ""
    return told + html_of(question.prompt) + hint


def ground_of(asked: Asked, bank: Bank) -> str:
    """Return the explanation as HTML, with the reason of each part, the citations and what an editor noted."""
    parts = [blocks_of(asked.question.explanation)]
    if isinstance(asked.question, MatchingQuestion | OrderingQuestion):
        parts += reasons_of(asked.question)
    return "".join([*parts, FACTS_OF, " · ".join(noted(asked, bank)), "</p>"])


def reasons_of(question: MatchingQuestion | OrderingQuestion) -> Iterator[str]:
    """Yield the list of what is said of each pair or step, where anything is."""
    said = question.remarks()
    if any(remark.feedback for remark in said):
        items = (
            f"<li>{html_of(remark.text)}" + (f" <q>{html_of(remark.feedback)}</q>" if remark.feedback else "") + "</li>"
            for remark in said
        )
        yield REASONS + "".join(items) + REASONS_END


def noted(asked: Asked, bank: Bank) -> Iterator[str]:
    """Yield each thing an editor noted, in words, with its value in a title that importers read."""
    question = asked.question
    values: dict[str, tuple[tuple[str, str], ...]] = {
        "kind": ((question.kind, KINDS[question.kind]),) if question.kind == "ordering" else (),
        "situation": ((asked.situation.id, asked.situation.id),) if asked.situation else (),
        "difficulty": ((question.difficulty, DIFFICULTIES[question.difficulty]),),
        "reviewed_on": ((question.reviewed_on.isoformat(), f"{question.reviewed_on:%d/%m/%Y}"),),
        "confidence": ((question.confidence, CONFIDENCES[question.confidence]),)
        if question.confidence != "high"
        else (),
        "citations": tuple((address, bank.names.get(address, address)) for address in question.citations),
        "facts": tuple((fact, fact) for fact in question.facts),
        "own_numbers": tuple((number, number) for number in question.own_numbers),
    }
    for key in KEPT:
        if values[key]:
            spans = (f'<span title="{key}:{escape(value)}">{escape(words)}</span>' for value, words in values[key])
            yield f"{LABELS[key]}: {'; '.join(spans)}"


LABELS = {
    "kind": "Loại",
    "situation": "Tình huống",
    "difficulty": "Độ khó",
    "reviewed_on": "Rà soát",
    "confidence": "Độ tin cậy",
    "citations": "Căn cứ",
    "facts": "Dữ kiện",
    "own_numbers": "Số của câu hỏi",
}


def common_losses(bank: Bank, asked: Asked) -> Iterator[Loss]:
    """Yield what no format but our own pages holds."""
    if asked.question.id in bank.linked:
        yield Loss(asked.question.id, _("liên kết trong lời văn thành chữ thường"))
    if "![" in asked.question.model_dump_json() + (asked.situation.prompt if asked.situation else ""):
        yield Loss(asked.question.id, _("hình trong câu hỏi: chỉ còn lời thay hình"))
    if isinstance(asked.question, ShortAnswerQuestion):
        yield Loss(
            asked.question.id,
            _("so khớp tiếng Việt (dấu thanh, số, ngày viết nhiều cách): nơi nhận chỉ so từng chữ"),
        )
