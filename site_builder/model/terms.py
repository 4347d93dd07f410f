"""The words of the glossary as they may stand in a text, ready to be found."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class KnownTerm:
    """A term that texts may use: its address and its meaning in plain words."""

    address: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Terms:
    """Every phrase that stands for a term, the longest first."""

    pattern: re.Pattern[str] | None = None
    by_phrase: Mapping[str, KnownTerm] = field(default_factory=dict)

    def of(self, phrase: str) -> KnownTerm:
        """Return the term a found phrase stands for."""
        return self.by_phrase[" ".join(phrase.lower().split())]
