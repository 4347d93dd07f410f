"""The course structure of cmi5: one assignable unit a quiz."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_builder.emit.exchange.package import Outline

STRUCTURE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"


def cmi5_structure(outline: Outline, files: list[str]) -> bytes:
    """Return `cmi5.xml`; its ids are those of the content, for ever the same."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<courseStructure xmlns="{STRUCTURE}">',
        f'<course id="urn:so-tay:{outline.id}">',
        *_told("title", outline.title),
        *_told("description", outline.summary or outline.title),
        "</course>",
        *(line for quiz in outline.quizzes for line in _unit(outline, quiz.id, quiz.title, outline.page_of(quiz))),
        "</courseStructure>",
        "",
    ]
    return "\n".join(lines).encode()


def _unit(outline: Outline, id: str, title: str, page: str) -> Iterator[str]:
    mark = "" if outline.pass_mark is None else f' masteryScore="{outline.pass_mark / 100:g}"'
    move = "Completed" if outline.pass_mark is None else "CompletedAndPassed"
    yield f'<au id="urn:so-tay:{outline.id}:{id}" moveOn="{move}"{mark} launchMethod="AnyWindow">'
    yield from _told("title", title)
    yield from _told("description", title)
    yield f"<url>{escape(page)}</url>"
    yield "</au>"


def _told(name: str, words: str) -> Iterator[str]:
    yield f'<{name}><langstring lang="vi">{escape(words, quote=False)}</langstring></{name}>'
