"""An exam's pages: question papers, answer sheets, keys, and the trainer's book of reasons."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from markupsafe import Markup

from site_builder.exam.bank import LETTERS, Item
from site_builder.exam.geometry import sheet_plan
from site_builder.exam.paper import Asked, Exam, Variant
from site_builder.exam.printed import PrintedExam, PrintedOption, PrintedQuestion, PrintedVariant
from site_builder.model.confidence import Confidence
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.questions import TrueFalseQuestion
from site_builder.render.environment import environment
from site_builder.render.paper.sheet import Sheet

NOTE = re.compile(r'<sup class="note">[^<]*</sup>')
FOUR_ACROSS, TWO_ACROSS = 17, 40
"""The longest option, in letters, that still stands with three or with one beside it."""


class PlainSheet(Sheet):
    """A question paper: references are words without notes, for a note would lead to what is asked."""

    def _for_paper(self, html: str) -> Markup:
        return Markup(NOTE.sub("", str(super()._for_paper(html))))  # noqa: S704 - sanitised before


def print_exam(exam: Exam, library: Library, links: Links) -> PrintedExam:
    """Return the exam with every page as finished HTML."""
    here = PlainSheet("de-in/x", library, links)
    words = _Words(here)
    variants = tuple(_variant(exam, variant, words) for variant in exam.variants)
    book = _template(
        "book", exam=exam, here=here, words=words, entries=_entries(exam), letters=LETTERS, library=library
    )
    return PrintedExam(exam.title, variants, book, _stamp_words(exam))


def _stamp_words(exam: Exam) -> str:
    return f"Bộ đề {exam.number} · Ngân hàng {exam.bank[:4]} {exam.bank[4:]}"


class _Words:
    """The texts of questions as HTML, each made once though it stands in every variant."""

    def __init__(self, here: Sheet) -> None:
        self.inline: Callable[[str], Markup] = cache(here.mdi)
        self.blocks: Callable[[str], Markup] = cache(here.md)
        self.plain: Callable[[str], str] = cache(here.words)


def _variant(exam: Exam, variant: Variant, words: _Words) -> PrintedVariant:
    questions = tuple(_question(asked, words) for asked in variant.asked)
    plan = sheet_plan([len(one.order) for one in variant.asked], [one.item.question.many for one in variant.asked])
    facts = (f"{len(questions)} câu", *((f"{exam.minutes} phút",) if exam.minutes else ()))
    payloads = {page: exam.stamp(variant, page).payload() for page in "DTK"}
    shared: dict[str, Any] = {"exam": exam, "variant": variant, "facts": facts, "stamp": _stamp_words(exam)}
    return PrintedVariant(
        code=variant.code,
        exam=exam.number,
        bank=exam.bank,
        title=exam.title,
        facts=facts,
        questions=questions,
        payloads=payloads,
        paper=_template(
            "paper", questions=questions, many=any(one.item.question.many for one in variant.asked), **shared
        ),
        sheet=_template("sheet", plan=plan, **shared),
        plan=plan,
        key=_template("key", letters=LETTERS, **shared),
    )


def _question(asked: Asked, words: _Words) -> PrintedQuestion:
    question = asked.item.question
    options = tuple(
        PrintedOption(letter, str(words.inline(choice.text)))
        for letter, choice in zip(LETTERS, asked.order, strict=False)
    )
    longest = max(len(words.plain(choice.text)) for choice in asked.order)
    return PrintedQuestion(
        number=asked.number,
        prompt=str(words.inline(question.prompt)),
        hint=_hint(asked.item),
        options=options,
        across=_across(longest, len(options)),
        case=str(words.blocks(asked.situation.prompt)) if asked.situation and asked.opens else None,
        case_name=_case_name(asked.opens),
    )


def _across(longest: int, options: int) -> int:
    if longest <= FOUR_ACROSS and options in (2, 4):
        return 4
    return 2 if longest <= TWO_ACROSS and options % 2 == 0 else 1


def _hint(item: Item) -> str:
    """Return how many options to choose, and that the question rests on what nobody has compared with the original."""
    doubt = "" if item.question.confidence is Confidence.HIGH else "; căn cứ chưa đối chiếu bản gốc"
    if isinstance(item.question, TrueFalseQuestion):
        return f"chọn một: đúng hay sai{doubt}"
    return f"{'chọn nhiều phương án' if item.question.many else 'chọn một phương án'}{doubt}"


def _case_name(opens: tuple[int, int] | None) -> str:
    if opens is None:
        return ""
    first, last = opens
    return f"Tình huống cho các câu {first}–{last}" if last - first > 1 else f"Tình huống cho câu {first} và câu {last}"


def _entries(exam: Exam) -> list[tuple[Item, list[tuple[str, Asked]]]]:
    """Return each question once, in the order of the first variant that asks it, with all the places where it is asked."""
    places: dict[str, list[tuple[str, Asked]]] = {}
    items: dict[str, Item] = {}
    for variant in exam.variants:
        for asked in variant.asked:
            id = asked.item.question.id
            items[id] = asked.item
            places.setdefault(id, []).append((variant.code, asked))
    return [(items[id], found) for id, found in places.items()]


def _template(name: str, **values: Any) -> str:
    return environment().get_template(f"exam/{name}.html.j2").render(**values)
