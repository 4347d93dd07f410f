"""What is converted without a tree is what Python-Markdown makes of it, and needs no cleaning; nothing else is converted so."""

from __future__ import annotations

import os
from pathlib import Path

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown.extensions.toc import TocExtension

from site_builder.model.links import Links
from site_builder.render.here import Here
from site_builder.render.split import split_at_headings
from site_builder.text.converter import Converter
from site_builder.text.dialect import MOST_OPEN, draft_of, inside_of, to_html
from site_builder.text.plain_markdown import convert_plain
from site_builder.text.references import Reference
from site_builder.text.safe import to_safe_html, to_safe_inline_html
from site_builder.text.sanitise import forbidden_in, sanitise
from site_builder.validate.by_part import EMPTY
from tests.hostile import vectors

ROOT = Path(__file__).parents[2]
CASES = int(os.environ.get("SO_TAY_CASES", "400"))
FINE = (
    "Chi bộ |họp |90 phút. |**ít nhất** |*nên* |**a** *b* |*[a] và [b]*|[[a]] |[[b|chữ “b”]] |[[ c | d ]]|[x](y.md) |[x](y_z.md#a), |[họ tên] |[ngày]|(một) |5.000 |`mã` |`a_b [x]`|**`c` [[a]]**|đ: |– |“trích” |x"
).split("|")  # fmt: skip
ODD = (
    "**|*|***|*a***b**|[[=a.b]]|[x](javascript:1)|![x](y.png)|(| |`a|b`|`` ` ``|_|__|a_b|:|]: x|[ ] |[x] |[^1]|&amp;|<b>|>|\"|'|1. |- |+ |# |!!! |\u00a0|\t|\\|~|^|=|---|0)|[|]|[[|]]|[TOC]|  |https://a.vn/"
).split("|")  # fmt: skip
STARTS = st.sampled_from(
    ["", "", "- ", "- ", "* ", "+ ", "1. ", "2. ", "10. ", "01. ", "- [ ] ", "- [x] ", "1. [X] ", "# ", "## ", "#", "> ", "!!! ", "  ", "   ", "    ", "        ", "| ", "|", "-  "]
)  # fmt: skip
SIGNS = st.sampled_from(["- ", "- ", "* ", "1. ", "1. ", "3. ", "01. ", "- [ ] ", "1. [x] "])
MORE = st.sampled_from(["", "", "", "\n  tiếp", "\n   [[a]]", "\ntiếp"])
TITLES = st.tuples(
    st.sampled_from(["#", "##", "###", "####"]),
    st.sampled_from(["Đầu", "Đầu", "Đầu (2)", "Đầu_1", "[[a]]", "**b**"]),
    st.sampled_from(["", "", "", "\nLời", "\n- một"]),
).map(lambda made: f"{made[0]} {made[1]}{made[2]}")
VOICES = st.tuples(
    st.sampled_from(['!!! quy-dinh "Quy định [[a]]"', '!!! Luu-Y "**T**"', "!!! kinh-nghiem", '!!! note ""', '!!! a b "C"', '!!!x "T"']),
    st.lists(st.sampled_from(["    Lời.", "    Lời [[a]].", "    - một\n    - hai", "    1. [[a]]", "    ## Đầu", "    | a |\n    |---|", "    `x`\n    y", "        z"]), max_size=3),
    st.sampled_from(["\n", "\n\n"]),
).map(lambda made: made[0] + "\n" + made[2].join(made[1]))  # fmt: skip
CODE = st.sampled_from(
    [
        "```yaml\na: <b> \"x\" & 'y'\n\n- [x](y)\n```",
        "```\n# a\n```",
        "```sh\n\n```",
        "```\nkhông đóng",
        "~~~\nx\n~~~",
        "``` \nx\n```",
    ]
)


