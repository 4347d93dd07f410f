"""`site-builder exam` and `mark`: the same bytes everywhere, clear refusals, and marks that a class can be told."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from site_builder.adapters.cli.run import run as run_here

OK, CONTENT, USAGE, ENVIRONMENT = 0, 1, 2, 3
LIBRARY = Path(__file__).parents[1] / "libraries/one_of_each"


@dataclass(frozen=True)
class Done:
    returncode: int
    stdout: str
    stderr: str


def run(*arguments: str | Path, **environment: str) -> Done:
    """Run the command in this process; where the environment matters, in one of its own."""
    words = [str(word) for word in arguments]
    if environment:
        done = subprocess.run(
            [sys.executable, "-m", "site_builder", *words],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        )
        return Done(done.returncode, done.stdout, done.stderr)
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run_here(words)
    return Done(code, out.getvalue(), err.getvalue())


def exam(project: Path, out: Path, *arguments: str, **environment: str) -> Done:
    two = ("--questions", "2", "--variants", "2")
    return run("--project", project, "exam", "vi-du", *two, *arguments, "--out", out, **environment)


def sums(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(LIBRARY, tmp_path_factory.mktemp("exam") / "du-an"))


@pytest.fixture(scope="module")
def made(project: Path) -> Path:
    out = project.parent / "đề thi"
    done = exam(project, out, "--seed", "2026", "--docx", PYTHONHASHSEED="1", TZ="Asia/Ho_Chi_Minh")
    assert done.returncode == OK, done.stderr
    assert "2 mã đề" in done.stdout
    return out


def key_of(made: Path) -> dict[str, list[dict[str, object]]]:
    return json.loads((made / "dap-an/dap-an.json").read_text(encoding="utf-8"))["variants"]


def test_the_folder_holds_what_is_handed_out_and_apart_what_is_kept(made: Path) -> None:
    codes = list(key_of(made))
    assert set(sums(made)) == {
        ".so-tay", "DOC-TRUOC.txt", "cham-bai.html", "de-thi/tat-ca-ma-de.pdf",
        *(f"de-thi/de-{code}.{kind}" for code in codes for kind in ("pdf", "docx")),
        *(f"dap-an/{name}" for name in ("dap-an.pdf", "dap-an.csv", "dap-an.json", "co-giai-thich.pdf")),
    }  # fmt: skip
    assert (made / "DOC-TRUOC.txt").read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_same_seed_elsewhere_gives_the_same_bytes(project: Path, made: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(project, tmp_path / "nơi khác"))
    assert exam(other, tmp_path / "x", "--seed", "2026", "--docx", PYTHONHASHSEED="2", LC_ALL="C").returncode == OK
    assert sums(tmp_path / "x") == sums(made)


def test_the_key_of_another_exam_is_never_lost(project: Path, made: Path) -> None:
    before = sums(made)
    done = exam(project, made, "--seed", "2027")
    assert done.returncode == USAGE and "đang giữ đáp án" in done.stderr
    assert sums(made) == before


def test_folders_of_others_and_the_sources_are_refused(project: Path, tmp_path: Path) -> None:
    (tmp_path / "bài của tôi.docx").write_text("quý")
    done = exam(project, tmp_path)
    assert done.returncode == ENVIRONMENT and "không do Sổ tay tạo ra" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["bài của tôi.docx"]
    assert exam(project, project / "content").returncode == ENVIRONMENT


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--questions", "3"), "chỉ đủ 2 câu"),
        (("vi-d",), "Không có đề “vi-d”"),
        (("--variants", "91"), "nhiều nhất 90"),
    ],
)
def test_what_cannot_be_made_is_said(project: Path, tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    done = exam(project, tmp_path / "x", *arguments)
    assert done.returncode == USAGE and said in done.stderr and "Traceback" not in done.stderr
    assert not (tmp_path / "x").exists()


def test_typed_answers_are_marked_and_bad_lines_named(made: Path, tmp_path: Path) -> None:
    code, lines = next(iter(key_of(made).items()))
    right = " ".join(str(line["right"]) for line in lines)
    answers = tmp_path / "tra-loi.csv"
    answers.write_text(
        f"mã đề;số;đơn vị;trả lời\n{code};1;Chi bộ 3;{right}\n{code};2;=cmd;- -\n999;3;;{right}\n", "utf-8-sig"
    )
    done = run("mark", made, "--answers", answers, "--out", tmp_path / "kq")
    assert done.returncode == CONTENT and "dòng 4" in done.stderr and "Đã chấm 2 phiếu" in done.stdout
    with (tmp_path / "kq/ket-qua.csv").open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert list(rows[0]) == ["nguoi", "don_vi", "ma_de", "ngan_hang", "cau", "id", "tra_loi", "dung"]
    assert [row["dung"] for row in rows] == ["1", "1", "0", "0"] and rows[2]["don_vi"] == "'=cmd"
    report = (tmp_path / "kq/ket-qua.html").read_text(encoding="utf-8")
    assert "2/2" in report and "0/2" in report and "Dòng 4" in report and "<script" not in report
    answers.write_text(f"{code},1,{right}\n", "utf-16")
    assert run("mark", made, "--answers", answers, "--out", tmp_path / "kq").returncode == OK


def test_marks_without_an_exam_or_without_answers_are_refused(made: Path, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("", "utf-8")
    assert run("mark", tmp_path, "--answers", tmp_path / "a.csv").returncode == USAGE
    done = run("mark", made)
    assert done.returncode == USAGE and "--scans" in done.stderr


def test_without_the_scan_parts_the_command_says_how_to_get_them(made: Path, tmp_path: Path) -> None:
    missing = tmp_path / "cv2.py"
    missing.write_text("raise ImportError('No module named cv2')\n", "utf-8")
    (tmp_path / "x.jpg").write_bytes(b"x")
    paths = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    done = run("mark", made, "--scans", tmp_path / "x.jpg", "--out", tmp_path / "kq", PYTHONPATH=paths)
    assert done.returncode == ENVIRONMENT and "pip install opencv-python-headless zxing-cpp" in done.stderr
    assert not (tmp_path / "kq").exists()


def test_pictures_that_are_none_are_listed_with_what_to_do(made: Path, tmp_path: Path) -> None:
    (tmp_path / "hong.jpg").write_bytes(b"x")
    done = run("mark", made, "--scans", tmp_path / "hong.jpg", "--out", tmp_path / "kq")
    assert done.returncode == CONTENT and "cần người xem" in done.stderr
    assert "hong.jpg" in (tmp_path / "kq/can-xem.html").read_text(encoding="utf-8")
    assert "hong.jpg" in (tmp_path / "kq/can-xem.csv").read_text(encoding="utf-8-sig")


def sheet_photo(made: Path, code: str, number: str, letters: list[str], folder: Path) -> bytes:
    """Return a photo of a variant's answer sheet with this number and these letters filled in."""
    import numpy as np

    from benchmarks.scans.photos import REALISTIC, filled, page_picture, photographed
    from site_builder.exam.geometry import sheet_plan

    pdf = made / f"de-thi/de-{code}.pdf"
    pages = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
    last = int(pages.split("Pages:")[1].split()[0])
    lines = key_of(made)[code]
    plan = sheet_plan([len(line["values"]) for line in lines], [bool(line["many"]) for line in lines])
    spots = [place[int(digit)] for place, digit in zip(plan.places, number, strict=True)]
    spots += [spot for row, chosen in zip(plan.rows, letters, strict=True) for spot in row.spots if spot.sign in chosen]
    chance = np.random.default_rng(int(number) + 1)
    picture = filled(page_picture(pdf, last, folder / f"sheet-{code}"), spots, chance, REALISTIC.pen)
    return photographed(picture, REALISTIC, chance)


