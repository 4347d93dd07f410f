"""A project's folders to a library: which files are read, which are named as not used, what a broken file may hold."""

from __future__ import annotations

import os
import shutil
import unicodedata
from pathlib import Path

import pytest

from site_builder.load.claims import claims_of
from site_builder.load.library import load
from site_builder.load.shelves import SHELVES
from tests.golden import LIBRARY


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(LIBRARY, tmp_path, dirs_exist_ok=True)
    return tmp_path


def write(root: Path, name: str, text: str = "") -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, "utf-8")


def codes(root: Path) -> list[tuple[str, str]]:
    return [(problem.code, problem.span.file) for problem in load(root)[1]]


def test_a_sound_project_is_read_whole(project: Path) -> None:
    library, problems = load(project)
    assert problems == []
    assert [document.id for document in library.documents] == ["hd-2-2018", "hd-2-2022", "qd-1-2020"]
    assert (len(library.facts), len(library.sources), len(library.quizzes), len(library.guides)) == (1, 1, 1, 1)
    assert library.unread == frozenset()


def test_an_empty_folder_is_an_empty_library(tmp_path: Path) -> None:
    library, problems = load(tmp_path)
    assert problems == []
    assert list(library.nodes()) == [library.settings, library.glossary]


def test_files_are_read_in_the_order_of_their_names(project: Path) -> None:
    for name in ("b", "a", "c"):
        write(project, f"guides/{name}.md", f"# {name}\n")
    assert [guide.slug for guide in load(project)[0].guides] == ["a", "b", "c", "chuan-bi"]


def test_both_endings_of_yaml_are_read_and_hidden_files_are_not(project: Path) -> None:
    (project / "quizzes/de-mau.yml").rename(project / "quizzes/de-mau.yaml")
    write(project, "quizzes/.de-tam.yml", "a: [")
    write(project, "guides/.obsidian/x.md", "---\n")
    library, problems = load(project)
    assert problems == [] and len(library.quizzes) == 1


@pytest.mark.parametrize(
    "name",
    [
        "content/document/a.yml",
        "content/notes.txt",
        "content/faq/a.txt",
        "content/faq/muc/a.yml",
        "quizzes/de.yml.txt",
        "quizzes/DE.YML",
        "guides/a.txt",
        "guides/muc/a.mp4",
    ],
)
def test_a_file_that_nobody_reads_is_named(project: Path, name: str) -> None:
    write(project, name)
    assert [code for code, _file in codes(project)] == ["CT214"]


def test_pictures_and_papers_go_with_guides_under_ascii_names(project: Path) -> None:
    write(project, "guides/Mục 1/Ảnh đẹp.PNG", "x")
    assert [(item.file, item.target) for item in load(project)[0].attachments] == [
        ("guides/Mục 1/Ảnh đẹp.PNG", "cam-nang/muc-1/anh-dep.png")
    ]


def test_two_guides_with_one_address_are_told_at_the_second(project: Path) -> None:
    write(project, "guides/Chuẩn bị.md", "# Khác\n")
    assert codes(project) == [("CT213", "guides/chuan-bi.md")]


def test_a_name_typed_on_a_mac_is_shown_composed(project: Path) -> None:
    write(project, unicodedata.normalize("NFD", "guides/Chuẩn mực.md"), "# Chuẩn mực\n")
    assert [guide.where().file for guide in load(project)[0].guides][0] == "guides/Chuẩn mực.md"


def test_a_name_that_is_not_utf_8_can_be_shown(project: Path) -> None:
    (project / os.fsdecode(b"guides/h\xe4p.md")).write_bytes(b"---\n")
    (project / os.fsdecode(b"quizzes/\xae.yml")).write_bytes(b"a: [")
    for code, file in codes(project):
        assert code in ("CT211", "YM115")
        assert file.encode("utf-8") in (b"guides/h?p.md", b"quizzes/?.yml")


def test_linked_folders_and_files_are_refused(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "a.yml").write_text("a: b")
    for name in ("content/faq", "guides/muc", "guides/a.md", "guides/a.png", "content/glossary.yml"):
        (project / name).symlink_to(outside)
    assert codes(project) == [
        ("YM122", "content/glossary.yml"),
        ("YM122", "content/faq"),
        ("YM122", "guides/a.md"),
        ("YM122", "guides/a.png"),
        ("YM122", "guides/muc"),
    ]


def test_an_id_must_be_the_name_of_its_file(project: Path) -> None:
    (project / "quizzes/de-mau.yml").rename(project / "quizzes/de-khac.yml")
    assert codes(project) == [("CT215", "quizzes/de-khac.yml")]
    assert len(load(project)[0].quizzes) == 1


def test_a_copied_file_is_set_aside_until_it_has_its_own_id(project: Path) -> None:
    shutil.copy(project / "quizzes/de-mau.yml", project / "quizzes/de-mau - Copy.yml")
    assert codes(project) == [("CT215", "quizzes/de-mau - Copy.yml")]
    assert len(load(project)[0].quizzes) == 1


@pytest.mark.parametrize("shelf", SHELVES, ids=lambda shelf: shelf.name)
def test_one_broken_file_is_one_problem_and_the_rest_is_read(project: Path, shelf: object) -> None:
    place = shelf.place if shelf.single else f"{shelf.place}/hong.yml"  # type: ignore[attr-defined]
    write(project, place, "id: hong\ntitle: một: hai\n")
    library, problems = load(project)
    assert [(problem.code, problem.span.file) for problem in problems] == [("YM102", place)]
    assert {place, "hong"} <= library.unread
    assert library.quizzes


def test_the_ids_of_a_broken_file_are_kept_in_mind_whatever_its_letters(tmp_path: Path) -> None:
    for encoding in ("utf-8", "utf-16", "cp1252"):
        (tmp_path / "a.yml").write_bytes(
            'facts:\n  - id: F-1\n    x: [é\n  -  id : "F-2"\r\nid: F-3 # chữ\n# id: F-4\n'.replace("ữ", "u").encode(
                encoding
            )
        )
        assert set(claims_of(tmp_path / "a.yml", "content/facts/a.yml")) == {
            "content/facts/a.yml",
            "a",
            "F-1",
            "F-2",
            "F-3",
        }


def test_a_broken_guide_keeps_its_address_in_mind(project: Path) -> None:
    write(project, "guides/Mục/index.md", "---\n")
    assert {"guides/Mục/index.md", "cam-nang/muc", "cam-nang/muc/index"} <= load(project)[0].unread
