"""The report keeps hostile words words, its tables open in a spreadsheet as they are, and the command tells what it left out."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import sys
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from site_builder.model.answer_codes import short_code
from site_builder.pipeline import answers_of
from site_builder.results.code import Code, write_code
from site_builder.results.gather import gather
from site_builder.results.page import report_page
from site_builder.results.summary import ClassReport, report
from site_builder.results.tables import safe, tables
from site_builder.results.values import AnswerBank
from tests.results.shared import BANK, CASES, FORMULA, HOSTILE

ROOT = Path(__file__).parents[2]


def made(name: str) -> ClassReport:
    sources = ((file, (text or "").encode()) for file, text in CASES[name])
    return report(gather(sources, BANK), BANK)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


@pytest.mark.parametrize("name", list(CASES))
def test_the_report_runs_nothing_and_loads_nothing(name: str) -> None:
    if not made(name).sheets:
        return
    page = report_page(made(name), f"Lớp {HOSTILE}")
    reader = Tags()
    reader.feed(page)
    assert not reader.tags & {"img", "script", "iframe", "link", "a", "b"}
    assert not [name for name in reader.attributes if name.startswith("on") or name in ("src", "href")]
    assert "default-src 'none'" in page


def test_every_name_stands_in_the_report_as_it_was_written() -> None:
    page = report_page(made("a class"), "Lớp")
    assert "&lt;img src=x onerror=&#34;window.hacked=1&#34;&gt;" in page
    assert page.count("<svg") >= 2 and page.count('role="img"') == 2


@pytest.mark.parametrize("name", ["a class", "paper with faults"])
def test_no_cell_is_run_as_a_formula(name: str) -> None:
    for content in tables(made(name)).values():
        assert content.startswith(b"\xef\xbb\xbf")
        for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
            assert not [cell for cell in row if re.match(r"\s*[=+@\-\t]", cell)]


def test_only_what_could_run_is_changed() -> None:
    assert [safe(cell) for cell in (FORMULA, "-1", "@a", " =1", "\t=1", "Lê A", 5, -5, "−0,12", "a=b")] == [
        f"'{FORMULA}", "'-1", "'@a", "' =1", "'\t=1", "Lê A", 5, -5, "−0,12", "a=b",
    ]  # fmt: skip


def test_a_clause_few_know_is_named_and_one_whose_question_is_in_doubt_says_so() -> None:
    found = made("a class")
    again = [one for one in found.clauses if one.again]
    assert all(one.asked >= 5 and one.share < 0.6 for one in again)
    assert [one.share for one in again] == sorted(one.share for one in again)
    doubted = {one.item.clauses[0].address for one in found.items if one.suspect}
    assert doubted == {one.clause.address for one in found.clauses if one.doubtful}


@pytest.fixture(scope="module")
def bank() -> AnswerBank:
    found = answers_of(ROOT, date(2026, 11, 23)).bank
    assert found is not None
    return found


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "site_builder", "--project", str(ROOT), "results", *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)


def test_the_command_gathers_codes_and_paper_and_tells_what_it_left_out(bank: AnswerBank, tmp_path: Path) -> None:
    items = [item for item in bank.items if item.kind == "single"][:10]
    places = [[value for value, _ in item.options].index(item.right[0]) for item in items]
    answers = tuple((item.code, 1 << place) for item, place in zip(items, places, strict=True))
    code = write_code(Code(bank.version, bank.tests[0].code, "K3F7QA", 327, 1, answers, "Người Một"))
    (tmp_path / "ma.txt").write_text(f"{code}\n{code[:-1]}\n{code}\n", encoding="utf-8")
    rows = [f"Người Hai,Tổ 2,101,{bank.version},{n},{item.id},,0" for n, item in enumerate(items, 1)]
    head = "nguoi,don_vi,ma_de,ngan_hang,cau,id,tra_loi,dung"
    (tmp_path / "ket-qua.csv").write_text("\r\n".join([head, *rows]), encoding="utf-8-sig")
    out = tmp_path / "bao cao"
    done = run(str(tmp_path / "ma.txt"), str(tmp_path / "ket-qua.csv"), "--out", str(out))
    assert done.returncode == 0, done.stderr
    assert "ma.txt:2: Mã kết quả bị thiếu một phần" in done.stderr
    assert "ma.txt:3: Bài này của Người Một đã có ở ma.txt:1" in done.stderr
    assert sorted(path.name for path in out.iterdir() if path.suffix) == [
        "bao-cao.html", "cau-hoi.csv", "dieu-khoan.csv", "lop.csv", "phuong-an.csv",
    ]  # fmt: skip
    lines = (out / "lop.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[2].startswith("Người Hai,Tổ 2,Mã đề 101,,0,10,0 %")
    assert lines[1].startswith("Người Một,,") and ",10,10,100 %" in lines[1]


def test_nothing_to_read_is_told_and_leaves_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("xin chào", encoding="utf-8")
    done = run(str(tmp_path / "a.txt"), "--out", str(tmp_path / "ra"))
    assert done.returncode == 1 and "Không có bài làm nào đọc được" in done.stderr
    assert "Traceback" not in done.stderr and not (tmp_path / "ra").exists()


def test_the_bank_names_every_question_once_and_its_clauses_in_words(bank: AnswerBank) -> None:
    # Where two short names fell together, a course that holds only one of them would give it the other's.
    assert [item.id for item in bank.items if item.code != short_code(f"{item.id} {item.wording}")] == []
    assert len({item.code for item in bank.items}) == len(bank.items)
    for item in bank.items:
        assert item.clauses and all("/" not in clause.name.split(" ")[0] for clause in item.clauses), item.id
        assert not item.ticked or set(item.right) <= {value for value, _ in item.options}
