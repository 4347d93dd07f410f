"""What the search keeps from one build to the next changes nothing in the files, whatever was edited in between."""

from __future__ import annotations

import pickle
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.search.corpus import test_pages as pages_of_corpus
from site_builder.emit.search import index, tables
from site_builder.emit.search.index import MERGED, Known, build_index
from site_builder.emit.search.page_words import PageWords, words_key
from site_builder.emit.search.postings import postings_in, runs_of
from site_builder.emit.search.tables import Packed, packed, unpacked
from site_builder.emit.search.write import local_search_file, search_files
from site_builder.model.page import Page, Site
from tests.searching import QUERIES, Searcher, write_index

WORDS = "đảng chi bộ ủy. Điều 2 khoản Quy định 213 dự bị; HD 42 xyz 7639 hòa hoà họp".split()
LINES = st.lists(st.sampled_from([*WORDS, "\n\n## Điều 3. Họp\n\n", "\n\n## Mục đích\n\n", "\n\n<p>"]), max_size=25)
TITLES = st.sampled_from(["Họp chi bộ", "Quy định 213-QĐ/TW năm 2020", "Hỏi đáp"])
PAGES = st.builds(
    lambda path, title, words, kind, found: Page(path, title, " ".join(words), kind=kind, searchable=found),
    st.sampled_from([f"trang-{number}" for number in range(8)]),
    TITLES,
    LINES,
    st.sampled_from(["guide", "quiz", "home"]),
    st.sampled_from([True, True, True, False]),
)
SITES = st.lists(PAGES, max_size=6, unique_by=lambda page: page.path)


def site(pages: list[Page]) -> Site:
    return Site("", "", tuple(pages), (), abbreviations=(("CB", "chi bộ"),))


@settings(deadline=None, max_examples=60)
@given(st.lists(SITES, min_size=2, max_size=5), st.sampled_from([3, 4000]))
def test_files_are_the_same_with_and_without_what_is_kept(states: list[list[Page]], longest: int) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(tables, "LONGEST_LIST", longest)
        patched.setattr(tables, "FEWEST", 1)
        patched.setattr(index, "MANY", 1)
        known: Known = {}
        for pages in states:
            known = pickle.loads(pickle.dumps(known))
            assert list(search_files(site(pages), known)) == list(search_files(site(pages)))
            assert set(known) == {page.path for page in pages if page.searchable} | {MERGED}


def test_after_an_edit_the_tables_are_brought_up_to_date_and_not_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = pages_of_corpus()
    known: Known = {}
    list(search_files(site(pages), known))
    edited = [*pages[:9], with_text(pages[9], "Chi bộ họp hằng tháng, bàn việc xyz."), *pages[10:]]
    whole = list(search_files(site(edited)))
    monkeypatch.setattr(index, "merged", lambda pages: pytest.fail("made anew"))
    files = list(search_files(site(edited), known))
    assert files == whole
    monkeypatch.undo()
    assert files != list(search_files(site(pages)))


def test_an_edit_of_one_sentence_leaves_most_files_as_they_were() -> None:
    pages = [Page(f"{page.path}-{copy}", page.title, page.body) for page in pages_of_corpus() for copy in range(6)]
    before = dict(search_files(site(pages)))
    edited = [*pages[:9], with_text(pages[9], "Chi bộ họp hằng tháng."), *pages[10:]]
    after = dict(search_files(site(edited)))
    changed = [place for place, content in after.items() if before.get(place) != content]
    assert "assets/search/core.js" in changed
    assert len(changed) < len(after) / 2


def with_text(page: Page, text: str) -> Page:
    """Return the page with a paragraph more in its last section."""
    return Page(page.path, page.title, f"{page.body}\n<p>{text}</p>\n", kind=page.kind, subject=page.subject)


def test_a_record_that_is_not_of_the_page_is_not_used() -> None:
    pages = pages_of_corpus()[:6]
    sound: Known = {}
    expected = list(search_files(site(pages), sound))
    foreign = sound[pages[1].path][1]
    packed_tables = sound[MERGED][1]
    assert isinstance(packed_tables, Packed)
    for poisoned in (
        {**sound, pages[0].path: ("another key", foreign)},
        {**sound, pages[0].path: (words_key(pages[0]), packed_tables)},
        {**sound, MERGED: ("", foreign)},
        {**sound, MERGED: ("", packed_tables._replace(pages=packed_tables.pages.replace(pages[2].path, "p")))},
        {path: held for path, held in sound.items() if path != pages[3].path},
        {MERGED: sound[MERGED]},
    ):
        assert list(search_files(site(pages), poisoned)) == expected


def test_tables_kept_are_tables_read_back() -> None:
    found = build_index(pages_of_corpus()).tables
    assert unpacked(packed(found, "")) == found


@given(st.lists(st.lists(st.tuples(st.integers(0, 1 << 22), st.integers(1, 15)), max_size=20), max_size=6))
def test_postings_written_are_read_back(lists: list[list[tuple[int, int]]]) -> None:
    postings = [sorted(section << 4 | level for section, level in dict(found).items()) for found in lists]
    assert [postings_in(run) for run in runs_of(postings)] == postings


def test_what_is_kept_of_a_page_is_few_and_flat() -> None:
    known: Known = {}
    list(search_files(site(pages_of_corpus()), known))
    kept = [words for _, words in known.values() if isinstance(words, PageWords)]
    assert len(kept) == len(pages_of_corpus())
    assert {type(value) for words in kept for value in words} == {int, bool, bytes, str}


def test_a_page_never_mixes_two_indexes(tmp_path: Path) -> None:
    pages = pages_of_corpus()
    edited = [Page("moi", "Việc mới", "<p>Chi bộ họp.</p>"), *pages[:20], *pages[24:]]
    queries = [row["query"] for row in QUERIES[::3]]
    with (
        Searcher(write_index(site(pages), tmp_path / "old")) as old,
        Searcher(write_index(site(edited), tmp_path / "new")) as new,
        Searcher(write_index(site(pages), tmp_path / "open")) as left_open,
    ):
        left_open.ask("quy định")
        shutil.copytree(tmp_path / "new", tmp_path / "open", dirs_exist_ok=True)
        for query in queries:
            assert left_open.ask(query).paths in (old.ask(query).paths, new.ask(query).paths), query
        assert left_open.ask(queries[0]).paths == new.ask(queries[0]).paths


def test_the_local_index_has_no_versions() -> None:
    assert b'"versions"' not in local_search_file(site(pages_of_corpus()[:2]))


def test_half_a_letter_breaks_nothing() -> None:
    page = Page("p", "Nửa \ud83d chữ", "## Điều \udc00 1\n\n<p>Họp \ud83d chi bộ</p>")
    files = dict(search_files(Site("", "", (page,), (), abbreviations=(("C\ud83d", "chi \ud83d"),)), {}))
    assert len(files) == 4
    assert (
        rb"H\u1ecdp \ud83d".decode("unicode_escape").encode(errors="backslashreplace") in files["assets/search/t0.js"]
    )
