"""Pages tell when they were last changed and what readers should know of it; without git they tell nothing and build all the same."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from site_builder.author.history import FEED, NEWS, atom, dated, history_of
from site_builder.emit.tree import page_text
from site_builder.model.page import Site
from site_builder.pipeline import compile_library
from tests.author.test_changes import WHO
from tests.golden import LIBRARY, TODAY

QUIZ, GUIDE = "quizzes/de-mau.yml", "guides/chuan-bi.md"


def commit(folder: Path, day: str, message: str) -> None:
    environment = {"GIT_COMMITTER_DATE": f"{day}T08:00:00+0700", "GIT_AUTHOR_DATE": f"{day}T08:00:00+0700", "PATH": "/usr/bin:/bin:/usr/local/bin"}  # fmt: skip
    for arguments in (("add", "."), ("commit", "--quiet", "--allow-empty", "-m", message)):
        subprocess.run(["git", *WHO, *arguments], cwd=folder, check=True, env=environment, capture_output=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(LIBRARY, tmp_path / "Kho/du-an"))
    subprocess.run(["git", "init", "--quiet"], cwd=folder.parent, check=True)
    commit(folder.parent, "2026-01-02", "Begin")
    return folder


def site_of(folder: Path) -> Site:
    site = compile_library(folder, TODAY).site
    assert site
    return site


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_a_page_tells_its_last_change_and_the_note_meant_for_readers(project: Path) -> None:
    append(project / GUIDE, "\nThêm một dòng.\n")
    commit(project, "2026-03-04", "Extend the guide\n\nGhi chú: Thêm cách mượn sách & trả sách.\n")
    append(project / QUIZ, "# ghi chú cho người biên soạn\n")
    commit(project, "2026-05-06", "Tidy up")
    history = history_of(project)
    assert history.changed[GUIDE] == date(2026, 3, 4)
    assert history.changed[QUIZ] == date(2026, 5, 6)
    pages = {page.path: page for page in dated(site_of(project), history).pages}
    guide = next(page for page in pages.values() if page.source == GUIDE)
    assert "Sửa gần nhất ngày 04/3/2026: Thêm cách mượn sách &amp; trả sách." in page_text(guide)
    assert f'href="../{NEWS}.html"' in guide.footer
    assert "06/5/2026." in pages["tu-kiem-tra/de-mau"].footer
    news = pages[NEWS].body
    assert "## Ngày 04/3/2026" in news and f'<a href="{guide.path}.html">' in news and "Tidy" not in news
    assert "Sửa gần nhất" not in guide.body, "search reads the body alone"


def test_without_git_and_with_half_a_history_nothing_is_told(project: Path, tmp_path: Path) -> None:
    alone = Path(shutil.copytree(LIBRARY, tmp_path / "ngoài kho"))
    site = site_of(alone)
    assert dated(site, history_of(alone)) is site
    append(project / QUIZ, "# mới\n")
    commit(project, "2026-05-06", "Tidy up")
    shallow = tmp_path / "nông"
    subprocess.run(["git", "clone", "--quiet", "--depth", "1", project.parent.as_uri(), str(shallow)], check=True)
    assert history_of(shallow / "du-an").changed == {}


def test_without_notes_there_is_no_page_of_news(project: Path) -> None:
    pages = {page.path for page in dated(site_of(project), history_of(project)).pages}
    assert NEWS not in pages


def test_a_site_with_an_address_has_a_feed_that_leads_to_its_pages(project: Path) -> None:
    append(project / GUIDE, "\nThêm một dòng.\n")
    commit(project, "2026-03-04", "Extend the guide\n\nGhi chú: Thêm cách mượn <sách>.\n")
    assert FEED not in dict(dated(site_of(project), history_of(project)).attachments), "no address, no feed"
    append(project / "content/library.yml", "site_url: https://example.org/so-tay\n")
    site = dated(site_of(project), history_of(project))
    feed = fromstring(dict(site.attachments)[FEED])
    name = "{http://www.w3.org/2005/Atom}"
    (entry,) = feed.findall(f"{name}entry")
    assert entry.findtext(f"{name}title") == "Thêm cách mượn <sách>"
    assert entry.findtext(f"{name}updated") == "2026-03-04T00:00:00Z"
    link = entry.find(f"{name}link")
    assert link is not None and link.get("href", "").startswith("https://example.org/so-tay/cam-nang/")
    assert feed.findtext(f"{name}id") and feed.findtext(f"{name}updated") == "2026-03-04T00:00:00Z"
    assert FEED in next(page for page in site.pages if page.path == NEWS).body


def test_the_same_note_twice_a_day_is_one_piece_of_news(project: Path) -> None:
    for line, file in (("\nThêm một dòng.\n", GUIDE), ("# mới\n", QUIZ)):
        append(project / file, line)
        commit(project, "2026-03-04", "Correct\n\nGhi chú: Sửa lỗi chính tả.\n")
    append(project / "content/library.yml", "site_url: https://example.org/so-tay\n")
    site = dated(site_of(project), history_of(project))
    name = "{http://www.w3.org/2005/Atom}"
    (entry,) = fromstring(dict(site.attachments)[FEED]).findall(f"{name}entry")
    assert len(entry.findtext(f"{name}summary", "").split(", ")) == 2


def test_what_was_pasted_into_a_message_breaks_neither_reading_nor_feed(project: Path) -> None:
    append(project / GUIDE, "\nThêm một dòng.\n")
    commit(project, "2026-03-04", "Extend\n\nGhi chú: Thêm \x01cách\x02 mượn \x08sách\x1b[31m.\n")
    append(project / "content/library.yml", "site_url: https://example.org/so-tay\n")
    site = dated(site_of(project), history_of(project))
    feed = fromstring(dict(site.attachments)[FEED])
    assert [title.text for title in feed.iter("{http://www.w3.org/2005/Atom}title")][1:] == ["Thêm cách mượn sách[31m"]


@pytest.mark.parametrize(
    "written", ["so-tay", "ftp://example.org/", "https://", "https://ví dụ.vn/sổ tay", '"https://a\\"b"']
)
def test_what_is_no_address_makes_no_feed(project: Path, written: str) -> None:
    append(project / GUIDE, "\nThêm một dòng.\n")
    commit(project, "2026-03-04", "Extend the guide\n\nGhi chú: Thêm cách mượn sách.\n")
    append(project / "content/library.yml", f"site_url: {written}\n")
    site = dated(site_of(project), history_of(project))
    assert site.address == "" and FEED not in dict(site.attachments) and site.linked_data == ()


def test_a_piece_of_news_keeps_its_name_when_others_join_it(project: Path) -> None:
    append(project / "content/library.yml", "site_url: https://example.org/so-tay\n")
    names = []
    for day in ("2026-03-04", "2026-03-05"):
        append(project / GUIDE, "\nThêm một dòng.\n")
        commit(project, day, f"Extend the guide\n\nGhi chú: Thêm cách mượn sách, lần {day}.\n")
        made = [atom(dated(site_of(project), history_of(project)), history_of(project)) for _ in range(2)]
        assert made[0] == made[1]
        found = fromstring(made[0]).iter("{http://www.w3.org/2005/Atom}entry")
        names.append([entry.findtext("{http://www.w3.org/2005/Atom}id") for entry in found])
    assert len(names[0]) == 1 and len(set(names[1])) == 2 and names[1][1:] == names[0]
