"""The first part of a served page brings the rules it can need, and its sheets stand behind it."""

from __future__ import annotations

import re

import pytest

from site_builder.emit.first_sight import JOINED, SINK, joined_sheets, seen_early
from site_builder.emit.policy import ONLINE, hash_of, policy_of
from site_builder.emit.rules import applying, pressed, rules_of, without_unread
from site_builder.emit.tree import ASSETS

HEAD = '<html class="no-js"><head><link rel="stylesheet" href="../assets/theme.css"><link rel="stylesheet" href="../assets/site.css"></head>'
LONG = "<p>" + "chữ " * 400 + "</p>"


def page(article: str, head: str = HEAD) -> str:
    return f'{head}\n<body><div class="md-content"><article class="md-typeset">{article}</article></div></body></html>'


def css_of(css: str, classes: str = "", elements: str = "") -> str:
    return "".join(applying(tuple(rules_of(css)), frozenset(classes.split()), frozenset(elements.split())))


@pytest.mark.parametrize(
    ("css", "classes", "elements", "kept"),
    [
        (".a { color : red ; }", "a", "", ".a{color : red}"),
        (".a .b{x:y}", "a", "", ""),
        (".a > p, .c{x:y}", "a", "p", ".a>p{x:y}"),
        (".a:not(.b){x:y}", "a", "", ".a:not(.b){x:y}"),
        (".a:hover,.a:focus-visible{x:y}", "a", "", ""),
        ("#d:not(:checked) ~ .a{x:y}", "a", "", "#d:not(:checked)~.a{x:y}"),
        ("#d:checked ~ .a{x:y}", "a", "", ""),
        (".a :is(th, td){x:y}", "a", "", ".a :is(th, td){x:y}"),
        ("@media print{.a{x:y}}", "a", "", ""),
        ("@media screen and (min-width: 60em){.a{x:y}}", "a", "", ""),
        ("@media (max-width: 30em){.a{x:y}.b{x:y}}", "a", "", "@media (max-width: 30em){.a{x:y}}"),
        ('@font-face{font-family:w;src:url("w.woff2")}', "", "", ""),
        ('@font-face{font-family:w;src:local("W")}', "", "", '@font-face{font-family:w;src:local("W")}'),
        ('.a::before{content:"} , {"}.b{x:y}', "a b", "", '.a::before{content:"} , {"}.b{x:y}'),
        ("/* .z{} */.a{x:y}", "a", "", ".a{x:y}"),
    ],
)
def test_only_what_can_apply_is_kept(css: str, classes: str, elements: str, kept: str) -> None:
    assert css_of(css, classes, elements).replace(" : ", ":") == kept.replace(" : ", ":")


def test_properties_nothing_reads_are_left_out() -> None:
    css = ":root{--a:1px;--b:var(--c);--c:2px}.x{top:var(--a)}"
    assert without_unread(css) == ":root{--a:1px;}.x{top:var(--a)}"


def test_pressing_keeps_what_spaces_mean() -> None:
    assert (
        pressed('a :is(b, i) , c > d { x : "a ; b" ; y: calc(1px + 2px) }')
        == 'a :is(b, i),c>d{x:"a ; b";y:calc(1px + 2px)}'
    )


def test_joined_sheets_hold_every_rule_in_order() -> None:
    letters = re.compile(r"[\s;]|/\*.*?\*/", re.DOTALL)
    for name, parts in JOINED.items():
        whole = "".join((ASSETS / part).read_text(encoding="utf-8") for part in parts)
        assert letters.sub("", joined_sheets()[name]) == letters.sub("", whole), name


def test_the_sheets_stand_behind_the_first_screen() -> None:
    made = seen_early(
        page(f'\n<h1 id="a">A</h1>\n<p class="st-lead">B</p>\n{LONG}\n<h2 id="b">B</h2>\n{LONG}\n<h2 id="c">C</h2>')
    )
    head, body = made.split("<body")
    assert 'href="../assets/reading.css" media="print,(min-width:45em)"' in head
    assert "theme.css" not in made and "site.css" not in made
    before, after = body.split(
        '<link rel="stylesheet" href="../assets/reading.css" media="screen and (max-width:44.999em)">'
    )
    assert before.endswith("</p>\n") and after.startswith(f'{SINK}<h2 id="b">')
    assert ".st-lead{" in head and ".st-option" not in head and '@font-face{font-family:"Be' not in head


def test_what_is_folded_away_fills_no_screen() -> None:
    made = seen_early(
        page(
            f'\n<h1 id="a">A</h1>\n<details><summary>x</summary>{LONG}\n<h2 id="b">B</h2></details>\n<h2 id="c">C</h2>{LONG}\n<h2 id="d">D</h2>'
        )
    )
    assert made.index(SINK) > made.index('<h2 id="c">')


def test_sheets_within_the_article_come_along() -> None:
    made = seen_early(
        page(f'\n<h1 id="a">A</h1>\n<link rel="stylesheet" href="../assets/manual.css">\n{LONG}\n<h2 id="b">B</h2>')
    )
    assert "manual.css" not in made and made.count("assets/teaching.css") == 2


@pytest.mark.parametrize(
    "other",
    [
        "<html><head></head><body><article></article></body>",
        page("x", '<html><head><link rel="stylesheet" href="assets/of-someone.css"></head>'),
    ],
)
def test_other_pages_stay_as_they_are(other: str) -> None:
    assert seen_early(other) == other


def test_the_script_that_holds_up_what_follows_may_run() -> None:
    made = seen_early(page(f'\n<h1 id="a">A</h1>{LONG}\n<h2 id="b">B</h2>'))
    assert hash_of(" ") in policy_of(made, ONLINE) and hash_of(" ") not in policy_of(page("x"), ONLINE)
