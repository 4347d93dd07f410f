"""Whatever an author writes, nothing in a page runs it, and what could run is refused with a message."""

from __future__ import annotations

import html
import json
import os
import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from itertools import count
from pathlib import Path, PurePosixPath

import markdown
import pytest
import yaml

from site_builder.diagnostics.diagnostic import has_errors
from site_builder.emit.installable import manifest
from site_builder.emit.settings import common_settings, engine_settings, harmless
from site_builder.emit.tree import page_text
from site_builder.load.read import CONTROL, decode
from site_builder.load.shelves import SHELVES
from site_builder.model.node import Node
from site_builder.model.page import Site
from site_builder.model.walk import walk_nodes
from site_builder.pipeline import Linked, link_library, whole_site
from site_builder.text.dialect import to_html
from site_builder.text.inspect import inspect
from site_builder.text.sanitise import sanitise
from tests.hostile import HELD, active_in, body_of, scheme_of, takes_words, vectors, write_library

LIBRARIES = tuple(Path(__file__).parents[1] / "libraries" / name for name in ("one_of_each", "rest_of_each"))
TODAY = date(2026, 1, 15)
ALL = vectors()
READABLE = [vector for vector in ALL if not CONTROL.search(vector)]
ROUNDS = max(4, int(os.environ.get("SO_TAY_CASES", "2000")) // 500)
PLACE = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*\Z")


def linked(root: Path, next_vector: Callable[[], str]) -> Linked:
    write_library(LIBRARIES, root, next_vector)
    return link_library(root, TODAY)


@cache
def engine() -> markdown.Markdown:
    """Return the Markdown that engines are told to use."""
    extensions = [next(iter(one)) if isinstance(one, dict) else one for one in common_settings()["markdown_extensions"]]
    return markdown.Markdown(extensions=extensions)


def built(site: Site) -> dict[str, str]:
    """Return the article of every page as the engine makes it."""
    return {page.path: engine().reset().convert(page_text(page).partition("\n---\n\n")[2]) for page in site.pages}


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return what pages of a harmless library run and load: our own scripts and forms."""
    site = whole_site(linked(tmp_path_factory.mktemp("harmless"), lambda: "Chữ thử"))
    found = {fault for article in built(site).values() for fault in active_in(article)}
    assert found and not any("hacked" in fault or fault.endswith("t>;") for fault in found)
    return found


def test_the_corpus_is_large_and_without_doubles() -> None:
    assert len(ALL) >= 150
    assert len(set(ALL)) == len(ALL)


def test_the_corpus_would_run_if_nothing_were_done() -> None:
    """Nothing below is worth anything unless the same eyes see these lines for what they are."""
    dangerous = [vector for vector in ALL if active_in(f"<p>{vector}</p>") or active_in(to_html(vector, known))]
    assert len(dangerous) >= 150


def known(reference: object) -> tuple[str, str]:
    return "x.html", getattr(reference, "words", None) or getattr(reference, "address", "")


@pytest.mark.parametrize("number", range(len(ALL)))
def test_nothing_of_a_text_survives_that_could_run(number: int) -> None:
    vector = ALL[number]
    for text in (
        vector,
        f"Chữ {vector} chữ",
        f"- {vector}",
        f"# {vector}",
        f"[{vector}](x.md)",
        f"> {vector}",
        f"`{vector}`",
    ):
        assert active_in(f"<div>{sanitise(to_html(text, known))}</div>") == [], text


@pytest.mark.parametrize("number", range(len(READABLE)))
def test_what_would_run_is_refused_with_a_message(number: int) -> None:
    """Neutralising in silence would leave an author wondering where the text has gone."""
    made = to_html(READABLE[number], known)
    if active_in(f"<div>{made}</div>"):
        assert inspect(READABLE[number]).forbidden, made


def test_characters_that_no_one_types_are_refused_with_the_file() -> None:
    refused = [vector for vector in ALL if CONTROL.search(vector)]
    assert len(refused) >= 8
    for vector in refused:
        source, problems = decode(f"title: {vector}\n".encode(), "a.yml")
        assert source is None and [problem.code for problem in problems] == ["YM119"]


@pytest.mark.parametrize("turn", range(ROUNDS))
def test_no_field_of_any_file_carries_it_into_a_page(turn: int, tmp_path: Path, ours: set[str]) -> None:
    at = count(turn * 61)
    made = linked(tmp_path, lambda: READABLE[next(at) % len(READABLE)])
    unread = [problem for problem in made.problems if problem.code[:2] == "YM" and problem.code != "YM124"]
    assert unread == [] and "CT212" in {problem.code for problem in made.problems} and has_errors(made.problems)
    site = whole_site(made)
    assert len(site.pages) >= 30
    assert {
        path: set(active_in(article)) - ours for path, article in built(site).items() if set(active_in(article)) - ours
    } == {}
    for words in printed_by_the_theme(site):
        assert not re.search(r'[<>"]', words) and active_in(f'<p title="{words}">{words}</p>') == []
    assert json.loads(manifest(site))["name"] == site.title
    for name, content in site.attachments:
        if name.endswith(".js"):
            assert isinstance(json.loads(re.sub(r"^.*?\)\.\w+ = ", "", content.decode())), dict), name


def printed_by_the_theme(site: Site) -> Iterator[str]:
    """Yield the titles and descriptions as the theme gets them; it prints them without escaping."""
    settings = engine_settings(site)
    yield from (settings["site_name"], settings.get("site_description", ""))
    waiting = list(settings["nav"])
    while waiting:
        for title, inner in waiting.pop().items():
            yield title
            waiting += inner if isinstance(inner, list) else []
    for page in site.pages:
        head = yaml.safe_load(page_text(page).removeprefix("---\n").partition("\n---\n\n")[0])
        yield from (head["title"], head.get("description", ""))


@pytest.mark.parametrize(
    "words", ["R&D", "a & b", "x < y", "“Trích”", '"Trích"', "&amp;", "&lt;b&gt;", "&copy 2026", "&#60;"]
)
def test_what_the_theme_prints_is_read_as_it_was_written(words: str) -> None:
    assert html.unescape(harmless(words)) == words
    assert harmless(words) == words or re.search(r'[<>"]|&#?\w+;|&copy', words)


def test_every_field_that_takes_words_is_among_those_spoilt(tmp_path: Path) -> None:
    made = linked(tmp_path, lambda: "Chữ thử")
    found = {f"{type(node).__name__}.{name}": True for top in made.library.nodes() for node in walk_nodes(top)
             for name, field in type(node).model_fields.items() if takes_words(field)}  # fmt: skip
    wanted = {f"{model.__name__}.{name}" for shelf in SHELVES for model in models_in(shelf.model)
              for name, field in model.model_fields.items() if takes_words(field)}  # fmt: skip
    assert wanted - set(found) - HELD == set()


def models_in(model: type[Node]) -> set[type[Node]]:
    """Return the model and every model within it."""
    found, waiting = set(), [model]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += [part for field in one.model_fields.values() for part in _classes(field.annotation)]
    return found


def _classes(annotation: object) -> list[type[Node]]:
    inner = [found for part in getattr(annotation, "__args__", ()) for found in _classes(part)]
    inner += _classes(annotation.__origin__) if hasattr(annotation, "__metadata__") else []
    return [annotation, *inner] if isinstance(annotation, type) and issubclass(annotation, Node) else inner


def test_names_of_files_and_folders_carry_nothing(tmp_path: Path, ours: set[str]) -> None:
    linked(tmp_path, lambda: "Chữ thử")
    names = [
        name
        for vector in READABLE
        if (name := vector.replace("/", "∕").replace("\n", " ").strip(" .")) and len(name.encode()) < 200
    ]
    for at, name in enumerate(names):
        folder = tmp_path / "guides" / name if at % 3 == 0 else tmp_path / "guides"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.md").write_text("Chữ thử.\n", encoding="utf-8")
        (folder / f"{name}.png").write_bytes(b"\x89PNG")
    site = whole_site(link_library(tmp_path, TODAY))
    assert len([page for page in site.pages if page.path.startswith("cam-nang/")]) > len(names) / 2
    for page in site.pages:
        assert PLACE.match(page.path), page.path
    for place, _content in site.attachments:
        assert PLACE.match(PurePosixPath(place).with_suffix("").as_posix()), place
    for path, article in built(site).items():
        assert set(active_in(article)) - ours == set(), path


def test_many_texts_in_one_guide_do_not_help_each_other(tmp_path: Path, ours: set[str]) -> None:
    """What opens in one paragraph may close in the next."""
    linked(tmp_path, lambda: "Chữ thử")
    (tmp_path / "guides/tat-ca.md").write_text(f"---\ntitle: Tất cả\n---\n{body_of(READABLE)}", encoding="utf-8")
    (tmp_path / "guides/noi-lien.md").write_text(f"---\ntitle: Nối liền\n---\n{' '.join(READABLE)}", encoding="utf-8")
    for path, article in built(whole_site(link_library(tmp_path, TODAY))).items():
        assert set(active_in(article)) - ours == set(), path


@pytest.mark.parametrize(
    "url", ["java\tscript:x", " javascript:x", "\x01javascript:x", "JAVASCRIPT:x", "java\nscript:x"]
)
def test_the_eyes_see_a_scheme_as_browsers_do(url: str) -> None:
    assert scheme_of(url) == "javascript"
