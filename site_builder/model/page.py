"""What rendering yields: a Markdown page of headings and finished HTML blocks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Standing:
    """What a search result must say of a document that is not simply in force."""

    word: str
    tone: str
    past: bool
    """Whether another text is the one to follow, which then comes first."""
    by: tuple[str, ...] = ()
    """The pages of the texts that took its place."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the compiled tree."""

    path: str
    """Its place in the site without ending: `van-ban/qd-213-2020`, `index`."""
    title: str
    body: str
    """Markdown that any Python-Markdown engine turns into the same HTML."""
    description: str = ""
    kind: str = "page"
    """Which template family it belongs to; the theme and tests tell pages apart by it."""
    source: str = ""
    """The file an editor would change, from the project's root."""
    searchable: bool = True
    subject: str = ""
    """What a document is about, which its official name does not say."""
    standing: Standing | None = None
    teaches_editing: bool = False
    """Whether it is for those who write the content; the edition that is sent by chat leaves it out."""
    footer: str = ""
    """Finished HTML below the body, such as the day of the last change; search does not read it."""


@dataclass(frozen=True, slots=True)
class NavItem:
    """One entry of the menu: a page, or a titled group of entries."""

    title: str
    path: str | None = None
    items: tuple[NavItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """All pages of a library with their menu, ready to be written for an engine."""

    title: str
    description: str
    pages: tuple[Page, ...]
    nav: tuple[NavItem, ...]
    attachments: tuple[tuple[str, bytes], ...] = ()
    abbreviations: tuple[tuple[str, str], ...] = ()
    """Letters and what they stand for, so that the search reads them as their words."""
    edition: str = ""
    """Which edition of the content it shows, in the editors' own words."""
    address: str = ""
    """Where it is published online, with a slash at the end, if it is."""
    checked_on: date | None = None
    """The day up to which the content was checked."""
    linked_data: tuple[tuple[str, str], ...] = ()
    """What machines may read of a page (schema.org), by its path; only for a site with an address."""

    @property
    def takes_local(self) -> bool:
        """Whether it is a base on which places lay pages of their own."""
        return any(page.kind == "local" for page in self.pages)
