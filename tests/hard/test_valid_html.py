"""Every page of our site is valid HTML, as the Nu checker of the W3C reads it: served, and opened from a folder."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from site_builder.adapters.cli.run import run
from site_builder.adapters.preview.pages import before_banner, edit_bar, error_page
from site_builder.adapters.preview.places import places_of
from site_builder.diagnostics.diagnostic import has_errors
from site_builder.emit.bundle.offline import offline_files
from site_builder.emit.marking_page import marking_page
from site_builder.exam.key import key_of
from site_builder.exam.paper import Wish, make_exam
from site_builder.pipeline import link_library, whole_site
from site_builder.results.gather import gather
from site_builder.results.page import report_page
from site_builder.results.summary import report
from tests.exam.making import mixed_bank
from tests.golden import LIBRARY
from tests.results.shared import BANK, CASES

ROOT = Path(__file__).parents[2]
JAR = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
KIND = re.compile(r'<meta name="st-kind" content="([^"]+)">')


def errors_in(*places: Path) -> list[str]:
    """Return what the checker says, an error a line."""
    if shutil.which("java") is None:
        pytest.skip("no Java on this machine for the Nu checker; scripts/install-html-checker gets it")
    assert JAR.exists(), "No Nu checker. Mend it with: scripts/install-node-packages"
    options = ("--errors-only", "--format", "gnu", "--skip-non-html")
    command = ["java", "-XX:+UseSerialGC", "-jar", str(JAR), *options, *map(str, places)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode in (0, 1) and not done.stdout, f"{done.stdout}{done.stderr[-2000:]}"
    return [line for line in done.stderr.splitlines() if ": error: " in line]


@pytest.fixture(scope="module")
def handed_out(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return one page of each kind as it goes into a folder to be handed out; the others are made of the same parts."""
    out = tmp_path_factory.mktemp("thu muc")
    seen = set()
    for place, content in offline_files(site):
        kind = KIND.search(content.decode()) if place.endswith(".html") else None
        if kind and kind[1] not in seen:
            seen.add(kind[1])
            (out / f"{kind[1]}.html").write_bytes(content)
    assert len(seen) > 15
    return out


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what we make besides pages of a site: a bundle's first page, a single file, and pages for trainers' own eyes."""
    out = tmp_path_factory.mktemp("ben canh")
    project = Path(shutil.copytree(LIBRARY, tmp_path_factory.mktemp("du an") / "du-an"))
    assert run(["--project", str(project), "bundle", "--both", "--out", str(out)]) == 0
    shutil.unpack_archive(next(out.glob("*.zip")), out)
    assert run(["--project", str(project), "admin", "--out", str(out / "admin")]) == 0
    (out / "marking.html").write_bytes(
        marking_page(key_of(make_exam(mixed_bank(), Wish(9, 2, "2026", "Bài thử <b>&"))))
    )
    read = ((file, (text or "").encode()) for file, text in CASES["a class"])
    (out / "report.html").write_text(report_page(report(gather(read, BANK), BANK), "Lớp <b>&"), encoding="utf-8")
    quiz = project / "quizzes/de-mau.yml"
    quiz.write_text(quiz.read_text(encoding="utf-8").replace("title: ", "tittle: <b>&"), encoding="utf-8")
    linked = link_library(project, date(2026, 1, 15))
    places = places_of(project, whole_site(linked), linked.links)
    assert has_errors(linked.problems)
    (out / "errors.html").write_text(error_page(linked.problems, places, "/index.html"), encoding="utf-8")
    page = next(out.rglob("trang/index.html")).read_text(encoding="utf-8")
    start = page.index(">", page.index("<body")) + 1
    shown = page[:start] + edit_bar(places, "index") + before_banner() + page[start:]
    (out / "preview.html").write_text(shown, encoding="utf-8")
    return out


def test_every_page_is_valid(online: Path, handed_out: Path, beside: Path) -> None:
    assert errors_in(online, handed_out, beside) == []


def test_the_checker_sees_what_is_wrong(online: Path, tmp_path: Path) -> None:
    page = (online / "index.html").read_text(encoding="utf-8")
    box = 'type="checkbox" id="__drawer"'
    assert box in page
    (tmp_path / "a.html").write_text(page.replace(box, f'{box} autocomplete="off"', 1), encoding="utf-8")
    (tmp_path / "b.html").write_text(page.replace("<h1", '<p for="x"', 1), encoding="utf-8")
    wrong = errors_in(tmp_path)
    assert {"a.html", "b.html"} == {name for line in wrong for name in ("a.html", "b.html") if name in line}
