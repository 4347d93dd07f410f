"""Vietnamese-looking prose without numbers: the field's own words often, a long tail of rare syllables; one seed, one text."""

from __future__ import annotations

import itertools
import random
from functools import cache

from benchmarks.search.synthetic import FIELD, JOINTS, ONSETS, RIMES
from site_builder.text.syllables import in_press_style, is_syllable

COUNTING = {"hằng", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "dăm", "vài", "mấy", "mươi"}
"""Words that could be read as numbers or intervals, which rules hold to facts."""
LINKING = [words for words in JOINTS if not COUNTING & set(words.split())]


@cache
def tail() -> tuple[list[str], list[float]]:
    """Return well-formed syllables with the weights that make a few of them frequent."""
    made = sorted({onset + rime for onset in ONSETS for rime in RIMES})
    known = [word for word in made if is_syllable(word) and not in_press_style(word) and word not in COUNTING]
    random.Random(2026).shuffle(known)
    return known, list(itertools.accumulate(1 / (rank + 20) for rank in range(len(known))))


class Prose:
    """Writes sentences from one seeded generator."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def words(self, amount: int, common: float = 0.35) -> str:
        """Return so many words, or a few more."""
        syllables, weights = tail()
        rare = iter(self.chance.choices(syllables, cum_weights=weights, k=amount))
        parts: list[str] = []
        count = 0
        while count < amount:
            kind = self.chance.random()
            if kind < common:
                parts.append(self.chance.choice(FIELD))
            else:
                parts.append(self.chance.choice(LINKING) if kind < common + 0.25 else next(rare))
            count += parts[-1].count(" ") + 1
        return " ".join(parts)

    def sentence(self, amount: int = 14) -> str:
        """Return a sentence."""
        text = self.words(max(4, amount + self.chance.randint(-4, 4)))
        return text[:1].upper() + text[1:] + "."

    def paragraph(self, amount: int) -> str:
        """Return a paragraph, here and there a word in bold."""
        sentences = []
        for _ in range(max(1, amount // 14)):
            sentence = self.sentence()
            if self.chance.random() < 0.15:
                first, _space, rest = sentence.partition(" ")
                sentence = f"**{first}** {rest}"
            sentences.append(sentence)
        return " ".join(sentences)

    def title(self) -> str:
        """Return a title."""
        text = self.words(7, 0.5)
        return text[:1].upper() + text[1:]
