"""Short cuts change nothing: what is left out is what would have done nothing, held against the long way on texts of every kind."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown.extensions.toc import TocExtension

from site_builder.text.converter import Converter
from site_builder.text.dialect import to_html
from site_builder.text.quick_html import QuickParser
from site_builder.text.references import Reference
from site_builder.text.sanitise import _Finder, forbidden_in
from tests.hostile import vectors

ROOT = Path(__file__).parents[2]
BLOCKS = st.lists(
    st.sampled_from(
        """# Đầu [[a|chữ]]|## Đầu **đậm** `x`|Tiêu đề\n---|Lời [[a]] và [[b|chữ “b”]]|- một\n    - [hai](x.md)\n- ba|1. một\n2. [[a]]
        |> trích\n[x](y.md)|`[[a]]` và \\[[a]]|![[[a]]](x.png "[[b]]")|[TOC]|[[[a]]](x.md)|<b title="[[a]]">[[a]]</b>|<div>\n[[a]]\n</div>
        |!!! note "Chú [[a]]"\n    Lời [x](y.md)|    mã [[a]]|Chú[^1] [[a]]|[^1]: Lời [[b]] [x](z.md)|[x][1]|[1]: dich.md "t"|<mailto:a@b.vn>|<a@b.vn>
        |a  \nb|*a* _b_ **c** __d__ *|&amp; & &#39; <|- [ ] việc [[a]]|https://a.vn <https://a.vn/x?a=1&b=2>|\ue0000\ue001|~~~\n[[a]]\n~~~""".split(
            "|"
        )
    ),
    max_size=8,
).map("\n\n".join)
TABLES = st.sampled_from(["| [[a]] | b |\n|---|---|\n| [x](y.md) | [[b]] |", "a | b\n--|--\n[[a]] | `c`"])
LINES = st.text(alphabet="aăđ1 .,-+*_#>|!:[]()<&\"'`~^=\\/\n", max_size=80)


def resolve(reference: Reference) -> tuple[str, str]:
    """A known address is linked, with words that need care; any other stays words."""
    return ('x.html?a=1&b="2"', 'Số <1> & "2"') if reference.address == "a" else ("", reference.words or "")


def rewrite(target: str) -> str:
    return f'../{target}?"&'


def the_long_way(text: str) -> str:
    return Converter(markdown.Markdown, TocExtension).convert(text, resolve, rewrite)


@settings(deadline=None, max_examples=300)
@given(st.one_of(BLOCKS, LINES, st.tuples(BLOCKS, TABLES, BLOCKS).map("\n\n".join)))
@example("## [[a]]\n\n[[a]]")
@example("[x](a\\_b.md)")
def test_a_text_is_converted_as_python_markdown_alone_would(text: str) -> None:
    assert to_html(text, resolve, rewrite) == the_long_way(text)


def test_our_guides_and_hostile_texts_too() -> None:
    for text in (*vectors(), *(path.read_text() for path in sorted((ROOT / "guides").rglob("*.md")))):
        assert to_html(text, resolve, rewrite) == the_long_way(text)


class _Heard:
    """Writes down what a reader of HTML calls."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.heard.append((tag, attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.heard.append((tag, attrs, "/"))

    def handle_endtag(self, tag: str) -> None:
        self.heard.append(tag)

    def handle_data(self, data: str) -> None:
        self.heard.append(["".join([*self.heard.pop(), data])] if self._in_words() else [data])  # type: ignore[misc]

    def _in_words(self) -> bool:
        return bool(self.heard) and isinstance(self.heard[-1], list)


class _Quick(_Heard, QuickParser):
    pass


class _Stock(_Heard, HTMLParser):
    pass


HTML = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<br />", "<br>", "<BR/>", '<a href="x?a&amp;b">', "</a >", "<a b c='d'>", '<i x="">', "<!-- x -->", "<script>", "</script>",
         "<style>a<b</style>", "lời ", "a &amp; b", "&lt", "&", "<", ">", "a < b", "<tr id=x>", '<quiz-question data-x="1" hidden>', "<?x>", "\n", "</>", "<p\n>"]
    ),
    max_size=12,
).map("".join)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(st.lists(HTML, max_size=3))
def test_html_is_read_as_by_the_stock_reader(parts: list[str]) -> None:
    quick, stock = _Quick(), _Stock()
    for part in parts:
        quick.feed(part)
        stock.feed(part)
    quick.close()
    stock.close()
    assert quick.heard == stock.heard


@settings(deadline=None, max_examples=200)
@given(HTML)
def test_what_is_forbidden_is_found_as_by_the_stock_reader(html: str) -> None:
    finder = _Finder()
    finder.feed(html)
    finder.close()
    assert forbidden_in(html) == list(dict.fromkeys(finder.found))


def test_the_body_of_a_page_is_converted_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    from site_builder.pipeline import compile_library

    body = "Xem [bài kia](b.md), [[cam-nang/b]].\n\n" + "Chi bộ họp đều. " * 20
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides/a.md").write_text(f"# Bài\n\n{body}", encoding="utf-8")
    (tmp_path / "guides/b.md").write_text("# Bài kia\n\nLời.", encoding="utf-8")
    converted = []
    convert = Converter.convert

    def count(self: Converter, text: str, *how: object) -> str:
        converted.append(text)
        return convert(self, text, *how)  # type: ignore[arg-type]

    monkeypatch.setattr(Converter, "convert", count)
    compiled = compile_library(tmp_path, date(2026, 11, 23))
    assert compiled.site and any('href="b.html"' in page.body for page in compiled.site.pages)
    assert sum(body.strip() in text for text in converted) == 1
