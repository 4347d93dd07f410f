"""Our own content keeps the promises of the project: nothing wrong, nothing unverified taught, no number changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from site_builder.diagnostics.draw import draw
from site_builder.link.build import link
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.questions import QuestionBase
from site_builder.pipeline import Checked, check_library
from tests.golden import TODAY

ROOT = Path(__file__).parent.parent.parent
FACTS = yaml.load((ROOT / "tests/data/facts-index.yml").read_text("utf-8"), yaml.BaseLoader)
"""What the original sources say: fact → level and numbers."""

CORE = ("qd-213-2020", "hd-33-2020", "hd-42-2025", "ct-50-2025")
"""The documents every verified provision of which must be asked about."""


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check_library(ROOT, TODAY)


@pytest.fixture(scope="module")
def library(checked: Checked) -> Library:
    return checked.library


@pytest.fixture(scope="module")
def links(library: Library) -> Links:
    return link(library)


def questions(library: Library) -> Iterator[QuestionBase]:
    for quiz in library.quizzes:
        yield from quiz.asked()


def test_nothing_is_wrong_with_our_content(checked: Checked) -> None:
    assert "\n".join(draw(problem) for problem in checked.problems) == ""


def test_there_is_enough_to_learn_from(library: Library) -> None:
    assert len(list(questions(library))) >= 60
    assert len(library.quizzes) >= 4
    assert len(library.guides) >= 6


def test_every_question_cites_a_provision_that_holds_and_was_verified(library: Library, links: Links) -> None:
    unfounded = [
        question.id
        for question in questions(library)
        if not any(links.is_live(address) and links.is_verified(address) for address in question.citations)
    ]
    assert unfounded == []


def test_every_fact_of_the_sources_is_in_our_content(links: Links) -> None:
    assert sorted(set(FACTS) - set(links.facts)) == []


@pytest.mark.parametrize("id", FACTS)
def test_a_fact_keeps_its_confidence_and_its_numbers(id: str, links: Links) -> None:
    fact = links.facts[id].fact
    said = f"{fact.statement} {fact.confidence_note or ''}"
    assert fact.confidence == FACTS[id]["confidence"]
    assert [number for number in FACTS[id]["numbers"] if not holds_number(said, number)] == []


def holds_number(text: str, number: str) -> bool:
    """Say whether the number stands in the text, and not only as a part of a longer one."""
    return re.search(rf"(?<!\d)(?<!\d[.,]){re.escape(number)}(?![.,]?\d)", text) is not None


def test_every_verified_provision_of_the_core_documents_is_asked_about(library: Library, links: Links) -> None:
    asked = {address for question in questions(library) for address in question.citations}
    verified = [
        address
        for address, placed in links.provisions.items()
        if address.split("/")[0] in CORE and placed.provision.gist and links.is_verified(address)
    ]
    assert len(verified) > 20
    assert [address for address in verified if address not in asked] == []
