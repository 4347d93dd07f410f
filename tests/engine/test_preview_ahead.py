"""The page shown before the rest is the page the whole site will have; what would change others is not shown ahead."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from site_builder.adapters.preview.workshop import Workshop
from tests.golden import LIBRARY

QUIZ = "quizzes/de-mau.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LIBRARY, tmp_path / "du-an"))


@pytest.fixture
def workshop(project: Path, tmp_path: Path) -> Workshop:
    made = Workshop(project, tmp_path / "site")
    made.publish(made.read())
    return made


def append(path: Path, words: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + words, encoding="utf-8")


def guide_of(project: Path) -> Path:
    return sorted((project / "guides").rglob("*.md"))[0]


def test_an_edited_guide_is_shown_ahead_as_it_will_be(workshop: Workshop, project: Path, tmp_path: Path) -> None:
    append(guide_of(project), "\n\nMột dòng nữa.\n")
    read = workshop.read()
    ahead = workshop.ahead(read)
    assert len(ahead) == 1
    workshop.publish(read)
    for page, content in ahead.items():
        assert "Một dòng nữa." in content.decode()
        assert content == (tmp_path / f"site/{page.path}.html").read_bytes()


def test_a_new_title_waits_for_the_whole_site(workshop: Workshop, project: Path) -> None:
    path = project / QUIZ
    path.write_text(path.read_text(encoding="utf-8").replace("title: Đề mẫu", "title: Đề khác"), encoding="utf-8")
    assert workshop.ahead(workshop.read()) == {}
    append(guide_of(project), "\n\nMột dòng nữa.\n")
    assert workshop.ahead(workshop.read()) == {}, "its menu would still bear the old title"
    workshop.publish(workshop.read())
    append(guide_of(project), "\n\nHai dòng nữa.\n")
    assert len(workshop.ahead(workshop.read())) == 1


def test_a_file_that_makes_other_pages_waits_for_the_whole_site(workshop: Workshop, project: Path) -> None:
    (project / "content/glossary.yml").touch()
    assert workshop.ahead(workshop.read()) == {}
    glossary = project / "content/library.yml"
    glossary.write_text(glossary.read_text(encoding="utf-8") + "\n# lời ghi\n", encoding="utf-8")
    assert workshop.ahead(workshop.read()) == {}


def test_only_changed_files_are_read_again(workshop: Workshop, project: Path) -> None:
    workshop.read()
    assert workshop._known.changed() == set()
    append(guide_of(project), "\n\nMột dòng nữa.\n")
    workshop.read()
    assert workshop._known.changed() == {guide_of(project).relative_to(project).as_posix()}


def test_the_search_of_the_preview_is_that_of_the_site(workshop: Workshop, project: Path) -> None:
    from site_builder.emit.search.write import search_files

    site = workshop.publish(workshop.read())
    for place, content in search_files(site):
        assert workshop.search_file(place) == content
    assert workshop.search_file("assets/search/none.js") is None
