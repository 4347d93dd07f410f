"""A project's folders to a site: load, link, validate, render. The first file to read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from site_builder.diagnostics.diagnostic import Diagnostic, has_errors, in_file_order
from site_builder.link.build import link
from site_builder.link.course import links_of, needed_by
from site_builder.load.library import load
from site_builder.model.course import Course
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Site
from site_builder.render.outside import cut_outside
from site_builder.render.site import render
from site_builder.validate.rules import validate


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


def check_library(root: Path, today: date) -> Checked:
    """Return the library below `root` with every problem of every file."""
    library, problems = load(root)
    problems += validate(library, link(library), today)
    return Checked(library, in_file_order(problems))


@dataclass(frozen=True, slots=True)
class Linked:
    """A library that may be published whole or in parts, or the reasons it may not."""

    library: Library
    links: Links
    problems: list[Diagnostic]


def link_library(root: Path, today: date) -> Linked:
    """Return the library below `root` with its links and every problem of every file."""
    library, problems = load(root)
    links = link(library)
    return Linked(library, links, in_file_order([*problems, *validate(library, links, today)]))


def course_site(linked: Linked, course: Course) -> Site:
    """Return the site of one course: what it needs, with no link that leaves it."""
    part = needed_by(course, linked.library, linked.links)
    return cut_outside(render(part, links_of(part, linked.links)))


def whole_site(linked: Linked) -> Site:
    """Return the site of the whole library."""
    return render(linked.library, linked.links)


def compile_library(root: Path, today: date) -> Compiled:
    """Return the site of the library below `root`; no site where anything is wrong."""
    linked = link_library(root, today)
    return Compiled(None if has_errors(linked.problems) else whole_site(linked), linked.problems)
