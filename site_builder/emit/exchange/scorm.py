"""The manifests of SCORM 1.2 and SCORM 2004, 4th edition: one activity a quiz, every file named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_builder.emit.exchange.package import Outline

SCORM12 = (
    'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"'
)
SCORM2004 = (
    'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"'
    ' xmlns:imsss="http://www.imsglobal.org/xsd/imsss"'
)
SHARED = "chung"


def scorm12_manifest(outline: Outline, files: list[str]) -> bytes:
    """Return the manifest of SCORM 1.2."""
    mark = f"<adlcp:masteryscore>{outline.pass_mark}</adlcp:masteryscore>" if outline.pass_mark else ""
    return _manifest(outline, files, SCORM12, "1.2", "scormtype", mark)


def scorm2004_manifest(outline: Outline, files: list[str]) -> bytes:
    """Return the manifest of SCORM 2004, 4th edition."""
    return _manifest(outline, files, SCORM2004, "2004 4th Edition", "scormType", _sequencing(outline.pass_mark))


def _sequencing(pass_mark: int | None) -> str:
    """The page itself says when it is done; only then may a system think so."""
    satisfied = "false" if pass_mark is None else "true"
    measure = (
        "" if pass_mark is None else f"<imsss:minNormalizedMeasure>{pass_mark / 100:g}</imsss:minNormalizedMeasure>"
    )
    return (
        "<imsss:sequencing><imsss:objectives>"
        f'<imsss:primaryObjective objectiveID="ket-qua" satisfiedByMeasure="{satisfied}">{measure}'
        "</imsss:primaryObjective></imsss:objectives>"
        '<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing>'
    )


def _manifest(outline: Outline, files: list[str], names: str, version: str, kind: str, inside: str) -> bytes:
    pages = {outline.page_of(quiz) for quiz in outline.quizzes}
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<manifest identifier="so-tay.{outline.id}" version="1.0" {names}>',
        f"<metadata><schema>ADL SCORM</schema><schemaversion>{version}</schemaversion></metadata>",
        '<organizations default="khoa-hoc">',
        '<organization identifier="khoa-hoc">',
        f"<title>{escape(outline.title)}</title>",
        *_items(outline, inside),
        "</organization>",
        "</organizations>",
        "<resources>",
        *_activities(outline, kind),
        f'<resource identifier="{SHARED}" type="webcontent" adlcp:{kind}="asset">',
        *_listed(file for file in files if file not in pages),
        "</resource>",
        "</resources>",
        "</manifest>",
        "",
    ]
    return "\n".join(lines).encode()


def _items(outline: Outline, inside: str) -> Iterator[str]:
    for quiz in outline.quizzes:
        yield f'<item identifier="muc.{quiz.id}" identifierref="de.{quiz.id}"><title>{escape(quiz.title)}</title>{inside}</item>'


def _activities(outline: Outline, kind: str) -> Iterator[str]:
    for quiz in outline.quizzes:
        page = outline.page_of(quiz)
        yield f'<resource identifier="de.{quiz.id}" type="webcontent" adlcp:{kind}="sco" href="{page}">'
        yield from _listed([page])
        yield f'<dependency identifierref="{SHARED}"/>'
        yield "</resource>"


def _listed(files: Iterable[str]) -> Iterator[str]:
    yield from (f'<file href="{escape(file)}"/>' for file in files)
