"""What `new` writes is a valid draft whose open places are named; nothing that is there is lost."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from datetime import UTC, datetime
from datetime import time as time_of_day
from pathlib import Path

import pytest

from site_builder.author.editor.schemas import schema_files
from site_builder.model.draft import TODO
from site_builder.pipeline import check_library
from tests.author.command import Done, site_builder
from tests.golden import LIBRARY, TODAY

CITATION = ("--citation", "qd-1-2020/dieu-1")
DRAFTS = {
    "document": (("--number", "99-QĐ/TW", "--issued-on", "02/01/2024", "--kind", "regulation", "--title", "Về: “việc” #1"), "content/documents/qd-99-2024.yml"),
    "guide": (("--title", "Họp: chuẩn bị thế nào?", "--audience", "member"), "guides/hop-chuan-bi-the-nao.md"),
    "quiz": (("--title", "Đề mới", "--topic", "Họp", "--prompt", "Chi bộ họp khi nào?", *CITATION), "quizzes/de-moi.yml"),
    "question": (("--quiz", "de-mau", "--prompt", "Chi bộ họp khi nào?", "--kind", "multiple", *CITATION), "quizzes/de-mau.yml"),
    "course": (("--title", "Khóa mới"), "content/courses/khoa-moi.yml"),
    "form": (("--title", "[Phiếu] mới"), "content/forms/phieu-moi.yml"),
    "term": (("--term", "Cấp ủy"), "content/glossary.yml"),
    "faq": (("--question", "Có họp không: khi nào?", "--topic", "Họp hành"), "content/faq/hop-hanh.yml"),
}  # fmt: skip

ON_THE_DAY = str(int(datetime.combine(TODAY, time_of_day(12), UTC).timestamp()))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LIBRARY, tmp_path / "du-an"))


def new(project: Path, *arguments: str) -> Done:
    return site_builder(project, "new", *arguments, SOURCE_DATE_EPOCH=ON_THE_DAY)


def files(project: Path) -> dict[str, bytes]:
    return {str(path.relative_to(project)): path.read_bytes() for path in project.rglob("*") if path.is_file()}


@pytest.mark.parametrize("kind", DRAFTS)
def test_a_draft_passes_check_and_names_its_open_places(kind: str, project: Path) -> None:
    before = files(project)
    options, place = DRAFTS[kind]
    done = new(project, kind, *options)
    assert done.returncode == 0, done.stderr
    after = files(project)
    assert {name for name in after if after[name] != before.get(name)} == {place}
    problems = check_library(project, TODAY).problems
    assert {problem.code for problem in problems} == {"CT217"}
    assert {problem.span.file for problem in problems} == {place}
    text = after[place].decode()
    assert len(problems) == sum(TODO in line and not line.lstrip().startswith("#") for line in text.splitlines())
    assert re.search(r"(?m)^\s*# ", text) or kind == "term"
    if place not in before and place.endswith(".yml"):
        schema = text.removeprefix("# yaml-language-server: $schema=").partition("\n")[0]
        known = {(project / name).resolve() for name, _text in schema_files()}
        assert (project / place).parent.joinpath(schema).resolve() in known, (
            "editors check the draft by the schema it names"
        )


@pytest.mark.parametrize("kind", DRAFTS)
def test_nothing_that_is_there_is_overwritten(kind: str, project: Path) -> None:
    options, place = DRAFTS[kind]
    assert new(project, kind, *options).returncode == 0
    first = (project / place).read_bytes()
    again = new(project, kind, *options)
    if kind == "question":
        assert (project / place).read_bytes().startswith(first), (
            "what was written stays; a second question gets its own id"
        )
        assert {problem.code for problem in check_library(project, TODAY).problems} <= {"CT217", "QZ545", "QZ546"}
    else:
        assert (again.returncode, again.stdout) == (1, "")
        assert (project / place).read_bytes() == first


def test_an_entry_goes_to_the_end_of_its_list_and_leaves_the_rest_alone(project: Path) -> None:
    glossary = project / "content/glossary.yml"
    above = "# Của chúng tôi\nterms:\n- id: a-b   \n  term: A b\n  definition: >-\n    Một từ.\n\n"
    below = "# Chữ viết tắt\nabbreviations:\n  - short: BTCTW\n    full: Ban Tổ chức Trung ương\n"
    glossary.write_text(above + below, encoding="utf-8")
    assert new(project, "term", "--term", "Cấp ủy", "--definition", "Cơ quan lãnh đạo.").returncode == 0
    entry = "- id: cap-uy\n  term: Cấp ủy\n  definition: Cơ quan lãnh đạo.\n"
    assert glossary.read_text(encoding="utf-8") == above[:-1] + entry + "\n" + below


def test_without_a_terminal_what_is_missing_is_named(project: Path) -> None:
    before = files(project)
    done = new(project, "quiz", "--title", "Đề")
    assert done.returncode == 2
    assert "--topic, --prompt, --citation" in done.stderr
    assert files(project) == before


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("question", "--quiz", "de-mao", "--prompt", "x?", *CITATION), "“de-mau”"),
        (("question", "--quiz", "de-mau", "--prompt", "x?", "--citation", "qd-1-2020/dieu-1x"), "“qd-1-2020/dieu-1”"),
        (("question", "--quiz", "de-mau", "--prompt", "x?", "--citation", "qd-1-2020"), "qd-1-2020/dieu-1"),
        (("guide", "--title", "…"), "--title"),
        (("guide", "--title", "Họp", "--audience", "bi-thu"), "secretary"),
        (("document", "--number", "1-QĐ/TW", "--issued-on", "hôm qua", "--kind", "plan", "--title", "x"), "02/01/2020"),
    ],
)
def test_an_answer_that_will_not_do_is_told(arguments: tuple[str, ...], word: str, project: Path) -> None:
    before = files(project)
    done = new(project, *arguments)
    assert done.returncode == 2
    assert word in done.stderr and "Traceback" not in done.stderr
    assert files(project) == before


def test_on_a_terminal_it_asks_until_the_answer_is_good(project: Path) -> None:
    parent, child = pty.openpty()
    command = [sys.executable, "-m", "site_builder", "--project", str(project), "new", "guide"]
    asked = subprocess.Popen(command, stdin=child, stdout=child, stderr=child, close_fds=True)
    os.close(child)
    said = _until(parent, "Tên")
    os.write(parent, "Giao việc\n".encode())
    said += _until(parent, "Dành cho ai")
    os.write(parent, "giám đốc\n".encode())
    said += _until(parent, "Chọn một trong")
    os.write(parent, b"trainer\n")
    said += _until(parent, "guides/giao-viec.md")
    assert asked.wait(30) == 0
    assert "audience: [trainer]" in (project / "guides/giao-viec.md").read_text(encoding="utf-8")


def _until(terminal: int, word: str) -> str:
    """Return what the command says until it has said the word."""
    said, end = b"", time.monotonic() + 30
    while word not in said.decode("utf-8", "ignore"):
        assert time.monotonic() < end, said.decode("utf-8", "ignore")
        if select.select([terminal], [], [], 1)[0]:
            said += os.read(terminal, 4096)
    return said.decode("utf-8", "ignore")