def tables(words: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    rows = st.lists(st.lists(words, min_size=1, max_size=4), max_size=3)
    made = st.tuples(st.integers(1, 3), st.sampled_from(["---", ":---", "---:", ":-:", " --- "]), words, rows)
    return made.map(
        lambda made: "\n".join(
            [
                f"|{' | '.join([made[2], 'Hai', 'Ba'][: made[0]])}|",
                f"|{'|'.join([made[1]] * made[0])}|",
                *(f"| {' | '.join(row)} |" for row in made[3]),
            ]
        )
    )


def texts(words: st.SearchStrategy[str], *more: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    paragraph = st.lists(words, min_size=1, max_size=3).map("\n".join)
    items = st.tuples(SIGNS, st.lists(st.tuples(words, MORE), min_size=1, max_size=3)).map(
        lambda made: "\n".join(made[0] + "".join(item) for item in made[1])
    )
    blocks = st.one_of(paragraph, paragraph, items, items, items, TITLES, TITLES, tables(words), VOICES, CODE, *more)
    return st.tuples(st.lists(blocks, min_size=1, max_size=4), st.sampled_from(["\n\n", "\n\n", "\n\n\n"])).map(
        lambda made: made[1].join(made[0])
    )


PLAIN = st.lists(st.sampled_from(FINE), min_size=1, max_size=4).map(lambda parts: "".join(parts).strip())
MIXED = st.lists(st.sampled_from([*FINE, *ODD, "|"]), min_size=1, max_size=6).map("".join)
LINES = st.lists(st.tuples(STARTS, st.one_of(PLAIN, MIXED)).map("".join), min_size=1, max_size=4).map("\n".join)
TEXT = st.one_of(texts(PLAIN), texts(PLAIN), texts(st.one_of(PLAIN, PLAIN, PLAIN, MIXED), LINES))


def resolve(reference: Reference) -> tuple[str, str]:
    """A known address is linked, with words that need care; any other stays words."""
    return ('x.html?a=1&b="2"', 'Số <1> & "2"') if reference.address == "a" else ("", reference.words or "")


def within_site(reference: Reference) -> tuple[str, str]:
    """Every address is a page beside this one."""
    return "../van-ban/x.html#dieu-2_khoan-3", reference.words or 'Số “2” "ba"'


def rewrite(target: str) -> str:
    return f'../{target}?"&'


def the_long_way(text: str) -> str:
    return Converter(markdown.Markdown, TocExtension).convert(text, resolve, rewrite)


@settings(deadline=None, max_examples=CASES)
@given(TEXT)
@example("- [ ] [x](y.md) và [a] [b](c)\n- [x] [[a]]")
@example("**a\nb** c\n\n1. a\n   b\n2. c\n\n- d")
@example("## A\n\n## A\n\n## a_1\nLời\n\n- a\n\n1. b\n\n- c")
@example("# a|b\n- |-")
@example("[a]\n[b]: c")
def test_a_plain_text_is_converted_as_python_markdown_alone_would(text: str) -> None:
    draft = convert_plain(text)
    assert draft is None or draft.filled(resolve, rewrite) == the_long_way(text)


@settings(deadline=None, max_examples=CASES)
@given(TEXT)
@example("```\n&quot;\n```")
@example("Họp\u00a0đều")
def test_what_is_not_cleaned_would_not_be_changed_by_cleaning(text: str) -> None:
    for page in (resolve, within_site):
        assert to_safe_html(text, page, rewrite) == sanitise(to_html(text, page, rewrite))
        assert to_safe_inline_html(text, page) == sanitise(inside_of(to_html(text, page)))
    draft = draft_of(text)
    assert not (draft and draft.tame) or not forbidden_in(draft.filled(within_site, rewrite))


def test_our_guides_and_hostile_texts_too() -> None:
    guides = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "guides").rglob("*.md"))]
    bodies = [guide.partition("\n---\n")[2] for guide in guides]
    plain = 0
    for text in (*vectors(), *bodies):
        draft = convert_plain(text)
        assert draft is None or draft.filled(resolve, rewrite) == the_long_way(text)
        assert to_safe_html(text, within_site) == sanitise(to_html(text, within_site))
        plain += draft is not None
    assert plain > len(bodies) * 3 / 4


def test_a_link_out_of_the_site_is_cleaned() -> None:
    assert to_safe_html("[[a]]", lambda _: ("javascript:alert(1)", "x")) == '<p><a class="st-ref">x</a></p>'
    assert to_safe_html("[x](javascript:alert)", within_site) == "<p><a>x</a></p>"


@pytest.mark.parametrize("sign", ["(", "["])
def test_a_text_that_would_take_hours_is_not_tried(sign: str) -> None:
    assert to_html(f"```\n{sign * (MOST_OPEN + 1)}\n```", resolve).startswith("<unreadable>")


@settings(deadline=None, max_examples=CASES)
@given(TEXT)
@example("Lời\n\n## A\n\n[[a]]\n\n##### B\n\n!!! note\n    ## C\n\n### D **x**\nLời\n\n#### E")
@example("## A\n\n## A")
def test_headings_are_known_as_they_are_found_in_the_html(text: str) -> None:
    here = Here("cam-nang/a/b", EMPTY, Links())
    assert list(here.pieces(text)) == list(split_at_headings(str(here.md(text))))
