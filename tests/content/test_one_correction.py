"""A number is written once: correcting its fact corrects every page, question and form that shows it."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from site_builder.link.build import link
from site_builder.link.values import with_values
from site_builder.load.library import load
from site_builder.model.page import Page
from site_builder.pipeline import check_library, compile_library
from site_builder.render.site import render

DAY = date(2026, 11, 23)
FACT = re.compile(r"(id: H42-01\n(?:    .*\n)*)")


@pytest.fixture(scope="module")
def corrected(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return our project after somebody corrected one number in its fact."""
    folder = tmp_path_factory.mktemp("corrected")
    for name in ("content", "guides", "quizzes"):
        shutil.copytree(root / name, folder / name)
    facts = next(path for path in (folder / "content/facts").glob("*.yml") if "id: H42-01\n" in path.read_text("utf-8"))
    facts.write_text(
        FACT.sub(lambda found: found.group().replace("90 phút", "95 phút"), facts.read_text("utf-8")), "utf-8"
    )
    return folder


def pages_of(folder: Path) -> dict[str, Page]:
    library = with_values(load(folder)[0])
    return {page.path: page for page in render(library, link(library)).pages}


def test_one_correction_mends_every_page_question_and_form(root: Path, corrected: Path) -> None:
    before, after = pages_of(root), pages_of(corrected)
    changed = {
        after[path].kind for path in before if "95 phút" in after[path].body and "95 phút" not in before[path].body
    }
    assert {"home", "guide", "quiz", "faq", "glossary", "document", "comparison", "calendar", "facts"} <= changed


def test_a_number_that_was_not_taken_from_its_fact_is_told(corrected: Path) -> None:
    problems = check_library(corrected, DAY).problems
    assert {problem.code for problem in problems} <= {"FC603", "FC604"}
    assert all("90" in problem.message for problem in problems)


def test_no_notation_reaches_a_reader(root: Path) -> None:
    """But for the manual, which teaches it."""
    site = compile_library(root, DAY).site
    assert site and [page.path for page in site.pages if "[[=" in page.body and not page.teaches_editing] == []
