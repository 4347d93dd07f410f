"""What enters the index, and what never does."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from site_builder.emit.search.addresses import codes_in, labels_of
from site_builder.emit.search.digits import SIGNS, digits, run_of_digits
from site_builder.emit.search.fold import fold
from site_builder.emit.search.index import Known, build_index
from site_builder.emit.search.page_words import words_key
from site_builder.emit.search.sections import sections_of_page
from site_builder.emit.search.write import search_files
from site_builder.link.values import with_values
from site_builder.load.library import load
from site_builder.model.page import Page, Site, Standing
from site_builder.pipeline import compile_library

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def own() -> Site:
    site = compile_library(ROOT, date(2026, 11, 23)).site
    assert site is not None
    return site


def read(body: str, kind: str = "guide") -> list[tuple[str, str, str]]:
    return [(one.anchor, one.heading, one.text) for one in sections_of_page(Page("p", "Tên trang", body, kind=kind))]


def test_a_page_is_cut_at_its_headings() -> None:
    assert read('# Tên trang\n\n<p>Mở.</p>\n\n## Các bước {: id="buoc" }\n\n<ul><li>Một</li><li>Hai</li></ul>') == [
        ("", "Tên trang", ""),
        ("", "", "Mở."),
        ("buoc", "Các bước", "Một\nHai"),
    ]


def test_plain_markdown_headings_get_the_anchor_engines_give_them() -> None:
    assert read("# T\n\n## Bắt đầu\n\nLời.")[-1] == ("bat-dau", "Bắt đầu", "Lời.")


def test_what_is_marked_as_not_to_be_found_is_left_out() -> None:
    body = '## A {: id="a" }\n\n<p>Thấy <span data-search-exclude>không <b>bao giờ</b></span> được</p><script>x()</script><button>Nút</button>'
    assert read(body)[-1] == ("a", "A", "Thấy được")


def test_of_a_question_only_what_is_asked_is_found() -> None:
    body = (
        '<quiz-question id="q1" kind="single"><form><fieldset><legend>Họp mấy lần?</legend><ul><li>Hai lần</li></ul></fieldset>'
        "<details data-search-exclude>Vì vậy</details></form></quiz-question>"
    )
    assert read(body, "quiz")[-1] == ("q1", "", "Họp mấy lần?")


def test_a_row_with_an_anchor_is_named_by_its_first_cell() -> None:
    body = '<table><tbody><tr id="cb"><td>CB</td><td>Chi bộ</td></tr></tbody></table>'
    assert read(body)[-1] == ("cb", "CB", "Chi bộ")


def test_of_quizzes_nothing_but_what_is_asked_enters_the_index(own: Site) -> None:
    library = with_values(load(ROOT)[0])
    pages = {page.path: page for page in own.pages}
    for quiz in library.quizzes:
        found = {one.anchor: one.text for one in sections_of_page(pages[f"tu-kiem-tra/{quiz.id}"])}
        assert set(found) - {""} == {question.id for question in quiz.asked()}
        for question in quiz.asked():
            # The case of a situation that follows may stand behind the question before it.
            assert plain_words(found[question.id]).startswith(plain_words(question.prompt))
            assert plain_words(question.explanation) not in plain_words(found[question.id])


def plain_words(text: str) -> str:
    """Return the folded words of a text, references and emphasis taken away."""
    return fold(re.sub(r"\[\[[^|\]]*\|?([^\]]*)\]\]", r"\1", text))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Hướng dẫn 12-HD/BTCTW ngày 06/7/2018", [("hd", "12")]),
        ("08-QĐi/TW", [("qd", "8")]),
        ("theo Quy định số 37 và CT 50", [("qd", "37"), ("ct", "50")]),
        ("Nghị quyết 21-NQ/TW", [("nq", "21")]),
        ("hướng dẫn 3.2", []),
        ("họp 12 - 15 người", []),
    ],
)
def test_documents_are_known_by_their_numbers(text: str, codes: list[tuple[str, str]]) -> None:
    assert codes_in(text) == codes


@pytest.mark.parametrize(
    ("heading", "labels"),
    [
        ("Điều 2. Nhiệm vụ", [("@dieu", "2")]),
        ("Khoản 3", [("@khoan", "3")]),
        ("Điểm đ. Việc khác", [("@diem", "dd")]),
        ("Mục III", [("@muc", "iii"), ("@muc", "3")]),
        ("Tiểu mục 4. Nội dung", [("@tieu", "4"), ("@muc", "4")]),
        ("Điểm 3.1. Thường kỳ", [("@so", "3.1")]),
        ("Điều kiện kết nạp", []),
        ("Mục đích", []),
        ("Phần mềm", []),
        ("Điểm danh", []),
    ],
)
def test_parts_of_documents_are_known_by_their_labels(heading: str, labels: list[tuple[str, str]]) -> None:
    assert labels_of(heading) == labels


def test_digits_need_no_escaping_and_tell_numbers_apart() -> None:
    assert len(set(SIGNS)) == 64
    assert not set(SIGNS) & set(" !\"$%&'\\")
    values = [0, 1, 31, 32, 1023, 1024, 16383, 16384, 480_000, 2**30]
    assert len({digits(value) for value in values}) == len(values)
    assert run_of_digits(values) == "".join(digits(value) for value in values)


def test_a_page_that_may_not_be_found_is_not_indexed() -> None:
    assert build_index([Page("p", "Trang ẩn", "lời", searchable=False)]).tables.terms() == []


def test_a_site_without_pages_still_has_an_index() -> None:
    assert [place for place, _ in search_files(Site("", "", (), ()))] == ["assets/search/core.js"]


def test_many_standings_stay_apart() -> None:
    pages = tuple(
        Page(f"p{n}", f"Trang {n}", "", standing=Standing(f"Từ {n}", "warn", True, ("p0",))) for n in range(40)
    )
    core = next(content.decode() for place, content in search_files(Site("", "", pages, ())))
    assert '"Từ 39"' in core


def test_the_same_site_gives_the_same_files(own: Site) -> None:
    assert list(search_files(own)) == list(search_files(own))


def test_pages_that_are_known_are_not_read_again(own: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    known: Known = {}
    cold = list(search_files(own, known))
    assert cold == list(search_files(own))
    monkeypatch.setattr("site_builder.emit.search.index.read_page", lambda page: pytest.fail(page.path))
    assert list(search_files(own, known)) == cold


def test_what_is_known_under_another_key_is_not_used() -> None:
    one, other = Page("p", "Tên", "Lời."), Page("p", "Tên", "Lời khác.")
    assert words_key(one) != words_key(other)
    known: Known = {}
    list(search_files(Site("", "", (other,), ()), known))
    files = list(search_files(Site("", "", (one,), ()), known))
    assert files == list(search_files(Site("", "", (one,), ())))
    list(search_files(Site("", "", (), ()), known))
    assert "p" not in known
