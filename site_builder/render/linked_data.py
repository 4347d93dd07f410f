"""What machines may read of a page, in the words of schema.org: only what the library states, without what nobody verified.

A machine shows no sign of doubt beside a number. So what is unverified is left out, what was not compared with the
official text says so in its own words, and a quiz says what it is about, never what it asks or what is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from site_builder.model.audience import Audience
from site_builder.model.confidence import Confidence
from site_builder.model.course import Course
from site_builder.model.document import Document, State
from site_builder.model.faq import Faq, FaqEntry
from site_builder.model.glossary import Term
from site_builder.model.guide import Guide
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.naming import KIND_NAMES, name_document
from site_builder.model.quiz import Quiz
from site_builder.model.trial import Trial
from site_builder.render.here import Here
from site_builder.render.words import AUDIENCES, CONFIDENCES
from site_builder.text.dialect import plain
from site_builder.text.json_in_html import json_in_html

Told = Mapping[str, object]
LEGAL_FORCE = {
    State.IN_FORCE: "InForce",
    State.REPLACEMENT_ORDERED: "InForce",
    State.REPLACED: "NotInForce",
}
"""Of a text replaced in substance, and of one of which nothing is known, schema.org has no word that would be true."""
DOCUMENT, SITE = "van-ban", "so-tay"
"""The marks of a document itself, which is not the page about it, and of the whole site."""


def linked_data(library: Library, links: Links) -> tuple[tuple[str, str], ...]:
    """Return pages with what is told of what they show, as JSON; nothing for a site without an address."""
    address = library.settings.address
    if not address:
        return ()
    return tuple((page, json_in_html(told)) for page, told in _all(_Online(library, links, address)))


@dataclass(frozen=True, slots=True)
class _Online:
    """A library with its address."""

    library: Library
    links: Links
    base: str

    def url(self, page: str, anchor: str = "") -> str:
        """Return the whole address of a page."""
        return f"{self.base}{'' if page == 'index' else f'{page}.html'}{f'#{anchor}' if anchor else ''}"

    def here(self, page: str) -> Here:
        """Return the page as a place to write from."""
        return Here(page, self.library, self.links)

    def work(self, kind: str, page: str, name: str, description: str = "") -> dict[str, object]:
        """Return what is said of every page: what it is called, where it stands, in which language, as a part of what."""
        return {
            "@type": kind,
            "name": name,
            **({"description": description} if description else {}),
            "url": self.url(page),
            "inLanguage": "vi",
            "isPartOf": {"@id": self.url("index", SITE)},
        }

    def documents(self, addresses: Iterable[str]) -> list[Told]:
        """Return the documents the addresses lie in, each once, by their marks."""
        found = (self.links.document_of(address) for address in addresses)
        return [{"@id": self.document(id)} for id in dict.fromkeys(document.id for document in found if document)]

    def document(self, id: str) -> str:
        """Return the mark of a document."""
        return self.url(f"van-ban/{id}", DOCUMENT)


def _all(online: _Online) -> Iterator[tuple[str, Told]]:
    library = online.library
    yield "index", _home(online)
    yield from ((f"van-ban/{one.id}", _document(one, online)) for one in library.documents)
    yield from ((f"cam-nang/{one.slug}", _guide(one, online)) for one in library.guides if one.slug != "index")
    yield from ((f"tu-kiem-tra/{one.id}", _quiz(one, online)) for one in library.quizzes)
    yield from ((f"de-thu/{one.id}", _trial(one, online)) for one in library.trials)
    yield from ((f"khoa-hoc/{one.id}", _course(one, online)) for one in library.courses)
    for faq in library.faqs:
        if told := _faq(faq, online):
            yield f"hoi-dap/{faq.id}", told
    if library.glossary.terms:
        yield "thuat-ngu/index", _glossary(online)


def _home(online: _Online) -> Told:
    settings = online.library.settings
    told = online.work("WebSite", "index", settings.title, settings.description)
    del told["isPartOf"]
    edition = {"version": settings.edition} if settings.edition else {}
    return {**told, "@id": online.url("index", SITE), **edition}


def _document(document: Document, online: _Online) -> Told:
    page = f"van-ban/{document.id}"
    summary = online.here(page).words(document.summary)
    day = document.issued_on
    return {
        **online.work("WebPage", page, name_document(document), summary),
        "dateModified": max(document.changed_on, document.status.changed_on).isoformat(),
        "mainEntity": {
            "@type": "Legislation",
            "@id": online.document(document.id),
            "name": name_document(document),
            "description": document.title,
            "legislationIdentifier": document.number,
            "legislationType": KIND_NAMES[document.kind],
            "legislationDate": str(day.year) if document.only_year_known else day.isoformat(),
            **({"legislationPassedBy": _issuer(document.issuer)} if document.issuer else {}),
            **_force(document, online.links),
        },
    }


def _issuer(name: str) -> Told:
    return {"@type": "Organization", "name": name}


def _force(document: Document, links: Links) -> Told:
    """Return whether the document is in force, if it is known and somebody read it somewhere."""
    force = LEGAL_FORCE.get(document.status.state)
    if force is None or not links.confidence_of_facts(document.status.facts).teachable:
        return {}
    return {"legislationLegalForce": f"https://schema.org/{force}"}


def _guide(guide: Guide, online: _Online) -> Told:
    page, head = f"cam-nang/{guide.slug}", guide.head
    summary = Here(page, online.library, online.links, guide.where().file).words(head.summary) if head.summary else ""
    cited = online.documents(head.citations)
    return {
        **online.work("Article", page, guide.title, summary),
        "headline": guide.title,
        **_audience(head.audience),
        **({"citation": cited} if cited else {}),
        **({"mainEntityOfPage": _reviewed(page, guide, online)} if head.reviewed_on else {}),
    }


def _reviewed(page: str, guide: Guide, online: _Online) -> Told:
    assert guide.head.reviewed_on is not None
    return {"@type": "WebPage", "@id": online.url(page), "lastReviewed": guide.head.reviewed_on.isoformat()}


def _audience(audience: tuple[Audience, ...]) -> Told:
    if not audience:
        return {}
    return {"audience": [{"@type": "Audience", "audienceType": AUDIENCES[one]} for one in audience]}


def _quiz(quiz: Quiz, online: _Online) -> Told:
    page = f"tu-kiem-tra/{quiz.id}"
    summary = online.here(page).words(quiz.summary) if quiz.summary else ""
    topic = [{"@type": "Thing", "name": quiz.topic}] if quiz.topic else []
    about = [*topic, *online.documents(address for question in quiz.asked() for address in question.citations)]
    return {
        **online.work("Quiz", page, quiz.title, summary),
        "learningResourceType": "Câu hỏi tự kiểm tra",
        **({"about": about} if about else {}),
    }


def _trial(trial: Trial, online: _Online) -> Told:
    page = f"de-thu/{trial.id}"
    summary = online.here(page).words(trial.summary) if trial.summary else ""
    topics = dict.fromkeys(pool.topic for pool in trial.pools if pool.topic)
    return {
        **online.work("Quiz", page, trial.title, summary),
        "learningResourceType": "Đề thử",
        "timeRequired": f"PT{trial.minutes}M",
        **({"about": [{"@type": "Thing", "name": topic} for topic in topics]} if topics else {}),
    }


def _course(course: Course, online: _Online) -> Told:
    page = f"khoa-hoc/{course.id}"
    here = online.here(page)
    return {
        **online.work("Course", page, course.title, here.words(course.summary)),
        **_audience(course.audience),
        **({"teaches": [here.words(one) for one in course.objectives]} if course.objectives else {}),
        "timeRequired": f"PT{sum(lesson.minutes for lesson in course.lessons)}M",
        "hasPart": [
            {"@type": "LearningResource", "name": lesson.title, "timeRequired": f"PT{lesson.minutes}M"}
            for lesson in course.lessons
        ],
    }


def _faq(faq: Faq, online: _Online) -> Told | None:
    page = f"hoi-dap/{faq.id}"
    here = online.here(page)
    asked = [told for entry in faq.questions if (told := _answer(entry, here, online.url(page, entry.id)))]
    return {**online.work("FAQPage", page, faq.title), "mainEntity": asked} if asked else None


def _answer(entry: FaqEntry, here: Here, url: str) -> Told | None:
    """Return the question with its answer and what is in doubt about it; nothing where nobody could read a source."""
    confidence = here.links.confidence_of_facts(entry.facts) if entry.facts else Confidence.HIGH
    if not confidence.teachable:
        return None
    text = plain(str(here.md(entry.answer)))
    doubt = "" if confidence is Confidence.HIGH else f" ({CONFIDENCES[confidence].word}.)"
    answer = {"@type": "Answer", "text": f"{text}{doubt}", "url": url, "inLanguage": "vi"}
    return {"@type": "Question", "name": entry.question, "acceptedAnswer": answer}


def _glossary(online: _Online) -> Told:
    page = "thuat-ngu/index"
    here = online.here(page)
    terms = [_term(term, here, online.url(page, term.id)) for term in online.library.glossary.terms]
    return {**online.work("DefinedTermSet", page, "Thuật ngữ"), "hasDefinedTerm": terms}


def _term(term: Term, here: Here, url: str) -> Told:
    confidence = here.links.confidence_of_facts(term.facts) if term.facts else Confidence.HIGH
    return {
        "@type": "DefinedTerm",
        "name": term.term,
        "url": url,
        **({"alternateName": list(term.aliases)} if term.aliases else {}),
        **({"description": plain(str(here.md(term.definition)))} if confidence is Confidence.HIGH else {}),
    }
