"""Which phrases of texts are terms of the glossary."""

from __future__ import annotations

import re
from collections.abc import Mapping

from site_builder.model.glossary import Glossary, Term
from site_builder.model.links import Target
from site_builder.model.terms import KnownTerm, Terms
from site_builder.text.dialect import plain, to_inline_html
from site_builder.text.references import Reference


def terms_of(glossary: Glossary, targets: Mapping[str, Target]) -> Terms:
    """Return the phrases to mark; a term whose `marked` is false is left alone, and the first to claim a phrase keeps it."""
    found: dict[str, KnownTerm] = {}
    for term in glossary.terms:
        if term.marked:
            known = KnownTerm(f"thuat-ngu/{term.id}", _meaning(term, targets))
            for phrase in (term.term, *term.aliases):
                if "(" not in phrase:
                    found.setdefault(" ".join(phrase.lower().split()), known)
    if not found:
        return Terms()
    alternatives = "|".join(
        re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(found, key=lambda phrase: (-len(phrase), phrase))
    )
    return Terms(re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE), found)


def _meaning(term: Term, targets: Mapping[str, Target]) -> str:
    def words(reference: Reference) -> tuple[str, str]:
        target = targets.get(reference.address)
        return "", reference.words or (target and (target.citation or target.title)) or reference.address

    return plain(to_inline_html(term.definition, words))
