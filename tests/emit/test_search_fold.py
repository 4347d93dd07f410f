"""Words are folded alike here and in the browser, and folding forgets nothing but marks, tone, case and signs."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from site_builder.emit.search.fold import exact_form, fold, words

GOLDEN = yaml.safe_load((Path(__file__).parents[1] / "golden/fold.yml").read_text("utf-8"))
VIETNAMESE = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẩễỗợừýỵĐÀƯ 0123456789-/.,", max_size=40)


@pytest.mark.parametrize(("written", "folded"), GOLDEN["fold"])
def test_a_text_is_folded(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(("written", "exact"), GOLDEN["exact"])
def test_the_tone_stands_behind_the_letters(written: str, exact: str) -> None:
    assert exact_form(written) == exact


@given(st.one_of(st.text(), VIETNAMESE))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(VIETNAMESE)
def test_form_and_case_of_the_letters_do_not_matter(text: str) -> None:
    assert words(unicodedata.normalize("NFD", text)) == words(text)
    assert fold(text.upper()) == fold(text)
