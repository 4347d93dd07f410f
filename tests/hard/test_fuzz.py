"""Every reader, given files spoilt at random: it answers in time, and only with our own diagnostics.

SO_TAY_CASES sets how many files are spoilt (2,000 when not set), SO_TAY_SEED which ones. A failure names the case; the
same seed makes it again.
"""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from time import process_time

import pytest

from site_builder.diagnostics.catalogue import CODES
from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.draw import draw
from site_builder.emit.bundle.unpack import Refused, read_zip
from site_builder.load.exchange.draft import Unreadable
from site_builder.load.exchange.readers import read_drafts
from site_builder.load.guides import load_guide
from site_builder.load.read import CONTROL, decode
from site_builder.load.shape import to_model
from site_builder.load.shelves import SHELVES
from site_builder.load.yaml_text import parse_yaml
from site_builder.model.settings import Settings
from site_builder.model.span import Source
from site_builder.results.gather import gather
from site_builder.results.summary import report
from site_builder.results.words import note_words
from site_builder.text.dialect import to_html
from site_builder.text.inspect import inspect
from site_builder.text.sanitise import sanitise
from tests.golden import LIBRARY
from tests.hard.imported import HOSTILE_XML, imported
from tests.hostile import active_in
from tests.mutate import mutant
from tests.results.shared import BANK, CASES

IMPORTED = imported()
NUMBER = int(os.environ.get("SO_TAY_CASES", "2000"))
SEED = os.environ.get("SO_TAY_SEED", "so-tay")
SECONDS = 5.0
"""Of computing, however busy the machine is, in which any spoilt file of 20,000 bytes must be answered."""
LIBRARIES = (LIBRARY, *(LIBRARY.parents[1] / "libraries" / name for name in ("one_of_each", "rest_of_each")))
YAML = tuple(
    path.read_bytes() for root in LIBRARIES for path in sorted(root.rglob("*.yml")) if path.name != "library.yml"
)
GUIDES = tuple(path.read_bytes() for root in LIBRARIES for path in sorted(root.rglob("*.md")))
LIBRARY_FILES = tuple(path.read_bytes() for root in LIBRARIES for path in root.rglob("library.yml"))
RESULTS = tuple(text.encode() for sources in CASES.values() for _name, text in sources if text)
MARKDOWN = (
    *(guide.partition(b"\n---\n")[2] for guide in GUIDES),
    'Xem [[qd-1-2020/dieu-1|Điều 1]], [trang](x.md "tên") và ![ảnh](a.png).\n\n| a | b |\n|---|---|\n| **c** | `d` |\n\n- [ ] một\n    - hai\n\n'
    '!!! quy-dinh "Văn bản"\n    chữ[^1]\n\n```\nmã\n```\n\n[^1]: chú thích\n\n1. <b>x</b> &amp; *[y]: z\n\n> trích\n'.encode(),
)


def zips() -> tuple[bytes, ...]:
    """Return a plain zip, a packed one and an empty one."""
    made = []
    for kind, names in (
        (zipfile.ZIP_STORED, ("a.txt", "b/c.txt")),
        (zipfile.ZIP_DEFLATED, ("index.html", "Tài liệu/đ.txt")),
        (0, ()),
    ):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", kind) as opened:
            for name in names:
                opened.writestr(zipfile.ZipInfo(name), b"chi bo " * 40, kind)
        made.append(held.getvalue())
    return tuple(made)


def reads_yaml(raw: bytes) -> None:
    source, problems = decode(raw, "a.yml")
    assert_ours(problems, source)
    if source is not None:
        values, spanned, found = parse_yaml(source)
        assert_ours(found, source)
        for shelf in SHELVES:
            assert_ours(to_model(values, shelf.model, spanned)[1], source)


def reads_library(raw: bytes) -> None:
    source, problems = decode(raw, "content/library.yml")
    assert_ours(problems, source)
    if source is not None:
        values, spanned, found = parse_yaml(source)
        node, misfits = to_model(values, Settings, spanned)
        assert_ours([*found, *misfits], source)
        assert node is not None or found or misfits, "refused without a word"


def reads_guide(raw: bytes) -> None:
    source, problems = decode(raw, "guides/a.md")
    assert_ours(problems, source)
    if source is not None:
        guide, found = load_guide(source, PurePosixPath("a.md"))
        assert_ours(found, source)
        assert guide is not None or found, "refused without a word"


def reads_markdown(raw: bytes) -> None:
    source, _problems = decode(raw, "guides/a.md")
    if source is not None:
        text = "\n".join(source.lines)
        inspect(text)
        made = sanitise(to_html(text, lambda reference: ("x.html", reference.words or reference.address)))
        assert active_in(f"<div>{made}</div>") == []


def reads_zip(raw: bytes) -> None:
    try:
        found = read_zip(io.BytesIO(raw))
    except Refused as refused:
        assert str(refused)
        return
    assert all(not name.startswith("/") and ".." not in name.split("/") for name in found)


