"""A folder put together from the published one: only whole, unchanged files are taken over, and none is ever written to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from site_builder.emit import assembly
from site_builder.emit.assembly import NOTHING, Assembly, Record, read_record, write_record


@pytest.fixture
def published(tmp_path: Path) -> tuple[Path, Record]:
    out = tmp_path / "site"
    first = Assembly(out)
    first.begin("khung")
    first.put_page("a.html", "a1", b"A")
    first.put_page("tim/1.js", "nhom", b"mot")
    first.put_page("tim/2.js", "nhom", b"hai")
    first.put("b.css", b"B")
    return out, first.record()


def again(published: tuple[Path, Record], tmp_path: Path, frame: str = "khung") -> Assembly:
    out, record = published
    second = Assembly(tmp_path / "moi", out, record)
    second.begin(frame)
    return second


def test_what_is_the_same_is_taken_over(published: tuple[Path, Record], tmp_path: Path) -> None:
    second = again(published, tmp_path)
    assert second.keep_page("a.html", "a1") and second.keep_group("nhom")
    second.put("b.css", b"B")
    assert second.written == 0
    assert (tmp_path / "moi/b.css").stat().st_ino == (published[0] / "b.css").stat().st_ino
    assert second.digests == {place: mark[0] for place, mark in published[1].files.items()}


def test_another_key_frame_or_content_is_made_anew(published: tuple[Path, Record], tmp_path: Path) -> None:
    second = again(published, tmp_path)
    assert not second.keep_page("a.html", "a2")
    second.put("b.css", b"khac")
    assert second.written == 1
    other = again(published, tmp_path, frame="khung khac")
    assert not other.keep_page("a.html", "a1") and not other.keep_group("nhom")


def test_a_file_somebody_touched_is_not_taken_over(published: tuple[Path, Record], tmp_path: Path) -> None:
    (published[0] / "a.html").write_bytes(b"X")
    second = again(published, tmp_path)
    assert not second.keep_page("a.html", "a1")
    assert not (tmp_path / "moi/a.html").exists()


def test_a_broken_group_is_made_anew_without_touching_the_published(
    published: tuple[Path, Record], tmp_path: Path
) -> None:
    (published[0] / "tim/2.js").unlink()
    second = again(published, tmp_path)
    assert not second.keep_group("nhom")
    for number in (1, 2):
        second.put_page(f"tim/{number}.js", "nhom2", b"moi")
    assert (published[0] / "tim/1.js").read_bytes() == b"mot"
    assert (tmp_path / "moi/tim/1.js").read_bytes() == b"moi"


def test_where_files_have_one_name_only_they_are_copied(
    published: tuple[Path, Record], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(assembly.os, "link", refuse)
    second = again(published, tmp_path)
    assert second.keep_page("a.html", "a1")
    assert (tmp_path / "moi/a.html").read_bytes() == b"A"


def test_half_a_copy_is_not_taken_for_the_file(
    published: tuple[Path, Record], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = again(published, tmp_path)
    assert second.keep_page("a.html", "a1")
    (tmp_path / "moi/a.html").unlink()
    (tmp_path / "moi/a.html").write_bytes(b"")
    assert second.settled("a.html", b"A") == ("a.html", second.digests["a.html"], False)
    assert (tmp_path / "moi/a.html").read_bytes() == b"A" == (published[0] / "a.html").read_bytes()


def test_what_stands_counts_when_it_is_noted(published: tuple[Path, Record], tmp_path: Path) -> None:
    second = again(published, tmp_path)
    new, old = second.settled("c.html", b"C"), second.settled("b.css", b"B")
    assert (new.written, old.written) == (True, False) and second.written == 0
    second.note_page(new, "c1")
    second.note_page(old, "b1")
    assert second.written == 1 and second.pages == {"c.html": "c1", "b.css": "b1"}


def test_a_record_is_read_as_it_was_written(published: tuple[Path, Record], tmp_path: Path) -> None:
    path = tmp_path / "cache/site.json"
    write_record(path, published[1])
    assert read_record(path) == published[1]
    assert (path.parent / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "null", "1", '{"shape": 0}', '{"shape": 1}', '{"shape": 1, "frame": "", "pages": [], "files": {}}',
     '{"shape": 1, "frame": "", "pages": {}, "files": {"a": 1}}', '{"shape": 1, "frame": "", "pages": {}, "files": {"a": ["x", "y", 1, 1]}}',
     "[" * 100_000],
)  # fmt: skip
def test_a_broken_record_counts_as_none(content: str, tmp_path: Path) -> None:
    path = tmp_path / "site.json"
    path.write_text(content)
    assert read_record(path) == NOTHING


def test_a_record_cut_off_anywhere_counts_as_none(published: tuple[Path, Record], tmp_path: Path) -> None:
    path = tmp_path / "site.json"
    write_record(path, published[1])
    whole = path.read_bytes()
    for length in range(0, len(whole) - 1, 7):
        path.write_bytes(whole[:length])
        assert read_record(path) == NOTHING


def test_a_record_leads_nowhere_else(published: tuple[Path, Record], tmp_path: Path) -> None:
    (tmp_path / "ngoai.html").write_bytes(b"ngoai")
    found = (tmp_path / "ngoai.html").stat()
    files = {"../ngoai.html": ["0", found.st_size, found.st_mtime_ns, found.st_ino]}
    path = tmp_path / "site.json"
    path.write_text(json.dumps({"shape": 1, "frame": "khung", "pages": {"../ngoai.html": "nhom"}, "files": files}))
    second = again((published[0], read_record(path)), tmp_path)
    assert not second.keep_group("nhom")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ngoai.html", "site", "site.json"]
