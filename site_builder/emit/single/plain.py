"""A page as plain words: what a reader without scripts sees, and what the full page is pressed against."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.emit.single.tags import attributes_of

TOKEN = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>|[^<]+|<", re.DOTALL)
HOLDS_WORDS = {"h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "dt", "dd", "summary", "blockquote", "caption"}
HOLDS_BLOCKS = {"ul", "ol", "dl", "table", "thead", "tbody", "tr", "details"}
WITHIN_WORDS = {
    "span", "label", "strong", "em", "b", "i", "small", "abbr", "time", "code", "cite", "mark", "sup", "sub", "u", "s", "wbr", "br",
}  # fmt: skip
"""Their words stand in the line; every other element begins a paragraph of its own."""
NEVER_CLOSED = {"li", "td", "th", "tr", "dt", "dd", "thead", "tbody"}
VOID = {"input", "br", "hr", "img", "wbr", "link", "meta", "source", "col"}
IDLE = {"script", "style", "link", "svg", "button", "textarea", "select", "template", "dialog", "quiz-summary"}
IDLE_CLASSES = {"st-seen", "st-evidence", "st-answer__gist", "st-question__hint", "st-answer__text", "st-fact__use"}
"""What needs scripts, or says again what the page it leads to says."""
NUMBERED = {"st-options", "st-answer__options"}
"""Lists in which an answer names its option by number."""
SIGN = re.compile(r"\ue000([^\ue000\ue001]*)\ue001")
"""The words of a sign, between two marks that no text contains."""
CLASSES = IDLE_CLASSES | NUMBERED | {"st-sign", "st-term", "st-fact__id", "st-question__number"}
"""What must still be there to be told by."""
CUT_AFTER = 18_000


class PlainPage:
    """The words of one page, in few tags, with the places where page and words may be cut alike."""

    def __init__(self, html: str) -> None:
        self.pieces: list[tuple[str, str]] = []
        """The page and its words, cut where both are whole blocks."""
        self._out: list[str] = []
        self._open = ""
        """The element the next words stand in; none where a paragraph must begin first."""
        self._fresh = False
        self._ids: list[str] = []
        self._in_sign = False
        self._in_number = False
        self._in_answer = False
        self._links: list[bool] = []
        self._kept: list[str] = []
        self._read(html)

    def _read(self, html: str) -> None:
        start, skipping, depth = 0, "", 0
        for found in TOKEN.finditer(html):
            closing, name = found.group(1), (found.group(2) or "").lower()
            if skipping:
                depth += (name == skipping and name not in VOID) * (-1 if closing else 1)
                skipping = skipping if depth else ""
                continue
            if not name:
                if not found.group().startswith("<!--"):
                    self._words(found.group())
                continue
            attributes = attributes_of(found.group(3)) if not closing and found.group(3) else {}
            classes = set((attributes.get("class") or "").split())
            wrong = name == "strong" and self._in_answer and not closing
            if not closing and (name in IDLE or classes & IDLE_CLASSES or wrong):
                skipping, depth = ("", 0) if name in VOID else (name, 1)
                continue
            if not closing and name in ("h2", "h3", "section", "quiz-question", "li", "div") and self._long():
                self._cut(html[start : found.start()])
                start = found.start()
            self._tag(name, bool(closing), attributes, classes)
        self._cut(html[start:])

    def _long(self) -> bool:
        return sum(map(len, self._out)) > CUT_AFTER

    def _cut(self, html: str) -> None:
        self.pieces.append((html, "".join(self._out)))
        self._out = []

    def _tag(self, name: str, closing: bool, attributes: dict[str, str | None], classes: set[str]) -> None:
        if name == "a":
            self._link(closing, attributes, classes)
        elif name in WITHIN_WORDS:
            self._note(attributes)
            self._sign(closing, classes)
        elif name in HOLDS_WORDS or name in HOLDS_BLOCKS:
            self._element(name, closing, attributes, classes)
        else:
            self._note(attributes)
            self._open = self._open if self._fresh else ""

    def _sign(self, closing: bool, classes: set[str]) -> None:
        if "st-sign" in classes:
            self._begin()
            self._in_sign = True
            self._out.append("\ue000")
        elif closing and self._in_sign:
            self._in_sign = False
            self._out.append("\ue001")
        elif closing and self._in_number:
            self._in_number = False
            self._out.append(".")
        self._in_number = self._in_number or "st-question__number" in classes

    def _element(self, name: str, closing: bool, attributes: dict[str, str | None], classes: set[str]) -> None:
        # Of the answers only the right one is named so; the words of the others say why they are not.
        self._in_answer = (
            name == "li" and not closing and "data-option" in attributes and "data-right" not in attributes
        )
        if name == "ul":
            name = self._kept.pop() if closing and self._kept else ("ol" if classes & NUMBERED else "ul")
            if not closing:
                self._kept.append(name)
        if closing:
            self._fresh, self._open = False, ""
            if name not in NEVER_CLOSED:
                self._out.append(f"</{name}>")
            return
        wide = "".join(f" {key}={attributes[key]}" for key in ("colspan", "rowspan") if attributes.get(key))
        self._start(name, attributes.get("id") or "", wide)
        self._fresh, self._open = name in HOLDS_WORDS, name if name in HOLDS_WORDS else ""

    def _start(self, name: str, id: str, more: str = "") -> None:
        *others, named = [*self._ids, *([id] if id else [])] or [""]
        self._out.append(f"<{name}{f' id={named}' if named else ''}{more}>")
        self._ids = others
        if name in HOLDS_WORDS or name == "p":
            self._anchors()

    def _anchors(self) -> None:
        self._out += [f"<a id={id}></a>" for id in self._ids]
        self._ids = []

    def _note(self, attributes: dict[str, str | None]) -> None:
        if attributes.get("id"):
            self._ids.append(attributes["id"] or "")

    def _link(self, closing: bool, attributes: dict[str, str | None], classes: set[str]) -> None:
        if closing:
            if self._links and self._links.pop():
                self._out.append("</a>")
            return
        address = attributes.get("href") or ""
        led = address.startswith(("#", "http", "mailto", "tel")) and not classes & {"st-term", "st-fact__id"}
        self._links.append(led)
        if led:
            self._begin()
            quoted = address if re.fullmatch(r"[^\s\"'=<>`]*[^\s\"'=<>`/]", address) else f'"{address}"'
            named = f" id={attributes['id']}" if attributes.get("id") else ""
            self._out.append(f"<a{named} href={quoted.replace('&', '&amp;')}>")

    def _begin(self) -> None:
        if not self._open:
            self._start("p", "")
            self._open = "p"
        elif self._ids:
            self._anchors()
        self._fresh = False

    def _words(self, text: str) -> None:
        text = re.sub(r"\s+", " ", text)
        if not self._open or self._fresh:
            # In front of the words of an answer that is not named wrong here stood that name, and a dot.
            text = text.lstrip(" ·" if self._in_answer else None)
        if not text or (text == " " and self._out and self._out[-1].endswith(" ")):
            return
        self._begin()
        self._out.append(text.lstrip() if self._out[-1].endswith(" ") else text)


def without_lone_ids(texts: list[str], wanted: set[str]) -> Iterator[str]:
    """Yield the texts with only the ids that something leads to."""

    def kept(found: re.Match[str]) -> str:
        return found.group() if found.group(2) in wanted else found.group(1)

    for text in texts:
        yield re.sub(r"<a></a>", "", re.sub(r"(<[a-z0-9]+) id=([^\s>]+)", kept, text))
