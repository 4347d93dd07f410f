"""The formats a bank can leave in. A new one is one file here and one line in this list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from site_builder.emit.exchange.anki import anki
from site_builder.emit.exchange.csv_file import csv_file
from site_builder.emit.exchange.gift import gift
from site_builder.emit.exchange.moodle_xml import moodle_xml
from site_builder.emit.exchange.qti21 import qti21
from site_builder.emit.exchange.word import word
from site_builder.model.bank import Bank, Exported


@dataclass(frozen=True, slots=True)
class Format:
    """One format of questions: how the command and its files are called, and what writes it."""

    name: str
    suffix: str
    write: Callable[[Bank], Exported]


FORMATS = (
    Format("moodle-xml", ".xml", moodle_xml),
    Format("gift", ".gift", gift),
    Format("qti21", ".zip", qti21),
    Format("anki", ".apkg", anki),
    Format("csv", ".csv", csv_file),
    Format("docx", ".docx", word),
)
PACKAGES = ("scorm12", "scorm2004", "cmi5")
"""Pages for a learning system; they are made from a built site."""
