"""Packages of a quiz with every kind of question, made once."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from banks import NASTY, ROOT, quiz_from
from once import once

from site_builder.adapters.cli.packages import package
from site_builder.adapters.cli.packages import packages as packages_of
from site_builder.link.build import link
from site_builder.link.values import with_values
from site_builder.load.library import load
from site_builder.pipeline import Linked

QUIZ = "de-kho"
LIBRARY = ROOT / "tests/libraries/one_of_each"
STANDARDS = ("scorm12", "scorm2004", "cmi5")
SCRIPTS = ROOT / "node_modules/scorm-again/dist"


def make(folder: Path) -> None:
    library, _problems = load(LIBRARY)
    text = NASTY.read_text(encoding="utf-8").replace("qd-213-2020/dieu-4/khoan-3, qd-213-2020", "qd-01-2026/dieu-1")
    text = re.sub(r"qd-213-2020(?:/dieu-4)?", "qd-01-2026/dieu-1", text).replace("Q213-33, Q213-34", "VD-01")
    quiz = quiz_from(text)
    library = with_values(replace(library, quizzes=(*library.quizzes, quiz)))
    linked = Linked(library, link(library), [])
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
