"""Markdown to HTML that is safe to show: cleaned, but where all that stands in it are escaped words and tags of our own."""

from __future__ import annotations

import re

from site_builder.text.dialect import LinkRewriter, Resolver, draft_of, inside_of, to_html
from site_builder.text.draft import Draft
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
    leaving = False

    def within(reference: Reference) -> tuple[str, str]:
        nonlocal leaving
        href, words = resolve(reference)
        leaving = leaving or not WITHIN_SITE.fullmatch(href)
        return href, words

    made = draft.filled(within, str)
    return None if leaving or WRITTEN_ANEW.search(made) else made
