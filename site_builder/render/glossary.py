"""The pages of terms and of abbreviations."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from site_builder.model.glossary import Term
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Page
from site_builder.render.environment import render_page
from site_builder.render.here import Here

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONELESS = str.maketrans(
    "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ",
    "aaaaaăăăăăâââââeeeeeêêêêêiiiiioooooôôôôôơơơơơuuuuuưưưưưyyyyy",
)


def render_glossary(library: Library, links: Links) -> Iterator[Page]:
    """Yield the page of terms and the page of abbreviations, where there are any."""
    glossary = library.glossary
    if glossary.terms:
        here = Here("thuat-ngu/index", library, links)
        groups = [
            (letter.upper(), list(terms)) for letter, terms in groupby(sorted(glossary.terms, key=_order), key=_letter)
        ]
        yield Page(
            here.page,
            "Thuật ngữ",
            render_page("glossary.md.j2", here=here, groups=groups),
            "",
            "glossary",
            "content/glossary.yml",
        )
    if glossary.abbreviations:
        listed = sorted(glossary.abbreviations, key=lambda item: vietnamese_order(item.short))
        yield Page(
            "thuat-ngu/viet-tat",
            "Chữ viết tắt",
            render_page("abbreviations.md.j2", abbreviations=listed),
            "",
            "abbreviations",
            "content/glossary.yml",
        )


def vietnamese_order(text: str) -> tuple[list[int], str]:
    """Return a sort key by the Vietnamese alphabet, letters before tones."""
    lowered = text.lower()
    letters = [ALPHABET.find(letter) for letter in lowered.translate(TONELESS)]
    return letters, lowered


def _order(term: Term) -> tuple[list[int], str]:
    return vietnamese_order(term.term)


def _letter(term: Term) -> str:
    return term.term[0].lower().translate(TONELESS)
