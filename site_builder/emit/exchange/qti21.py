"""A QTI 2.1 package: one item a question, one test with a section a quiz."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from site_builder.emit.exchange.qti_item import identifier, item_xml, losses_of
from site_builder.emit.exchange.zip_file import zip_file
from site_builder.model.bank import Bank, Exported, Loss, asked_in
from site_builder.model.quiz import Quiz

CONTENT = "http://www.imsglobal.org/xsd/imscp_v1p1"
QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"


def qti21(bank: Bank) -> Exported:
    """Return the package."""
    files: dict[str, bytes] = {"imsmanifest.xml": b"", "test.xml": _test(bank).encode()}
    losses: list[Loss] = []
    for quiz in bank.quizzes:
        for asked in asked_in(quiz):
            files[f"items/{asked.question.id}.xml"] = item_xml(bank, asked)
            losses += losses_of(bank, asked)
    files["imsmanifest.xml"] = _manifest(bank).encode()
    return Exported(zip_file(files, bank.day), tuple(losses))


def _test(bank: Bank) -> str:
    sections = "\n".join(line for quiz in bank.quizzes for line in _section(quiz))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<assessmentTest xmlns="{QTI}" identifier="{identifier(bank.id)}" title="{escape(bank.title)}">\n'
        '<testPart identifier="part" navigationMode="nonlinear" submissionMode="individual">\n'
        f"{sections}\n</testPart>\n</assessmentTest>\n"
    )


def _section(quiz: Quiz) -> Iterator[str]:
    name = identifier("de-" + quiz.id)
    yield f'<assessmentSection identifier="{name}" title="{escape(quiz.title)}" visible="true">'
    for question in quiz.asked():
        yield f'<assessmentItemRef identifier="{identifier(question.id)}" href="items/{question.id}.xml"/>'
    yield "</assessmentSection>"


def _manifest(bank: Bank) -> str:
    items = [asked.question.id for quiz in bank.quizzes for asked in asked_in(quiz)]
    resources = "\n".join(
        f'<resource identifier="{identifier(id)}" type="imsqti_item_xmlv2p1" href="items/{id}.xml">'
        f'<file href="items/{id}.xml"/></resource>'
        for id in items
    )
    needed = "".join(f'<dependency identifierref="{identifier(id)}"/>' for id in items)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<manifest xmlns="{CONTENT}" identifier="{identifier(bank.id)}-manifest">\n'
        "<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>\n"
        "<organizations/>\n<resources>\n"
        '<resource identifier="test" type="imsqti_test_xmlv2p1" href="test.xml">'
        f'<file href="test.xml"/>{needed}</resource>\n{resources}\n</resources>\n</manifest>\n'
    )
