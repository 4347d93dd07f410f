"""A question as HTML: complete and readable before any script runs; `client/quiz` promotes it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from site_builder.model.links import Links
from site_builder.model.questions import QuestionBase, Situation
from site_builder.model.questions.base import short_hash
from site_builder.render.environment import environment
from site_builder.render.here import Here


def render_question(question: QuestionBase, number: int, here: Here) -> Markup:
    """Return one question as a card: what is asked, and in a closed `<details>` its answer, reason and clause."""
    return _fill(
        "question.html.j2",
        here=here,
        question=question,
        number=number,
        gists=gists_of(question, here.links),
        with_facts=True,
        wording=question.wording(),
        clause=clause_of(question, here.links),
    )


def render_situation(situation: Situation, first_number: int, here: Here) -> Markup:
    """Return a case with the cards of its questions."""
    cards = [render_question(part, number, here) for number, part in enumerate(situation.parts, first_number)]
    return _fill("situation.html.j2", here=here, situation=situation, cards=cards)


def render_asked(question: QuestionBase, here: Here) -> Markup:
    """Return what is asked, without a word of the answer."""
    return _fill("question_ask.html.j2", here=here, question=question, number="")


def render_answer(question: QuestionBase, here: Here) -> Markup:
    """Return the answer with its reason and clause, without the facts behind it."""
    gists = gists_of(question, here.links)
    return _fill("question_answer.html.j2", here=here, question=question, gists=gists, with_facts=False)


def gists_of(question: QuestionBase, links: Links) -> tuple[tuple[str, str], ...]:
    """Return the gist of the first cited provision that has one, with its address."""
    placed = ((address, links.provisions.get(address)) for address in question.citations)
    found = [(address, item.provision.gist) for address, item in placed if item and item.provision.gist]
    return tuple((address, gist) for address, gist in found[:1] if gist)


def clause_of(question: QuestionBase, links: Links) -> str:
    """Return eight letters and digits that change when what a cited clause says, or its validity, changes."""
    return short_hash("\n".join(_said(question, links)))


def _said(question: QuestionBase, links: Links) -> Iterator[str]:
    for address in question.citations:
        document = links.document_of(address)
        yield f"{address} {document.status.state if document else ''}"
        below = f"{address}/"
        for key, placed in links.provisions.items():
            if key.startswith(below) or key == address:
                yield placed.provision.gist or placed.provision.unverified or ""


def _fill(template: str, **values: object) -> Markup:
    return Markup(environment().get_template(template).render(**values).strip())  # noqa: S704 - made by templates
