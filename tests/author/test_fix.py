"""`fix` mends what is certain, keeps every comment and the order of lines, and never changes what is meant."""

from __future__ import annotations

import os
import random
import re
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.author.fix.meaning import meaning_of
from site_builder.author.fix.mend import Mended, mended, same_meaning
from site_builder.author.fix.project import mends_of
from site_builder.author.fix.regions import tidy_lines, yaml_lines
from site_builder.author.fix.tones import in_press_spelling
from site_builder.pipeline import check_library
from site_builder.text.syllables import in_press_style
from tests.author.command import Done, site_builder
from tests.golden import LIBRARY, TODAY

ROOT = Path(__file__).parents[2]
NOBODY: frozenset[str] = frozenset()
PLACES = tuple(
    str(path.relative_to(ROOT))
    for folder in ("content", "guides", "quizzes")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in (".yml", ".md") and path.stat().st_size < 40_000
)
OTHER_STYLE = {"hóa": "hoá", "thỏa": "thoả", "ủy": "uỷ", "Ủy": "Uỷ", "khỏe": "khoẻ", "tòa": "toà", "thủy": "thuỷ"}
CASES = int(os.environ.get("SO_TAY_CASES", "12"))


def mend(raw: bytes, place: str) -> Mended | None:
    return mended(raw, place, NOBODY, set())


def text_of(place: str) -> str:
    return (ROOT / place).read_text(encoding="utf-8")


