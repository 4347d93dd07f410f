"""The numbers a Vietnamese text states: amounts with their units, days, years; in digits or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from site_builder.text.references import NOTATION

UNIT = (
    r"phút|giờ|ngày|tuần|tháng|quý|năm|lần|buổi|kỳ|%|điểm|đảng viên|tuổi|đồng|nhiệm vụ|nội dung|khoản|tiêu chí|bước|"
    r"mức|phiếu|tờ|người|chi bộ|cuộc|loại|điều|mục|nhóm|thủ tục|hồ sơ|chuyên đề"
)
TIME_UNIT = r"phút|giờ|ngày|tuần|tháng|quý|năm|lần|%|điểm|tuổi|đồng|đảng viên"
"""Units of deadlines, frequencies and thresholds: a number with one of these binds a reader."""

NEVER_OF_A_YEAR = ("phút", "giờ", "%", "điểm", "đồng")
"""Units that cannot follow the word `năm` when it means a year: `trong năm phút` is five minutes."""

YEARS_NAMED = re.compile(r"\s+(?:19|20)\d\d(?!\d)")
"""“hai năm 2025 và 2026” names years; it is no length of time."""
BEFORE_A_YEAR = tuple("hằng số mỗi trong cả cuối đầu một hai ba theo của từng nhiều § niệm".split())

DIGITS = "hai ba bốn năm sáu bảy tám chín".split()
WORDS = {"một": 1, "mười": 10, **{word: value for value, word in enumerate(DIGITS, 2)}}
ENDINGS = {"mốt": 1, "tư": 4, "lăm": 5, "một": 1, **{word: value for value, word in enumerate(DIGITS, 2)}}

DAY = r"(?<![\d/])\d{1,2}/\d{1,2}/\d{4}(?![\d/])"
MONTH = r"(?<![\d/])\d{1,2}/(?:19|20)\d\d(?![\d/])"
FRACTION = r"(?<![\d/])[1-9]/[2-9](?![\d/])"
AMOUNT = r"(?<![\w.,/\-])\d+(?:[.,]\d+)*|(?<=[/\-–])\d+(?:[.,]\d+)*"
FIGURES = re.compile(rf"(?P<day>{DAY})|(?P<month>{MONTH})|(?P<fraction>{FRACTION})|(?P<amount>{AMOUNT})")
FOLLOWING = re.compile(rf"\s*(?:[–-]\s*\d+\s*)?({UNIT})(?!\w)", re.IGNORECASE)

TENS = "|".join(DIGITS)
WRITTEN = re.compile(
    rf"(?<!\w)(?P<tens>(?:{TENS})\s+mươi(?:\s+(?:{'|'.join(ENDINGS)}))?|mười(?:\s+(?:{'|'.join(ENDINGS)}))?|{TENS}|một)"
    rf"(?:\s+(?P<part>phần\s+(?:{TENS}))|\s+(?P<unit>{TIME_UNIT}))?(?!\w)",
    re.IGNORECASE,
)

EVERY = "mỗi"
PERIOD = r"tuần|tháng|quý|năm|nửa năm|học kỳ"
EACH = re.compile(
    rf"(?<!\w)(?:(?:hằng|hàng|mỗi|từng|mọi)\s+(?P<each>{PERIOD})|lần\s+(?:một|trong(?:\s+một)?)\s+(?P<within>{PERIOD})|"
    rf"(?P<once>{PERIOD})\s+(?:ít nhất\s+)?(?:một|hai|ba|bốn|\d)\s+(?:lần|kỳ))(?!\w)|/\s*(?:1\s+)?(?P<per>{PERIOD})(?!\w)",
    re.IGNORECASE,
)
"""How often: “hằng tháng”, “mỗi quý”, “ba lần một năm”, “năm hai lần”, “1 lần/quý”; “ngày” is left out, for “việc hằng ngày” counts nothing."""
COUNTED = re.compile(rf"(?:\d|(?<!\w)(?:{'|'.join(DIGITS)}|mười|mấy|vài))\s+$", re.IGNORECASE)
"""What makes “tháng một lần” part of “sáu tháng một lần”, a number of its own."""

LABEL = (
    r"(?:[Kk]hoản|[Đđ]iều|[Mm]ục|[Tt]iểu mục|[Cc]âu|[Bb]ước|[Bb]ài|[Pp]hần|[Nn]hóm|[Mm]ẫu|[Bb]iểu|[Cc]hương|[Tt]iêu chí|"
    r"[Ýý]|[Ss]ố|[Tt]rang|[Bb]ảng|[Hh]ình|[Vv]iệc|[Đđ]ợt|[Tt]ập|[Cc]hi bộ|[Tt]ổ|[Dd]iện|[Nn]gười|[Đđ]ối tượng)"
)
LIST_OF = r"\d+(?:\.\d+)*(?:\s*(?:,|và|hoặc|đến|–|-)\s*(?:các\s+)?\d+(?:\.\d+)*(?!\w))*"
KINDS = r"(?:Quy định|Hướng dẫn|Chỉ thị|Kết luận|Quyết định|Nghị quyết|Kế hoạch|Công văn|Đề án|Điều lệ|QĐ|HD|CT|KL|NQ)"
LABELLED = rf"(?:(?<!\w){LABEL}(?:\s+số)?\s+{LIST_OF}|[Đđ]iểm\s+\d+\.\d+(?:\.\d+)*)(?!\s*%)"
NOT_AMOUNTS = re.compile(
    rf"\]\([^)\s]*\)|https?://\S+|\d+[a-zđA-ZĐ]*(?:-[A-ZĐa-zđ]+)+(?:/[A-ZĐa-zđ.]+)*|(?<!\w)\d-213(?!\w)|"
    rf"{KINDS}(?:\s+số)?\s+\d+(?![\d/])|[Dd]iện\s+213|^\s*\d+[.)]\s|\(\d\)|{LABELLED}",
    re.MULTILINE,
)
CLAUSE = re.compile(r"[.,;:](?<=[^\W\d_].) (?=[^\W\d_])")
"""The end of a clause: a letter, a sign, a space, a letter."""
DIGIT = re.compile(r"\d")
HOLDS_ONE = re.compile(r"\d|\]\(|https?://")
"""Without one of these nothing of a text is no amount."""


def _one_of(*words: str) -> re.Pattern[str]:
    """Return the pattern of the words, by their first letters: so it runs from one of these to the next at once."""
    by_letter = {word[0]: [other[1:] for other in words if other[0] == word[0]] for word in words}
    return re.compile("|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in by_letter.items()))


SPELT = (*DIGITS, "một", "mười")
PERIODS = ("tuần", "tháng", "quý", "năm", "học kỳ")
COUNTS, RECURS, TELLING = _one_of(*SPELT), _one_of(*PERIODS), _one_of(*dict.fromkeys((*SPELT, *PERIODS)))
"""What stands in every number in words, in every frequency, and in either, in small letters."""
YEAR = re.compile(r"(?:19|20)\d\d")
BINDING = re.compile(TIME_UNIT)
THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")


@dataclass(frozen=True, slots=True)
class Stated:
    """One number of a text: its value, written one way only, its unit if one follows, and the words as they stand."""

    value: str
    unit: str
    literal: str
    binding: bool
    """Whether its unit is one of deadlines, frequencies and thresholds."""

    @property
    def recurs(self) -> bool:
        """Whether it is a frequency: `unit` is the period."""
        return self.value == EVERY

    def meets(self, other: Stated) -> bool:
        """Say whether both may be the same number: same value, and units that do not contradict each other."""
        return self.value == other.value and (not self.unit or not other.unit or self.unit == other.unit)


@lru_cache(maxsize=4096)
def numbers_in(text: str) -> tuple[Stated, ...]:
    """Return every number the text states, and every frequency; numbers of documents, clauses and list items are not among them."""
    spelt = NOTATION.sub(lambda found: found.group(2) or "", text) if "[[" in text else text
    if not _tells(spelt):
        return ()
    parts = clauses_of(spelt)
    telling = parts if len(parts) == 1 else [part for part in parts if _tells(part)]
    bare = [NOT_AMOUNTS.sub(_blank, part) if HOLDS_ONE.search(part) else part for part in telling]
    figures = (number for part in bare for number in _in_figures(part))
    written = (number for part in bare if COUNTS.search(part.casefold()) for number in _in_words(part))
    often = (number for part in bare if RECURS.search(part.casefold()) for number in _how_often(part))
    return (*figures, *written, *often)


def _tells(text: str) -> bool:
    """Say whether a number or a frequency may stand in the text."""
    folded = text.casefold()
    return TELLING.search(folded) is not None or DIGIT.search(folded) is not None


def clauses_of(text: str) -> list[str]:
    """Cut the text after each clause: no number, no label and nothing that tells what a number means runs over the cut."""
    cuts = [found.end() - 1 for found in CLAUSE.finditer(text)]
    return [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]


@lru_cache(maxsize=5_000)
def labels_in(text: str) -> tuple[Stated, ...]:
    """Return the numbers of clauses, steps, documents and other labels: they may be repeated without their word, but never with a unit."""
    found = (part for run in re.finditer(LABELLED, text) for part in re.findall(r"\d+(?:\.\d+)*", run.group()))
    documents = (number.lstrip("0") for number in re.findall(r"(?<![\w/\-])(\d+)-[A-ZĐ]", text))
    return tuple(Stated(part, "nhãn", part, False) for part in (*found, *documents))


def _blank(found: re.Match[str]) -> str:
    """Leave nothing of a label but a mark that keeps its neighbours apart."""
    return " § "


def _in_figures(text: str) -> Iterator[Stated]:
    return (_figure(found, text) for found in _figures_in(text))


def _figures_in(text: str) -> Iterator[re.Match[str]]:
    """Yield what is written in figures, going from digit to digit: each begins with one."""
    place = DIGIT.search(text)
    while place:
        found = FIGURES.match(text, place.start())
        if found:
            yield found
        place = DIGIT.search(text, found.end() if found else place.end())


def _figure(found: re.Match[str], text: str) -> Stated:
    literal = found.group()
    match found.lastgroup:
        case "day":
            return Stated("/".join(str(int(part)) for part in literal.split("/")), "ngày tháng", literal, True)
        case "month":
            return Stated("/".join(str(int(part)) for part in literal.split("/")), "tháng năm", literal, False)
        case "fraction":
            return Stated(literal, "", literal, True)
    return _amount(literal, text, found.end())


def _amount(literal: str, text: str, end: int) -> Stated:
    following = FOLLOWING.match(text, end)
    unit = _one_name(following.group(1).lower()) if following else ""
    if YEAR.fullmatch(literal) and unit in ("", "năm"):
        return Stated(literal, "", literal, False)
    shown = literal + text[end : following.end()] if following else literal
    binds = bool(following and BINDING.fullmatch(following.group(1).lower()))
    return Stated(_plain_value(literal), unit, shown, binds)


def _one_name(unit: str) -> str:
    """Return one name for units that count the same things."""
    return "đảng viên" if unit == "người" else unit


def _plain_value(literal: str) -> str:
    if THOUSANDS.fullmatch(literal):
        literal = literal.replace(".", "")
    whole, _mark, part = literal.replace(",", ".").partition(".")
    return str(int(whole)) + (f".{part}" if part else "")


def _in_words(text: str) -> Iterator[Stated]:
    for found in WRITTEN.finditer(text):
        value, unit = _value_of(found.group("tens").lower()), _one_name((found.group("unit") or "").lower())
        if YEARS_NAMED.match(text, found.end()):
            continue
        if found.group("part"):
            yield Stated(f"{value}/{WORDS[found.group('part').split()[1].lower()]}", "", found.group(), True)
        elif not _is_the_year(found, text) and not text[: found.start()].rstrip().lower().endswith("cả"):
            yield Stated(str(value), unit, found.group(), bool(unit) and value != 1)


def _how_often(text: str) -> Iterator[Stated]:
    for found in EACH.finditer(text):
        if not (found.group("once") and COUNTED.search(text, 0, found.start())):
            yield Stated(EVERY, next(part for part in found.groups() if part).lower(), found.group().strip("/ "), True)


def _is_the_year(found: re.Match[str], text: str) -> bool:
    """Say whether `năm` means a year here, not five; without a unit it always does."""
    unit = (found.group("unit") or "").lower()
    if found.group("tens").lower() != "năm" or unit in NEVER_OF_A_YEAR:
        return False
    before = text[: found.start()].rstrip().lower()
    return not unit or before.endswith(BEFORE_A_YEAR) or before[-1:].isdigit()


def _value_of(words: str) -> int:
    parts = words.split()
    if parts[0] == "mười":
        return 10 + (ENDINGS[parts[1]] if len(parts) > 1 else 0)
    if len(parts) > 1:
        return WORDS[parts[0]] * 10 + (ENDINGS[parts[2]] if len(parts) > 2 else 0)
    return WORDS[parts[0]]
