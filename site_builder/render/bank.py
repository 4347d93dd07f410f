"""Data for the scripts that work over all quizzes: an index of the questions, and the bank itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from site_builder.model.answer_codes import answer_codes, bank_version, short_code
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.questions import QuestionBase, Situation
from site_builder.model.quiz import Quiz
from site_builder.render.here import Here
from site_builder.render.questions import clause_of, render_answer, render_asked
from site_builder.text.veil import veil

INDEX = "assets/library/quiz-index.js"
BANK = "assets/library/quiz-bank.js"
PLACE = "de-thu/x"
"""The bank's links are written for pages one folder deep."""


def bank_files(library: Library, links: Links) -> tuple[tuple[str, bytes], ...]:
    """Return the two files, each handing its value to one global; nothing where there are no quizzes."""
    if not library.quizzes:
        return ()
    here = Here(PLACE, library, links)
    return (INDEX, _script("index", _index(library, here))), (BANK, _script("bank", _bank(library, here)))


def _script(name: str, value: Any) -> bytes:
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"(window.soTayQuiz = window.soTayQuiz || {{}}).{name} = {written}\n".encode()


def _index(library: Library, here: Here) -> dict[str, Any]:
    return {
        "library": library.settings.id,
        "title": library.settings.title,
        "edition": library.settings.edition or "",
        "quizzes": [
            {
                "id": quiz.id,
                "title": quiz.title,
                "topic": quiz.topic or "Chủ đề khác",
                "questions": [
                    [question.id, question.wording(), clause_of(question, here.links)] for question in quiz.asked()
                ],
            }
            for quiz in sorted(library.quizzes, key=lambda quiz: quiz.order)
        ],
        "trials": [{"id": trial.id, "title": trial.title} for trial in library.trials],
        "courses": [
            {
                "id": course.id,
                "title": course.title,
                "lessons": [[lesson.id, lesson.title] for lesson in course.lessons],
            }
            for course in sorted(library.courses, key=lambda course: course.order)
        ],
    }


def _bank(library: Library, here: Here) -> dict[str, Any]:
    codes = answer_codes(library)
    return {
        "version": bank_version(library),
        "questions": {
            key: value | {"code": codes[key]} for quiz in library.quizzes for key, value in _entries(quiz, here)
        },
        "trials": {
            trial.id: {
                "code": short_code(trial.id),
                "title": trial.title,
                "minutes": trial.minutes,
                "passMark": trial.pass_mark,
                "pools": [
                    {
                        "count": pool.count,
                        "ids": [
                            question.id
                            for quiz in library.quizzes
                            for question in quiz.asked()
                            if pool.holds(quiz, question)
                        ],
                    }
                    for pool in trial.pools
                ],
            }
            for trial in library.trials
        },
    }


def _entries(quiz: Quiz, here: Here) -> Iterator[tuple[str, dict[str, Any]]]:
    for entry in quiz.questions:
        if isinstance(entry, Situation):
            told = str(here.md(entry.prompt))
            yield from ((part.id, {**_entry(part, quiz, here), "told": told}) for part in entry.parts)
        else:
            yield entry.id, _entry(entry, quiz, here)


def _entry(question: QuestionBase, quiz: Quiz, here: Here) -> dict[str, Any]:
    return {
        "kind": str(getattr(question, "kind", "")),
        "quiz": quiz.id,
        "topic": quiz.topic or "Chủ đề khác",
        "ask": str(render_asked(question, here)),
        "answer": veil(str(render_answer(question, here))),
        "read": veil(here.to(question.citations[0])) if question.citations else "",
        "clauseName": here.name(question.citations[0]) if question.citations else "",
        "level": question.difficulty.value,
        "clauses": [[address, here.name(address), veil(here.to(address))] for address in question.citations],
    }
