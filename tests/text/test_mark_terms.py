"""Terms are marked once in a section, outside links, headings and buttons, longest phrase first."""

from __future__ import annotations

import re

from site_builder.model.terms import KnownTerm, Terms
from site_builder.text.mark_terms import mark_terms

TERMS = Terms(
    re.compile(r"(?<!\w)(?:chi\s+bộ\s+cơ\s+sở|chi\s+bộ)(?!\w)", re.IGNORECASE),
    {
        "chi bộ": KnownTerm("thuat-ngu/chi-bo", "Nơi sinh hoạt"),
        "chi bộ cơ sở": KnownTerm("thuat-ngu/co-so", "Loại “cơ sở” <1>"),
    },
)


def marked(html: str) -> str:
    out = mark_terms(html, TERMS, set(), lambda address: f"x.html#{address}")
    return re.sub(r'<a class="st-term"[^>]*>([^<]*)</a>', r"{\1}", out)


def test_the_first_use_only() -> None:
    assert marked("<p>Chi bộ và chi bộ.</p>") == "<p>{Chi bộ} và chi bộ.</p>"


def test_the_longest_phrase_first() -> None:
    assert marked("<p>Một chi bộ cơ sở, một chi bộ.</p>") == "<p>Một {chi bộ cơ sở}, một {chi bộ}.</p>"


def test_not_inside_links_headings_buttons_and_code() -> None:
    for tag in ("a", "h2", "button", "code", "summary", "th"):
        assert marked(f"<{tag}>chi bộ</{tag}> chi bộ") == f"<{tag}>chi bộ</{tag}> {{chi bộ}}"


def test_not_inside_the_title_of_a_voice_block() -> None:
    assert (
        marked('<p class="admonition-title">Chi bộ</p><p>chi bộ</p>')
        == '<p class="admonition-title">Chi bộ</p><p>{chi bộ}</p>'
    )


def test_attributes_are_never_touched() -> None:
    html = '<p title="chi bộ > chi bộ">x</p>'
    assert mark_terms(html, TERMS, set(), str) == html


def test_the_meaning_is_escaped() -> None:
    out = mark_terms("chi bộ cơ sở", TERMS, set(), lambda address: "x")
    assert 'title="Loại “cơ sở” &lt;1&gt;"' in out
