"""Every entry of a library, by its address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.author.changes.entry import ANSWER, Entry, texts_of
from site_builder.model.guide import Guide
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.naming import cite, name_document
from site_builder.model.node import Node
from site_builder.model.questions import QuestionBase, ShortAnswerQuestion, Situation
from site_builder.model.questions.matching import MatchingQuestion
from site_builder.model.questions.ordering import OrderingQuestion

HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$", re.MULTILINE)


def entries_of(library: Library, links: Links) -> dict[str, Entry]:
    """Return the entries of the library in the order of its files."""
    return {entry.address: entry for entry in _entries(library, links)}


def _entries(library: Library, links: Links) -> Iterator[Entry]:
    for facts in library.facts:
        for fact in facts.facts:
            yield Entry("fact", f"du-kien/{fact.id}", fact.id, fact.where(), texts_of(fact, "id"))
    for document in library.documents:
        name = name_document(document)
        yield Entry("document", document.id, name, document.where(), texts_of(document, "id", "provisions"))
        for placed in document.walk():
            words = cite(placed.provision, placed.ancestors, name)
            yield Entry(
                "provision", placed.address, words, placed.provision.where(), texts_of(placed.provision, "id", "parts")
            )
    for quiz in library.quizzes:
        yield _whole("quiz", f"tu-kiem-tra/{quiz.id}", quiz.title, quiz, "questions")
        for item in quiz.questions:
            if isinstance(item, Situation):
                yield _whole("situation", f"cau-hoi/{item.id}", item.prompt, item, "parts")
    for question in library.asked():
        texts = {ANSWER: answer_of(question), **texts_of(question, "id")}
        yield Entry("question", f"cau-hoi/{question.id}", question.prompt, question.where(), texts)
    yield from map(_guide, library.guides)
    for faq in library.faqs:
        yield _whole("faq_topic", f"hoi-dap/{faq.id}", faq.title, faq, "questions")
        for entry in faq.questions:
            yield _whole("faq", f"hoi-dap/{faq.id}/{entry.id}", entry.question, entry)
    for term in library.glossary.terms:
        yield _whole("term", f"thuat-ngu/{term.id}", term.term, term)
    for short in library.glossary.abbreviations:
        yield _whole("abbreviation", f"viet-tat/{short.short}", short.short, short)
    yield from _pages(library)


def _pages(library: Library) -> Iterator[Entry]:
    kinds: tuple[tuple[str, str, tuple[Node, ...]], ...] = (
        ("comparison", "so-sanh", library.comparisons),
        ("course", "khoa-hoc", library.courses),
        ("form", "bieu-mau", library.forms),
        ("case", "truong-hop", library.cases),
        ("trial", "de-thu", library.trials),
        ("calendar", "lich-nam", library.calendars),
    )
    for kind, folder, nodes in kinds:
        for node in nodes:
            yield _whole(kind, f"{folder}/{getattr(node, 'id', '')}", str(getattr(node, "title", "")), node)
    for topics in library.topics:
        for topic in topics.topics:
            yield _whole("topic", f"chu-de/{topic.id}", topic.title, topic)
    for source in library.sources:
        yield _whole("source", f"nguon/{source.id}", source.name, source)
    if library.settings.written_in.file:
        yield _whole("settings", "library", library.settings.title, library.settings)
    for kind, single in (("paper", library.paper), ("planner", library.planner)):
        if single:
            yield _whole(kind, kind, single.where().file, single)


def _whole(kind: str, address: str, name: str, node: Node, *without: str) -> Entry:
    return Entry(kind, address, name, node.where(), texts_of(node, "id", *without))


def _guide(guide: Guide) -> Entry:
    """Return the guide with a text for each of its sections."""
    texts = texts_of(guide.head)
    heads = list(HEADING.finditer(guide.body))
    ends = [*(found.start() for found in heads), len(guide.body)]
    sections = [
        ("¶", guide.body[: ends[0]]),
        *((found[2], guide.body[found.end() : end]) for found, end in zip(heads, ends[1:], strict=True)),
    ]
    for name, text in sections:
        label = f"§ {name}"
        texts[label] = (texts.get(label, "") + "\n" + text).strip()
    return Entry(
        "guide",
        f"cam-nang/{guide.slug}",
        guide.title,
        guide.where(),
        {label: text for label, text in texts.items() if text},
    )


def answer_of(question: QuestionBase) -> str:
    """Return what counts as right, in one line."""
    if isinstance(question, ShortAnswerQuestion):
        return "; ".join(question.answers)
    if isinstance(question, MatchingQuestion):
        return "; ".join(f"{pair.left} – {pair.right}" for pair in question.pairs)
    if isinstance(question, OrderingQuestion):
        return " → ".join(step.text for step in question.items)
    return "; ".join(choice.text for choice in question.choices() if choice.right)
