"""Every message has its English, every word of click its Vietnamese, and the compiled catalogues are those."""

from __future__ import annotations

import ast
import gettext
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextvars import copy_context
from pathlib import Path
from string import Formatter
from typing import TypeVar

import click
import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

import site_builder
from site_builder.diagnostics.catalogue import CODES
from site_builder.diagnostics.draw import draw
from site_builder.diagnostics.language import LOCALE, use_language
from site_builder.diagnostics.manual import manual_page
from tests.diagnostics.examples import page, problems_of_the_mistake
from tests.diagnostics.words import vietnamese_words

OURS = Path(site_builder.__file__).parent
CLICKS = Path(click.__file__).parent
ENGLISH = LOCALE / "en" / "LC_MESSAGES" / "site_builder.po"
VIETNAMESE = LOCALE / "vi" / "LC_MESSAGES" / "messages.po"
RUN = "Run scripts/translate, then translate what it names."

Answer = TypeVar("Answer")

FIELD_TITLE = re.compile(r" \([^()]*\)")
"""What a key is called in Vietnamese, beside its name: an author of content knows it by that."""

every_catalogue = pytest.mark.parametrize("path", [ENGLISH, VIETNAMESE], ids=lambda path: path.stem)


def test_every_message_of_ours_has_its_english() -> None:
    assert _translated(ENGLISH) == _said_in(OURS), RUN


def test_every_word_of_click_has_its_vietnamese() -> None:
    assert _translated(VIETNAMESE) >= _said_in(CLICKS), RUN


def test_messages_name_what_is_put_into_them() -> None:
    """`_(f"…")` and `_(variable)` reach no translator."""
    unseen = [f"{path.name}:{call.lineno}" for path, call in _calls(OURS) if not isinstance(call.args[0], ast.Constant)]
    assert unseen == []


def test_an_english_message_keeps_its_placeholders() -> None:
    messages = _messages(ENGLISH)
    assert [message.id for message in messages if _placeholders(message.string) != _placeholders(message.id)] == []


def test_a_vietnamese_message_has_no_placeholder_click_does_not_fill() -> None:
    for message in _messages(VIETNAMESE):
        given = set().union(*(_placeholders(text) for text in _forms(message.id)))
        assert set().union(*(_placeholders(text) for text in _forms(message.string))) <= given


def test_english_is_english() -> None:
    assert [found for message in _messages(ENGLISH) if (found := vietnamese_words(message.string))] == []


@every_catalogue
def test_a_compiled_catalogue_is_in_step(path: Path) -> None:
    with path.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for message in _messages(path):
        one, *several = _forms(message.id)
        said = compiled.ngettext(one, several[0], 2) if several else compiled.gettext(one)
        assert said == _forms(message.string)[-1], RUN
    known = {key[0] if isinstance(key, tuple) else key for key in compiled._catalog}
    assert known - {""} == {_forms(message.id)[0] for message in _messages(path)}, RUN


@every_catalogue
def test_a_catalogue_names_no_day_and_nobody(path: Path) -> None:
    header = path.read_text("utf-8").partition("\n\n")[0]
    assert re.findall(r'^"([^:]+):', header, re.MULTILINE) == ["Language", "Content-Type", "Plural-Forms"]


@pytest.mark.parametrize("code", CODES)
def test_a_problem_is_told_in_english(code: str, tmp_path: Path) -> None:
    for problem in _in_english(lambda: problems_of_the_mistake(code, tmp_path)):
        for told in (problem.message, problem.help, *(word for word, _place in problem.related)):
            assert vietnamese_words(FIELD_TITLE.sub("", told)) == []


def test_a_problem_is_drawn_in_english(tmp_path: Path) -> None:
    drawn = _in_english(lambda: [draw(problem) for problem in problems_of_the_mistake("QZ504", tmp_path)])
    assert drawn[0].splitlines()[0].endswith(": QZ504 (warning) The option “60 phút” has no feedback yet.")


def test_the_manual_speaks_the_language_in_use() -> None:
    assert manual_page("QZ501") == page("QZ501", "vi")
    assert _in_english(lambda: manual_page("QZ501")) == page("QZ501", "en")


@pytest.mark.parametrize(
    ("arguments", "vietnamese", "english"),
    [
        (["--help"], "Cách dùng: site-builder", "Usage: site-builder"),
        (["--help"], "Hiện hướng dẫn này rồi thoát.", "Show this message and exit."),
        (["bild"], "Lỗi: Không có lệnh 'bild'. Có phải ý bạn là 'build'?", "Error: No such command 'bild'."),
        (["build", "--oot", "x"], "Lỗi: Không có tùy chọn '--oot'.", "Error: No such option '--oot'."),
        (["serve", "--port", "abc"], "'abc' không phải là số", "'abc' is not a valid integer"),
    ],
)
def test_the_command_speaks_the_asked_language(arguments: list[str], vietnamese: str, english: str) -> None:
    assert vietnamese in _output(arguments)
    assert english in _output(["--lang", "en", *arguments])


def _in_english(ask: Callable[[], Answer]) -> Answer:
    def answer() -> Answer:
        use_language("en")
        return ask()

    return copy_context().run(answer)


def _output(arguments: list[str]) -> str:
    environment = {**os.environ, "PYTHONUTF8": "1"}
    made = subprocess.run([sys.executable, "-m", "site_builder", *arguments], capture_output=True, env=environment)
    return (made.stdout + made.stderr).decode()


def _messages(path: Path) -> list[Message]:
    with path.open("rb") as file:
        catalogue: Catalog = read_po(file)
    return [message for message in catalogue if message.id]


def _translated(path: Path) -> set[str]:
    return {_forms(message.id)[0] for message in _messages(path) if all(_forms(message.string))}


def _said_in(folder: Path) -> set[str]:
    return {call.args[0].value for _path, call in _calls(folder) if isinstance(call.args[0], ast.Constant)}


def _calls(folder: Path) -> Iterator[tuple[Path, ast.Call]]:
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
                yield path, node


def _forms(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else text


def _placeholders(text: str) -> set[tuple[str, str, str]]:
    found = Formatter().parse(text)
    return {(name, spec or "", conversion or "") for _before, name, spec, conversion in found if name is not None}