def test_photos_are_marked_and_what_is_not_sure_waits_for_a_person(made: Path, tmp_path: Path) -> None:
    (one, first), (two, second) = key_of(made).items()
    photos = tmp_path / "ảnh lớp 1"
    photos.mkdir()
    rights = {one: [str(line["right"]) for line in first], two: [str(line["right"]) for line in second]}
    for name, code, number, letters in (
        ("a.jpg", one, "001", rights[one]),
        ("b.jpg", two, "002", ["-", rights[two][1]]),
        ("c.jpg", one, "003", ["AB", rights[one][1]]),
        ("d.jpg", one, "004", rights[one]),
        ("e.jpg", two, "004", rights[two]),
    ):
        (photos / name).write_bytes(sheet_photo(made, code, number, letters, tmp_path))
    done = run("mark", made, "--scans", photos, "--out", tmp_path / "kq")
    assert done.returncode == CONTENT and "Đã chấm 2 phiếu" in done.stdout and "3 phiếu" in done.stderr, done.stderr
    marks = rows_of(tmp_path / "kq/ket-qua.csv")
    assert [(row["nguoi"], row["dung"]) for row in marks] == [("1", "1"), ("1", "1"), ("2", "0"), ("2", "1")]
    waiting = rows_of(tmp_path / "kq/can-xem.csv")
    assert [(row["tep"], row["so"]) for row in waiting] == [("c.jpg", "3"), ("d.jpg", "4"), ("e.jpg", "4")]
    assert waiting[0]["tra_loi"].startswith("? ") and len(list((tmp_path / "kq/anh").iterdir())) == 3

    text = (tmp_path / "kq/can-xem.csv").read_text(encoding="utf-8-sig")
    refused = run("mark", made, "--scans", photos, "--answers", tmp_path / "kq/can-xem.csv", "--out", tmp_path / "kq")
    assert refused.returncode == USAGE and "Chép tệp ra ngoài" in refused.stderr
    seen = tmp_path / "đã xem.csv"
    seen.write_text(text.replace("? ", "A ").replace(f"{two},4,", f"{two},5,"), "utf-8-sig")
    done = run("mark", made, "--scans", photos / "*.jpg", "--answers", seen, "--out", tmp_path / "kq")
    assert done.returncode == OK, done.stderr
    assert sorted({row["nguoi"] for row in rows_of(tmp_path / "kq/ket-qua.csv")}) == ["1", "2", "3", "4", "5"]


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def test_the_marks_are_read_by_the_command_for_results(project: Path, made: Path, tmp_path: Path) -> None:
    lines = "".join(
        f"{code},{person},{' '.join(str(line['right']) for line in asked)}\n"
        for person, (code, asked) in enumerate(key_of(made).items(), 1)
    )
    (tmp_path / "a.csv").write_text(lines, "utf-8")
    assert run("mark", made, "--answers", tmp_path / "a.csv", "--out", tmp_path / "kq").returncode == OK
    done = run("--project", project, "results", tmp_path / "kq/ket-qua.csv", "--out", tmp_path / "lop")
    assert done.returncode == OK, done.stderr
    rows = rows_of(tmp_path / "lop/lop.csv")
    assert [(row["Người"], row["Đúng"], row["Số câu"]) for row in rows] == [("1", "2", "2"), ("2", "2", "2")]
    chosen = rows_of(tmp_path / "lop/phuong-an.csv")
    assert all(row["Số người chọn"] == ("2" if row["Đáp án"] else "0") for row in chosen), (
        "letters are told apart by bank"
    )
