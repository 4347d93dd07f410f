"""Everything that was loaded, before anything is said about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from site_builder.model.calendar import Calendar
from site_builder.model.case import Case
from site_builder.model.comparison import Comparison
from site_builder.model.course import Course
from site_builder.model.document import Document
from site_builder.model.fact import FactFile, FactSource
from site_builder.model.faq import Faq
from site_builder.model.form import Form
from site_builder.model.glossary import Glossary
from site_builder.model.guide import Guide
from site_builder.model.node import Node
from site_builder.model.paper import Paper
from site_builder.model.planner import Planner
from site_builder.model.questions import Question
from site_builder.model.quiz import Quiz
from site_builder.model.settings import Settings
from site_builder.model.topic import TopicFile
from site_builder.model.trainer import TrainerFile
from site_builder.model.trial import Trial
from site_builder.model.words import WordFile


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture or file that guides may link to: its path from the root, and its address in the site."""

    file: str
    target: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Library:
    """All content, in the order of its files."""

    settings: Settings
    sources: tuple[FactSource, ...] = ()
    facts: tuple[FactFile, ...] = ()
    documents: tuple[Document, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    guides: tuple[Guide, ...] = ()
    quizzes: tuple[Quiz, ...] = ()
    trials: tuple[Trial, ...] = ()
    courses: tuple[Course, ...] = ()
    glossary: Glossary = field(default_factory=Glossary)
    faqs: tuple[Faq, ...] = ()
    forms: tuple[Form, ...] = ()
    cases: tuple[Case, ...] = ()
    topics: tuple[TopicFile, ...] = ()
    calendars: tuple[Calendar, ...] = ()
    words: tuple[WordFile, ...] = ()
    trainers: tuple[TrainerFile, ...] = ()
    paper: Paper | None = None
    planner: Planner | None = None
    attachments: tuple[Attachment, ...] = ()
    unread: frozenset[str] = frozenset()
    """Files that could not be loaded, and the ids they may hold: nothing that names these is called unknown."""

    def asked(self) -> Iterator[Question]:
        """Yield every question of every quiz, those of situations among them."""
        for quiz in self.quizzes:
            yield from quiz.asked()

    def nodes(self) -> Iterator[Node]:
        """Yield the topmost node of every file, once each."""
        yield self.settings
        yield from self.sources
        yield from self.facts
        yield from self.documents
        yield from self.comparisons
        yield from self.guides
        yield from self.quizzes
        yield from self.trials
        yield from self.courses
        yield self.glossary
        yield from self.faqs
        yield from self.forms
        yield from self.cases
        yield from self.topics
        yield from self.calendars
        yield from self.words
        yield from self.trainers
        yield from (node for node in (self.paper, self.planner) if node)
