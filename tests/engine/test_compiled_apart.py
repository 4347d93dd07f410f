"""A library compiled by another process gives the site, and the problems, that this one gives."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from site_builder.adapters import apart
from site_builder.adapters.apart import compiled_apart, is_large
from site_builder.adapters.engine.beside import can_divide
from site_builder.emit.starter import starter_files
from site_builder.memory import Memory
from site_builder.memory.signing import LENGTH
from site_builder.pipeline import Compiled, compile_library
from tests.words import TODAY


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "du-an"
    for name, text in starter_files():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / "nho", b"k" * LENGTH, b"du an")


def compiled(project: Path, memory: Memory, told: Path | None = None) -> Compiled:
    """Return what compiling yields, done where `compiled_apart` has it done."""

    def compiling() -> Compiled:
        if told:
            with told.open("a") as opened:
                opened.write(f"{os.getpid()}\n")
        made = compile_library(project, TODAY, memory)
        memory.keep("files", "uses", "findings", "pages")
        return made

    return compiled_apart(memory, compiling)


@pytest.mark.skipif(not can_divide(), reason="this machine has one processor, or no cheap second process")
def test_the_same_comes_from_another_process(project: Path, memory: Memory, tmp_path: Path) -> None:
    assert compiled(project, memory, tmp_path / "ai") == compile_library(project, TODAY)
    assert (tmp_path / "ai").read_text().split() != [str(os.getpid())]


def test_what_is_wrong_is_told(project: Path, memory: Memory) -> None:
    (project / "guides/sai.md").write_text("[[khong/co]]\n", encoding="utf-8")
    made = compiled(project, memory)
    assert made.site is None
    assert made == compile_library(project, TODAY)


def test_an_older_site_is_never_taken_for_the_new_one(project: Path, memory: Memory, tmp_path: Path) -> None:
    compiled(project, memory)
    with (project / "guides/bat-dau.md").open("a", encoding="utf-8") as guide:
        guide.write("\nThêm một dòng.\n")

    class Forgetful(Memory):
        """Cannot write anything down."""

        def keep(self, *names: str) -> None:
            for name in names:
                self.__dict__.pop(name, None)

    forgetful = Forgetful(tmp_path / "nho", b"k" * LENGTH, b"du an")
    made = compiled(project, forgetful)
    assert made.site == compile_library(project, TODAY).site


def test_a_failure_of_the_other_process_shows_here(project: Path, memory: Memory) -> None:
    def fail() -> Compiled:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        compiled_apart(memory, fail)


def test_thousands_of_guides_are_large(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_large(project)
    monkeypatch.setattr(apart, "LARGE", 0)
    assert is_large(project)