def first_tab(text: str) -> str:
    return re.sub(r"(?m)^(  )+(?=\S)", lambda found: "\t" * (len(found.group()) // 2), text)


def in_other_style(text: str) -> str:
    for press, other in OTHER_STYLE.items():
        text = re.sub(rf"(?<!\w){press}(?!\w)", other, text)
    return text


SPOILS: dict[str, Callable[[str], bytes]] = {
    "tabs": lambda text: first_tab(text).encode(),
    "curly marks around keys": lambda text: re.sub(r"(?m)^( *(?:- )?)(id|title|kind):", r"\1“\2”:", text).encode(),
    "curly mark at the end": lambda text: re.sub(r'(?m)^(\s+\w+: "[^"\n]*)"$', r"\1”", text, count=1).encode(),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text).encode(),
    "mark of Notepad": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "lines of Windows": lambda text: text.replace("\n", "\r\n").encode(),
    "tone marks of the other style": lambda text: in_other_style(text).encode(),
    "spaces at the end": lambda text: re.sub(r"(?m)^(\s*(?:- )?\w+: \w[^\n]*)$", r"\1   ", text).encode(),
    "dashes for hyphens": lambda text: re.sub(r"(?m)^(\s*)- id:", r"\1– id:", text).encode(),
    "a hidden space at the beginning": lambda text: re.sub(r"(?m)^  (?=\w)", "\u00a0 ", text, count=1).encode(),
}
QUIZ, GLOSSARY = "quizzes/chuan-bi-va-thoi-luong.yml", "content/glossary.yml"


@pytest.mark.parametrize("place", [QUIZ, GLOSSARY, "content/documents/qd-213-2020.yml"])
@pytest.mark.parametrize("spoil", SPOILS)
def test_a_spoilt_file_is_mended_to_what_it_was(spoil: str, place: str) -> None:
    """Letter by letter, so that comments, order and line breaks are kept as well."""
    text = "# Lời của chúng tôi: giữ nguyên.\n" + text_of(place)
    raw = SPOILS[spoil](text)
    if raw == text.encode():
        pytest.skip("this file has nothing to spoil in this way")
    found = mend(raw, place)
    assert found and found.done
    assert found.content.decode() == text


@pytest.mark.parametrize("place", [QUIZ, GLOSSARY, "content/faq/dang-phi.yml", "content/courses/bi-thu-moi.yml"])
def test_a_missing_id_is_made_of_the_words_and_nothing_else_changes(place: str) -> None:
    text = text_of(place)
    without = re.sub(r"(?m)^(  - )id: .*\n    (?=\S)", r"\1", text, count=1)
    assert without != text and meaning_of(without, place) is None
    found = mend(without.encode(), place)
    assert found and meaning_of(found.after, place)
    added = [line for line in found.after.splitlines() if line not in text.splitlines()]
    assert len(added) <= 1 and all(re.fullmatch(r"  - id: [a-z0-9-]+", line) for line in added)
    assert re.sub(r"(?m)^(  - )id: .*", "", found.after, count=1) == re.sub(r"(?m)^(  - )id: .*", "", text, count=1)


def test_our_own_files_need_no_mending() -> None:
    assert mends_of(ROOT) == []


@pytest.mark.parametrize(
    "text",
    [
        "id: x\ntitle: Đề\nsummary: |\n  hai dấu cách  \n  cuối dòng   \n",
        "id: x\ntitle: Đề\nsummary: >-\n  “title”: một\n  – hai\n",
        'id: x\ntitle: "giữ   \n  nguyên"\nsummary: x\n',
    ],
)
def test_long_texts_are_left_alone(text: str) -> None:
    questions = "questions:\n  - id: a\n    kind: true_false\n    difficulty: easy\n    prompt: b\n    answer: true\n    explanation: c\n    reviewed_on: 2026-01-01\n"
    assert meaning_of(text + questions, "quizzes/x.yml")
    found = mend((text + questions).encode(), "quizzes/x.yml")
    assert found is None or (
        found.after.startswith('id: x\ntitle: "giữ\n')
        and meaning_of(found.after, "quizzes/x.yml") == meaning_of(text + questions, "quizzes/x.yml")
    )


def test_a_line_break_of_markdown_is_left_alone() -> None:
    found = mend("---\ntitle: Bài  \n---\n\nMột dòng  \nhai dòng \n   \nba\n".encode(), "guides/x.md")
    assert found and found.after == "---\ntitle: Bài\n---\n\nMột dòng  \nhai dòng\n\nba\n"


@pytest.mark.parametrize(
    "line",
    ["Xem https://example.org/hoà-bình", "Địa chỉ [[qd-1-2020|Quy định]]", "tệp `hoà.yml`", "Quy định", "quý, quỳ", "loa", "toàn"],
)  # fmt: skip
def test_words_that_are_right_and_addresses_stay(line: str) -> None:
    assert in_press_spelling(line, NOBODY) == line


def test_a_known_name_keeps_its_spelling() -> None:
    assert in_press_spelling("Ở Khoái Châu, Thuỷ Nguyên", frozenset({"Thuỷ"})) == "Ở Khoái Châu, Thuỷ Nguyên"
    assert in_press_spelling("UỶ BAN, Uỷ ban, [[x|uỷ ban]]", NOBODY) == "ỦY BAN, Ủy ban, [[x|ủy ban]]"
    assert in_press_style("uỷ") == "ủy"


def test_tabs_that_could_mean_two_things_are_left_to_the_author() -> None:
    text = "terms:\n  - id: a\n    term: A\n\n\t\tdefinition: B\n"
    found = mend(text.encode(), GLOSSARY)
    assert found is None or meaning_of(found.after, GLOSSARY)
    nowhere = "terms:\n\t- id: a\n      term: A\n\t  x: B\n"
    assert mend(nowhere.encode(), GLOSSARY) is None


def spoilt(place: str, seed: int) -> bytes:
    """Return the file after two or three of the slips, each in some of the places where it can happen."""
    chance = random.Random(seed)
    text = text_of(place)
    for spoil in chance.sample(
        ["tone marks of the other style", "spaces at the end", "decomposed letters", "dashes for hyphens"], 2
    ):
        worse = SPOILS[spoil](text).decode().split("\n")
        kept = text.split("\n")
        long_texts = set(yaml_lines(place, kept)) - set(tidy_lines(place, kept))
        worse = [kept[number] if number in long_texts else line for number, line in enumerate(worse)]
        text = "\n".join(chance.choice(pair) for pair in zip(kept, worse, strict=True))
    return SPOILS[chance.choice(["lines of Windows", "mark of Notepad"])](text)


@settings(deadline=None, max_examples=CASES, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(PLACES), st.integers(0, 10_000))
def test_mending_twice_is_mending_once_and_changes_no_meaning(place: str, seed: int) -> None:
    raw = spoilt(place, seed)
    found = mend(raw, place)
    assert found is not None
    assert mend(found.content, place) is None, "what is mended needs no mending"
    assert same_meaning(meaning_of(text_of(place), place), meaning_of(found.after, place), NOBODY)


@settings(deadline=None, max_examples=CASES, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(PLACES),
    st.integers(0, 10_000),
    st.sampled_from(["\t", "“", "”", "\u00a0", "– ", " ", '"', "\r", "\n", ": ", "#"]),
)
def test_whatever_is_typed_a_file_that_could_be_read_means_the_same(place: str, where: int, typed: str) -> None:
    text = text_of(place)
    at = where % len(text)
    worse = text[:at] + typed + text[at:]
    found = mend(worse.encode(), place)
    if found is None:
        return
    assert mend(found.content, place) is None
    meant = meaning_of(worse, place)
    assert meant is None or same_meaning(meant, meaning_of(found.after, place), NOBODY)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(LIBRARY, tmp_path / "du-an"))
    quiz = folder / "quizzes/de-mau.yml"
    quiz.write_bytes(
        quiz.read_bytes().replace(b"\n", b"\r\n").replace("Đúng vậy.".encode(), "Đúng vậy, uỷ viên.   ".encode())
    )
    return folder


def fix(project: Path, *arguments: str) -> Done:
    return site_builder(project, "fix", *arguments)


def test_without_a_yes_it_shows_and_writes_nothing(project: Path) -> None:
    quiz = project / "quizzes/de-mau.yml"
    before = quiz.read_bytes()
    done = fix(project)
    assert done.returncode == 1
    assert "-    feedback_true: Đúng vậy, uỷ viên.···" in done.stdout
    assert "+    feedback_true: Đúng vậy, ủy viên." in done.stdout
    assert "LF" in done.stdout and "--yes" in done.stdout
    assert quiz.read_bytes() == before


def test_with_a_yes_it_writes_and_then_has_nothing_left_to_do(project: Path) -> None:
    quiz = project / "quizzes/de-mau.yml"
    quiz.chmod(0o640)
    assert fix(project, "--yes", str(quiz)).returncode == 0
    assert b"\r" not in quiz.read_bytes() and "ủy viên.\n" in quiz.read_text(encoding="utf-8")
    assert quiz.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in quiz.parent.iterdir()] == ["de-mau.yml"]
    assert check_library(project, TODAY).problems == []
    assert fix(project).returncode == 0
