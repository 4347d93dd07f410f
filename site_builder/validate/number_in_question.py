"""FC603: a number or a frequency (“mỗi quý”) a question teaches must be held by a fact it cites.

The right options, the true statement, the explanation and the feedback may state only numbers of the cited facts, of
the prompt (the data of a situation) and of `own_numbers`. A wrong option may hold any number: that is its work.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.links import Links
from site_builder.model.node import Node
from site_builder.model.questions import QuestionBase, TrueFalseQuestion
from site_builder.model.quiz import Quiz
from site_builder.text.numbers import Stated, numbers_in
from site_builder.validate.by_part import ByPart
from site_builder.validate.held_numbers import Held, days_known, numbers_of_facts

Path = tuple[str | int, ...]


def look(part: Node, scope: tuple[Held, Links]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each number that no cited fact holds."""
    days, links = scope
    for question in part.asked() if isinstance(part, Quiz) else ():
        if any(id not in links.facts for id in question.facts) or not _marked_fairly(question):
            continue
        known = [*numbers_of_facts(links, question.facts), *_own(question)]
        for path, text, more in _taught(question):
            numbers = [number for number in numbers_in(text) if _tells(number)]
            held = Held([*known, *more] if numbers else ())
            for number in numbers:
                if not held.holds(number) and not days.holds(number):
                    yield _unfounded(number, question, path)


def _marked_fairly(question: QuestionBase) -> bool:
    """Say whether it is clear which options are right; where it is not, other rules speak first."""
    right = sum(choice.right for choice in question.choices())
    return not question.choices() or (0 < right < len(question.choices()) and (right == 1 or question.many))


def _own(question: QuestionBase) -> list[Stated]:
    return [number for words in question.own_numbers for number in numbers_in(words)]


def _taught(question: QuestionBase) -> Iterator[tuple[Path, str, list[Stated]]]:
    """Yield each text that teaches, with the further numbers it may speak of."""
    prompt = list(numbers_in(question.prompt))
    if isinstance(question, TrueFalseQuestion):
        if question.answer:
            yield ("prompt",), question.prompt, []
    else:
        for choice in question.choices():
            if choice.right:
                yield (*choice.path, "text"), choice.text, prompt
    wrong = [number for choice in question.choices() if not choice.right for number in numbers_in(choice.text)]
    yield ("explanation",), question.explanation, prompt
    wrong += [number for text in question.mistaken() for number in numbers_in(text)]
    yield from ((path, text, [*prompt, *wrong]) for text, path in question.taught())
    for choice in question.choices():
        path = choice.path if isinstance(question, TrueFalseQuestion) else (*choice.path, "feedback")
        yield path, choice.feedback or "", [*prompt, *wrong]


def _tells(number: Stated) -> bool:
    return number.binding or number.literal[:1].isdigit()


def _unfounded(number: Stated, question: QuestionBase, path: Path) -> Diagnostic:
    return Diagnostic(
        "FC603",
        _("Không dữ kiện nào câu hỏi dẫn có “{number}”.").format(number=number.literal),
        _("Thêm vào “facts” dữ kiện có số hay chu kỳ này, hoặc sửa cho đúng. Số tính ra thì ghi vào “own_numbers”."),
        question.where_text(number.literal, *path),
    )


check = ByPart(
    "number in question", look, lambda library, links: (days_known(library), links), ("settings", "documents", "facts")
)
