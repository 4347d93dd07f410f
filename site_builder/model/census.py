"""How much a library holds, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from site_builder.model.confidence import Confidence
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.questions import Difficulty

Census = dict[str, int | dict[str, int]]
"""Names of things with their numbers; where a kind has kinds, a second level."""


def census(library: Library, links: Links) -> Census:
    """Return the number of everything readers meet, in a fixed order."""
    questions = [question for quiz in library.quizzes for question in quiz.asked()]
    guides = [guide for guide in library.guides if not guide.is_index]
    provisions = [
        placed.provision for placed in links.provisions.values() if placed.provision.gist or placed.provision.unverified
    ]
    return {
        "documents": len(library.documents),
        "documents_by_state": _counted(document.status.state.value for document in library.documents),
        "provisions": len(provisions),
        "provisions_by_confidence": _by_level(links.confidence_of(provision) for provision in provisions),
        "facts": len(links.facts),
        "facts_by_confidence": _by_level(stated.fact.confidence for stated in links.facts.values()),
        "sources": len(library.sources),
        "comparisons": len(library.comparisons),
        "topics": sum(len(file.topics) for file in library.topics),
        "guides": len(guides),
        "quizzes": len(library.quizzes),
        "questions": len(questions),
        "questions_by_kind": _counted(question.kind for question in questions),
        "questions_by_difficulty": {
            level.value: sum(question.difficulty is level for question in questions) for level in Difficulty
        },
        "questions_by_confidence": _by_level(question.confidence for question in questions),
        "trials": len(library.trials),
        "faq": sum(len(faq.questions) for faq in library.faqs),
        "terms": len(library.glossary.terms),
        "abbreviations": len(library.glossary.abbreviations),
        "forms": len(library.forms),
        "cases": len(library.cases),
        "courses": len(library.courses),
        "lessons": sum(len(course.lessons) for course in library.courses),
        "calendar_months": sum(len(calendar.months) for calendar in library.calendars),
    }


def _counted(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))


def _by_level(levels: Iterable[Confidence]) -> dict[str, int]:
    counted = Counter(levels)
    return {level.value: counted[level] for level in Confidence if counted[level]}
