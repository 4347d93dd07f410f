"""Values to models: every misfit at its place, and no misfit told twice."""

from __future__ import annotations

import pytest

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.load.fields import every_key, fields_at
from site_builder.load.shape import MOST, to_model
from site_builder.model.document import Document
from site_builder.model.fact import FactFile
from site_builder.model.node import Node
from site_builder.model.quiz import Quiz
from site_builder.model.settings import Settings
from tests.load.reading import read, the_problem

QUESTION = "id: de\ntitle: Đề\nquestions:\n  - id: q\n    kind: single\n"
OPTIONS = "    options:\n      - text: một\n        right: true\n      - text: hai\n"
REST = "    difficulty: easy\n    prompt: Hỏi?\n    explanation: Vì thế.\n    reviewed_on: 2026-01-01\n"


def misfits(text: str, model: type[Node]) -> list[Diagnostic]:
    found, source, problems = read(text)
    return problems + to_model(found, model, source)[1]


def model_of(text: str, model: type[Node]) -> Node:
    found, source, problems = read(text)
    made, misfits = to_model(found, model, source)
    assert made and not problems and not misfits
    return made


def test_a_sound_question_is_read_and_knows_where_its_parts_stand() -> None:
    quiz = model_of(QUESTION + REST + OPTIONS, Quiz)
    assert quiz.where("title").line == 2
    assert quiz.questions[0].options[1].where("text").line == 13  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text, model, expected",
    [
        ("id: a\ntitle: b\ncolour: c\n", Settings, ("CT202", 3, 1)),
        ("title: b\n", Settings, ("CT201", 1, 1)),
        ("id: a\ntitle: [b]\n", Settings, ("YM115", 2, 8)),
        ("id: a\ntitle:\n  - b\n", Settings, ("CT203", 3, 3)),
        ("id: a\ntitle: b\nthis_month: c\n", Settings, ("CT203", 3, 13)),
        ("id: a\ntitle: b\nthis_month:\n  – c\n", Settings, ("YM104", 4, 3)),
        ("id: a\ntitle: b\nthis_month:\n  -c\n", Settings, ("YM115", 4, 3)),
        ("id: a\ntitle: b\nthis_month:\n  - c: d\n", Settings, ("YM102", 4, 6)),
        ("id: a\ntitle: b\ndoors: [c]\n", Settings, ("CT203", 3, 9)),
        ("id: A b\ntitle: c\n", Settings, ("CT208", 1, 5)),
        ('id: a\ntitle: ""\n', Settings, ("CT209", 2, 8)),
        ('id: a\ntitle: "  "\n', Settings, ("CT209", 2, 8)),
        ("id: a\ntitle: b\nchecked_on: 3/11/2026\n", Settings, ("CT205", 3, 13)),
        ("id: a\ntitle: b\nchecked_on: 2026-02-30\n", Settings, ("CT205", 3, 13)),
        ("id: a\ntitle: b\nchecked_on: 2026-1-3\n", Settings, ("CT205", 3, 13)),
        ("id: a\ntitle: b\nchecked_on: [2026-01-03]\n", Settings, ("YM115", 3, 13)),
        (QUESTION + REST + OPTIONS.replace("true", "có"), Quiz, ("CT207", 12, 16)),
        (QUESTION + REST + OPTIONS.replace("right", "rigth"), Quiz, ("CT202", 12, 9)),
        (QUESTION.replace("single", "sngle"), Quiz, ("CT204", 5, 11)),
        (QUESTION.replace("kind", "knd"), Quiz, ("CT202", 5, 5)),
        (QUESTION + REST + "    options: []\n", Quiz, ("CT210", 10, 5)),
        ("id: a\ntitle: b\nquestions: []\n", Quiz, ("CT210", 3, 1)),
        ("id: a\ntitle: b\norder: 010\n" + (QUESTION + REST + OPTIONS).split("\n", 2)[2], Quiz, ("CT206", 3, 8)),
        (
            "title: a\nchecked_on: 2026-01-01\nfacts:\n  - id: x\n    statement: y\n    confidence: cao\n",
            FactFile,
            ("CT204", 6, 17),
        ),
    ],
)
def test_a_misfit_is_told_once_at_its_place(text: str, model: type[Node], expected: tuple[str, int, int]) -> None:
    assert the_problem(misfits(text, model)) == expected


def test_a_misspelt_key_is_not_called_missing_as_well() -> None:
    assert [problem.code for problem in misfits("id: a\ntilte: b\n", Settings)] == ["CT202"]


def test_keys_missing_from_one_block_are_told_together() -> None:
    found = misfits(QUESTION, Quiz)
    assert [problem.code for problem in found] == ["CT201"]
    for key in ("prompt", "explanation", "difficulty", "reviewed_on", "options"):
        assert f"“{key}”" in found[0].message


def test_one_bad_item_does_not_make_the_list_too_short() -> None:
    assert [problem.code for problem in misfits(QUESTION + REST + OPTIONS.replace("text: hai", "txt: hai"), Quiz)] == [
        "CT202"
    ]


def test_a_day_written_day_first_is_shown_the_right_way() -> None:
    assert misfits("id: a\ntitle: b\nchecked_on: 3/11/2026\n", Settings)[0].help == "Ghi năm-tháng-ngày: 2026-11-03."


def test_a_meaning_in_vietnamese_leads_to_its_value() -> None:
    found = misfits("title: a\nchecked_on: 2026-01-01\nfacts:\n  - {id: x, statement: y, confidence: vừa}\n", FactFile)
    assert found[0].help.startswith("Có phải ý bạn là “medium”?")


def test_a_key_of_another_block_leads_to_the_indentation() -> None:
    assert misfits("id: a\ntitle: b\nright: true\n", Settings)[0].help.startswith("Mục này thuộc khối khác")


def test_a_file_full_of_misfits_is_told_up_to_a_limit() -> None:
    assert len(misfits("id: a\ntitle: b\nquestions:\n" + "  - c\n" * (MOST + 50), Quiz)) == MOST


@pytest.mark.parametrize(
    "text, expected",
    [
        ("", "Tệp trống."),
        ("- a\n", "Tệp bắt đầu bằng một danh sách."),
        ("chữ\n", "Tệp không gồm các dòng “tên_mục: giá trị”."),
    ],
)
def test_a_file_that_is_no_group_of_keys_is_told_so(text: str, expected: str) -> None:
    assert [(problem.code, problem.message) for problem in misfits(text, Settings)] == [("YM116", expected)]


def test_fields_are_found_through_lists_and_kinds_of_question() -> None:
    assert "feedback_true" in fields_at(Quiz, ("questions", 3, "true_false"))
    assert "right" in fields_at(Quiz, ("questions", 3, "single", "options", 0))
    assert "gist" in fields_at(Document, ("provisions", 0, "parts", 1, "parts", 2))
    assert {"title", "gist", "reviewed_on", "audience"} <= every_key()