def reads_results(raw: bytes) -> None:
    gathered = gather([("lop.txt", raw)], BANK)
    known = BANK.by_id()
    assert all(answer.id in known for sheet in gathered.sheets for answer in sheet.answers)
    assert all(note_words(note) for note in gathered.notes)
    assert gathered.sheets or gathered.notes, "nothing read, and nothing said"
    report(gathered, BANK)


def assert_ours(problems: list[Diagnostic], source: Source | None) -> None:
    """Every diagnostic is of the catalogue, stands inside its file, and can be drawn on a terminal."""
    for problem in problems:
        assert problem.code in CODES
        assert not CONTROL.search(draw(problem))
        for span in (problem.span, *(place for _word, place in problem.related)):
            assert span.line >= 1 and span.column >= 1 and span.length >= 1
            if source is not None:
                assert span.line <= len(source.lines)
                assert span.column <= len(source.lines[span.line - 1]) + 1


@dataclass(frozen=True)
class Reader:
    """What reads, from what it is spoilt, and its share of all cases in hundredths."""

    read: Callable[[bytes], None]
    samples: tuple[bytes, ...]
    share: int


READERS = {
    "yaml": Reader(reads_yaml, YAML, 20),
    "library.yml": Reader(reads_library, LIBRARY_FILES, 10),
    "front matter": Reader(reads_guide, GUIDES, 15),
    "markdown": Reader(reads_markdown, MARKDOWN, 25),
    "zip": Reader(reads_zip, zips(), 10),
    "results": Reader(reads_results, RESULTS, 20),
}


def test_all_cases_are_dealt_out() -> None:
    assert sum(reader.share for reader in READERS.values()) == 100
    assert all(reader.samples for reader in READERS.values())


@pytest.mark.parametrize("name", READERS)
def test_spoilt_files_end_in_our_own_words(name: str) -> None:
    reader = READERS[name]
    for number in range(NUMBER * reader.share // 100):
        raw = mutant(reader.samples, f"{SEED} {name} {number}", text=name != "zip")
        started = process_time()
        try:
            reader.read(raw)
        except Exception as error:
            pytest.fail(f"SO_TAY_SEED={SEED}, case {number} of {name}: {error!r}\n{raw[:600]!r}")
        assert process_time() - started < SECONDS, f"case {number} of {name} took long: {raw[:300]!r}"


@pytest.mark.parametrize("name", READERS)
def test_the_readers_read_what_is_whole(name: str) -> None:
    for sample in READERS[name].samples:
        READERS[name].read(sample)


def test_spoiling_is_the_same_each_time_and_does_spoil() -> None:
    made = [mutant(YAML, f"x {number}", text=True) for number in range(200)]
    assert made == [mutant(YAML, f"x {number}", text=True) for number in range(200)]
    assert len(set(made) - set(YAML)) > 190
    read = [raw for raw in made if decode(raw, "a.yml")[0] is not None]
    assert len(read) > 140, "too many are refused before anything looks into them"


@pytest.mark.parametrize("ending", IMPORTED)
def test_spoilt_files_of_other_systems_are_read_or_refused(ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"bank{ending}"
    for number in range(NUMBER // 40):
        file.write_bytes(
            mutant(IMPORTED[ending], f"{SEED} {ending} {number}", text=ending in (".gift", ".xml", ".csv"))
        )
        started = process_time()
        try:
            read_drafts(file)
        except Unreadable as refused:
            assert str(refused)
        except Exception as error:
            pytest.fail(f"SO_TAY_SEED={SEED}, case {number} of {ending}: {error!r}")
        assert process_time() - started < SECONDS


@pytest.mark.parametrize("ending", IMPORTED)
def test_whole_files_of_other_systems_are_read(ending: str, tmp_path: Path) -> None:
    (tmp_path / f"bank{ending}").write_bytes(IMPORTED[ending][0])
    assert read_drafts(tmp_path / f"bank{ending}")


def test_entities_of_an_xml_file_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "bank.xml").write_text(HOSTILE_XML, encoding="utf-8")
    try:
        assert "root:" not in repr(read_drafts(tmp_path / "bank.xml"))
    except Unreadable as refused:
        assert "root:" not in str(refused)


@pytest.mark.parametrize(
    "text",
    ["1. " * 2000, "> " * 2000, "- " * 3000, "[" * 100_000, "[[" * 5000, "![" * 9000, "[x](" * 9000, "*a _b " * 4000],
)
def test_a_text_nested_beyond_sense_is_told_and_shown_as_words(text: str) -> None:
    started = process_time()
    made = sanitise(to_html(text, lambda reference: ("x.html", reference.address)))
    assert made.startswith("<") or inspect(text).forbidden
    assert process_time() - started < SECONDS
    if text.startswith(("1.", "[", "![")):
        assert inspect(text).forbidden and "<unreadable" not in made
