"""What trainers already have becomes quizzes: each row told of, gaps listed, nothing overwritten, nothing fetched."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from banks import ROOT, exported, nasty, quiz_from

from site_builder.adapters.cli import main
from site_builder.load.exchange.assemble import Remark, assemble
from site_builder.load.exchange.draft import Unreadable
from site_builder.load.exchange.readers import read_drafts
from site_builder.load.exchange.yaml_file import quiz_yaml

HEADING = ["STT", "Câu hỏi", "A", "B", "C", "D", "Đáp án", "Lý giải"]
ROWS = [
    [1, "Chi bộ họp thường kỳ mấy tháng một lần?", "Một", "Hai", "Ba", "Sáu", "A", "Mỗi tháng một lần."],
    [2, "Chọn các việc của bí thư chi bộ.", "Chủ trì", "Thu phí xe", "Chuẩn bị", "Bán vé", "A, C", ""],
    [3, "Đảng viên đóng đảng phí hằng tháng.", "", "", "", "", "Đúng", ""],
    [4, "Câu không có đáp án?", "Một", "Hai", "", "", "", ""],
    [5, "Câu chỉ nhầm đáp án?", "Một", "Hai", "", "", "E", ""],
]


def run(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    told = capsys.readouterr()
    return int(ended.value.code or 0), told.out, told.err


def excel(path: Path) -> Path:
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["BỘ CÂU HỎI TẬP HUẤN"])
    for row in (HEADING, *ROWS):
        book.active.append([value or None for value in row])
    book.save(path)
    return path


def word(path: Path) -> Path:
    from docx import Document

    made = Document()
    made.add_paragraph("Bộ câu hỏi tập huấn")
    table = made.add_table(rows=0, cols=len(HEADING))
    for row in (HEADING, *ROWS):
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = str(value)
    made.save(str(path))
    return path


def text(path: Path, mark: str = ";") -> Path:
    lines = (mark.join(f'"{value}"' for value in row) for row in (HEADING, *ROWS))
    path.write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode())
    return path


@pytest.mark.parametrize(("make", "name"), [(excel, "bo-de.xlsx"), (word, "bo-de.docx"), (text, "bo-de.csv")])
def test_a_trainers_table_is_read_row_by_row(make, name: str, tmp_path: Path) -> None:
    quizzes, remarks = assemble(read_drafts(make(tmp_path / name)), "bo-de")
    assert len(quizzes) == 1
    single, multiple, judged = quizzes[0].questions
    assert [option["text"] for option in single["options"]] == ["Một", "Hai", "Ba", "Sáu"]
    assert single["options"][0]["right"] and single["explanation"] == "Mỗi tháng một lần."
    assert single["id"] == "chi-bo-hop-thuong-ky-may-thang-mot-lan"
    assert [option.get("right") for option in multiple["options"]] == [True, None, True, None]
    assert (judged["kind"], judged["answer"]) == ("true_false", True)
    refused = [remark for remark in remarks if remark.kind == "refused"]
    assert [remark.words for remark in refused] == [
        "Chưa nêu đáp án đúng trong cột “Đáp án”.",
        "Đáp án “E” không có trong các phương án.",
    ]
    missing = {remark.question: remark.words for remark in remarks if remark.kind == "missing"}
    assert missing[single["id"]] == "căn cứ, độ khó, ngày rà soát, phản hồi cho từng phương án"
    assert missing[judged["id"]] == "căn cứ, giải thích, độ khó, ngày rà soát"
    assert "# Cần bổ sung: căn cứ; giải thích; độ khó; ngày rà soát" in quiz_yaml(quizzes[0])


def test_every_remark_says_which_row(tmp_path: Path) -> None:
    _quizzes, remarks = assemble(read_drafts(excel(tmp_path / "bo-de.xlsx")), "bo-de")
    refused: list[Remark] = [remark for remark in remarks if remark.kind == "refused"]
    assert [remark.place for remark in refused] == ["Sheet, dòng 6", "Sheet, dòng 7"]


def test_the_same_file_gives_the_same_ids_and_bytes(tmp_path: Path) -> None:
    path = excel(tmp_path / "bo-de.xlsx")
    made = [[quiz_yaml(quiz) for quiz in assemble(read_drafts(path), "bo-de")[0]] for _again in range(2)]
    assert made[0] == made[1]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "tests/libraries/one_of_each", tmp_path / "project"))


def test_the_command_writes_reports_and_never_overwrites(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = excel(tmp_path / "bo-de.xlsx")
    status, out, err = run(["--project", str(project), "import", str(path)], capsys)
    assert status == 1 and "Đã nhập 3/5 câu." in out
    assert "Sheet, dòng 6: chưa nhập. Chưa nêu đáp án đúng" in err
    assert "Cần bổ sung trước khi công bố (3 câu):" in err
    written = project / "quizzes/bo-de.yml"
    before = written.read_bytes()
    assert b"chi-bo-hop-thuong-ky-may-thang-mot-lan" in before
    status, _out, err = run(["--project", str(project), "import", str(path)], capsys)
    assert status == 2 and "không ghi đè" in err
    assert written.read_bytes() == before
    status, _out, _err = run(["--project", str(project), "import", str(path), "--out", str(tmp_path / "khac")], capsys)
    assert (tmp_path / "khac/bo-de.yml").read_bytes() == before


def test_what_the_bank_already_asks_is_told(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "trung.csv"
    path.write_text(
        "Câu hỏi,A,B,Đáp án\n"
        '"Theo văn bản ví dụ, mỗi tuần thư viện mở cửa mấy buổi vậy?",Một buổi,Hai buổi,B\n'
        "Trưởng thôn được ai bầu ra trong năm nay?,Dân,Huyện,A\n",
        encoding="utf-8",
    )
    status, _out, err = run(["--project", str(project), "import", str(path)], capsys)
    assert status == 0
    told = [line for line in err.splitlines() if "gần giống" in line]
    assert told == [
        "theo-van-ban-vi-du-moi-tuan-thu-vien-mo: gần giống câu “vd-mo-cua”; giữ một câu, hoặc hỏi khía cạnh khác."
    ]


def test_an_export_imported_again_is_known_by_its_ids(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "quizzes/de-kho.yml").write_bytes((ROOT / "tests/data/exchange/nasty.yml").read_bytes())
    path = tmp_path / "bank.gift"
    path.write_bytes(exported("gift", nasty()).content)
    status, _out, err = run(["--project", str(project), "import", str(path), "--out", str(tmp_path / "ra")], capsys)
    assert status == 0
    assert "mot-phuong-an: mã này đã có trong đề “de-kho”" in err
    assert quiz_from((tmp_path / "ra/de-kho.yml").read_text(encoding="utf-8")).id == "de-kho"


BOMB = """<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<quiz><question type="shortanswer"><name><text>a</text></name><questiontext><text>&x;</text></questiontext></question></quiz>"""
LAUGHS = '<!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><quiz>&b;</quiz>'


@pytest.mark.parametrize("content", [BOMB, LAUGHS, "<html/>", "<quiz>", "không phải XML"])
def test_dangerous_or_broken_xml_is_refused_whole(content: str, tmp_path: Path) -> None:
    path = tmp_path / "bank.xml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Unreadable):
        read_drafts(path)


def test_a_file_that_swells_is_refused(tmp_path: Path) -> None:
    import zipfile

    path = tmp_path / "bank.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made, made.open("xl/workbook.xml", "w") as entry:
        for _part in range(21):
            entry.write(b"0" * 10_000_000)
    with pytest.raises(Unreadable, match="quá lớn"):
        read_drafts(path)


def test_kinds_that_have_no_place_are_named(tmp_path: Path) -> None:
    path = tmp_path / "bank.xml"
    path.write_text(
        '<quiz><question type="essay"><name><text>luan</text></name></question>'
        '<question type="multichoice"><questiontext format="html"><text><![CDATA[<p>Hỏi <u>gì</u>?</p>]]></text>'
        "</questiontext><single>1</single>"
        '<answer fraction="100"><text>Một</text></answer><answer fraction="50"><text>Hai</text></answer></question></quiz>',
        encoding="utf-8",
    )
    quizzes, remarks = assemble(read_drafts(path), "bank")
    assert [question["prompt"] for question in quizzes[0].questions] == ["Hỏi gì?"]
    told = {remark.kind + ": " + remark.words for remark in remarks}
    assert "refused: Loại câu hỏi “essay” của Moodle chưa nhập được." in told
    assert "note: Bỏ định dạng hoặc hình: u." in told
    assert "note: Nhiều phương án được điểm trong câu chọn một: hãy xem lại phương án đúng." in told


def test_a_text_that_does_not_survive_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bank.xml"
    path.write_text(
        '<quiz><question type="shortanswer"><questiontext format="html">'
        "<text><![CDATA[<h1>Mục 1 #</h1>]]></text></questiontext>"
        '<answer fraction="100"><text>a</text></answer></question></quiz>',
        encoding="utf-8",
    )
    _quizzes, remarks = assemble(read_drafts(path), "bank")
    assert "Lời văn đổi đi khi chuyển sang Markdown: hãy so lại với bản gốc." in [remark.words for remark in remarks]


GIFT = """// của người khác
$CATEGORY: Thi thử/Chương 1

