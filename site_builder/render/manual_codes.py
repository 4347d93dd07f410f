"""The manual's pages of diagnostics: a list of every code, and for each family the pages that `explain` prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from site_builder.diagnostics.catalogue import CODES, Severity
from site_builder.diagnostics.manual import manual_page
from site_builder.model.library import Library
from site_builder.model.links import Links
from site_builder.model.page import Page
from site_builder.render.environment import render_page
from site_builder.render.here import Here
from site_builder.render.manual import FOLDER, FRONT, FRONT_TITLE, STYLE, pieces_of
from site_builder.render.split import Piece

LIST, LIST_TITLE = f"{FOLDER}/ma-loi", "Các mã lỗi"
LIST_LEAD = "Mỗi thông báo của máy mang một mã. Tìm mã ở đây để biết vì sao, và sửa thế nào."

FAMILIES = {
    "YM": "Cách viết YAML",
    "CT": "Các mục của tệp",
    "LK": "Địa chỉ và liên kết",
    "DC": "Văn bản",
    "QZ": "Câu hỏi và đề",
    "FC": "Dữ kiện và con số",
    "FM": "Biểu mẫu và phần soạn buổi họp",
    "SP": "Chính tả và tên gọi",
    "TR": "Cách dẫn văn bản",
    "ED": "Bản của địa phương",
}
"""What the first two letters of a code stand for, in the order of the list."""

SEVERITIES = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.NOTE: "lưu ý"}


@dataclass(frozen=True, slots=True)
class CodePage:
    """The page of one code."""

    code: str
    title: str
    severity: str
    pieces: tuple[Piece, ...]

    @property
    def anchor(self) -> str:
        """Return where it stands on the page of its family."""
        return self.code.lower()


def render_codes(library: Library, links: Links) -> Iterator[Page]:
    """Yield the list of codes and a page for each family; none for a part of a library."""
    if links.partial:
        return
    here = Here(LIST, library, links)
    families = [(family_path(family), name, codes_of(family)) for family, name in FAMILIES.items()]
    shown = {"front": (FRONT, FRONT_TITLE), "style": here.asset(STYLE)}
    body = render_page("manual-codes.md.j2", here=here, title=LIST_TITLE, lead=LIST_LEAD, families=families, **shown)
    yield Page(LIST, LIST_TITLE, body, LIST_LEAD, "diagnostics", searchable=False, teaches_editing=True)
    for path, name, codes in families:
        here = Here(path, library, links)
        title, lead = f"Mã lỗi: {name}", f"Các mã {codes[0].code[:2]}, mỗi mã có ví dụ sai và cách sửa."
        body = render_page(
            "manual-family.md.j2", here=here, title=title, lead=lead, codes=codes, parent=(LIST, LIST_TITLE), **shown
        )
        yield Page(path, title, body, lead, "diagnostics", searchable=False, teaches_editing=True)


def family_path(family: str) -> str:
    """Return the place of a family's page."""
    return f"{FOLDER}/ma-loi-{family.lower()}"


@cache
def codes_of(family: str) -> tuple[CodePage, ...]:
    """Return the pages of the family's codes, in their order."""
    return tuple(_code_page(code) for code in sorted(CODES) if code.startswith(family))


def _code_page(code: str) -> CodePage:
    head, text = manual_page(code, "vi").split("\n", 1)
    title = head.removeprefix(f"# {code}. ")
    return CodePage(code, title, SEVERITIES[CODES[code]], pieces_of(text.strip()))
