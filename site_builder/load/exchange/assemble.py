"""Drafts to quizzes as values of YAML: ids made where there are none, cases put together again, gaps listed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from site_builder.diagnostics.language import _
from site_builder.load.exchange.draft import Draft, Values, without_empty
from site_builder.model.questions.base import short_hash
from site_builder.model.scalars import SLUG
from site_builder.text.slug import file_slug

ORDER = (
    "id kind difficulty prompt options answer feedback_true feedback_false answers hint mistakes pairs extras items "
    "explanation citations facts own_numbers confidence reviewed_on"
).split()
LONGEST_ID = 40


@dataclass(slots=True)
class Imported:
    """One quiz with its questions, and what there is to say of each row."""

    id: str
    title: str
    values: Values
    questions: list[Values] = field(default_factory=list)
    """Every question by itself, those of cases among them."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of one row."""

    place: str
    question: str
    words: str
    kind: str
    """`refused`, `note`, or `missing`."""


def assemble(drafts: Sequence[Draft], title: str) -> tuple[list[Imported], list[Remark]]:
    """Return the quizzes of a file named `title`, and what is to be said row by row."""
    quizzes: dict[str, Imported] = {}
    remarks: list[Remark] = []
    used: set[str] = set()
    for draft in drafts:
        if draft.refused:
            remarks.append(Remark(draft.place, "", draft.refused, "refused"))
            continue
        quiz = _quiz_of(draft, title, quizzes)
        question = _question(draft, quiz.id, used)
        if question["id"] in used:
            words = _("Mã này đã có ở một dòng trước, nên dòng này không nhập.")
            remarks.append(Remark(draft.place, question["id"], words, "refused"))
            continue
        used.add(question["id"])
        quiz.questions.append(question)
        _place(quiz, draft, question, used)
        remarks += (Remark(draft.place, question["id"], note, "note") for note in draft.notes)
        if gaps := missing_in(question):
            remarks.append(Remark(draft.place, question["id"], ", ".join(gaps), "missing"))
    return [quiz for quiz in quizzes.values() if quiz.questions], remarks


def missing_in(question: Values) -> list[str]:
    """Return what a question still needs before it may be published, in words."""
    needed = {
        "citations": _("căn cứ"),
        "explanation": _("giải thích"),
        "difficulty": _("độ khó"),
        "reviewed_on": _("ngày rà soát"),
    }
    gaps = [words for key, words in needed.items() if not question.get(key)]
    parts = [part for key in ("options", "mistakes") for part in question.get(key, ())]
    if any("feedback" not in part for part in parts):
        gaps.append(_("phản hồi cho từng phương án"))
    return gaps


def _quiz_of(draft: Draft, title: str, quizzes: dict[str, Imported]) -> Imported:
    told = {key: value for key, value in draft.quiz.items() if value}
    name = told.get("title", title)
    id = told.get("id", "")
    id = id if SLUG.match(id) else file_slug(name, "cau-hoi-nhap")[:LONGEST_ID].strip("-")
    if id not in quizzes:
        order = told.get("order", "")
        values = without_empty(
            {
                "id": id,
                "title": name,
                "summary": told.get("summary"),
                "topic": told.get("topic"),
                "order": int(order) if order.isdigit() and order != "1000" else None,
                "questions": None,
            }
        )
        quizzes[id] = Imported(id, name, {**values, "questions": []})
    return quizzes[id]


def _question(draft: Draft, quiz: str, used: set[str]) -> Values:
    values = dict(draft.values)
    values["id"] = values.get("id") or _new_id(values, used)
    return {key: values[key] for key in ORDER if key in values}


def _new_id(values: Values, used: set[str]) -> str:
    """Return an id made of the first words; of the words alone, so that the next import makes the same."""
    words = file_slug(str(values.get("prompt", "")), "cau")[:LONGEST_ID]
    stem = (words.rpartition("-")[0] if len(words) == LONGEST_ID else words) or "cau"
    return stem if stem not in used else f"{stem}-{short_hash(repr(sorted(values.items(), key=str)))[:4]}"


def _place(quiz: Imported, draft: Draft, question: Values, used: set[str]) -> None:
    """Put the question into the list, or into its case."""
    entries: list[Any] = quiz.values["questions"]
    if not draft.told:
        entries.append(question)
        return
    id = draft.situation if SLUG.match(draft.situation) else f"tinh-huong-{short_hash(draft.told)[:6]}"
    case = next((entry for entry in entries if entry["kind"] == "situation" and entry["id"] == id), None)
    if case is None:
        case = {"id": id, "kind": "situation", "prompt": draft.told, "parts": []}
        entries.append(case)
    case["parts"].append(question)


def lonely_cases(quizzes: Sequence[Imported]) -> Iterator[str]:
    """Yield the id of each case with a single question, which the format does not allow."""
    for quiz in quizzes:
        for entry in quiz.values["questions"]:
            if entry["kind"] == "situation" and len(entry["parts"]) < 2:
                yield entry["id"]
