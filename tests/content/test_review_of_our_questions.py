"""When a provision or a status of our own content changes, exactly the questions that stand on it are to be looked at again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from site_builder.link.build import link
from site_builder.load.library import load
from site_builder.model.document import Document, PlacedProvision, State
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.span import Span
from site_builder.pipeline import check_library
from site_builder.validate import citation_live, review_due

ROOT = Path(__file__).parent.parent.parent
CORE = ("qd-213-2020", "hd-33-2020", "hd-42-2025", "ct-50-2025")


@pytest.fixture(scope="module")
def library() -> Library:
    return load(ROOT)[0]


@pytest.fixture(scope="module")
def links(library: Library) -> Links:
    return link(library)


@pytest.fixture(scope="module")
def tomorrow(library: Library) -> date:
    """A day after every review."""
    return max(question.reviewed_on for quiz in library.quizzes for question in quiz.asked()) + timedelta(days=1)


def questions_citing(library: Library, belongs: Callable[[str], bool]) -> set[str]:
    return {
        question.id
        for quiz in library.quizzes
        for question in quiz.asked()
        if any(belongs(address) for address in question.citations)
    }


def reported(library: Library, links: Links, code: str, today: date) -> set[str]:
    """Return the questions that the rules on reviews and citations report with this code."""
    found = [*review_due.check(library, links, today), *citation_live.check(library, links, today)]
    spans = {problem.span for problem in found if problem.code == code}
    asked = (question for quiz in library.quizzes for question in quiz.asked())
    return {question.id for question in asked if {question.where("reviewed_on"), question.where("citations")} & spans}


def with_status(library: Library, id: str, **update: object) -> Library:
    def changed(document: Document) -> Document:
        return document.model_copy(update={"status": document.status.model_copy(update=update)})

    return replace(
        library,
        documents=tuple(changed(document) if document.id == id else document for document in library.documents),
    )


def with_provision_changed(links: Links, address: str, day: date) -> Links:
    placed = links.provisions[address]
    changed = PlacedProvision(placed.provision, address, placed.ancestors, day)
    return replace(links, provisions={**links.provisions, address: changed})


def on(library: Library, address: str) -> set[str]:
    """Return the questions that cite the provision, or something that holds it."""
    return questions_citing(library, lambda cited: cited == address or address.startswith(cited + "/"))


def question_at(library: Library, span: Span) -> str:
    asked = (question for quiz in library.quizzes for question in quiz.asked())
    return next(question.id for question in asked if question.where("reviewed_on") == span)


def own_leaves(library: Library) -> list[str]:
    """Return the cited provisions of the core documents that have no parts."""
    cited = {address for quiz in library.quizzes for question in quiz.asked() for address in question.citations}
    leaves = [
        placed.address for document in library.documents for placed in document.walk() if not placed.provision.parts
    ]
    return [address for address in leaves if address.split("/")[0] in CORE and address in cited]


def test_a_changed_provision_makes_exactly_its_questions_due(library: Library, links: Links, tomorrow: date) -> None:
    assert reported(library, links, "QZ508", tomorrow) == set()
    leaves = own_leaves(library)
    assert len(leaves) > 20
    for address in leaves:
        found = reported(library, with_provision_changed(links, address, tomorrow), "QZ508", tomorrow)
        assert found and found == on(library, address), address


@pytest.mark.parametrize("id", CORE)
def test_a_changed_status_makes_exactly_the_questions_on_its_document_due(
    library: Library, tomorrow: date, id: str
) -> None:
    changed = with_status(library, id, changed_on=tomorrow)
    expected = questions_citing(library, lambda cited: cited.split("/")[0] == id)
    assert expected and reported(changed, link(changed), "QZ509", tomorrow) == expected


@pytest.mark.parametrize("id", CORE)
def test_a_document_that_falls_takes_the_questions_that_stand_on_it_alone(
    library: Library, links: Links, tomorrow: date, id: str
) -> None:
    def stands_elsewhere(address: str) -> bool:
        return address.split("/")[0] != id and links.is_live(address) and links.is_verified(address)

    fallen = with_status(library, id, state=State.REPLACED)
    expected = questions_citing(library, lambda cited: True) - questions_citing(library, stands_elsewhere)
    assert expected and reported(fallen, link(fallen), "QZ505", tomorrow) == expected


def test_a_day_written_into_a_file_is_seen_from_there_to_the_report(
    tmp_path: Path, library: Library, tomorrow: date
) -> None:
    for folder in ("content", "guides", "quizzes"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    address = own_leaves(library)[0]
    document = next(document for document in library.documents if document.id == address.split("/")[0])
    place = next(placed.provision for placed in document.walk() if placed.address == address).where("label")
    lines = (tmp_path / place.file).read_text("utf-8").split("\n")
    key = place.line_text.index("label:")
    lines.insert(place.line, " " * key + f"changed_on: {tomorrow}")
    (tmp_path / place.file).write_text("\n".join(lines), "utf-8")
    problems = check_library(tmp_path, tomorrow).problems
    expected = on(library, address)
    assert expected
    problems = [problem for problem in problems if problem.code != "FC607"]  # guides and answers may be due as well
    assert [problem.code for problem in problems] == ["QZ508"] * len(expected)
    assert {question_at(library, problem.span) for problem in problems} == expected
