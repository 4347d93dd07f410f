"""QZ545: options that nearly say the same confuse."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.node import Node
from site_builder.model.questions import QuestionBase, TrueFalseQuestion
from site_builder.model.quiz import Quiz
from site_builder.text.likeness import differ_in_substance, pairs_of, shared, telling, words_of
from site_builder.validate.by_part import ByPart

OPTIONS_ALIKE = 0.8


def look(part: Node, scope: None) -> Iterator[Diagnostic]:
    """Yield a warning for each pair of options that are nearly alike."""
    for question in part.asked() if isinstance(part, Quiz) else ():
        if not isinstance(question, TrueFalseQuestion):
            yield from _options(question)


def _options(question: QuestionBase) -> Iterator[Diagnostic]:
    for one, other in combinations(question.choices(), 2):
        ours, theirs = words_of(one.text), words_of(other.text)
        if frozenset(ours) == frozenset(theirs) or differ_in_substance(frozenset(ours), frozenset(theirs)):
            continue
        our_own, their_own = telling(ours), telling(theirs)
        same_order = [word for word in ours if word in our_own] == [word for word in theirs if word in their_own]
        if (same_order and our_own) or shared(pairs_of(ours), pairs_of(theirs)) >= OPTIONS_ALIKE:
            yield Diagnostic(
                "QZ545",
                _("Hai phương án gần như nói cùng một ý."),
                _("Viết lại để mỗi phương án là một cách hiểu khác hẳn."),
                question.where(*other.path, "text"),
                ((_("phương án kia"), question.where(*one.path, "text")),),
            )


check = ByPart("options nearly alike", look, lambda library, links: None)
