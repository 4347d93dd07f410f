"""A build that takes over what did not change gives the same files as a whole one, after any edits; and it does little."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from site_builder.adapters.cli.build import build
from site_builder.adapters.engine import assemble as assembling
from site_builder.adapters.engine import beside
from site_builder.adapters.engine.beside import Beside
from site_builder.adapters.engine.quick import Engine
from site_builder.emit import precompress
from site_builder.emit.assembly import Assembly
from site_builder.emit.starter import starter_files
from site_builder.memory.memory import FOLDER as CACHE
from site_builder.memory.memory import memory_of
from site_builder.model.page import Site
from site_builder.pipeline import check_library
from site_builder.render import site as rendering
from tests.words import TODAY

CASES = int(os.environ.get("SO_TAY_CASES", "3"))
GUIDE, FACTS = "guides/bat-dau.md", "content/facts/vi-du.yml"
BODY, TITLE = "Sửa chữ, lưu lại.", "title: Bắt đầu từ đây"


@pytest.fixture(scope="module")
def new_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("moi") / "du-an"
    for name, text in starter_files():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for name in ("hai", "ba", "bon", "nhom/mot", "nhom/hai", "nhom/ba", "nhom/bon"):
        path = root / f"guides/{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"---\ntitle: Trang {name}\n---\n\n## Việc\n\nXem [[cam-nang/bat-dau]].\n", encoding="utf-8")
    facts = root / FACTS
    facts.write_text(f"{facts.read_text(encoding='utf-8')}    values: {{buoi: hai buổi}}\n", encoding="utf-8")
    (root / "guides/so.md").write_text(
        "---\ntitle: Số\nfacts: [VD-01]\n---\n\nMở cửa [[=VD-01.buoi]] mỗi tuần.\n", encoding="utf-8"
    )
    (root / "guides/nhom/index.md").write_text("# Nhóm\n\nLời đầu nhóm.\n", encoding="utf-8")
    (root / "guides/nhom/anh.png").write_bytes(b"\x89PNG")
    return root


@pytest.fixture
def project(new_project: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(new_project, tmp_path / "du-an"))


@pytest.fixture
def pages_made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    made: list[str] = []
    page = Engine.page
    monkeypatch.setattr(Engine, "page", lambda engine, one: made.append(one.path) or page(engine, one))
    return made


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def edit(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def assert_like_a_whole_build(root: Path) -> None:
    whole = root.parent / "ca"
    shutil.rmtree(whole, ignore_errors=True)
    assert build(root, whole, precompress=(root / "site/index.html.gz").exists(), cached=False) == 0
    assert files_of(root / "site") == files_of(whole)


def _appended(file: str) -> Callable[[Path, str], None]:
    def append(root: Path, word: str) -> None:
        path = root / file
        path.write_text(path.read_text(encoding="utf-8") + f"\nThêm {word}.\n", encoding="utf-8")

    return append


def _retitled(root: Path, word: str) -> None:
    path = root / "guides/nhom/hai.md"
    path.write_text(f"---\ntitle: Tên {word}\n---\n\n## Việc\n\nLàm.\n", encoding="utf-8")


def _added(root: Path, word: str) -> None:
    (root / f"guides/nhom/{word}.md").write_text(f"# Trang {word}\n\nChữ.\n", encoding="utf-8")


def _removed(root: Path, word: str) -> None:
    (root / "guides/ba.md").unlink(missing_ok=True)


def _renamed_site(root: Path, word: str) -> None:
    path = root / "content/library.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text(
        "\n".join(f"title: Sổ {word}" if line.startswith("title:") else line for line in lines) + "\n", "utf-8"
    )


def _requestioned(root: Path, word: str) -> None:
    path = root / "quizzes/vi-du.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Xem lại Điều", f"Hãy {word} xem lại Điều"), encoding="utf-8")


def _refacted(root: Path, word: str) -> None:
    path = root / FACTS
    said = f"{word.replace('mot', 'một')} buổi"
    lines = path.read_text(encoding="utf-8").splitlines()
    places = {
        "    statement:": f"Ví dụ, thư viện mượn sách mở cửa {said} mỗi tuần.",
        "    values:": f"{{buoi: {said}}}",
    }
    for number, line in enumerate(lines):
        for key, value in places.items():
            if line.startswith(key):
                lines[number] = f"{key} {value}"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _summed_up(root: Path, word: str) -> None:
    text = f"---\ntitle: Trang bon\nsummary: Làm việc {word}.\n---\n\n## Việc\n\nLàm.\n"
    (root / "guides/bon.md").write_text(text, encoding="utf-8")


def _pictured(root: Path, word: str) -> None:
    (root / "guides/nhom/anh.png").write_bytes(b"\x89PNG" + word.encode())


def _misspelt(root: Path, word: str) -> None:
    _appended("guides/nhom/mot.md")(root, f"{word}kk")


def _poisoned(root: Path, word: str) -> None:
    for table in (root / CACHE).iterdir():
        if not table.name.endswith(".json"):
            table.write_bytes(table.read_bytes()[:-1] + word.encode())


def _referring(file: str) -> Callable[[Path, str], None]:
    return lambda root, word: _appended(file)(root, f"[[tu-kiem-tra/vi-du|{word}]] và [[qd-01-2026/dieu-1]]")


def _spoiled(root: Path, word: str) -> None:
    (root / "site/index.html").write_text(word, encoding="utf-8")


def _spoiled_style(root: Path, word: str) -> None:
    next((root / "site/assets").glob("*.css")).write_text(word, encoding="utf-8")


def _lost(root: Path, word: str) -> None:
    (root / "site/sw.js").unlink(missing_ok=True)


def _forgotten(root: Path, word: str) -> None:
    for record in (root / CACHE).glob("*.json"):
        record.write_text(record.read_text(encoding="utf-8")[: len(word) * 100], encoding="utf-8")


EDITS = (_appended(GUIDE), _appended("guides/nhom/ba.md"), _appended("guides/nhom/index.md"), _retitled, _added, _removed,
         _renamed_site, _requestioned, _refacted, _summed_up, _pictured, _misspelt, _poisoned, _referring(GUIDE),
         _referring("guides/hai.md"), _spoiled, _spoiled_style, _lost, _forgotten)  # fmt: skip
WORDS = ("mot", "hai", "ba", "bon")


@settings(max_examples=CASES, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(edits=st.lists(st.tuples(st.sampled_from(EDITS), st.sampled_from(WORDS)), min_size=1, max_size=3))
def test_any_edits(
    new_project: Path, tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[Callable[[Path, str], None], str]]
) -> None:
    root = Path(shutil.copytree(new_project, tmp_path_factory.mktemp("sua") / "du-an"))
    assert build(root, None) == 0
    for change, word in edits:
        change(root, word)
        remembered = check_library(root, TODAY, memory_of(root)).problems
        assert remembered == check_library(root, TODAY).problems
        assert build(root, None) == 0
    assert_like_a_whole_build(root)


def test_one_edited_page_is_one_page_made(
    project: Path, pages_made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []
    record = Assembly.record
    monkeypatch.setattr(Assembly, "record", lambda one: written.append(one.written) or record(one))
    build(project, None)
    assert len(pages_made) > 20
    pages_made.clear()
    build(project, None)
    assert pages_made == []
    edit(project, GUIDE, BODY, "Sửa chữ rồi lưu lại.")
    build(project, None)
    assert pages_made == ["cam-nang/bat-dau"]
    searched = len(list((project / "site/assets/search").iterdir()))
    assert written[1] == 0
    assert written[2] <= 1 + searched + 1, "the page, the search index, the list of files"
    assert_like_a_whole_build(project)


def test_a_file_of_the_search_that_stays_the_same_is_not_written(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def files(site: Site, known: object) -> Iterator[tuple[str, bytes]]:
        yield "assets/search/core.js", "".join(page.body for page in site.pages).encode()
        yield "assets/search/w0.js", b"same"

    monkeypatch.setattr(assembling, "search_files", files)
    build(project, None)
    core, words = (project / f"site/assets/search/{name}.js" for name in ("core", "w0"))
    before = core.read_bytes(), core.stat().st_ino, words.stat().st_ino
    edit(project, GUIDE, BODY, "Sửa chữ rồi lưu lại.")
    build(project, None)
    assert core.read_bytes() != before[0] and core.stat().st_ino != before[1]
    assert words.read_bytes() == b"same" and words.stat().st_ino == before[2]


def test_one_edited_text_renders_one_page(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(project, None)
    monkeypatch.setattr(rendering, "render_home", lambda library, links: pytest.fail("all pages are rendered"))
    edit(project, GUIDE, BODY, "Sửa chữ rồi lưu lại.")
    assert build(project, None) == 0
    assert "Sửa chữ rồi lưu lại" in (project / "site/cam-nang/bat-dau.html").read_text(encoding="utf-8")


def test_a_title_in_the_menu_makes_all_pages(project: Path, pages_made: list[str]) -> None:
    build(project, None)
    count = len(pages_made)
    edit(project, GUIDE, TITLE, "title: Bắt đầu ở đây")
    build(project, None)
    assert len(pages_made) == 2 * count
    assert_like_a_whole_build(project)


def test_what_was_packed_is_packed_anew_only_where_it_changed(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        precompress, "twins", lambda content: ((ending, crc32(content).to_bytes(4)) for ending in (".gz", ".br"))
    )
    build(project, None, precompress=True)
    before = {path.name: path.stat().st_ino for path in (project / "site").glob("*.br")}
    edit(project, GUIDE, BODY, "Sửa chữ rồi lưu.")
    build(project, None, precompress=True)
    after = {path.name: path.stat().st_ino for path in (project / "site").glob("*.br")}
    assert before["index.html.br"] == after["index.html.br"]
    assert before["sw.js.br"] != after["sw.js.br"]
    assert_like_a_whole_build(project)


def test_the_published_folder_is_never_written_to(project: Path) -> None:
    build(project, None)
    held = (project / "site/cam-nang/bat-dau.html").open("rb")
    old = files_of(project / "site")["cam-nang/bat-dau.html"]
    edit(project, GUIDE, BODY, "Sửa chữ rồi lưu.")
    build(project, None)
    with held:
        assert held.read() == old, "who had the old page open reads the old page"


def test_without_cache_nothing_is_left_behind(project: Path) -> None:
    build(project, None, cached=False)
    assert not (project / CACHE).exists()


def test_what_another_process_fails_at_is_made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    here = os.getpid()

    def make() -> str:
        if os.getpid() != here:
            os._exit(9)
        return "làm xong"

    assert Beside(make, worthwhile=True).result() == "làm xong"
    assert Beside(make, worthwhile=False).result() == "làm xong"
    monkeypatch.setattr(beside, "can_divide", lambda: False)
    assert Beside(os.getpid, worthwhile=True).result() == here
