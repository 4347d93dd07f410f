"""The manual keeps its word: what it shows passes `check`, what it names exists, what it tells to type runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from site_builder.adapters.cli.commands import commands
from site_builder.adapters.cli.init import init
from site_builder.diagnostics.catalogue import CODES
from site_builder.diagnostics.draw import draw
from site_builder.emit.single.sections import read_sections, without_manual
from site_builder.load.shelves import SHELVES
from site_builder.model.page import Page
from site_builder.model.questions import Question
from site_builder.pipeline import check_library, course_site, link_library, whole_site
from site_builder.render.manual import FRONT, PAGES, STYLE
from site_builder.render.manual_codes import FAMILIES, LIST, codes_of, family_path
from tests.manual.reading import NAMES, blocks_of, commands_in, lay, text_of

TODAY = date(2026, 1, 20)
COMMANDS = sorted({tuple(words) for name in NAMES for words in commands_in(text_of(name))})
RUN = {"admin", "check", "stats", "explain", "fix", "new", "schema", "review"}
"""Commands quick enough to be run as written, each in a fresh project; the others have tests of their own."""
TOLD = [words for words in COMMANDS if words[0] in RUN and (words[0] != "new" or len(words) > 2)]
"""Without options `new` asks its questions one by one; tests/author answers them."""

each_page = pytest.mark.parametrize("name", NAMES)
each_command = pytest.mark.parametrize("words", COMMANDS, ids=" ".join)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project as `site-builder init` makes it."""
    init(tmp_path / "so-tay")
    return tmp_path / "so-tay"


def test_every_file_of_the_manual_has_its_place_in_it() -> None:
    assert {path.stem for path in PAGES.glob("*")} == set(NAMES)


@each_page
def test_every_example_names_its_file_and_passes_the_check(name: str, project: Path) -> None:
    blocks = [block for block in blocks_of(text_of(name)) if block.kind in ("yaml", "markdown")]
    assert all(block.path for block in blocks)
    lay(blocks, project)
    assert [draw(problem) for problem in check_library(project, TODAY).problems] == []


def test_every_kind_of_content_a_trainer_writes_is_shown() -> None:
    shown = {block.path for name in NAMES for block in blocks_of(text_of(name)) if block.path}
    written_once = {"calendars", "planner", "paper", "words"}
    for shelf in SHELVES:
        if shelf.name not in written_once:
            assert any(path.startswith(shelf.place) for path in shown), shelf.name
    assert any(path.startswith("guides/") for path in shown)


def test_every_kind_of_question_is_shown() -> None:
    text = text_of("cau-hoi")
    kinds = {kind for model in _models(Question) for kind in _literals(model)}
    assert len(kinds) == 6
    for kind in (*kinds, "situation"):
        assert f"kind: {kind}\n" in text


def _models(annotated: object) -> tuple[type, ...]:
    return annotated.__origin__.__args__  # type: ignore[attr-defined, no-any-return]


def _literals(model: type) -> tuple[str, ...]:
    return model.model_fields["kind"].annotation.__args__  # type: ignore[attr-defined, no-any-return]


@each_command
def test_every_command_exists_with_its_options(words: tuple[str, ...]) -> None:
    parse(commands(), list(words))


@pytest.mark.parametrize(
    "words",
    [
        ["nwe", "quiz"],
        ["build", "--oot", "x"],
        ["check", "--format", "xml"],
        ["handout", "--all"],
        ["explain", "A", "B"],
    ],
)
def test_a_wrong_command_would_be_noticed(words: list[str]) -> None:
    with pytest.raises((click.UsageError, AssertionError)):
        parse(commands(), words)


def parse(command: click.Command, words: list[str]) -> None:
    """Read the words as the command does, but look at no file and do nothing."""
    context = click.Context(command, info_name=command.name)
    if isinstance(command, click.Group):
        inner = command.get_command(context, words[0]) if words else None
        assert inner or not words, f"no command {words[0]}"
        return parse(inner, words[1:]) if inner else None
    given, left, _order = command.make_parser(context).parse_args(args=list(words))
    assert not left, f"too many words: {left}"
    for param in command.params:
        value = given.get(param.name)
        empty = value in (None, (), "") or repr(value).endswith("UNSET")
        assert not (empty and param.required and words), f"{param.name} is missing"
        if isinstance(param.type, click.Choice | click.IntRange) and not empty:
            for one in value if isinstance(value, tuple | list) else (value,):
                param.type.convert(one, param, context)
    return None


