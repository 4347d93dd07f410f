"""Every mistake an author can make draws its message, whole; and every code has its case."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.diagnostics.catalogue import CODES
from tests.golden import NOTHING, Case, assert_golden, read_cases, report

CASES = read_cases("diagnostics")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path.stem)
def test_a_mistake_draws_its_message(case: Case, tmp_path: Path) -> None:
    assert_golden(case, tmp_path)


@pytest.mark.parametrize("case", [case for case in CASES if case.mended], ids=lambda case: case.path.stem)
def test_doing_what_the_message_says_mends_it(case: Case, tmp_path: Path) -> None:
    assert report(case, tmp_path, mended=True) == NOTHING


def test_every_code_has_a_case() -> None:
    assert set(CODES) - set().union(*(case.codes for case in CASES)) == set()


def test_the_library_under_the_cases_is_sound(tmp_path: Path) -> None:
    assert report(Case(Path("none"), "", {}, ""), tmp_path) == NOTHING
