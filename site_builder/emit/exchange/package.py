"""A built site as a package for a learning system: quiz pages that speak to it, every file named, all of one day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.emit.bundle.card import PAGES, START, Card
from site_builder.emit.bundle.offline import offline_files
from site_builder.emit.bundle.words import start_page
from site_builder.emit.exchange.cmi5 import cmi5_structure
from site_builder.emit.exchange.scorm import scorm12_manifest, scorm2004_manifest
from site_builder.emit.exchange.zip_file import zip_file
from site_builder.emit.policy import with_policy
from site_builder.model.quiz import Quiz

ASSETS = Path(__file__).parent.parent.parent / "assets"
SCRIPT = "assets/he-thong-lop-hoc.js"
TO_THE_STORE = ("connect-src http: https:", "worker-src 'none'")
"""cmi5 speaks to its system over the network; the system alone says where that is."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What a package says of itself."""

    id: str
    title: str
    summary: str
    quizzes: tuple[Quiz, ...]
    pass_mark: int | None
    """In percent; without one a result is only told, never judged."""

    def page_of(self, quiz: Quiz) -> str:
        """Return where the page of a quiz stands in the package."""
        return f"{PAGES}/tu-kiem-tra/{quiz.id}.html"


Describe = Callable[[Outline, list[str]], bytes]
"""Writes what the system reads first, from the outline and the list of all other files."""

STANDARDS: Mapping[str, tuple[str, str, Describe]] = {
    "scorm12": ("imsmanifest.xml", "lms-scorm12.js", scorm12_manifest),
    "scorm2004": ("imsmanifest.xml", "lms-scorm2004.js", scorm2004_manifest),
    "cmi5": ("cmi5.xml", "lms-cmi5.js", cmi5_structure),
}


def package_zip(standard: str, built: Path, outline: Outline, card: Card) -> bytes:
    """Return the zip of the package."""
    name, script, describe = STANDARDS[standard]
    files = {START: start_page(card)}
    files |= {f"{PAGES}/{place}": content for place, content in offline_files(built)}
    files[f"{PAGES}/{SCRIPT}"] = (ASSETS / script).read_bytes()
    for quiz in outline.quizzes:
        page = outline.page_of(quiz)
        files[page] = _speaking(files[page].decode(), standard == "cmi5").encode()
    return zip_file({name: describe(outline, sorted(files)), **files}, card.day)


def _speaking(html: str, online: bool) -> str:
    """Return the page with its script before all others, so that it is heard from the first answer on."""
    if online:
        html = with_policy(html, TO_THE_STORE)
    return html.replace("</title>", f'</title><script src="../{SCRIPT}"></script>', 1)
