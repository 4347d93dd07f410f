"""What a paper template needs to know: links become numbered notes, for paper cannot be clicked."""

from __future__ import annotations

import base64
import mimetypes
import re
from dataclasses import dataclass, field
from html import escape

from markupsafe import Markup

from site_builder.model.links import Target
from site_builder.render.environment import opening
from site_builder.render.here import Here
from site_builder.text.references import Reference

NAMES = {
    "guide": "cẩm nang",
    "quiz": "bài tự kiểm tra",
    "question": "câu hỏi tự kiểm tra",
    "course": "khóa học",
    "lesson": "bài học",
    "form": "biểu mẫu",
    "case": "trường hợp",
    "comparison": "bảng so sánh",
    "faq": "hỏi đáp",
    "faq_topic": "hỏi đáp",
    "term": "thuật ngữ",
}
NOTE = "#ghi-chu-"
NOTED = re.compile(rf'<a(?=[^>]*href="{NOTE}(\d+)")[^>]*>(.*?)</a>', re.DOTALL)
ADJACENT = re.compile(r'(<sup class="note">\d+</sup>)(<sup class="note">)')
OUTSIDE = re.compile(r'<a[^>]*href="((?:https?|mailto|tel):[^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
INSIDE = re.compile(r'<a[^>]*href="(?!#)[^"]*"[^>]*>(.*?)</a>', re.DOTALL)
PICTURE = re.compile(r'src="([^":]+)"')
HEADING = re.compile(r"<(/?)h([1-6])[^>]*>")
REGION = re.compile(r' (?:tabindex|role|aria-label)="[^"]*"')


@dataclass
class Notes:
    """What a handout refers to, each thing once, numbered in the order of reading."""

    addresses: list[str] = field(default_factory=list)

    def number(self, address: str) -> int:
        """Return the number of the note on this address, a new one if it has none yet."""
        if address not in self.addresses:
            self.addresses.append(address)
        return self.addresses.index(address) + 1


@dataclass(frozen=True)
class Sheet(Here):
    """The handout being written."""

    notes: Notes = field(default_factory=Notes)

    def md(self, text: str) -> Markup:
        """Return a Markdown text as HTML blocks for paper."""
        return self._for_paper(super().md(text))

    def mdi(self, text: str) -> Markup:
        """Return a one-paragraph Markdown text as inline HTML for paper."""
        return self._for_paper(super().mdi(text))

    def nested(self, text: str, deeper: int) -> Markup:
        """Return a Markdown text whose headings stand `deeper` levels lower and bear no anchors."""

        def lowered(found: re.Match[str]) -> str:
            return f"<{found[1]}h{min(int(found[2]) + deeper, 6)}>"

        return Markup(HEADING.sub(lowered, str(self.md(text))))  # noqa: S704 - sanitised

    def note(self, address: str) -> Markup:
        """Return the small number that leads to the note on this address."""
        return Markup(f'<sup class="note">{self.notes.number(address)}</sup>')  # noqa: S704 - a number

    def cited(self, address: str, begins: bool = False) -> Markup:
        """Return what a reader calls the thing, with its note; with a capital where it begins a line."""
        return Markup(escape(opening(self.name(address)) if begins else self.name(address))) + self.note(address)  # noqa: S704 - escaped

    def full(self, address: str) -> str:
        """Return the thing's whole name, as a note gives it."""
        target = self.target(address)
        if target.full_citation:
            return opening(target.full_citation)
        kind = NAMES.get(target.kind, "trang")
        return f"{opening(kind)} “{self.words(target.title)}” của {self.library.settings.title}"

    def _resolve(self, reference: Reference) -> tuple[str, str]:
        target: Target | None = self.links.targets.get(reference.address)
        if target is None:
            return "", reference.words or reference.address
        words = reference.words or target.citation or f"“{self.words(target.title)}”"
        return f"{NOTE}{self.notes.number(reference.address)}", words

    def _for_paper(self, html: str) -> Markup:
        html = str(html)  # a Markup would escape what is put into it
        html = NOTED.sub(r'\2<sup class="note">\1</sup>', html)
        html = ADJACENT.sub(r'\1<sup class="note">, </sup>\2', html)
        html = OUTSIDE.sub(_address_shown, html)
        html = INSIDE.sub(r"\1", html)
        html = PICTURE.sub(self._picture, html)
        return Markup(REGION.sub("", html))  # noqa: S704 - sanitised before

    def _picture(self, found: re.Match[str]) -> str:
        for item in self.library.attachments:
            if self.asset(item.target) == found[1]:
                kind = mimetypes.guess_type(item.target)[0] or "application/octet-stream"
                return f'src="data:{kind};base64,{base64.b64encode(item.content).decode()}"'
        return 'src=""'


def _address_shown(found: re.Match[str]) -> str:
    """Write the address of an outside link after its words, unless it is its own words."""
    address, words = found[1].removeprefix("mailto:").removeprefix("tel:"), found[2]
    return words if address in words else f'{words} <span class="url">({address})</span>'
