"""SP701, SP702: every syllable is one Vietnamese has, or a word we have written down; its tone mark stands as in the press."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, get_origin

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.language import _
from site_builder.model.fact import FactSource
from site_builder.model.guide import Guide
from site_builder.model.library import Library
from site_builder.model.node import Node
from site_builder.model.walk import role_of, walk_nodes
from site_builder.model.words import WordFile
from site_builder.text.numbers import clauses_of
from site_builder.text.references import NOTATION
from site_builder.text.syllables import in_press_style, is_syllable, sounding_like
from site_builder.validate.by_part import ByPart

NOT_PROSE = re.compile(
    r"\[\[=[^\]]*\]\]|\{\w+\}|https?://\S+|\]\([^)]*\)|`[^`\n]*`|<[^>\n]+>|&#?\w+;|"
    r"(?<!\w)(?:\w+\.)+(?:vn|com|org|net|html|md|yml|pdf|docx?)\b|^!!! \S+|"
    r"(?<![\w/])[\w.]*\d[\w.]*(?:-[\wĐđ.]+)*(?:/[\wĐđ.\-]+)*|(?<![\w/])[A-ZĐ]+\d*(?:-[A-ZĐ\d]\w*)+(?:/\w+)*",
    re.MULTILINE,
)
WORD = re.compile(r"[^\W\d_]+")
FINE: set[str] = set()
"""Words met that are spelt as they should be; each is looked at once."""
FINE_RUNS: set[str] = set()
"""Runs of signs between spaces whose words are all fine: most of a text is told so without looking for its words."""
MOST_KNOWN = 200_000
ACROSS = re.compile(r"\]\([^)\n]*\n|\[\[=[^\]\n]*\n")
"""A link or a value that runs over the end of a line; all else that is no prose stands on one line."""
ENCLOSING = re.compile(r"[`<{\[\]]")
"""What may open or close something that runs over the end of a clause."""
ROMAN = re.compile(r"[IVXLC]+\Z")
MOST_NEAR = 3
UNREAD = frozenset({"id", "slug", "number", "url", "site_url", "short", "edition", "kind", "old", "new", "at", "font"})


def look(part: Node, known: set[str]) -> Iterator[Diagnostic]:
    """Yield a warning for each place of a word that nobody knows, or whose mark stands on the other vowel."""
    if isinstance(part, FactSource | WordFile):
        return
    for node in walk_nodes(part):
        for steps, text in _texts(node):
            for word in sorted(_odd_words(text)):
                if word not in known and word.lower() not in known:
                    yield _tell(word, node, steps)


def _texts(node: Node) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for name in _read_fields(type(node)):
        value = getattr(node, name)
        if type(value) is str:
            if not (isinstance(node, Guide) and name == "title" and _made_from_the_file_name(node)):
                yield (name,), value
        elif isinstance(value, tuple) and _prose(name):
            yield from (((name, index), item) for index, item in enumerate(value) if type(item) is str)


@cache
def _read_fields(model: type[Node]) -> tuple[str, ...]:
    """Return the fields of a model that may hold words for readers."""
    return tuple(
        name
        for name, field in model.model_fields.items()
        if name not in UNREAD and role_of(field) in (None, "markdown") and get_origin(field.annotation) is not Literal
    )


def _made_from_the_file_name(guide: Guide) -> bool:
    return guide.where_text(guide.title, "title").length != len(guide.title)


def _prose(name: str) -> bool:
    """Say whether a list of this name holds words for readers; most lists hold addresses and ids."""
    return name in ("aliases", "objectives", "discussion", "choices", "columns", "this_month")


@lru_cache(maxsize=20_000)
def _odd_words(text: str) -> frozenset[str]:
    """Return the words of the text that are no syllable in the spelling of the press."""
    text = unicodedata.normalize("NFC", text)
    runs_on = ACROSS.search(text)
    text = _without_references(text)
    odd = _odd_runs(text)
    if not odd:
        return frozenset()
    if runs_on:
        return _odd_in_prose(text)
    lines = (line for line in text.split("\n") if _holds_one(odd, line))
    return frozenset(
        word
        for line in lines
        for part in (clauses_of(line) if not ENCLOSING.search(line) else (line,))
        if _holds_one(odd, part)
        for word in _odd_in_prose(part)
    )


def _without_references(text: str) -> str:
    """Return the text with the words of its references alone."""
    return NOTATION.sub(lambda found: f" {found.group(2) or ''} ", text) if "[[" in text else text


def _holds_one(runs: list[str], text: str) -> bool:
    for run in runs:  # noqa: SIM110 - a generator would cost more than the search
        if run in text:
            return True
    return False


def _odd_runs(text: str) -> list[str]:
    """Return the runs between spaces that hold a word not known to be fine; without one, no prose is odd, for no fine word ends in `http`."""
    odd = []
    for run in set(text.split()) - FINE_RUNS:
        if not FINE.issuperset(WORD.findall(run)):
            odd.append(run)
        elif len(FINE_RUNS) < MOST_KNOWN:
            FINE_RUNS.add(run)
    return odd


def _odd_in_prose(text: str) -> frozenset[str]:
    """Return the odd words of a text without references that stand in its prose, not in its links, codes and numbers."""
    return frozenset(word for word in WORD.findall(NOT_PROSE.sub(" ", text)) if word not in FINE and _is_odd(word))


def _is_odd(word: str) -> bool:
    odd = len(word) > 1 and not is_syllable(word.lower()) and not ROMAN.match(word)
    if not odd and len(FINE) < MOST_KNOWN:
        FINE.add(word)
    return odd


def own_words(library: Library) -> set[str]:
    """Return our own words; those written all in small letters may begin with a capital."""
    words = [word for file in library.words for word in (*file.names, *file.foreign)]
    words += [item.short for item in library.glossary.abbreviations]
    return {part for word in words for part in WORD.findall(word)}


check = ByPart("spelling", look, lambda library, links: own_words(library), ("words", "glossary"))


def _tell(word: str, node: Node, steps: tuple[str | int, ...]) -> Diagnostic:
    span = node.where_text(word, *steps)
    better = in_press_style(word.lower())
    if better:
        return Diagnostic(
            "SP702",
            _("“{word}”: Sổ tay đặt dấu thanh theo lối báo chí.").format(word=word),
            _("Viết “{better}”.").format(better=_cased(better, word)),
            span,
        )
    near = " / ".join(f"“{_cased(syllable, word)}”" for syllable in sounding_like(word.lower())[:MOST_NEAR])
    hint = _("Có phải ý bạn là {names}?").format(names=near) + " " if near else ""
    help = _("Nếu đây là tên riêng hoặc từ nước ngoài, thêm vào content/words.yml.")
    return Diagnostic("SP701", _("“{word}” không giống một âm tiết tiếng Việt.").format(word=word), hint + help, span)


def _cased(word: str, like: str) -> str:
    if like.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
