"""Packages of one of our quizzes, made once, and a page that stands for a learning system."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from banks import ROOT
from once import once

from site_builder.adapters.cli.packages import package, packages as packages_of

from site_builder.link.build import link
from site_builder.link.values import with_values
from site_builder.load.library import load
from site_builder.pipeline import Linked

QUIZ = "tinh-huong-noi-cu-tru"
STANDARDS = ("scorm12", "scorm2004", "cmi5")
SCRIPTS = ROOT / "node_modules/scorm-again/dist"


def make(folder: Path) -> None:
    library, _problems = load(ROOT)
    library = with_values(library)
    linked = Linked(library, link(library), [])
    quiz = next(quiz for quiz in library.quizzes if quiz.id == QUIZ)
    for standard, made in packages_of(linked, STANDARDS, [quiz], None, 70).items():
        (folder / f"{standard}.zip").write_bytes(made.content)
        zipfile.ZipFile(io.BytesIO(made.content)).extractall(folder / standard)
    for name in ("scorm12", "scorm2004"):
        (folder / f"{name}.min.js").write_bytes((SCRIPTS / f"{name}.min.js").read_bytes())
    again = package(linked, "scorm12", [quiz], None, 70)
    (folder / "scorm12-again.zip").write_bytes(again.content)


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(tmp_path_factory, "packages", make)
