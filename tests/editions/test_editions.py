"""Local editions: each a whole bundle, none made twice, however many machines make them."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
import zipfile
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from site_builder.adapters.cli.editions import base_of
from site_builder.adapters.cli.run import CONTENT, ENVIRONMENT, LOCKED, OK, USAGE, run
from site_builder.editions.base import Base
from site_builder.editions.build import build_editions
from site_builder.editions.manifest import Unmergeable, merge, read_manifest
from site_builder.emit.bundle.gate import check_bundle
from site_builder.emit.bundle.unpack import read_zip
from site_builder.emit.publish import locked
from tests.editions.making import PIXEL, checked_in

TOP = "so-tay-cua-chi-bo"
COMMUNE = f"{TOP}-00000.zip"


def editions(project: Path, *arguments: str) -> int:
    return run(["--project", str(project), "editions", arguments[0], str(project / "editions.yml"), *arguments[1:]])


def text_of(path: Path, name: str) -> str:
    return read_zip(path)[f"{TOP}/{name}"].decode("utf-8-sig")


def test_every_edition_is_a_whole_bundle_that_says_whose_it_is(project: Path) -> None:
    (project / "dia-phuong/hinh").mkdir()
    (project / "dia-phuong/hinh/logo.png").write_bytes(PIXEL)
    file = project / "dia-phuong/xa.yml"
    file.write_text(file.read_text().replace("    lead:", "    logo: hinh/logo.png\n    lead:"))
    assert editions(project, "build", "--jobs", "1") == OK
    names = sorted(path.name for path in (project / "dist").glob("*-0*.zip"))
    assert names == [f"{TOP}-00.zip", COMMUNE, f"{TOP}-00001.zip"]
    made = project / "dist" / COMMUNE
    assert run(["verify", str(made)]) == OK
    page, home = text_of(made, "trang/dia-phuong/index.html"), text_of(made, "trang/index.html")
    assert "Trang này chỉ dùng ở Xã mẫu A" in page and "không phải quy định chung của Trung ương" in page
    assert "Văn bản của địa phương, chỉ dùng ở Xã mẫu A." in page and "Đang áp dụng, theo nơi cung cấp" in page
    assert "Bản của Xã mẫu A" in home and "bieu-trung.png" in home and "data-st-local" not in page + home
    assert "Mức mẫu cao từ 77 điểm" in text_of(made, "trang/bieu-mau/phieu-cham.html")
    assert 'href="../van-ban/qd-01-2026.html"' in page and ">bài bắt đầu</a>" in page
    assert "bản của Xã mẫu A" in text_of(made, "DOC-TRUOC.txt") and "bản của Xã mẫu A" in text_of(
        made, "MO-TRANG-NAY.html"
    )
    assert read_zip(made)[f"{TOP}/trang/assets/dia-phuong/bieu-trung.png"] == PIXEL
    other = text_of(project / "dist" / f"{TOP}-00001.zip", "trang/bieu-mau/phieu-cham.html")
    assert "Ngưỡng này chỉ dùng ở" not in other


def test_an_edition_is_the_base_and_its_own_files_with_nothing_left_of_what_it_replaced(
    project: Path, base: Base
) -> None:
    assert editions(project, "build", "--jobs", "1") == OK
    whole, made = base.path.read_bytes(), project / "dist" / COMMUNE
    assert made.read_bytes()[: base.shared] == whole[: base.shared]
    with zipfile.ZipFile(base.path) as shared, zipfile.ZipFile(made) as own:
        assert own.testzip() is None
        names = [entry.filename for entry in own.infolist()]
        assert len(names) == len(set(names)) and set(shared.namelist()) <= set(names)
        placed = sorted(own.infolist(), key=lambda entry: entry.header_offset)
        ends = [entry.header_offset + 30 + len(entry.filename) + entry.compress_size for entry in placed]
        assert ends == [*(entry.header_offset for entry in placed[1:]), own.start_dir]
        assert names[0] == f"{TOP}/MO-TRANG-NAY.html"


def test_sums_are_those_of_the_files_as_other_programs_count_them(project: Path, tmp_path: Path) -> None:
    assert editions(project, "build", "--jobs", "1") == OK
    with zipfile.ZipFile(project / "dist" / COMMUNE) as opened:
        opened.extractall(tmp_path / "usb")
    told = subprocess.run(
        ["sha256sum", "-c", "--strict", "--quiet", "SHA256SUMS"],
        cwd=tmp_path / "usb" / TOP,
        capture_output=True,
        check=False,
    )
    assert (told.returncode, told.stdout, told.stderr) == (0, b"", b"")
    listed = json.loads((project / "dist/editions.json").read_text())["editions"]
    assert [made["code"] for made in listed] == ["00", "00000", "00001"]
    for made in listed:
        content = (project / "dist" / made["file"]).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (made["size"], made["sha256"])


def test_unchanged_editions_are_not_made_again(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert editions(project, "build", "--jobs", "1") == OK
    before = {path.name: path.stat().st_mtime_ns for path in (project / "dist").glob("*.zip")}
    assert editions(project, "build") == OK
    assert "Đã làm 0 bản, giữ 3 bản" in capsys.readouterr().out
    (project / "dist/editions.json").unlink()
    (project / "dist" / f"{TOP}-00001.zip").unlink()
    file = project / "dia-phuong/xa.yml"
    file.write_text(file.read_text().replace("thôn mẫu", "thôn mẫu 2"))
    assert editions(project, "build", "--jobs", "1") == OK
    assert "Đã làm 2 bản, giữ 1 bản" in capsys.readouterr().out
    after = {path.name: path.stat().st_mtime_ns for path in (project / "dist").glob("*.zip")}
    assert {name for name in after if after[name] != before[name]} == {COMMUNE, f"{TOP}-00001.zip"}


def test_parts_made_apart_are_the_whole(project: Path, base: Base, tmp_path: Path) -> None:
    placed = checked_in(project).editions.placed
    whole = build_editions(base, placed, _folder(tmp_path / "whole"), jobs=1).manifest
    parts = [
        build_editions(base, placed, _folder(tmp_path / "parts"), (number, 2), jobs=1).manifest for number in (1, 2)
    ]
    assert sorted(len(part.editions) for part in parts) == [1, 2]
    assert (
        merge(parts) == whole == merge([read_manifest(path) for path in (tmp_path / "parts").glob("editions-*.json")])
    )
    assert _sums(tmp_path / "parts") == _sums(tmp_path / "whole")
    with pytest.raises(Unmergeable, match="thiếu phần 2 trong 2"):
        merge(parts[:1])
    files = sorted(str(path) for path in (tmp_path / "parts").glob("editions-*.json"))
    assert run(["editions", "merge", *files, "--out", str(tmp_path / "tat-ca.json")]) == OK
    assert read_manifest(tmp_path / "tat-ca.json") == whole
    assert run(["editions", "merge", files[0], "--out", str(tmp_path / "mot.json")]) == CONTENT
    assert not (tmp_path / "mot.json").exists()


class _Counting(Executor):
    """Any executor will do, also one that does all at once in this process."""

    def __init__(self) -> None:
        self.tasks = 0

    def submit(self, fn, /, *args, **kwargs):
        self.tasks += 1
        done: Future = Future()
        done.set_result(fn(*args, **kwargs))
        return done


def test_any_executor_may_be_passed_in_and_makes_the_same(project: Path, base: Base, tmp_path: Path) -> None:
    placed, steps = checked_in(project).editions.placed, []
    own = _Counting()
    build_editions(base, placed, _folder(tmp_path / "own"), executor=own, step=steps.append)
    assert own.tasks > 0 and sum(steps) == len(placed)
    with ThreadPoolExecutor(2) as threads:
        build_editions(base, placed, _folder(tmp_path / "threads"), executor=threads)
        assert threads.submit(int).result() == 0, "an executor that was lent stays open"
    build_editions(base, placed * 1, _folder(tmp_path / "processes"), jobs=2)
    assert _sums(tmp_path / "own") == _sums(tmp_path / "threads") == _sums(tmp_path / "processes")


def test_verify_holds_editions_to_their_base_and_a_sample_to_the_gate(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert editions(project, "build", "--jobs", "1") == OK
    assert editions(project, "verify", "--whole", "all") == OK
    assert "3 bản nguyên vẹn" in capsys.readouterr().out
    made = project / "dist" / COMMUNE
    content = bytearray(made.read_bytes())
    content[len(content) // 2] ^= 1
    made.write_bytes(content)
    assert editions(project, "verify", "--whole", "0") == CONTENT
    assert COMMUNE in capsys.readouterr().err


def test_a_foreign_file_is_not_replaced_and_a_held_folder_not_written_to(project: Path) -> None:
    (project / "dist" / COMMUNE).write_bytes(b"cua nguoi khac")
    assert editions(project, "build") == ENVIRONMENT
    assert (project / "dist" / COMMUNE).read_bytes() == b"cua nguoi khac"
    (project / "dist" / COMMUNE).unlink()
    with locked(project / "dist/editions.json"):
        assert editions(project, "build") == LOCKED


def test_what_is_no_part_is_told(project: Path) -> None:
    for written in ("0/4", "5/4", "1", "a/b", "1/0", "-1/2"):
        assert editions(project, "build", "--shard", written) == USAGE


def test_a_code_without_quotes_keeps_its_zeros_and_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = project / "dia-phuong/xa.yml"
    file.write_text(file.read_text().replace('"00000"', "00000"))
    assert editions(project, "check") == OK
    assert "dia-phuong/xa.yml:2:11: ED901" in capsys.readouterr().err
    assert checked_in(project).editions.placed[1].edition.code == "00000"


def test_a_base_that_was_changed_is_refused(project: Path) -> None:
    path = next((project / "dist").glob("*-nen-*.zip"))
    content = bytearray(path.read_bytes())
    content[1000] ^= 1
    path.write_bytes(content)
    assert editions(project, "build") == ENVIRONMENT


def test_a_course_may_be_the_base(project: Path) -> None:
    file = project / "editions.yml"
    file.write_text(f"base: khoa-vi-du\n{file.read_text()}")
    base = base_of(project, checked_in(project), project / "dist")
    build_editions(base, checked_in(project).editions.placed, project / "dist", jobs=1)
    made = project / "dist/khoa-vi-du-00000.zip"
    assert check_bundle(read_zip(made)) == []


def _folder(path: Path) -> Path:
    path.mkdir(exist_ok=True)
    return path


def _sums(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.zip")}


KILLED = """
import sys
from pathlib import Path
from tests.editions.making import checked_in
from site_builder.adapters.cli.editions import base_of
from site_builder.editions.build import build_editions

