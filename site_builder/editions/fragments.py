"""What an edition puts into the slots of its base: finished HTML, its texts sanitised, every local thing called local."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment
from markupsafe import Markup

from site_builder.editions.logo import logo_file
from site_builder.model.edition import LocalEdition
from site_builder.model.naming import write_day
from site_builder.text.dialect import to_html, to_inline_html
from site_builder.text.references import Reference
from site_builder.text.sanitise import sanitise
from site_builder.text.templates import templates_of


@dataclass(frozen=True, slots=True)
class Named:
    """A thing of the base that a local text may name: its page, its anchor, its words; no page if the base lacks it."""

    page: str
    anchor: str
    words: str


@dataclass(frozen=True)
class Local:
    """The page of the base that is being filled."""

    page: str
    names: Mapping[str, Named]

    def md(self, text: str) -> Markup:
        """Return a Markdown text as safe HTML blocks."""
        return Markup(sanitise(to_html(text, self._resolve)))  # noqa: S704 - sanitised

    def mdi(self, text: str) -> Markup:
        """Return a one-paragraph Markdown text as safe inline HTML."""
        return Markup(sanitise(to_inline_html(text, self._resolve)))  # noqa: S704 - sanitised

    def url(self, file: str) -> str:
        """Return the relative link to a file below the pages."""
        return posixpath.relpath(f"/{file}", posixpath.dirname(f"/{self.page}"))

    def to(self, address: str) -> str:
        """Return the relative link to a thing of the base, or nothing where it has no page."""
        named = self.names.get(address)
        if named is None or not named.page:
            return ""
        return self.url(f"{named.page}.html") + (f"#{named.anchor}" if named.anchor else "")

    def name(self, address: str) -> str:
        """Return what a thing of the base is called."""
        named = self.names.get(address)
        return named.words if named else address

    def _resolve(self, reference: Reference) -> tuple[str, str]:
        words = reference.words or self.name(reference.address)
        link = self.to(reference.address)
        return link, words if link else f"{words} (ngoài gói này)"


def fragment(template: str, page: str, edition: LocalEdition, names: Mapping[str, Named], form: str = "") -> str:
    """Return what fills one slot of the page; `form` is the scoring sheet whose page it is."""
    values = {"here": Local(page, names), "edition": edition, "form": form}
    values["logo"] = logo_file(edition.logo) if edition.logo else ""
    text = _environment().get_template(f"{template}.html.j2").render(values)
    return "\n".join(line for line in text.splitlines() if line.strip())


@cache
def _environment() -> Environment:
    made = templates_of("site_builder.editions")
    made.filters.update(day=write_day)
    return made


STYLE = """.st-place { display: flex; gap: 1em; align-items: flex-start; margin: 0 0 1.2em; padding: .8em 1em; border: 1px solid var(--st-hair); border-left: 4px solid var(--st-gold); border-radius: 3px; }
.md-typeset .st-place p { margin: 0 0 .4em; }
.md-typeset .st-place p:last-child { margin-bottom: 0; }
.md-typeset .st-place img { flex: none; width: 4em; height: auto; max-height: 6em; object-fit: contain; }
.md-typeset .st-place__name { font-size: 1.12em; }
.md-typeset .st-place__only { font-weight: 600; }
.md-typeset .st-local { margin: 0 0 1.4em; padding: 0 0 0 1em; border-left: 3px solid var(--st-gold); }
.md-typeset .st-local h3 { margin-top: .6em; }
.md-typeset .st-local dl { display: grid; grid-template-columns: minmax(7em, max-content) 1fr; gap: .2em 1em; margin: .4em 0; }
.md-typeset .st-local dt { color: var(--st-soft); }
.md-typeset .st-local dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 30em) { .st-place { flex-direction: column; } .md-typeset .st-local dl { grid-template-columns: 1fr; gap: 0; } .md-typeset .st-local dd { margin-bottom: .4em; } }
"""
"""How local parts look. It lies beside the base's own style, so that bases without overlays carry none of it."""


def style_of(edition: LocalEdition) -> str:
    """Return the style of one edition: its name stands behind the title at the head of every page."""
    name = "".join(
        character if character.isalnum() or character == " " else f"\\{ord(character):x} " for character in edition.name
    )
    return f'.md-header__topic:first-child > .md-ellipsis::after {{ content: " · {name}"; font-weight: 400; }}\n'
