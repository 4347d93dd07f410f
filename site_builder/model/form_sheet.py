"""A form as words ready to be written, on a page and in Word alike: no Markdown, no addresses, every number known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class SheetField:
    """One thing to fill in."""

    id: str
    label: str
    kind: str
    help: str
    choices: tuple[str, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetSection:
    """A titled group of fields."""

    title: str
    fields: tuple[SheetField, ...]


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """How the sheet is laid out: margins in mm, sizes in pt."""

    font: str
    party: str
    margins: tuple[int, int, int, int]
    """Top, right, bottom, left."""
    party_size: int
    body_size: int
    title_size: int
    small_size: int
    page_number_size: int


@dataclass(frozen=True, slots=True)
class FormSheet:
    """A whole form."""

    id: str
    title: str
    party_heading: bool
    sections: tuple[SheetSection, ...]
    notes: tuple[str, ...]
    """What is printed below: where the form comes from, what it stands on, that its layout is unchecked."""
    layout: SheetLayout
    made_by: str
    checked_on: date | None
