"""A project's folders to a site: load, link, validate, render. The first file to read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from site_builder.diagnostics.diagnostic import Diagnostic, has_errors, in_file_order
from site_builder.link.build import link
from site_builder.link.values import with_values
from site_builder.load.library import load
from site_builder.model.census import Census, census
from site_builder.model.form_sheet import FormSheet
from site_builder.model.library import Library
from site_builder.model.page import Site
from site_builder.render.paper.handouts import Maker, handout_makers
from site_builder.render.sheets import form_sheets
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
    library = with_values(library)
    problems += validate(library, link(library), today)
    return Checked(library, in_file_order(problems))


def compile_library(root: Path, today: date) -> Compiled:
    """Return the site of the library below `root`; no site where anything is wrong."""
    library, problems = load(root)
    library = with_values(library)
    links = link(library)
    problems = in_file_order([*problems, *validate(library, links, today)])
    site = None if has_errors(problems) else render(library, links)
    return Compiled(site, problems)


def count_library(root: Path) -> Census:
    """Return how much the library below `root` holds, whatever may be wrong with the rest."""
    library, _problems = load(root)
    library = with_values(library)
    return census(library, link(library))


@dataclass(frozen=True, slots=True)
class Printed:
    """What makes each handout of a library, by address, and its forms; nothing where anything is wrong."""

    makers: dict[str, Maker]
    sheets: dict[str, FormSheet]
    problems: list[Diagnostic]


def print_library(root: Path, today: date) -> Printed:
    """Return the handouts of the library below `root`, none of them made yet, and its forms as sheets."""
    library, problems = load(root)
    library = with_values(library)
    links = link(library)
    problems = in_file_order([*problems, *validate(library, links, today)])
    if has_errors(problems):
        return Printed({}, {}, problems)
    return Printed(handout_makers(library, links), form_sheets(library, links), problems)
