"""Markdown to HTML that is safe to show: cleaned, but where all that stands in it are escaped words and tags of our own."""

from __future__ import annotations

import re

from site_builder.text.dialect import LinkRewriter, Resolver, draft_of, inside_of, to_html
from site_builder.text.draft import Draft, Heading
from site_builder.text.references import Reference
from site_builder.text.sanitise import sanitise

WITHIN_SITE = re.compile(r"[A-Za-z0-9_./#-]*")
"""A link that can name no scheme."""
WRITTEN_ANEW = re.compile("[&\xa0]")
"""What cleaning writes in another way, though it is safe."""


def to_safe_html(text: str, resolve: Resolver, rewrite: LinkRewriter | None = None) -> str:
    """Return the Markdown text as HTML with only allowed tags, attributes and link schemes."""
    draft = draft_of(text)
    made = _tame(draft, resolve) if draft else None
    return sanitise(to_html(text, resolve, rewrite)) if made is None else made


def to_safe_sections(text: str, resolve: Resolver) -> list[str | Heading] | None:
    """Return the same cut at its topmost headings; nothing where only the finished HTML tells them."""
    draft = draft_of(text)
    if not draft or not draft.tame:
        return None
    within = _Within(resolve)
    sections = draft.sections(within)
    if within.left or any(isinstance(part, str) and WRITTEN_ANEW.search(part) for part in sections):
        return None
    return sections


def to_safe_inline_html(text: str, resolve: Resolver) -> str:
    """Return the same without the paragraph around it, when it is a single paragraph."""
    draft = draft_of(text)
    made = _tame(draft, resolve) if draft else None
    if made is None:
        return sanitise(inside_of(to_html(text, resolve)))
    inner = inside_of(made)
    return sanitise(inner) if "</p>" in inner else inner


def _tame(draft: Draft, resolve: Resolver) -> str | None:
    """Return the HTML where it is known, by how it is made, that cleaning would change nothing."""
    if not draft.tame:
        return None
    within = _Within(resolve)
    made = draft.filled(within, str)
    return None if within.left or WRITTEN_ANEW.search(made) else made


class _Within:
    """Resolves references, and notes whether a link may have left the site."""

    def __init__(self, resolve: Resolver) -> None:
        self._resolve, self.left = resolve, False

    def __call__(self, reference: Reference) -> tuple[str, str]:
        href, words = self._resolve(reference)
        self.left = self.left or not WITHIN_SITE.fullmatch(href)
        return href, words
