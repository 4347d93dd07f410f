"""Which folder or file of a project holds which model: the one list to read, and to extend."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.model.calendar import Calendar
from site_builder.model.case import Case
from site_builder.model.comparison import Comparison
from site_builder.model.course import Course
from site_builder.model.document import Document
from site_builder.model.fact import FactFile, SourceFile
from site_builder.model.faq import Faq
from site_builder.model.form import Form
from site_builder.model.glossary import Glossary
from site_builder.model.node import Node
from site_builder.model.paper import Paper
from site_builder.model.planner import Planner
from site_builder.model.quiz import Quiz
from site_builder.model.settings import Settings
from site_builder.model.topic import TopicFile
from site_builder.model.trainer import TrainerFile
from site_builder.model.trial import Trial
from site_builder.model.words import WordFile


@dataclass(frozen=True, slots=True)
class Shelf:
    """A kind of content: its name, where its files stand, and what each file must be."""

    name: str
    place: str
    model: type[Node]

    @property
    def single(self) -> bool:
        """Whether the shelf is one file rather than a folder of them."""
        return self.place.endswith(".yml")


SHELVES = (
    Shelf("settings", "content/library.yml", Settings),
    Shelf("sources", "content/sources.yml", SourceFile),
    Shelf("facts", "content/facts", FactFile),
    Shelf("documents", "content/documents", Document),
    Shelf("comparisons", "content/comparisons", Comparison),
    Shelf("courses", "content/courses", Course),
    Shelf("glossary", "content/glossary.yml", Glossary),
    Shelf("faqs", "content/faq", Faq),
    Shelf("forms", "content/forms", Form),
    Shelf("paper", "content/paper.yml", Paper),
    Shelf("planner", "content/planner.yml", Planner),
    Shelf("cases", "content/cases", Case),
    Shelf("topics", "content/topics.yml", TopicFile),
    Shelf("calendars", "content/calendar.yml", Calendar),
    Shelf("words", "content/words.yml", WordFile),
    Shelf("trainers", "content/trainers.yml", TrainerFile),
    Shelf("quizzes", "quizzes", Quiz),
    Shelf("trials", "content/trials", Trial),
)

GUIDES = "guides"
ATTACHMENTS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".pdf", ".docx", ".xlsx", ".pptx")
