"""Finishing a page by searching for words gives what the patterns that say it plainly give."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from site_builder.emit.first_sight import WORDS
from site_builder.emit.hashed import new_name, with_hashed_names
from site_builder.emit.policy import ONLINE, policy_of, with_policy

NAMED = re.compile(r'(?<=")((?:\.\./|/)*assets/)([\w./-]+?)(?=[?#]?")')
CLASSES = re.compile(r'\bclass="([^"]*)"')
ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
PIECES = st.lists(
    st.sampled_from(['"', "../", "/", "assets/", "page.js", "theme.css", "assets", "?", "#", " ", "ở", "x", "."]), max_size=14
).map("".join)  # fmt: skip
MARKUP = st.lists(
    st.sampled_from(
        ["<article", "<article>", '<article class="a">', "</article>", "<articles>", "<script>", "</script>", "<script src>",
         "a()", "b()", "\n", '<meta http-equiv="Content-Security-Policy" content="x">', '<meta http-equiv="Content-Security-Policy"']
    ),
    max_size=12,
).map("".join)  # fmt: skip


@given(PIECES)
def test_names(page: str) -> None:
    page = f'<link href="../assets/theme.css">{page}<a href="'
    assert with_hashed_names(page) == NAMED.sub(lambda found: found[1] + new_name(found[2]), page)


@given(
    st.lists(st.sampled_from(['class="', "class=", '"', "a", " ", "-", "_", "ở", "\n", "<p "]), max_size=12).map(
        "".join
    )
)
def test_classes(page: str) -> None:
    assert WORDS.findall(page) == CLASSES.findall(page)


@given(MARKUP)
def test_the_policy_looks_outside_the_article(page: str) -> None:
    assert policy_of(page, ONLINE) == policy_of(ARTICLE.sub("", page), ONLINE)


@given(MARKUP)
def test_a_page_has_one_policy(page: str) -> None:
    made = with_policy(f'<meta charset="utf-8">{page}', ONLINE)
    assert made.count('http-equiv="Content-Security-Policy" content="x"') == 0
    assert with_policy(made, ONLINE) == made
