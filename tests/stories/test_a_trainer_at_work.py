"""A trainer's first week: start a project, write one of each, make ten slips, read what is wrong, mend, build and hand out.

Every step is one command, or one edit such as a person makes in a text editor; nothing needs a programmer.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.adapters.cli.run import run

QUIZ, GUIDE, DOCUMENT, TERMS, FACTS = "quizzes/vi-du.yml", "guides/bat-dau.md", "content/documents/qd-01-2026.yml", "content/glossary.yml", "content/facts/vi-du.yml"  # fmt: skip
CLAUSE = ("--citation", "qd-01-2026/dieu-1")
NEW = (
    ("document", "--number", "05-HD/VD", "--issued-on", "03/02/2026", "--kind", "guidance", "--title", "Mượn sách"),
    ("guide", "--title", "Mượn sách thế nào"),
    ("quiz", "--title", "Mượn sách", "--topic", "Mượn sách", "--prompt", "Ai được mượn sách?", *CLAUSE),
    ("question", "--quiz", "muon-sach", "--prompt", "Thư viện mở cửa hằng tuần.", "--kind", "true_false", *CLAUSE),
    ("course", "--title", "Buổi đầu", "--audience", "member"),
    ("form", "--title", "Phiếu mượn sách"),
    ("term", "--term", "Bạn đọc", "--definition", "Người mượn sách của thư viện."),
    ("faq", "--question", "Mượn sách có mất tiền không?", "--topic", "Mượn sách"),
)


def bytes_of(change: Callable[[str], str]) -> Callable[[bytes], bytes]:
    return lambda raw: change(raw.decode()).encode()


def swap(old: str, new: str) -> Callable[[bytes], bytes]:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return bytes_of(change)


FIXED_BY_COMMAND = (
    ("a Tab", QUIZ, bytes_of(lambda text: text.replace("    kind: single", "\t\tkind: single", 1)), "YM101"),
    ("curly marks around a key", QUIZ, swap("title:", "“title”:"), "CT202"),
    ("a dash for a hyphen", TERMS, swap("  - id", "  – id"), "YM104"),
    ("letters from a Mac", GUIDE, lambda raw: unicodedata.normalize("NFD", raw.decode()).encode(), "YM117"),
    ("tone marks of the other style", GUIDE, swap("Mở tệp", "Uỷ ban mở tệp"), "SP702"),
    ("an id left out", QUIZ, swap("  - id: vd-mo-cua\n    kind", "  - kind"), "CT201"),
)
MENDED_BY_HAND = (
    ("a colon inside a sentence", DOCUMENT, swap("title: Văn bản ví dụ", "title: Văn bản: ví dụ"), "YM102"),
    ("a misspelt key", QUIZ, swap("difficulty:", "dificulty:"), "CT202"),
    ("an address that is not there", GUIDE, swap("[[qd-01-2026/dieu-1]]", "[[qd-01-2026/dieu-9]]"), "LK302"),
    ("a fact that is not there", DOCUMENT, swap("facts: [VD-01]", "facts: [VD-02]"), "LK303"),
    (
        "two right options",
        QUIZ,
        swap("      - text: Năm buổi\n", "      - text: Năm buổi\n        right: true\n"),
        "QZ502",
    ),
)


class Trainer:
    """A person at a keyboard: runs commands and reads what they say."""

    def __init__(self, project: Path, heard: pytest.CaptureFixture[str]) -> None:
        self.project, self._heard = project, heard

    def runs(self, *arguments: str) -> tuple[int, str]:
        code = run(["--project", str(self.project), *arguments])
        said = self._heard.readouterr()
        assert "Traceback" not in said.err
        return code, said.out + said.err


@pytest.fixture
def trainer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Trainer:
    project = tmp_path / "Sổ tay của tôi"
    assert run(["init", str(project)]) == 0
    person = Trainer(project, capsys)
    for arguments in NEW:
        code, said = person.runs("new", *arguments)
        assert code == 0, said
    return person


def test_a_week_of_writing_ends_in_something_to_hand_out(trainer: Trainer, tmp_path: Path) -> None:
    code, said = trainer.runs("check")
    assert code == 0 and set(re.findall(r"\b[A-Z]{2}\d{3}\b", said)) == {"CT217"}, (
        "drafts only say what is still to write"
    )
    for name, place, slip, expected in (*FIXED_BY_COMMAND, *MENDED_BY_HAND):
        path = trainer.project / place
        sound = path.read_bytes()
        path.write_bytes(slip(sound))
        code, said = trainer.runs("check")
        told = next((line for line in said.splitlines() if f" {expected} " in line), "")
        assert told.startswith(place), (name, said)
        assert re.match(r"\n(?: .*\n|\s*\d+ \|.*\n)*\s*= \S", said.split(told, 1)[1]), "every message has a way out"
        assert trainer.runs("explain", expected)[0] == 0
        if (name, place, slip, expected) in FIXED_BY_COMMAND:
            assert trainer.runs("fix", "--yes")[0] == 0
            assert expected not in trainer.runs("check")[1], name
        path.write_bytes(sound)
    code, said = trainer.runs("build")
    assert code == 0 and (trainer.project / "site/cam-nang/muon-sach-the-nao.html").is_file(), said
    code, said = trainer.runs("bundle", "buoi-dau", "--out", str(tmp_path / "phát"))
    assert code == 0 and list((tmp_path / "phát").glob("*.zip")), said
    assert trainer.runs("review")[0] == 0
    assert trainer.runs("review", "--done", "cam-nang/muon-sach-the-nao")[0] == 0
