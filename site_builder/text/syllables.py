"""Every syllable Vietnamese spelling allows, built from its sounds: beginning, rime and tone.

Our own tables, from the rules of the language; no word list was copied. Both ways of placing the tone mark on
`oa`, `oe`, `uy` are known; the one of the press (hóa, khỏe, thúy) is the one we write.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache

TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
STOPPED_TONES = ("\u0301", "\u0323")
STOPS = ("c", "ch", "p", "t")

ONSETS = ("", *"b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split())
FRONT = tuple("ieêy")
"""Before these stand k, gh, ngh; before all other vowels c, g, ng."""

RIMES = tuple(
    """
    a ac ach ai am an ang anh ao ap at au ay  ăc ăm ăn ăng ăp ăt  âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et  ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oc oi om on ong op ot ooc oong  ô ôc ôi ôm ôn ông ôp ôt  ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt  ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    """.split()
)
GLIDED = tuple(
    """
    oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
    uân uâng uât uây uê uêch uênh uơ uy uya uych uyên uyêt uynh uyp uyt uyu
    """.split()
)
LABIALS = ("b", "m", "p", "ph", "v")
"""These do not stand before a glide, but for a few borrowed words."""

AFTER_QU = tuple(
    """
    a ac ach ai an ang anh ao at au ay  ăc ăm ăn ăng ăp ăt  âc ân âng ât ây  e en eng eo et  ê êch ên ênh êt êu
    i ich in inh it iu  ôc  ơ ơn ơt  y ych yên yêt ynh yt yp
    """.split()
)
WITH_Y = ("", "h", "k", "l", "m", "s", "t", "th", "v")
ALONE_WITH_Y = ("yêm", "yên", "yêng", "yêt", "yêu")
AFTER_G = ("i", "in", "im", "iêng", "iêc", "iêt", "iêm", "iên")
"""gì, gìn, giêng, giết: the i of gi and that of the rime are written once."""

BORROWED = ("buýt", "buyt", "voan", "phuy", "boong", "xoong", "ga-ra", "pin")


def is_syllable(word: str) -> bool:
    """Say whether the word, in lower case and composed letters, is a syllable in the spelling of the press."""
    return word in _syllables()


def in_press_style(word: str) -> str | None:
    """Return the syllable with its tone mark where the press puts it, if the word differs by that alone."""
    return _other_style().get(word)


def sounding_like(word: str) -> list[str]:
    """Return the syllables with the same letters but for their marks, the nearest to the word first."""
    return sorted(_by_letters().get(_letters(word), ()), key=lambda syllable: (_difference(syllable, word), syllable))


def _letters(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _difference(one: str, other: str) -> int:
    """Count the letters and marks that only one of the two has."""
    ours, theirs = Counter(unicodedata.normalize("NFD", one)), Counter(unicodedata.normalize("NFD", other))
    return sum(((ours - theirs) + (theirs - ours)).values())


@cache
def _by_letters() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for syllable in _syllables():
        found.setdefault(_letters(syllable), []).append(syllable)
    return found


@cache
def _syllables() -> frozenset[str]:
    return frozenset((*(onset + rime for onset, base in _bases() for rime in _toned_rimes(base)), *BORROWED))


@cache
def _toned_rimes(rime: str) -> tuple[str, ...]:
    """Return the rime with each tone it can have, as the press writes it."""
    return tuple(_with_tone("", rime, tone, press=True) for tone in _tones_of(rime))


@cache
def _other_style() -> dict[str, str]:
    known = _syllables()
    return {other: press for press, other in _every() if other != press and other not in known}


def _every() -> Iterator[tuple[str, str]]:
    """Yield each syllable in the style of the press, and in the other."""
    for onset, rime, tone in _sounds():
        yield _with_tone(onset, rime, tone, press=True), _with_tone(onset, rime, tone, press=False)
    for word in BORROWED:
        yield word, word


def _sounds() -> Iterator[tuple[str, str, str]]:
    for onset, rime in _bases():
        for tone in _tones_of(rime):
            yield onset, rime, tone


def _tones_of(rime: str) -> tuple[str, ...]:
    return STOPPED_TONES if rime.endswith(STOPS) else TONES


def _bases() -> Iterator[tuple[str, str]]:
    for onset in ONSETS:
        if onset == "qu":
            yield from (("qu", rime) for rime in AFTER_QU)
        elif onset == "gi":
            yield from (("gi", rime) for rime in RIMES if not rime.startswith("i"))
        else:
            yield from ((onset, rime) for rime in (*RIMES, *GLIDED) if _fits(onset, rime))
            yield from ((onset, "y") for _once in (1,) if onset in WITH_Y)
    yield from (("", rime) for rime in ALONE_WITH_Y)
    yield from (("g", rime) for rime in AFTER_G)


def _fits(onset: str, rime: str) -> bool:
    front = rime.startswith(FRONT)
    if onset in ("k", "gh", "ngh"):
        return front
    if onset in ("c", "g", "ng"):
        return not front
    if onset == "" and rime.startswith("iê"):
        return False
    return not (onset in LABIALS and rime in GLIDED)


def _with_tone(onset: str, rime: str, tone: str, *, press: bool) -> str:
    if not tone:
        return onset + rime
    if not press and onset == "qu" and rime == "y":
        return "q" + _toned("u", tone) + rime
    place = _toned_vowel(rime, press)
    return onset + rime[:place] + _toned(rime[place], tone) + rime[place + 1 :]


@cache
def _toned(vowel: str, tone: str) -> str:
    return unicodedata.normalize("NFC", vowel + tone)


@cache
def _toned_vowel(rime: str, press: bool) -> int:
    """Return the position of the vowel that carries the tone mark."""
    shaped = [index for index, letter in enumerate(rime) if letter in "ăâêôơư"]
    if shaped:
        return shaped[-1]
    if rime in ("oa", "oe", "uy"):
        return 0 if press else 1
    if rime.startswith(("oa", "oe", "uy", "oo")):
        return 1
    return 0
