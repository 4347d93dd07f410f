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

WORDS = {Confidence.HIGH: "high", Confidence.MEDIUM: "medium", Confidence.LOW: "low", Confidence.UNVERIFIED: "unverified"}


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
        yield Diagnostic("QZ506", _("Câu hỏi không ghi đáp án dựa trên dữ kiện nào."), _("Thêm “facts: [mã dữ kiện]” của điều, khoản được dẫn."), question.where("id"))
    for index, id in enumerate(question.facts):
        stated = links.facts.get(id)
        if stated and not stated.fact.confidence.teachable:
            yield Diagnostic("QZ506", _("Dữ kiện {id} chưa đủ tin cậy để ra câu hỏi.").format(id=id), _("Bỏ câu hỏi, hoặc dựa trên dữ kiện có độ tin cậy cao hay vừa."), question.where("facts", index))


def _unread_provisions(question: QuestionBase, links: Links) -> Iterator[Diagnostic]:
    for index, address in enumerate(question.citations):
        placed = links.provisions.get(address)
        if placed and placed.provision.unverified:
            yield Diagnostic("QZ506", _("Câu hỏi dẫn “{address}”, phần chưa ai kiểm chứng được.").format(address=address), _("Bỏ căn cứ này; không ra câu hỏi về phần chưa kiểm chứng."), question.where("citations", index))


def _foreign_facts(question: QuestionBase, links: Links) -> Iterator[Diagnostic]:
    held = frozenset[str]().union(*(links.facts_within(address) for address in question.citations))
    for index, id in enumerate(question.facts):
        if id in links.facts and id not in held:
            yield Diagnostic("QZ510", _("Dữ kiện {id} không thuộc điều, khoản nào được dẫn.").format(id=id), _("Dẫn thêm điều, khoản chứa dữ kiện này, hoặc chọn dữ kiện đúng."), question.where("facts", index))


def _misstated(question: QuestionBase, links: Links) -> Iterator[Diagnostic]:
    true = links.confidence_of_facts(question.facts)
    if all(id in links.facts for id in question.facts) and true is not question.confidence:
        yield Diagnostic(
            "QZ507",
            _("Độ tin cậy nói với người học là {stated}, nhưng các dữ kiện chỉ đạt {true}.").format(stated=WORDS[question.confidence], true=WORDS[true])
            if true is not Confidence.HIGH
            else _("Câu hỏi ghi độ tin cậy {stated}, trong khi mọi dữ kiện đều đạt high.").format(stated=WORDS[question.confidence]),
            _("Ghi “confidence: medium”.") if true is Confidence.MEDIUM else _("Bỏ dòng “confidence”."),
            question.where("confidence") if question.confidence is not Confidence.HIGH else question.where("facts"),
        )
