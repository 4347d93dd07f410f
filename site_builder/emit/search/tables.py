"""What the index says of each word: where it stands in each of its forms, and which words follow it.

The tables hold text that goes into the files as it is. They are kept from one build to the next, and an edit changes
only the words it touches (`updating.py`); made from nothing (`merging.py`) they are the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from site_builder.emit.search.postings import END, Postings, joined_runs, runs_of
from site_builder.emit.search.tuning import LONGEST_LIST

FEWEST = 8
"""Postings that are kept of a form, however rare it is beside the others."""


@dataclass(slots=True)
class Tables:
    """Words by their bare form."""

    forms: dict[str, str] = field(default_factory=dict)
    """The exact forms of a word (chi: chi, chỉ, chí), each with where it stands; the most frequent first."""
    spread: dict[str, int] = field(default_factory=dict)
    """In how many sections it stands, also those that were cut."""
    beside: dict[str, tuple[str, str]] = field(default_factory=dict)
    """The words right behind it, in order, and for each of them where."""
    cut: dict[str, str] = field(default_factory=dict)
    """What was cut, whole: of a word (`chi`) its forms, of a pair (`chi bo`) where it stands."""

    def terms(self) -> list[str]:
        """Return every word in order, also those that only follow others."""
        return sorted(
            {*self.forms, *self.beside, *(two for seconds, _ in self.beside.values() for two in seconds.split(" "))}
        )

    def put_forms(self, term: str, forms: Mapping[str, Postings]) -> None:
        """Let this be where the forms of a word stand; of the weightiest sections no more than there is room for."""
        self.cut.pop(term, None)
        if not forms:
            self.forms.pop(term, None)
            self.spread.pop(term, None)
            return
        ordered = dict(sorted(forms.items(), key=lambda item: (-len(item[1]), item[0])))
        total = sum(map(len, ordered.values()))
        self.spread[term] = (
            total if len(ordered) == 1 else len({one >> 4 for found in ordered.values() for one in found})
        )
        if total > LONGEST_LIST:
            self.cut[term] = _text(ordered)
            share = LONGEST_LIST / total
            ordered = {
                exact: _weightiest(found, max(FEWEST, int(len(found) * share))) for exact, found in ordered.items()
            }
        self.forms[term] = _text(ordered)

    def put_pairs(self, term: str, pairs: Sequence[str], found: list[Postings]) -> None:
        """Let these pairs, in order, be those that begin with a word, and this where they stand."""
        if max(map(len, found)) > LONGEST_LIST:
            runs = END.join(map(self.run_of_pair, pairs, found))
        else:
            runs = joined_runs(found)
        self.beside[term] = " ".join([pair[len(term) + 1 :] for pair in pairs]), runs

    def put_beside(self, term: str, runs: Mapping[str, str]) -> None:
        """Let these words follow a word, each with where."""
        if runs:
            ordered = dict(sorted(runs.items()))
            self.beside[term] = " ".join(ordered), END.join(ordered.values())
        else:
            self.beside.pop(term, None)

    def run_of_pair(self, pair: str, postings: Postings) -> str:
        """Return where a pair of words stands, as text, of the weightiest sections no more than there is room for."""
        self.cut.pop(pair, None)
        if len(postings) > LONGEST_LIST:
            self.cut[pair], run = runs_of([postings, _weightiest(postings, LONGEST_LIST)])
            return run
        return runs_of([postings])[0]


class Packed(NamedTuple):
    """The tables as few long texts, which are read from disk at once."""

    pages: str
    """The pages they were made from, a line each."""
    forms: str
    beside: str
    cut: str


def packed(tables: Tables, pages: str) -> Packed:
    """Return the tables as they are kept."""
    return Packed(
        pages,
        "\n".join(f"{term}\t{tables.spread[term]}\t{text}" for term, text in tables.forms.items()),
        "\n".join(f"{term}\t{seconds}\t{runs}" for term, (seconds, runs) in tables.beside.items()),
        "\n".join(f"{term}\t{text}" for term, text in tables.cut.items()),
    )


def unpacked(kept: Packed) -> Tables:
    """Return the tables that were kept."""
    tables = Tables()
    for line in filter(None, kept.forms.split("\n")):
        term, spread, text = line.split("\t")
        tables.forms[term], tables.spread[term] = text, int(spread)
    for line in filter(None, kept.beside.split("\n")):
        term, seconds, runs = line.split("\t")
        tables.beside[term] = seconds, runs
    tables.cut = dict(line.split("\t") for line in filter(None, kept.cut.split("\n")))
    return tables


def forms_in(text: str) -> dict[str, str]:
    """Return the forms of a word, each with where it stands, as text."""
    parts = text.split("!") if text else []
    return dict(zip(parts[::2], parts[1::2], strict=True))


def _text(forms: Mapping[str, Postings]) -> str:
    return "!".join(f"{exact}!{run}" for exact, run in zip(forms, runs_of(forms.values()), strict=True))


def _weightiest(postings: Postings, most: int) -> Sequence[int]:
    if len(postings) <= most:
        return postings
    return sorted(sorted(postings, key=lambda posting: -(posting & 15))[:most])
