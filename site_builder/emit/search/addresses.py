"""Numbers of documents (12-HD/BTCTW) and of their parts (Điều 2, khoản 3), as the index keys them."""

from __future__ import annotations

import re
import unicodedata

from site_builder.emit.search.sections import Section

CODE = re.compile(r"\b0*(\d{1,4})\s?-\s?([A-ZĐ]{2,3}i?)(?:/[A-ZĐ]|\b)")
NUMBER = re.compile(r"(?<=\s)0*(\d{1,4})\b(?![.,/]\d)")
NAMED = re.compile(
    r"\b(quy định|qui định|quyết định|hướng dẫn|nghị quyết|chỉ thị|kết luận|kế hoạch|quy chế|thông báo|báo cáo|công văn|QĐ|HD|NQ|CT|KL|KH|QC|TB|BC|CV)"
    r"\s(?:số\s)?\Z",
    re.IGNORECASE,
)
BEFORE = 15
"""Letters before a number among which the name of its kind is looked for: no name is longer."""
TYPES = {
    "quy định": "qd", "qui định": "qd", "quyết định": "qd", "hướng dẫn": "hd", "nghị quyết": "nq", "chỉ thị": "ct",
    "kết luận": "kl", "kế hoạch": "kh", "quy chế": "qc", "thông báo": "tb", "báo cáo": "bc", "công văn": "cv",
}  # fmt: skip
UNITS = {
    "điều": "@dieu", "khoản": "@khoan", "điểm": "@diem", "mục": "@muc", "tiểu mục": "@tieu", "chương": "@chuong",
    "phần": "@phan", "bước": "@buoc",
}  # fmt: skip
LABEL = re.compile(
    r"(điều|khoản|điểm|mục|tiểu mục|chương|phần|bước)\s+(\d+(?:\.\d+)*|[ivx]+|[a-zđ])(?![\wà-ỹ])", re.IGNORECASE
)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
NUMBERED = re.compile(r"^(\d{1,2})\. ", re.MULTILINE)
ROMAN = {"i": 1, "v": 5, "x": 10}
Key = tuple[str, str]
"""Two words side by side: (`qd`, `213`), (`@dieu`, `2`)."""


def codes_in(text: str) -> list[Key]:
    """Return the documents named in the text, by type and number."""
    text = unicodedata.normalize("NFC", text)
    found = [(_type(kind), number) for number, kind in CODE.findall(text)] if "-" in text else []
    for place in NUMBER.finditer(text):
        named = NAMED.search(text[max(0, place.start() - BEFORE) : place.start()])
        if named:
            kind = named.group(1)
            found.append((TYPES.get(kind.lower()) or _type(kind), place.group(1)))
    return list(dict.fromkeys(found))


def labels_of(heading: str) -> list[Key]:
    """Return which part of a document a heading names, if it begins with one; then the other ways of writing that."""
    found = LABEL.match(unicodedata.normalize("NFC", heading))
    if not found:
        return []
    unit, number = found.group(1).lower(), found.group(2).lower()
    if "." in number:
        return [("@so", number)]
    label = (UNITS[unit], {"đ": "dd"}.get(number, number))
    if unit == "tiểu mục":
        return [label, ("@muc", number)]
    if unit != "điểm" and number.strip("ivx") == "":
        return [label, (UNITS[unit], str(_roman(number)))]
    return [label]


def labels_above(section: Section) -> list[Key]:
    """Return the labels of the parts a section stands in."""
    labels: list[Key] = []
    place = section.parent
    while place is not None:
        labels += labels_of(place.heading)
        place = place.parent
    return labels


def year_in(title: str) -> list[Key]:
    """Return the years a title gives, which tell documents of the same number apart."""
    return [("@nam", year) for year in dict.fromkeys(YEAR.findall(title))]


def clauses_in(section: Section) -> list[Key]:
    """Return the numbered clauses that an article holds as plain paragraphs."""
    if not labels_of(section.heading) or labels_of(section.heading)[0][0] != "@dieu":
        return []
    return [("@khoan", number) for number in NUMBERED.findall(section.text)]


def _type(letters: str) -> str:
    return letters.upper().replace("Đ", "D").removesuffix("I").lower()


def _roman(letters: str) -> int:
    values = [ROMAN[letter] for letter in letters]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