@pytest.mark.parametrize("words", TOLD, ids=" ".join)
def test_quick_commands_do_what_they_say(
    words: tuple[str, ...], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    lay(blocks_of(text_of("sua-loi-va-ra-soat")), project)
    done = CliRunner().invoke(commands(), ["--project", str(project), *words], standalone_mode=False)
    assert done.exception is None, done.output
    assert done.return_value == 0, done.output


@each_page
def test_every_link_between_pages_leads_somewhere(name: str) -> None:
    anchors = {f"{family_path(family)}.html": _anchors(family) for family in FAMILIES}
    for target in re.findall(r"(?<!!)\[[^\]]*\]\(([^)]+)\)", re.sub(r"```.*?```", "", text_of(name), flags=re.DOTALL)):
        page, _, anchor = target.partition("#")
        place = "giang-vien/" + page.replace(".md", ".html")
        known = {f"giang-vien/{other}.html" for other in NAMES} | set(anchors) | {f"{LIST}.html"}
        assert place in known, target
        assert not anchor or anchor in anchors.get(place, set()), target


def _anchors(family: str) -> set[str]:
    return {code.anchor for code in codes_of(family)}


def test_every_code_has_its_place_in_the_manual(project: Path) -> None:
    assert {code[:2] for code in CODES} == set(FAMILIES), "name the new family in render/manual_codes.py"
    pages = pages_of(project)
    for code in CODES:
        where = family_path(code[:2])
        assert f'href="{where.rpartition("/")[2]}.html#{code.lower()}"' in pages[LIST].body
        assert f'{{: id="{code.lower()}" }}' in pages[where].body


def pages_of(project: Path) -> dict[str, Page]:
    """Return the pages of the whole site."""
    return {page.path: page for page in whole_site(link_library(project, TODAY)).pages}


def test_every_example_stands_as_an_example(project: Path) -> None:
    pages = pages_of(project)
    for name in NAMES:
        assert pages[f"giang-vien/{name}"].body.count("<pre><code") == len(blocks_of(text_of(name))), name


def test_a_fresh_project_has_the_manual_out_of_the_readers_search(project: Path) -> None:
    pages = pages_of(project)
    assert {f"giang-vien/{name}" for name in NAMES} <= set(pages)
    manual = [page for page in pages.values() if page.teaches_editing]
    assert all(not page.searchable and STYLE.rpartition("/")[2] in page.body for page in manual)
    assert f'href="../{FRONT}.html"' in pages["van-ban/index"].body


def test_a_course_carries_no_manual(project: Path) -> None:
    lay(blocks_of(text_of("khoa-hoc")), project)
    linked = link_library(project, TODAY)
    site = course_site(linked, linked.library.courses[0])
    assert not [page.path for page in site.pages if page.teaches_editing]
    assert FRONT not in set(_menu(site.nav)) and FRONT in set(_menu(whole_site(linked).nav))
    assert not [page.path for page in site.pages if f"{FRONT}.html" in page.body]


def _menu(items: tuple) -> Iterator[str]:
    for item in items:
        if item.path:
            yield item.path
        yield from _menu(item.items)


def test_the_single_file_carries_no_manual_and_no_way_to_it(project: Path, tmp_path: Path) -> None:
    site = whole_site(link_library(project, TODAY))
    for page in site.pages:
        place = tmp_path / "built" / f"{page.path}.html"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"<article>{page.body}</article>", encoding="utf-8")
    manual = {page.path for page in site.pages if page.teaches_editing}
    carried = read_sections(site, tmp_path / "built")
    assert len(carried) == len(site.pages) - len(manual) > 10
    assert not manual & {section.path for section in carried}
    assert not [section.path for section in carried if f"{FRONT}.html" in section.html]
    assert not manual & set(_menu(without_manual(site).nav))
