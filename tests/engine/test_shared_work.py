"""Work on guides shared between two processes gives what one process gives, whatever the content holds."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from site_builder import prepare
from site_builder.adapters.engine import beside
from site_builder.adapters.engine.beside import can_divide
from site_builder.adapters.sharing import in_two
from site_builder.emit.starter import starter_files
from site_builder.memory import Memory
from site_builder.model.guide import Guide
from site_builder.pipeline import check_library, compile_library
from site_builder.prepare import Prepared
from tests.words import TODAY

SOUND = "# Trang {number}\n\nXem [[cam-nang/bat-dau]] và [[qd-01-2026/dieu-1]].\n"
BROKEN = ("Chữ saii.\n", "<script>x</script>\n", "[lạc](khong-co.md)\n", "[[khong/co]]\n", "Họp mỗi quý.\n")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(prepare, "MANY", 2)
    for name, text in starter_files():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for number in range(8):
        (tmp_path / f"guides/trang-{number}.md").write_text(SOUND.format(number=number), encoding="utf-8")
    return tmp_path


@pytest.fixture
def workers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[], set[str]]:
    """Return what tells which processes made a page."""
    told = tmp_path.parent / f"{tmp_path.name}-told"
    made = prepare._page

    def page(guide: Guide, *given: object) -> object:
        with told.open("a") as opened:
            opened.write(f"{os.getpid()}\n")
        return made(guide, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(prepare, "_page", page)
    return lambda: set(told.read_text().split())


@pytest.mark.skipif(not can_divide(), reason="this machine has one processor, or no cheap second process")
def test_two_processes_make_the_site_of_one(project: Path, workers: Callable[[], set[str]]) -> None:
    alone = compile_library(project, TODAY)
    shared = compile_library(project, TODAY, Memory(), in_two)
    assert shared.site == alone.site is not None
    assert len(workers()) == 2


def test_where_there_is_no_second_process_one_makes_all(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "can_divide", lambda: False)
    assert compile_library(project, TODAY, Memory(), in_two) == compile_library(project, TODAY)


def test_what_is_wrong_is_told_as_by_one(project: Path) -> None:
    for number, text in enumerate(BROKEN):
        with (project / f"guides/trang-{number}.md").open("a", encoding="utf-8") as guide:
            guide.write(text)
    alone = check_library(project, TODAY).problems
    assert len({problem.code for problem in alone}) == len(BROKEN)
    assert check_library(project, TODAY, Memory(), in_two).problems == alone
    assert compile_library(project, TODAY, Memory(), in_two).problems == alone


def test_pages_that_cannot_be_made_early_are_made_in_their_turn(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare, "_page", lambda *given: None)
    assert compile_library(project, TODAY, Memory(), in_two) == compile_library(project, TODAY)


def test_few_guides_are_not_shared(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def share(work: Callable[[Sequence[Guide]], dict[str, Prepared]], guides: Sequence[Guide]) -> dict[str, Prepared]:
        pytest.fail("shared")

    monkeypatch.setattr(prepare, "MANY", 99)
    assert compile_library(project, TODAY, Memory(), share).site
