"""Drafts of entries in files that are there: questions, terms, answers."""

from __future__ import annotations

from site_builder.author.new.asking import Answers, Known, Taken
from site_builder.author.new.draft import Draft, fill, id_for, indented, value
from site_builder.author.new.files import PLACES, schema_from
from site_builder.author.new.insert import appended
from site_builder.author.new.question import question_entry
from site_builder.diagnostics.language import _
from site_builder.model.draft import TODO


def question(answers: Answers, known: Known) -> Draft:
    """Return the quiz with one more question."""
    quiz = next(quiz for quiz in known.library.quizzes if quiz.id == answers["quiz"])
    return appended(quiz, "questions", question_entry(answers, known))


def term(answers: Answers, known: Known) -> Draft:
    """Return the glossary with one more term; a term it has is refused."""
    glossary, word = known.library.glossary, answers["term"]
    for other in glossary.terms:
        if word.lower() in (other.term.lower(), *(alias.lower() for alias in other.aliases)):
            raise Taken(
                _("Thuật ngữ “{term}” đã có ({place}).").format(
                    term=word, place=_at(other.where().file, other.where().line)
                )
            )
    id = id_for(word, [other.id for other in glossary.terms])
    definition = answers["definition"] or f"{TODO} – nghĩa là gì, một hoặc hai câu."
    entry = fill("term.yml", id=id, term=value(word), definition=value(definition))
    place = PLACES["glossary"]
    if glossary.written_in.file:
        return appended(glossary, "terms", entry)
    return Draft(place, fill("glossary.yml", schema=schema_from(place), terms=indented(entry, 2).rstrip("\n")), 1)


def faq(answers: Answers, known: Known) -> Draft:
    """Return the topic with one more question; a topic that is not there is begun."""
    asked = {entry.id for faq in known.library.faqs for entry in faq.questions}
    for entry in (entry for faq in known.library.faqs for entry in faq.questions):
        if entry.question.lower() == answers["question"].lower():
            place = _at(entry.where().file, entry.where().line)
            raise Taken(_("Câu hỏi “{question}” đã có ({place}).").format(question=entry.question, place=place))
    text = fill(
        "faq-entry.yml",
        id=id_for(answers["question"], asked),
        question=value(answers["question"]),
        today=known.today.isoformat(),
    )
    topic, id = answers["topic"], id_for(answers["topic"], ())
    for faq in known.library.faqs:
        if topic.lower() == faq.title.lower() or id == faq.id:
            return appended(faq, "questions", text)
    place = f"{PLACES['faqs']}/{id}.yml"
    filled = fill(
        "faq.yml", id=id, topic=value(topic), schema=schema_from(place), questions=indented(text, 2).rstrip("\n")
    )
    return Draft(place, filled, 1)


def _at(file: str, line: int) -> str:
    return f"{file}:{line}"
