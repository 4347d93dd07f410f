"""QZ506, QZ507, QZ510: the facts of an answer may be taught, are stated at their true confidence, and belong to what is cited."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.confidence import Confidence
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.questions import QuestionBase

WORDS = {
    Confidence.HIGH: "high",
    Confidence.MEDIUM: "medium",
    Confidence.LOW: "low",
    Confidence.UNVERIFIED: "unverified",
}


def check(library: Library, links: Links, today: date) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each weakness in what a question stands on."""
    for question in library.asked():
        weak = [*_weak_facts(question, links), *_unread_provisions(question, links)]
        yield from weak
        yield from _foreign_facts(question, links)
        if not weak:
            yield from _misstated(question, links)


def _weak_facts(question: QuestionBase, links: Links) -> Iterator[Diagnostic]:
    if not question.facts:
        yield Diagnostic(
            "QZ506",
            _("Câu hỏi không ghi đáp án dựa trên dữ kiện nào."),
            _("Thêm “facts: [mã dữ kiện]” của điều, khoản được dẫn."),
            question.where("id"),
        )
    for index, id in enumerate(question.facts):
        stated = links.facts.get(id)
        if stated and not stated.fact.confidence.teachable:
            yield Diagnostic(
                "QZ506",
                _("Dữ kiện {id} chưa đủ tin cậy để ra câu hỏi.").format(id=id),
                _("Bỏ câu hỏi, hoặc dựa trên dữ kiện có độ tin cậy cao hay vừa."),
                question.where("facts", index),
            )


def _unread_provisions(question: QuestionBase, links: Links) -> Iterator[Diagnostic]:
    for index, address in enumerate(question.citations):
        placed = links.provisions.get(address)
        if placed and placed.provision.unverified:
            yield Diagnostic(
                "QZ506",
                _("Câu hỏi dẫn “{address}”, phần chưa ai kiểm chứng được.").format(address=address),
                _("Bỏ căn cứ này; không ra câu hỏi về phần chưa kiểm chứng."),
                question.where("citations", index),
            )


def _foreign_facts(question: QuestionBase, links: Links) -> Iterator[Diagnostic]:
    held = frozenset[str]().union(*(links.facts_within(address) for address in question.citations))
    if (
        not question.citations
        or any(address not in links.targets for address in question.citations)
        or not held <= links.facts.keys()
    ):
        return  # what is cited is itself not settled; other rules tell that
    for index, id in enumerate(question.facts):
        if id in links.facts and id not in held and links.facts[id].fact.confidence.teachable:
            yield Diagnostic(
                "QZ510",
                _("Dữ kiện {id} không thuộc điều, khoản nào được dẫn.").format(id=id),
                _("Dẫn thêm điều, khoản chứa dữ kiện này, hoặc chọn dữ kiện đúng."),
                question.where("facts", index),
            )


def _misstated(question: QuestionBase, links: Links) -> Iterator[Diagnostic]:
    true = links.confidence_of_facts(question.facts)
    if all(id in links.facts for id in question.facts) and true is not question.confidence:
        written = "confidence" in question.model_fields_set
        if true is Confidence.HIGH:
            message = _("Câu hỏi ghi độ tin cậy {stated}, trong khi mọi dữ kiện đều đạt high.")
        elif written:
            message = _("Câu hỏi ghi độ tin cậy {stated}, nhưng có dữ kiện chỉ đạt {true}.")
        else:
            message = _("Có dữ kiện chỉ đạt độ tin cậy {true}, mà câu hỏi không nói điều đó với người học.")
        yield Diagnostic(
            "QZ507",
            message.format(stated=WORDS[question.confidence], true=WORDS[true]),
            _("Bỏ dòng “confidence”.") if true is Confidence.HIGH else _("Ghi “confidence: medium” vào câu hỏi này."),
            question.where("confidence") if written else question.where("facts"),
        )