::Câu 1:: Đảng viên dự bị có quyền biểu quyết không? {=Không#Đúng rồi ~Có ~Tùy chi bộ}

Văn bản số { =213 =213-QĐ/TW } do Bộ Chính trị ban hành.

Hà Nội là thủ đô.{T}

Ghép. {=một -> 1 =hai -> 2}

Viết luận. {}

Không có ngoặc
"""


def test_gift_of_others_is_read(tmp_path: Path) -> None:
    path = tmp_path / "khac.gift"
    path.write_text(GIFT, encoding="utf-8")
    quizzes, remarks = assemble(read_drafts(path), "khac")
    assert [(quiz.id, quiz.title) for quiz in quizzes] == [("chuong-1", "Chương 1")]
    single, typed, judged, matched = quizzes[0].questions
    assert [option.get("right") for option in single["options"]] == [True, None, None]
    assert typed["answers"] == ["213", "213-QĐ/TW"] and "\\_" in typed["prompt"]
    assert (judged["answer"], matched["kind"]) == (True, "matching")
    assert len([remark for remark in remarks if remark.kind == "refused"]) == 2


def test_formulas_cannot_run_and_apostrophes_come_home() -> None:
    from site_builder.emit.exchange.csv_file import harmless
    from site_builder.load.exchange.sheet import harmed

    for cell in ("=1+1", "+84", "-5", "@a", "\tx", "'=1", "''-2", "'thường", "thường", ""):
        assert harmless(cell)[:1] not in tuple("=+-@\t")
        assert harmed(harmless(cell)) == cell