if __name__ == "__main__":
    project = Path(sys.argv[1])
    checked = checked_in(project)
    base = base_of(project, checked, project / "dist")
    print("begun", flush=True)
    build_editions(base, checked.editions.placed, project / "dist", jobs=2)
"""


def _lives(process: str) -> bool:
    return Path(f"/proc/{process}").exists()


def test_killed_in_the_middle_it_goes_on_where_it_stopped(project: Path) -> None:
    commune = (project / "dia-phuong/xa.yml").read_text()
    for number in range(2, 60):
        text = commune.partition("  - code: '00001'")[0].replace("00000", f"{number:05}")
        (project / f"dia-phuong/{number}.yml").write_text(text)
    (project / "chay.py").write_text(KILLED)
    child = subprocess.Popen(
        [sys.executable, str(project / "chay.py"), str(project)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert child.stdout and child.stdout.readline() == b"begun\n"
    deadline = time.monotonic() + 60
    while len(list((project / "dist").glob("*-0*.zip"))) < 10 and time.monotonic() < deadline:
        time.sleep(0.01)
    child.kill()
    child.wait()
    for path in (project / "dist").glob("*-0*.zip"):
        with zipfile.ZipFile(path) as opened:
            assert opened.testzip() is None, path.name
    time.sleep(0.5)  # its workers see that it is gone, each when it has a moment
    while any(_lives(path.name.rpartition("-")[2]) for path in (project / "dist").glob(".*.part-*")):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert editions(project, "build", "--jobs", "1") == OK
    assert editions(project, "verify", "--whole", "1") == OK
    listed = json.loads((project / "dist/editions.json").read_text())["editions"]
    assert len(listed) == 61
    assert not list((project / "dist").glob(".*"))
