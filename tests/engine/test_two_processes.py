"""Two processes make the folder that one makes; whatever happens to the second, and whatever the first is told to stop by."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.adapters.cli.build import build, served
from site_builder.adapters.engine import assemble as assembling
from site_builder.adapters.engine import beside
from site_builder.adapters.engine.assemble import assemble
from site_builder.adapters.engine.beside import in_pieces
from site_builder.adapters.engine.quick import Engine
from site_builder.emit.assembly import Assembly
from site_builder.emit.lock import holding
from site_builder.emit.starter import starter_files
from site_builder.model.page import Page, Site
from site_builder.pipeline import compile_library
from tests.words import TODAY

HERE = os.getpid()
PATIENCE, SLOW = 60.0, 0.04
Made = Callable[[Engine, Page], str]

pytestmark = pytest.mark.skipif(
    not beside.can_divide(), reason="this machine has one processor, or no cheap second process"
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("hai") / "du-an"
    for name, text in starter_files():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def site(root: Path) -> Site:
    made = compile_library(root, TODAY).site
    assert made is not None
    more = tuple(
        Page(f"them/trang-{number}", f"Trang {number}", f'# Trang {{: id="t" }}\n\n<p>{number}</p>\n')
        for number in range(40)
    )
    return replace(made, pages=(*made.pages, *more))


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assembling, "LARGE", 1)
    monkeypatch.setattr(beside, "PIECE", 2)
    monkeypatch.setattr(beside, "WORTHWHILE", 2)


@pytest.fixture(autouse=True)
def nobody_left() -> Iterator[None]:
    before = children()  # other tests of this process may have a browser or a server running
    yield
    assert multiprocessing.active_children() == []
    assert children() <= before


def children() -> set[str]:
    """Return the processes that this one began, those that ended and were not waited for among them."""
    return {
        process
        for task in Path("/proc/self/task").glob("*/children")
        for process in task.read_text(encoding="ascii").split()
    }


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def made_by_one(site: Site, out: Path, monkeypatch: pytest.MonkeyPatch) -> Assembly:
    with monkeypatch.context() as patch:
        patch.setattr(beside, "can_divide", lambda: False)
        return put_together(site, out)


def put_together(site: Site, out: Path) -> Assembly:
    assembly = Assembly(out)
    assemble(site, assembly, served(site))
    return assembly


def test_two_make_what_one_makes(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = made_by_one(site, tmp_path / "mot", monkeypatch)
    told = tmp_path / "ai"
    page: Made = Engine.page

    def slow(engine: Engine, shown: Page) -> str:
        with told.open("a") as opened:
            opened.write(f"{os.getpid()}\n")
        if os.getpid() == HERE:
            time.sleep(SLOW)  # so that the other is done with the search before this one is with the pages
        return page(engine, shown)

    monkeypatch.setattr(Engine, "page", slow)
    two = put_together(site, tmp_path / "hai")
    makers = told.read_text().split()
    assert len(set(makers)) == 2 and len(makers) == len(site.pages), "each page is made once, by one of two"
    assert files_of(tmp_path / "hai") == files_of(tmp_path / "mot")
    assert two.digests == one.digests and two.pages == one.pages and two.written == one.written


@pytest.mark.parametrize("fault", ["killed", "raised", "left"])
def test_what_the_second_fails_at_the_first_makes(
    fault: str, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    made_by_one(site, tmp_path / "mot", monkeypatch)
    page, called = Engine.page, tmp_path / "called"

    def broken(engine: Engine, shown: Page) -> str:
        if os.getpid() == HERE:
            time.sleep(SLOW)
            return page(engine, shown)
        called.touch()
        if fault == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        if fault == "left":
            os._exit(0)
        raise OSError("no space left")

    monkeypatch.setattr(Engine, "page", broken)
    put_together(site, tmp_path / "hai")
    assert called.exists()
    assert files_of(tmp_path / "hai") == files_of(tmp_path / "mot")
    assert capfd.readouterr().err == "", "what was mended is not told"


def test_what_both_fail_at_is_told(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(engine: Engine, shown: Page) -> str:
        raise OSError("no space left")

    monkeypatch.setattr(Engine, "page", broken)
    with pytest.raises(OSError, match="no space left"):
        put_together(site, tmp_path / "hai")


def test_warnings_of_both_are_heard(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page: Made = Engine.page

    def warning(engine: Engine, shown: Page) -> str:
        time.sleep(0.002)
        logging.getLogger("mkdocs").warning("100%% %s", shown.path)
        return page(engine, shown)

    monkeypatch.setattr(Engine, "page", warning)
    heard = assemble(site, Assembly(tmp_path / "hai"), served(site))
    assert sorted(heard) == sorted(f"100% {page.path}" for page in site.pages)


@pytest.mark.parametrize("when", ["at the first page", "in the middle"])
def test_an_interrupted_build_leaves_the_last_good_site(when: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert build(root, None) == 0
    before, page, seen = files_of(root / "site"), Engine.page, [0]
    guide = root / "content/library.yml"
    guide.write_text(guide.read_text(encoding="utf-8").replace("title: ", "title: Một "), encoding="utf-8")

    def interrupted(engine: Engine, shown: Page) -> str:
        seen[0] += 1
        if os.getpid() == HERE and (when == "at the first page" or seen[0] > 9):
            raise KeyboardInterrupt
        time.sleep(0.01)
        return page(engine, shown)

    monkeypatch.setattr(Engine, "page", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build(root, None)
    assert files_of(root / "site") == before
    assert [path.name for path in root.iterdir() if path.name.startswith(".site")] == []


def test_who_is_left_alone_ends_and_lets_go_of_the_lock(tmp_path: Path) -> None:
    program = (
        "import sys, time\nfrom pathlib import Path\nfrom site_builder.adapters.engine.beside import Beside\n"
        "from site_builder.emit.publish import locked\n"
        "with locked(Path(sys.argv[1])):\n    one = Beside(lambda: time.sleep(600), worthwhile=True)\n    print('ready', flush=True)\n    one.result()\n"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(tmp_path / "site")], stdout=subprocess.PIPE) as first:
        assert first.stdout is not None and first.stdout.readline() == b"ready\n"
        first.kill()
        first.wait(PATIENCE)
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        with holding(tmp_path / ".site.lock") as held:
            if held:
                return
        time.sleep(0.05)
    pytest.fail("the second process still holds the lock")


@pytest.mark.parametrize("count", [0, 1, 5, 6, 7, 3001])
def test_every_item_is_worked_on_once_and_in_order(count: int) -> None:
    items = list(range(count))
    made = in_pieces(items, lambda piece: [one * 2 for one in piece], lambda: True, lambda _piece: None)
    assert [one for piece in made for one in piece] == [one * 2 for one in items]


def test_nobody_is_called_before_a_processor_is_free() -> None:
    makers = in_pieces(range(40), lambda piece: {os.getpid()}, lambda: False, lambda _piece: None)
    assert set().union(*makers) == {HERE}
