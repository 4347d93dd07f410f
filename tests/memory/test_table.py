"""A table comes back as it was kept, and only to the user who kept it, about the same thing."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from site_builder.memory import memory, signing
from site_builder.memory.memory import Memory, memory_of
from site_builder.memory.signing import LENGTH, Signature, own_key
from site_builder.memory.table import Table

KEY, ABOUT = b"k" * LENGTH, b"du an"
HELD = {f"tep-{number}": (str(number), ["phan"]) for number in range(40)}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "files"


def kept(path: Path, held: dict[str, object]) -> Table:
    """Return a table kept and read again."""
    Table(held).write(path, KEY, ABOUT)
    return Table.read(path, KEY, ABOUT)


def test_what_was_kept_comes_back(path: Path) -> None:
    assert kept(path, HELD) == HELD


def test_a_change_is_kept_as_news(path: Path) -> None:
    table = kept(path, HELD)
    before = path.read_bytes()
    table["tep-1"] = ("moi", [])
    del table["tep-2"]
    table["them"] = ("them", [])
    for _time in range(2):
        table.write(path, KEY, ABOUT)
        table = Table.read(path, KEY, ABOUT)
    assert path.read_bytes() == before
    assert path.with_name("files.news").stat().st_size < len(before) / 4
    assert table == {name: value for name, value in HELD.items() if name != "tep-2"} | {
        "tep-1": ("moi", []),
        "them": ("them", []),
    }


def test_news_are_taken_back(path: Path) -> None:
    table = kept(path, HELD)
    table["tep-1"] = ("moi", [])
    table.write(path, KEY, ABOUT)
    table = Table.read(path, KEY, ABOUT)
    table["tep-1"] = ("lan nua", [])
    table.write(path, KEY, ABOUT)
    assert Table.read(path, KEY, ABOUT)["tep-1"] == ("lan nua", [])


def test_nothing_is_written_where_nothing_is_new(path: Path) -> None:
    table = kept(path, HELD)
    table["tep-1"] = ("moi", [])
    table.write(path, KEY, ABOUT)
    before = {file.name: file.stat().st_mtime_ns for file in path.parent.iterdir()}
    Table.read(path, KEY, ABOUT).write(path, KEY, ABOUT)
    assert {file.name: file.stat().st_mtime_ns for file in path.parent.iterdir()} == before


def test_much_that_is_new_is_written_whole(path: Path) -> None:
    table = kept(path, HELD)
    table["tep-1"] = ("moi", [])
    table.write(path, KEY, ABOUT)
    for name in list(table)[:30]:
        table[name] = ("moi", [])
    table.write(path, KEY, ABOUT)
    assert not path.with_name("files.news").exists()
    assert Table.read(path, KEY, ABOUT) == table


def test_news_of_another_whole_are_not_believed(path: Path) -> None:
    table = kept(path, HELD)
    table["tep-1"] = ("moi", [])
    table.write(path, KEY, ABOUT)
    news = path.with_name("files.news").read_bytes()
    path.unlink()
    path.with_name("files.news").unlink()
    Table({"khac": 1}).write(path, KEY, ABOUT)
    path.with_name("files.news").write_bytes(news)
    assert Table.read(path, KEY, ABOUT) == {"khac": 1}


class Order:
    """What a stranger would have a pickle do."""

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (Path("da-chay"),)


@pytest.mark.parametrize("key", [b"", b"x" * LENGTH])
def test_the_orders_of_a_stranger_are_not_followed(
    path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, key: bytes
) -> None:
    monkeypatch.chdir(tmp_path)
    body = pickle.dumps(Order())
    path.write_bytes((Signature(key, ABOUT).add(body).sign() if key else b"0" * LENGTH) + body)
    assert Table.read(path, KEY, ABOUT) == {}
    assert not (tmp_path / "da-chay").exists()
    path.write_bytes(Signature(KEY, ABOUT).add(body).sign() + body)
    Table.read(path, KEY, ABOUT)
    assert (tmp_path / "da-chay").exists(), "the order would have been followed, had it been our own"


@pytest.mark.parametrize(
    "spoil", [lambda raw: raw[:-1], lambda raw: raw[: LENGTH - 1], lambda raw: b"", lambda raw: b"\0" * 99]
)
def test_a_spoiled_file_counts_as_none(path: Path, spoil: object) -> None:
    kept(path, HELD)
    path.write_bytes(spoil(path.read_bytes()))  # type: ignore[operator]
    assert Table.read(path, KEY, ABOUT) == {}


def test_what_is_about_something_else_counts_as_none(path: Path) -> None:
    kept(path, HELD)
    assert Table.read(path, KEY, b"du an khac") == {}


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a place for the key that is this test's."""
    home = tmp_path / "nha"
    monkeypatch.setattr(signing, "user_cache_path", lambda name: home / name)
    own_key.cache_clear()
    yield home
    own_key.cache_clear()


def test_a_project_is_remembered_and_one_of_another_user_is_not(own_home: Path, tmp_path: Path) -> None:
    root = tmp_path / "du-an"
    first = memory_of(root)
    first.files["guides/a.md"] = ("1", False, "phan")
    first.keep()
    assert memory_of(root).files == first.files
    (own_home / "so-tay-chi-uy/key").unlink()
    own_key.cache_clear()
    assert memory_of(root).files == {}


def test_another_state_of_the_program_remembers_nothing(
    own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = memory_of(tmp_path)
    first.words["index"] = ("1", ())
    first.keep()
    monkeypatch.setattr(memory, "program", lambda: b"khac")
    assert memory_of(tmp_path).words == {}


def test_a_key_that_others_can_read_is_no_key(own_home: Path, tmp_path: Path) -> None:
    assert own_key()
    (own_home / "so-tay-chi-uy/key").chmod(0o644)
    own_key.cache_clear()
    assert own_key() is None
    memory = memory_of(tmp_path / "du-an")
    memory.files["a"] = 1
    memory.keep()
    assert not (tmp_path / "du-an").exists()


def test_no_room_to_keep_it_is_no_trouble(own_home: Path, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("")
    memory = Memory(tmp_path / "tep" / "muc", KEY, ABOUT)
    memory.files["a"] = 1
    memory.keep()
    assert not (tmp_path / "tep").is_dir()
