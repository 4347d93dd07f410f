"""A project's folders to a site: load, link, validate, render. The first file to read.

Checking needs no renderer, so the rooms behind validation are read where they are first needed.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.diagnostics.diagnostic import Diagnostic, has_errors, in_file_order
from site_builder.link.build import link
from site_builder.link.course import links_of, needed_by
from site_builder.link.uses import KnownUses
from site_builder.link.values import keys_with_values, with_values
from site_builder.load.known import Known, NoneKnown
from site_builder.load.library import load
from site_builder.memory import Memory
from site_builder.model.census import Census, census
from site_builder.model.course import Course
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Page, Site
from site_builder.prepare import Made, Sharing, alone, prepare
from site_builder.validate.by_part import Findings
from site_builder.validate.rules import validate

if TYPE_CHECKING:
    from site_builder.exam.paper import Exam
    from site_builder.exam.printed import PrintedExam
    from site_builder.model.form_sheet import FormSheet
    from site_builder.render.paper.handouts import Maker
    from site_builder.results.values import AnswerBank


@dataclass(frozen=True, slots=True)
class Checked:
    """A library and all there is to say about it, in file order."""

    library: Library
    problems: list[Diagnostic]


@dataclass(frozen=True, slots=True)
class Compiled:
    """The pages of a library, or the reasons there are none."""

    site: Site | None
    problems: list[Diagnostic]


@dataclass(frozen=True, slots=True)
class Linked:
    """A library that may be published whole or in parts, or the reasons it may not."""

    library: Library
    links: Links
    problems: list[Diagnostic]
    keys: Mapping[str, str] = field(default_factory=dict)
    """For each file that was read without any problem, what its content and the facts it draws from come to, as a hash."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What makes each handout of a library, by address, and its forms; nothing where anything is wrong."""

    makers: dict[str, Maker]
    sheets: dict[str, FormSheet]
    problems: list[Diagnostic]


def link_library(root: Path, today: date, memory: Memory | None = None) -> Linked:
    """Return the library below `root` with its links and every problem of every file; what is remembered is not sought again."""
    return checked(read_library(root, memory), today, memory)


def link_shared(root: Path, today: date, memory: Memory, sharing: Sharing, pages: bool) -> tuple[Linked, Made]:
    """Return the same, and pages of guides if they are wanted, where work on guides was shared between processes."""
    read = read_library(root, memory)
    made = prepare(read.library, read.links, read.keys, memory, sharing, pages)
    if made:
        forget_texts()
    return checked(read, today, memory), made


def read_library(root: Path, memory: Memory | None = None, known: Known | None = None) -> Linked:
    """Return the library below `root` with its links, and the problems of reading it; no rule has looked at it yet."""
    known = known or (Known(memory.files) if memory else NoneKnown())
    library, problems = load(root, known)
    keys = keys_with_values(known.keys, library)
    library = with_values(library, known.keys)
    return Linked(library, link(library, KnownUses(memory.uses, keys) if memory else None), problems, keys)


def checked(read: Linked, today: date, memory: Memory | None = None) -> Linked:
    """Return the library with what every rule has to say of it, too."""
    findings = Findings(memory.findings) if memory else None
    found = validate(read.library, read.links, today, findings, read.keys)
    return replace(read, problems=in_file_order([*read.problems, *found]))


def check_library(root: Path, today: date, memory: Memory | None = None, sharing: Sharing = alone) -> Checked:
    """Return the library below `root` with every problem of every file."""
    linked, _made = link_shared(root, today, memory or Memory(), sharing, pages=False)
    return Checked(linked.library, linked.problems)


def compile_library(root: Path, today: date, memory: Memory | None = None, sharing: Sharing = alone) -> Compiled:
    """Return the site of the library below `root`; no site where anything is wrong."""
    memory = memory or Memory()
    linked, made = link_shared(root, today, memory, sharing, pages=True)
    return Compiled(None if has_errors(linked.problems) else whole_site(linked, memory, made), linked.problems)


def forget_texts() -> None:
    """Forget what was remembered of texts while they were looked at and rendered; of thousands of pages that is much."""
    for name, module in list(sys.modules.items()):
        if name.startswith(("site_builder.text.", "site_builder.validate.")):
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear") and value.cache_parameters()["maxsize"]:
                    value.cache_clear()


def whole_site(linked: Linked, memory: Memory | None = None, made: Made | None = None) -> Site:
    """Return the site of the whole library; guides that were made already are not made again."""
    from site_builder.render.kept import KeptPages
    from site_builder.render.site import render

    kept = KeptPages(memory.pages) if memory else None
    return render(linked.library, linked.links, kept, linked.keys, made or {})


def page_written_in(file: str, linked: Linked) -> Page | None:
    """Return the page that is written in the file, alone: a guide, a document or a quiz; of other files nothing."""
    from site_builder.render.one import page_of_file

    return page_of_file(file, linked.library, linked.links)


def course_site(linked: Linked, course: Course) -> Site:
    """Return the site of one course: what it needs, with no link that leaves it."""
    from site_builder.render.outside import cut_outside
    from site_builder.render.site import render

    part = needed_by(course, linked.library, linked.links)
    return cut_outside(render(part, links_of(part, linked.links)))


def print_library(root: Path, today: date) -> Printed:
    """Return the handouts of the library below `root`, none of them made yet, and its forms as sheets."""
    from site_builder.render.paper.handouts import handout_makers
    from site_builder.render.sheets import form_sheets

    linked = link_library(root, today)
    if has_errors(linked.problems):
        return Printed({}, {}, linked.problems)
    sheets = form_sheets(linked.library, linked.links)
    return Printed(handout_makers(linked.library, linked.links), sheets, linked.problems)


def count_library(root: Path) -> Census:
    """Return how much the library below `root` holds, whatever may be wrong with the rest."""
    library, _problems = load(root)
    library = with_values(library)
    return census(library, link(library))


def exam_pages(linked: Linked, exam: Exam) -> PrintedExam:
    """Return an exam drawn from the library with all its pages as finished HTML."""
    from site_builder.render.paper.exams import print_exam

    return print_exam(exam, linked.library, linked.links)


@dataclass(frozen=True, slots=True)
class Answerable:
    """The bank that results are read against, with the library's title; none where anything is wrong."""

    title: str
    bank: AnswerBank | None
    problems: list[Diagnostic]


def answers_of(root: Path, today: date) -> Answerable:
    """Return the bank of the library below `root`."""
    from site_builder.results.bank import answer_bank

    linked = link_library(root, today)
    bank = None if has_errors(linked.problems) else answer_bank(linked.library, linked.links)
    return Answerable(linked.library.settings.title, bank, linked.problems)
