"""HTML of other systems as Markdown of our dialect, with the names of what Markdown cannot say."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from site_builder.text.markdown_escape import at_line_start, escaped

BLOCKS = {
    "p",
    "div",
    "section",
    "article",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "ul",
    "ol",
    "pre",
    "table",
    "hr",
}
PAIRED = {"strong": "**", "b": "**", "em": "*", "i": "*"}
KNOWN = {*BLOCKS, *PAIRED, "a", "br", "code", "li", "span", "tbody", "td", "th", "thead", "tr", "html", "body", "font"}
DROPPED = {"script", "style", "head", "title"}
SPACES = re.compile(r"[ \t\r\n\f]+")


class Element:
    """An element with its attributes and what is in it, in order."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag, self.attributes = tag, attributes
        self.inside: list[Element | str] = []


def markdown_of(html: str) -> tuple[str, frozenset[str]]:
    """Return the fragment as Markdown, and the elements that were left out of it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    writer = _Writer()
    return "\n\n".join(writer.blocks(reader.root)), frozenset(writer.lost)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("div", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element inside the one that is open."""
        if tag in ("p", "li", "tr", "td", "th"):
            self._close_alike(tag)
        made = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].inside.append(made)
        if tag not in ("br", "hr", "img", "input", "col", "meta", "link"):
            self._open.append(made)

    def _close_alike(self, tag: str) -> None:
        """Old HTML leaves paragraphs, items and cells open."""
        if self._open[-1].tag == tag or (tag == "tr" and self._open[-1].tag in ("td", "th")):
            self.handle_endtag(tag if self._open[-1].tag == tag else self._open[-1].tag)
            if tag == "tr" and self._open[-1].tag == "tr":
                self.handle_endtag("tr")

    def handle_endtag(self, tag: str) -> None:
        """Close the nearest open element of the name."""
        names = [element.tag for element in self._open]
        if tag in names[1:]:
            del self._open[len(names) - names[::-1].index(tag) - 1 :]

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self._open[-1].inside.append(data)


class _Writer:
    def __init__(self) -> None:
        self.lost: set[str] = set()

    def blocks(self, holder: Element) -> list[str]:
        """Return what is in an element as blocks of Markdown."""
        made: list[str] = []
        run: list[Element | str] = []
        for item in [*holder.inside, None]:
            if isinstance(item, str) or (item is not None and item.tag not in BLOCKS):
                run.append(item)
                continue
            made += self._paragraph(run)
            run = []
            if item is not None:
                made += self._block(item)
        return made

    def _paragraph(self, run: list[Element | str]) -> list[str]:
        text = self._inline(run)
        lines = [at_line_start(line.strip()) for line in text.split("\n")]
        while lines and not lines[-1]:
            lines.pop()
        while lines and not lines[0]:
            lines.pop(0)
        return ["  \n".join(lines)] if lines else []

    def _block(self, element: Element) -> list[str]:
        tag = element.tag
        if tag[0] == "h" and tag[1:].isdigit():
            return [f"{'#' * int(tag[1])} {self._line(element)}"]
        if "admonition" in element.attributes.get("class", "").split():
            return [self._voice(element)]
        if "footnote" in element.attributes.get("class", "").split():
            self.lost.add("footnote")
        match tag:
            case "hr":
                return ["- - -"]
            case "blockquote":
                quoted = "\n\n".join(self.blocks(element))
                return ["\n".join(f"> {line}" if line else ">" for line in quoted.split("\n"))]
            case "pre":
                return [_fenced(_words(element))]
            case "ul" | "ol":
                return [self._list(element)]
            case "table":
                return [self._table(element)]
        return self.blocks(element)

    def _voice(self, element: Element) -> str:
        """Return one of our boxes as its author wrote it."""
        kinds = [name for name in element.attributes["class"].split() if name != "admonition"]
        titles = [item for item in element.inside if isinstance(item, Element) and _is_title(item)]
        title = self._line(titles[0]).replace('"', "”") if titles else ""
        rest = Element("div", {})
        rest.inside = [item for item in element.inside if item not in titles]
        inner = "\n\n".join(self.blocks(rest)).replace("\n", "\n    ").replace("\n    \n", "\n\n")
        return f'!!! {" ".join(kinds)} "{title}"' + (f"\n    {inner}" if inner else "")

    def _list(self, element: Element) -> str:
        items = [item for item in element.inside if isinstance(item, Element) and item.tag == "li"]
        start = int(element.attributes.get("start", "1")) if element.attributes.get("start", "1").isdigit() else 1
        written, loose = [], False
        for number, item in enumerate(items, start):
            parts = self.blocks(item)
            loose = loose or any(isinstance(inner, Element) and inner.tag == "p" for inner in item.inside)
            sign = "-   " if element.tag == "ul" else f"{number}. ".ljust(4)
            inner = "\n\n".join(parts) if loose else "\n".join(parts)
            written.append(sign + inner.replace("\n", "\n    ").replace("\n    \n", "\n\n"))
        return ("\n\n" if loose else "\n").join(written)

    def _table(self, element: Element) -> str:
        rows = _all(element, "tr")
        cells = [
            [self._line(cell).replace("|", "\\|") for cell in row.inside if isinstance(cell, Element)] for row in rows
        ]
        width = max((len(row) for row in cells), default=0)
        if not width:
            return ""
        if any(
            cell.attributes.get(name, "1") != "1" for name in ("colspan", "rowspan") for cell in _all(element, "td")
        ):
            self.lost.add("colspan")
        if not _all(element, "th"):
            cells.insert(0, [""] * width)
        lines = ["| " + " | ".join([*row, *[""] * (width - len(row))]) + " |" for row in cells]
        return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])

    def _line(self, element: Element) -> str:
        return " ".join(self._inline(element.inside).replace("\n", " ").split())

    def _inline(self, items: list[Element | str]) -> str:
        """Return words with their emphasis; a line break is an end of line, every other space one space."""
        out = ""
        for item in items:
            piece = escaped(SPACES.sub(" ", item)) if isinstance(item, str) else self._mark(item)
            out += piece.lstrip(" ") if out.endswith((" ", "\n")) and piece.startswith(" ") else piece
        return out

    def _mark(self, element: Element) -> str:
        tag = element.tag
        if tag in DROPPED:
            return ""
        if tag == "br":
            return "\n"
        if tag == "code":
            return _code(_words(element))
        inner = self._inline(element.inside)
        if tag in PAIRED and inner.strip():
            before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
            return f"{before}{PAIRED[tag]}{inner.strip()}{PAIRED[tag]}{after}"
        if tag == "a" and element.attributes.get("href"):
            return f"[{inner}](<{element.attributes['href']}>)"
        if tag not in KNOWN:
            self.lost.add(tag)
            inner = inner or escaped(element.attributes.get("alt", ""))
        return inner


def _is_title(element: Element) -> bool:
    return "admonition-title" in element.attributes.get("class", "").split()


def _words(element: Element) -> str:
    return "".join(item if isinstance(item, str) else _words(item) for item in element.inside)


def _all(element: Element, tag: str) -> list[Element]:
    found = []
    for item in element.inside:
        if isinstance(item, Element):
            found += [item] if item.tag == tag else _all(item, tag) if tag != "tr" or item.tag != "td" else []
    return found


def _code(words: str) -> str:
    longest = max((len(run) for run in re.findall("`+", words)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if words.startswith("`") or words.endswith("`") else ""
    return f"{fence}{pad}{words}{pad}{fence}"


def _fenced(words: str) -> str:
    longest = max((len(run) for run in re.findall("`{3,}", words)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}\n{words.rstrip(chr(10))}\n{fence}"
