"""Handouts say exactly what the library says, accents and all, and look the same from every machine."""

from __future__ import annotations

import re
import shutil
import subprocess
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from conftest import TODAY, Made
from reading import bare, facts_of, page_text, pages_in, running_head, said_in_html, said_in_pdf

from site_builder.emit.paper.pdf import write_pdf
from site_builder.pipeline import print_library

CONTENTS = range(2, 3)


def test_there_is_a_handout_of_every_kind(handouts: dict[str, Made]) -> None:
    kinds = {address.partition("/")[0] if "/" in address else "van-ban" for address in handouts}
    assert kinds == {"van-ban", "so-sanh", "cam-nang", "danh-muc", "khoa-hoc", "tu-kiem-tra", "truong-hop", "lich-nam"}
    assert len(handouts) > 40


def test_the_text_of_every_page_equals_its_source(handouts: dict[str, Made]) -> None:
    different = {}
    for address, made in handouts.items():
        without = CONTENTS if address.startswith("khoa-hoc/") else range(0)
        source, read = said_in_html(made.handout.html), said_in_pdf(made.pdf, without)
        if source.words != read.words:
            different[address] = first_difference(source.words, read.words)
        elif source.markers != read.markers:
            different[address] = f"list markers: {source.markers - read.markers} {read.markers - source.markers}"
    assert different == {}


def first_difference(source: str, read: str) -> str:
    at = next((i for i, (a, b) in enumerate(zip(source, read, strict=False)) if a != b), min(len(source), len(read)))
    return f"source …{source[at - 20 : at + 40]} / PDF …{read[at - 20 : at + 40]}"


def test_the_sources_texts_are_long_enough_to_mean_something(handouts: dict[str, Made]) -> None:
    assert all(len(said_in_html(made.handout.html).words) > 200 for made in handouts.values())
    assert "Đảng" in page_text(handouts["qd-213-2020"].pdf, 1)


def test_only_our_whole_fonts_are_in_every_handout(handouts: dict[str, Made]) -> None:
    for made in handouts.values():
        lines = subprocess.run(
            ["pdffonts", str(made.pdf)], capture_output=True, text=True, check=True
        ).stdout.splitlines()[2:]
        names = [line.split()[0] for line in lines]
        assert names and all(re.fullmatch(r"[A-Z]{6}\+Tinos(-Bold|-Italic|-BoldItalic)?", name) for name in names), (
            made.handout.address
        )


def test_every_handout_is_tagged_named_and_vietnamese(handouts: dict[str, Made]) -> None:
    for made in handouts.values():
        facts = facts_of(made.pdf)
        described = subprocess.run(
            ["pdfinfo", "-meta", str(made.pdf)], capture_output=True, text=True, check=True
        ).stdout
        assert facts["Tagged"] == "yes"
        assert facts["Title"] == made.handout.title
        assert re.search(r"<pdfuaid:part>1<|pdfuaid:part=.1.", described), "says that it keeps to PDF/UA-1"
        assert any(b"/Lang (vi)" in inner for inner in streams_of(made.pdf))
        assert facts["Page size"].endswith("(A4)")


def streams_of(path: Path) -> Iterator[bytes]:
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", path.read_bytes(), re.DOTALL):
        with suppress(zlib.error):
            yield zlib.decompress(found.group(1))


def test_pages_are_numbered_from_the_second_with_a_running_head(handouts: dict[str, Made]) -> None:
    for made in handouts.values():
        assert running_head(made.pdf, 1).strip() == "" or made.handout.title not in running_head(made.pdf, 1)
        for number in range(2, pages_in(made.pdf) + 1):
            head = " ".join(running_head(made.pdf, number).split())
            assert head.endswith(f" {number}"), made.handout.address
    course = handouts["khoa-hoc/chi-uy-vien-mot-ngay"]
    head = " ".join(running_head(course.pdf, 6).split())
    assert head == "Chi ủy viên, một ngày tập huấn · Chuẩn bị buổi sinh hoạt thường kỳ 6"


def test_the_contents_of_a_course_name_the_page_where_each_lesson_begins(handouts: dict[str, Made], root: Path) -> None:
    course = handouts["khoa-hoc/chi-uy-vien-mot-ngay"]
    lines = re.findall(r"^Bài \d+\. (.+?)[ .\n]+(\d+)$", page_text(course.pdf, 2), re.MULTILINE)
    assert len(lines) == 8
    for title, page in lines:
        assert bare(title) in bare(page_text(course.pdf, int(page))), title


def test_notes_give_citations_in_full(handouts: dict[str, Made]) -> None:
    html = handouts["cam-nang/chuan-bi-sinh-hoat-chi-bo"].handout.html
    assert re.search(r"<li>[^<]*Hướng dẫn số 42-HD/BTCTW ngày 28/10/2025 của Ban Tổ chức Trung ương\.</li>", html)
    for made in handouts.values():
        used = {int(number) for number in re.findall(r'<sup class="note">(\d+)</sup>', made.handout.html)}
        listed = re.search(r"<h2>Căn cứ và chỗ đọc thêm</h2>(.*?)</section>", made.handout.html, re.DOTALL)
        count = listed.group(1).count("<li>") if listed else 0
        assert not used or max(used) <= count, made.handout.address


def test_answers_stand_on_a_page_of_their_own(handouts: dict[str, Made]) -> None:
    for address, made in handouts.items():
        if address.startswith("tu-kiem-tra/"):
            pages = [page_text(made.pdf, number) for number in range(1, pages_in(made.pdf) + 1)]
            first = next(index for index, text in enumerate(pages) if text.startswith("Đáp án và giải thích"))
            assert first > 0
            assert not any("Căn cứ:" in text for text in pages[:first])


def test_two_makings_give_the_same_bytes(handouts: dict[str, Made], root: Path, tmp_path: Path, monkeypatch) -> None:
    copy = tmp_path / "Bản sao khác chỗ"
    copy.mkdir()
    for folder in ("content", "guides", "quizzes"):
        shutil.copytree(root / folder, copy / folder)
    monkeypatch.chdir(copy)
    makers = print_library(copy, TODAY.replace(year=2027)).makers
    for address in (
        "qd-213-2020",
        "cam-nang/chuan-bi-sinh-hoat-chi-bo",
        "danh-muc/cham-diem-buoi-sinh-hoat",
        "khoa-hoc/chi-uy-vien-mot-ngay",
    ):
        assert write_pdf(makers[address]()) == handouts[address].pdf.read_bytes(), address
