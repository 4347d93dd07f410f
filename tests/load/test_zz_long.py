"""Whatever is in a file, reading it ends in diagnostics whose places lie inside the file, and never in an exception."""

from __future__ import annotations

import tempfile
from pathlib import Path, PurePosixPath
from time import process_time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.diagnostics.catalogue import CODES
from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.draw import draw
from site_builder.load.guides import load_guide
from site_builder.load.read import CONTROL, decode
from site_builder.load.shape import to_model
from site_builder.load.shelves import SHELVES
from site_builder.load.yaml_text import parse_yaml
from site_builder.model.span import Source
from site_builder.pipeline import check_library
from tests.golden import LIBRARY, TODAY

MANY = settings(deadline=None, max_examples=50000, suppress_health_check=[HealthCheck.too_slow])
SECONDS = 1.0
"""Of computing, however busy the machine is, in which any small file must be answered."""
SOUND = tuple(path.read_text("utf-8") for path in sorted(LIBRARY.rglob("*.yml")))
SLIPS = (
    "\t", "\u00a0", "\u200b", "\ufeff", "\u2028", "\x85", "\0", "\x1b[0m", "\ufffe", "“", "”", '"', "'", "–", "- ", "-", ": ", ":", " #", "#", "[", "]",
    "{", "}", "[[", "*", "&", "!", "!!map ", "@", "`", "%", "|", ">", "?", "? ", "---\n", "...\n", "\n", "\n\n", "  ", "\\", "<<: ", "~", "null",
    "e\u0323\u0302", "Điều 1: ", "010", "12:30", "no", "có", "30/08/2023", "2023-02-30", "<script>", "[[qd-1-2020/dieu-9]]", "[x](y.md)", "\U0001f469\u200d\U0001f467",
)  # fmt: skip


def edited(text: str, edits: list[tuple[int, int, str]]) -> str:
    """Return the text after each edit: cut some characters at a place, put others there."""
    for place, cut, put in edits:
        at = place % (len(text) + 1)
        text = text[:at] + put + text[at + cut :]
    return text


mutated = st.builds(
    edited,
    st.sampled_from(SOUND),
    st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 6), st.sampled_from(SLIPS)), max_size=6),
)


def assert_inside(problems: list[Diagnostic], source: Source | None) -> None:
    for problem in problems:
        assert problem.code in CODES
        assert not CONTROL.search(draw(problem))
        for span in (problem.span, *(place for _word, place in problem.related)):
            assert span.line >= 1 and span.column >= 1 and span.length >= 1
            if source and span.file == source.file:
                assert span.line <= len(source.lines)
                assert span.column <= len(source.lines[span.line - 1]) + 1
                assert span.line_text in ("", source.lines[span.line - 1])


def assert_reads(raw: bytes) -> None:
    started = process_time()
    _read_every_way(raw)
    assert process_time() - started < SECONDS


def _read_every_way(raw: bytes) -> None:
    source, problems = decode(raw, "a.yml")
    assert_inside(problems, source)
    if source is None:
        assert problems
        return
    values, spanned, found = parse_yaml(source)
    assert_inside(found, source)
    for shelf in SHELVES:
        _node, misfits = to_model(values, shelf.model, spanned)
        assert_inside(misfits, source)
    _guide, found = load_guide(source, PurePosixPath("a.md"))
    assert_inside(found, source)


@MANY
@given(st.binary(max_size=400))
def test_arbitrary_bytes_end_in_diagnostics(raw: bytes) -> None:
    assert_reads(raw)


@MANY
@given(st.text(max_size=200))
def test_arbitrary_letters_end_in_diagnostics(text: str) -> None:
    assert_reads(text.encode("utf-8", "surrogatepass"))


@MANY
@given(mutated)
def test_a_spoilt_file_ends_in_diagnostics(text: str) -> None:
    assert_reads(text.encode())


@MANY
@given(mutated)
def test_spoilt_front_matter_ends_in_diagnostics(text: str) -> None:
    assert_reads(f"---\n{text}\n---\n# Bài\n".encode())


@settings(deadline=None, max_examples=500, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(
        ["content/documents/qd-1-2020.yml", "content/facts/sinh-hoat.yml", "quizzes/de-mau.yml", "guides/chuan-bi.md"]
    ),
    st.data(),
)
def test_a_spoilt_project_ends_in_diagnostics(name: str, data: st.DataObject) -> None:
    text = (LIBRARY / name).read_text("utf-8")
    edits = data.draw(
        st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 6), st.sampled_from(SLIPS)), max_size=4)
    )
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path in LIBRARY.rglob("*.*"):
            target = root / path.relative_to(LIBRARY)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
        (root / name).write_text(edited(text, edits), "utf-8")
        assert_inside(check_library(root, TODAY).problems, None)
