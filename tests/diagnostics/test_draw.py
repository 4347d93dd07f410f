"""A diagnostic as its reader sees it: the line, the caret under the slip, and nothing that could harm a terminal."""

from __future__ import annotations

import json

from site_builder.diagnostics.diagnostic import Diagnostic, in_file_order
from site_builder.diagnostics.draw import draw
from site_builder.diagnostics.report import as_github, as_json
from site_builder.model.span import Span


def at(text: str, slip: str, file: str = "a.yml", line: int = 3) -> Span:
    return Span(file, line, text.index(slip) + 1, len(slip), text)


def drawn(span: Span, code: str = "YM115", **more: object) -> list[str]:
    return draw(Diagnostic(code, "Có chỗ sai.", "Sửa lại.", span, **more)).split("\n")  # type: ignore[arg-type]


def test_the_caret_stands_under_the_slip() -> None:
    assert drawn(at("title: Điều 1: họp", ": họp")) == [
        "a.yml:3:14: YM115 Có chỗ sai.",
        "  |",
        "3 | title: Điều 1: họp",
        "  |              ^^^^^",
        "  = Sửa lại.",
        "",
    ]


def test_a_warning_and_a_note_say_what_they_are() -> None:
    assert drawn(at("a", "a"), "YM107")[0] == "a.yml:3:1: YM107 (cảnh báo) Có chỗ sai."
    assert drawn(at("a", "a"), "YM117")[0] == "a.yml:3:1: YM117 (lưu ý) Có chỗ sai."


def test_the_gutter_is_as_wide_as_the_longest_number() -> None:
    lines = drawn(at("b", "b", line=9), related=(("ở đây", at("a", "a", line=120)),))
    assert lines[1:8] == ["    |", "  9 | b", "    | ^", "    : ở đây (a.yml:120:1)", "    |", "120 | a", "    | ^"]


def test_a_long_line_is_cut_around_the_caret() -> None:
    lines = drawn(at("x" * 300 + "!" + "y" * 300, "!"))
    assert len(lines[2]) == len("3 | …") + 100 + 1
    assert lines[2][lines[3].index("^")] == "!"


def test_a_caret_never_runs_past_what_is_shown() -> None:
    lines = drawn(Span("a.yml", 1, 90, 500, "x" * 600))
    assert len(lines[3]) <= len(lines[2])


def test_accents_that_stand_apart_take_no_column() -> None:
    text = "e\u0323\u0302 !"
    assert drawn(at(text, "!"))[3] == "  |   ^"


def test_what_nobody_sees_is_shown() -> None:
    assert drawn(at("\ta\u00a0b\u200bc", "a"))[2] == "3 | →a␣b▯c"


def test_nothing_reaches_the_terminal_but_words() -> None:
    evil = "\x1b[31m\u202e\x07\ud800"
    found = Diagnostic(
        "YM115", f"Sai: {evil}", f"Sửa: {evil}", Span(f"{evil}.yml", 1, 1, 1, evil), ((evil, Span(evil)),)
    )
    assert set(draw(found)) & set(evil) == set("[31m")
    draw(found).encode("utf-8")


def test_an_empty_line_draws_no_excerpt() -> None:
    assert drawn(Span("a.yml", 1, 1, 1, "  ")) == ["a.yml:1:1: YM115 Có chỗ sai.", "  = Sửa lại.", ""]


def test_problems_come_in_the_order_of_the_files_each_once() -> None:
    late, early = Diagnostic("YM115", "", "", Span("b.yml", 1)), Diagnostic("YM115", "", "", Span("a.yml", 9))
    assert in_file_order([late, early, late]) == [early, late]


def test_other_programs_get_every_place() -> None:
    found = Diagnostic("YM107", "Sai: 50%\nhai", "Sửa", Span("a,b.yml", 2, 3), (("ở đây", Span("c.yml", 4)),))
    record = json.loads(as_json([found]))[0]
    assert (record["code"], record["severity"], record["line"], record["related"][0]["line"]) == (
        "YM107",
        "warning",
        2,
        4,
    )
    assert as_github([found]) == "::warning file=a%2Cb.yml,line=2,col=3,title=YM107::Sai: 50%25%0Ahai Sửa"
