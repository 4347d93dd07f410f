"""What a template needs to know of the page it writes: how to link from it, and how to show authors' texts on it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from site_builder.model.confidence import Confidence
from site_builder.model.library import Library
from site_builder.model.links import Links, Target
from site_builder.render.split import LEVELS, Piece, split_at_headings
from site_builder.text.dialect import plain, to_inline_html
from site_builder.text.mark_terms import mark_terms
from site_builder.text.references import Reference
from site_builder.text.safe import to_safe_html, to_safe_inline_html, to_safe_sections
from site_builder.text.slug import slugify
from site_builder.text.targets import inside

PLAIN = re.compile(r"[^./][^/]*(?:/[^./][^/]*)*")
"""A path in which no part is empty, or leads up or nowhere."""


@dataclass(frozen=True)
class Here:
    """The page being written."""

    page: str
    library: Library
    links: Links
    file: str = ""
    """The source file, against which relative links in guides are read."""

    def url(self, page: str, anchor: str = "") -> str:
        """Return the relative link to a page of the site."""
        if page == self.page and anchor:
            return f"#{anchor}"
        return self.asset(f"{page}.html") + (f"#{anchor}" if anchor else "")

    def asset(self, path: str) -> str:
        """Return the relative link to a file of the site."""
        return _relative(path, posixpath.dirname(self.page))

    def to(self, address: str) -> str:
        """Return the relative link to the thing with this address."""
        target = self.target(address)
        return self.url(target.page, target.anchor)

    def target(self, address: str) -> Target:
        """Return the thing with this address."""
        return self.links.target(address)

    def fact(self, id: str) -> str:
        """Return the relative link to where a fact is written down."""
        return self.to(f"du-kien/{slugify(id)}")

    def weak_facts(self, ids: tuple[str, ...]) -> list[str]:
        """Return those of the facts that are less than certain."""
        return [id for id in ids if self.links.confidence_of_facts((id,)) is not Confidence.HIGH]

    def name(self, address: str) -> str:
        """Return what a reader calls the thing: its citation, else its title."""
        target = self.target(address)
        return target.citation or self.words(target.title)

    def words(self, text: str) -> str:
        """Return a Markdown text as plain words."""
        return plain(to_inline_html(text, self._resolve))

    def md(self, text: str) -> Markup:
        """Return a Markdown text as safe HTML blocks."""
        return Markup(to_safe_html(text, self._resolve, self._rewrite))  # noqa: S704 - sanitised

    def pieces(self, text: str) -> Iterator[Piece]:
        """Yield a Markdown text as safe HTML, its topmost headings apart."""
        sections = to_safe_sections(text, self._resolve)
        if sections is None or any(not isinstance(part, str) and part.level not in LEVELS for part in sections):
            yield from split_at_headings(str(self.md(text)))
            return
        for part in sections:
            yield Piece(part.strip()) if isinstance(part, str) else Piece(part.words, LEVELS[part.level], part.anchor)

    def explained(self, text: str) -> Markup:
        """Return a Markdown text as safe HTML blocks, the first use of each term linked to its meaning."""
        return self.mark(str(self.md(text)), set())

    def mark(self, html: str, seen: set[str]) -> Markup:
        """Return safe HTML with its terms marked, but for those already seen in this section."""
        return Markup(mark_terms(html, self.links.terms, seen, self.to))  # noqa: S704 - was safe, and gains links only

    def mdi(self, text: str) -> Markup:
        """Return a one-paragraph Markdown text as safe inline HTML."""
        return Markup(to_safe_inline_html(text, self._resolve))  # noqa: S704 - sanitised

    def _resolve(self, reference: Reference) -> tuple[str, str]:
        if not self.links.knows(reference.address):
            return "", reference.words or reference.address
        target = self.target(reference.address)
        words = reference.words or target.citation or self.words(target.title)
        return self.url(target.page, target.anchor), words

    def _rewrite(self, written: str) -> str:
        target = inside(written, self.file)
        if target is None:
            return written
        place = self.links.places.get(target.file)
        if place is None:
            return written
        return self.asset(place) + (f"#{target.fragment}" if target.fragment else "")


@lru_cache(maxsize=4096)
def _relative(path: str, folder: str) -> str:
    """Return the path as seen from the folder, both within the site."""
    if not PLAIN.fullmatch(path) or not PLAIN.fullmatch(folder or path):
        return posixpath.relpath(f"/{path}", f"/{folder}")
    there, here = path.split("/"), folder.split("/") if folder else []
    common = 0
    while common < len(there) and common < len(here) and there[common] == here[common]:
        common += 1
    return "/".join([".."] * (len(here) - common) + there[common:]) or "."
