"""Word forms hold every field, name the right font, bear a Party heading and open in an office program."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from conftest import TODAY
from docx import Document
from reading import bare

from site_builder.emit.paper.word import write_docx
from site_builder.model.form_sheet import FormSheet
from site_builder.pipeline import print_library


@pytest.fixture(scope="module")
def sheets(root: Path) -> dict[str, FormSheet]:
    return print_library(root, TODAY).sheets


def words_of(content: bytes) -> str:
    """Return all words of a Word file in their order, tables included, without spaces."""
    body = Document(BytesIO(content)).element.body
    return bare("".join(node.text or "" for node in body.iter() if node.tag.endswith("}t")))


def words_of_sheet(sheet: FormSheet) -> list[str]:
    words = [sheet.title.upper()]
    for section in sheet.sections:
        words.append(section.title)
        for field in section.fields:
            words += [field.label, field.help, *field.choices, *field.columns]
    return [bare(word) for word in (*words, *sheet.notes) if word]


def test_every_form_is_there_with_every_word_in_order(sheets: dict[str, FormSheet]) -> None:
    assert len(sheets) >= 8
    for sheet in sheets.values():
        text, place = words_of(write_docx(sheet)), 0
        for word in words_of_sheet(sheet):
            found = text.find(word, place)
            assert found >= 0, f"{sheet.id}: {word}"
            place = found + len(word)


def test_the_heading_is_the_partys_and_never_the_states(sheets: dict[str, FormSheet]) -> None:
    for sheet in sheets.values():
        text = words_of(write_docx(sheet))
        assert ("ĐẢNGCỘNGSẢNVIỆTNAM" in text) == sheet.party_heading
        assert "CỘNGHÒAXÃHỘI" not in text.upper() and "ĐỘCLẬP" not in text.upper()
    assert not sheets["goi-y-tu-phe-binh-va-phe-binh"].party_heading


def test_no_form_claims_the_right_form_while_its_numbers_are_unverified(
    root: Path, sheets: dict[str, FormSheet]
) -> None:
    data = (root / "content/paper.yml").read_text(encoding="utf-8")
    assert data.count("source:") == data.count("verified: false") == 9
    for sheet in sheets.values():
        text = words_of(write_docx(sheet))
        assert "đúngthểthức" not in text.lower()
        assert bare("chưa đối chiếu với Hướng dẫn 36-HD/VPTW ngày 03/4/2018") in text


def test_fonts_margins_and_sizes_are_those_of_the_data_file(sheets: dict[str, FormSheet]) -> None:
    sheet = sheets["bien-ban-sinh-hoat-chi-bo"]
    layout = replace(sheet.layout, margins=(21, 16, 22, 31), body_size=13)
    word = Document(BytesIO(write_docx(replace(sheet, layout=layout))))
    page = word.sections[0]
    assert [round(side.mm) for side in (page.top_margin, page.right_margin, page.bottom_margin, page.left_margin)] == [
        21,
        16,
        22,
        31,
    ]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    assert word.styles["Normal"].font.name == "Times New Roman"
    assert word.styles["Normal"].font.size.pt == 13


def test_the_same_form_gives_the_same_bytes_and_no_moment(
    sheets: dict[str, FormSheet], root: Path, tmp_path: Path, monkeypatch
) -> None:
    copy = tmp_path / "Chỗ khác"
    copy.mkdir()
    for folder in ("content", "guides", "quizzes"):
        shutil.copytree(root / folder, copy / folder)
    monkeypatch.chdir(copy)
    again = print_library(copy, TODAY.replace(year=2027)).sheets
    for id, sheet in sheets.items():
        content = write_docx(sheet)
        assert content == write_docx(again[id])
        assert {member.date_time for member in zipfile.ZipFile(BytesIO(content)).infolist()} == {(1980, 1, 1, 0, 0, 0)}
        about = Document(BytesIO(content)).core_properties
        assert about.created.date() == sheet.checked_on
        assert about.author == sheet.made_by


def test_an_office_program_opens_every_form(sheets: dict[str, FormSheet], tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed: scripts/install-paper-tools installs it")
    for id, sheet in sheets.items():
        (tmp_path / f"{id}.docx").write_bytes(write_docx(sheet))
    home = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, tmp_path.glob("*.docx"))],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    for id, sheet in sheets.items():
        text = bare(
            subprocess.run(
                ["pdftotext", "-raw", str(tmp_path / f"{id}.pdf"), "-"], capture_output=True, text=True, check=True
            ).stdout
        )
        for section in sheet.sections:
            for field in section.fields:
                assert bare(field.label) in text or not re.search(r"\w", field.label), f"{id}: {field.label}"
