"""What is said of a bundle on its outside: names, edition, day, and what it holds."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from datetime import date

from site_builder.emit.settings import as_of
from site_builder.model.page import Site
from site_builder.text.slug import slugify

START = "MO-TRANG-NAY.html"
READ_ME = "DOC-TRUOC.txt"
SUMS = "SHA256SUMS"
PAGES = "trang"
"""The folder of the pages, so that beside it only the three files above meet the eye."""

LONGEST_PATH = 100
LONGEST_TOP = 30
"""Windows counts the whole path from the drive's letter, so the folder around everything is short."""
KINDS = {
    "document": "văn bản",
    "comparison": "bảng so sánh",
    "guide": "bài cẩm nang",
    "quiz": "bộ câu hỏi tự kiểm tra",
    "course": "khóa học",
    "form": "biểu mẫu",
    "faq": "trang hỏi đáp",
    "case": "trường hợp để thảo luận",
}


@dataclass(frozen=True, slots=True)
class Card:
    """One bundle as its packers and its readers name it."""

    name: str
    """ASCII, as its files are called."""
    top: str
    """The one folder its zip holds: the name, shortened where it is long."""
    title: str
    as_of: str
    day: date
    """The day all its files bear; of the content, not of the build, so that a bundle can be made again."""
    start: str
    """The page a reader begins with, without ending."""
    contents: tuple[tuple[int, str], ...]
    whole: bool

    @property
    def zip_name(self) -> str:
        """The name of its zip."""
        return f"{self.name}.zip"

    @property
    def single_name(self) -> str:
        """The name of its single-file edition."""
        return f"{self.name}.html"


def card_of(site: Site, id: str, start: str, whole: bool, day: date | None = None) -> Card:
    """Return the card of a site; `day` stands in for the day of its content."""
    edition = f"-{slugify(site.edition)}" if site.edition else ""
    counts = Counter(page.kind for page in site.pages)
    return Card(
        name=id + edition,
        top=_short(id, LONGEST_TOP - len(edition)) + edition,
        title=site.title,
        as_of=as_of(site),
        day=day or site.checked_on or date(1980, 1, 1),
        start=start,
        contents=tuple((counts[kind], words) for kind, words in KINDS.items() if counts[kind]),
        whole=whole,
    )


def _short(id: str, room: int) -> str:
    """Return the id where there is room for it, else its first words and a mark that keeps it apart from its like."""
    if len(id) <= room:
        return id
    mark = hashlib.sha256(id.encode()).hexdigest()[:4]
    return f"{id[: room - 5].rpartition('-')[0] or id[: room - 5]}-{mark}"
