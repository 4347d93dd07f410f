"""Every diagnostic has its page, and every page shows a mistake that is made and mended as it says."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
import yaml

from site_builder.diagnostics.catalogue import CODES, Severity
from site_builder.diagnostics.draw import draw
from tests.diagnostics.examples import (
    HEADINGS,
    PAGES,
    PROJECT,
    TODAY,
    examples,
    page,
    problems_after_mending,
    problems_of_the_mistake,
    sections,
    wrong_and_right,
)
from tests.diagnostics.words import vietnamese_words

LANGUAGES = ("vi", "en")
NAMES_ONLY = {"YM122", "YM123", "CT213", "CT214"}
"""The codes about files rather than what is in them."""

SAID_OF = {
    Severity.ERROR: ("", ""),
    Severity.WARNING: ("Đây là cảnh báo", "This is a warning"),
    Severity.NOTE: ("Đây chỉ là lưu ý", "This is only a note"),
}

every_code = pytest.mark.parametrize("code", CODES)
every_language = pytest.mark.parametrize("language", LANGUAGES)


@every_language
def test_every_code_has_its_page_and_every_page_its_code(language: str) -> None:
    assert {path.stem for path in (PAGES / language).iterdir()} == set(CODES)


@every_language
@every_code
def test_a_page_has_the_form_of_all_pages(code: str, language: str) -> None:
    text = page(code, language)
    found = sections(text)
    assert re.match(rf"# {code}\. \S[^\n]*[^\n.]\n\n\S", text)
    assert list(found)[1:] in (list(HEADINGS[language][:2]), list(HEADINGS[language]))
    assert all(part.strip() for part in found.values())
    assert text == unicodedata.normalize("NFC", text) and text.endswith("\n")


@every_language
@every_code
def test_a_page_says_how_bad_it_is(code: str, language: str) -> None:
    opening = sections(page(code, language))[""]
    for severity, said in SAID_OF.items():
        words = said[LANGUAGES.index(language)]
        assert not words or (words in opening) == (CODES[code] is severity)


@every_code
def test_the_examples_are_the_same_in_both_languages(code: str) -> None:
    assert examples(page(code, "en")) == examples(page(code, "vi"))
    assert page(code, "vi").count("```") == 2 * len(examples(page(code, "vi")))


@every_code
def test_an_example_names_its_file(code: str) -> None:
    wrong, right = wrong_and_right(code)
    assert wrong and right
    for example in (*wrong, *right):
        assert (example.kind == "text") == (code in NAMES_ONLY)
        assert (example.path is None) == (example.kind == "text")
        if example.path:
            assert example.kind == ("markdown" if example.path.endswith(".md") else "yaml")


@every_code
def test_a_mended_example_can_be_read(code: str) -> None:
    for example in wrong_and_right(code)[1]:
        if example.kind == "yaml":
            assert yaml.safe_load(example.text)


def test_the_project_under_the_examples_is_sound() -> None:
    from site_builder.pipeline import check_library

    assert check_library(PROJECT, TODAY).problems == []


@every_code
def test_the_wrong_example_makes_the_mistake(code: str, tmp_path: Path) -> None:
    assert code in {problem.code for problem in problems_of_the_mistake(code, tmp_path)}


@every_code
def test_the_mended_example_leaves_nothing_to_say(code: str, tmp_path: Path) -> None:
    assert [draw(problem) for problem in problems_after_mending(code, tmp_path)] == []


@every_code
def test_the_english_page_is_in_english(code: str) -> None:
    prose = re.sub(r"^```.*?^```$", "", page(code, "en"), flags=re.MULTILINE | re.DOTALL)
    assert vietnamese_words(prose) == []
