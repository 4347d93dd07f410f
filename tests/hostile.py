"""What someone may write to make a reader's browser run or load something, and a look at what is left of it in a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any, get_args
from xml.etree.ElementTree import Element

import tinyhtml5
import yaml
from pydantic.fields import FieldInfo

from site_builder.load.shelves import GUIDES, SHELVES
from site_builder.model.guide import GuideHead
from site_builder.model.node import Node
from site_builder.model.walk import role_of

CORPUS = Path(__file__).parent / "data/hostile.txt"
COMMENT = "%% "
ESCAPE = re.compile(r"\\(?:u([0-9a-f]{4})|([ntr\\]))")
SIGNS = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
NAMESPACE = re.compile(r"\{[^}]*\}")
FOREIGN = {"script", "style", "iframe", "frame", "object", "embed", "applet", "base", "link", "meta", "form", "math", "template",
           "portal", "video", "audio", "source", "track", "foreignobject", "animate", "set", "marquee", "textarea", "noscript"}  # fmt: skip
"""Tags that run, load or swallow; no page of ours has any in its article, but for what its own forms are drawn with."""
DATA = {"application/json", "application/ld+json"}
RUN = {"script", "style", "link", "meta", "base"}
LINKS = (
    "href",
    "src",
    "action",
    "formaction",
    "data",
    "srcset",
    "background",
    "poster",
    "ping",
    "cite",
    "longdesc",
    "srcdoc",
)
SCHEMES = {"http", "https", "mailto", "tel"}
HELD = {"Fact.id", "ScoredLevel.choice"}
"""Words that others point to; they cannot be changed alone."""
ONE_OF = {"Provision.gist", "Provision.unverified"}
"""Of these only what is written is changed: both at once are refused."""


def vectors() -> list[str]:
    """Return every line of the corpus, with the characters its escapes name."""
    lines = CORPUS.read_text(encoding="utf-8").split("\n")
    return [ESCAPE.sub(_sign, line) for line in lines if line and not line.startswith(COMMENT)]


def _sign(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else SIGNS[found[2]]


def poisoned(node: Node, written: dict[str, Any], next_vector: Callable[[], str]) -> dict[str, Any]:
    """Return what was written for the node, with a vector in every field that takes an author's own words."""
    values = dict(written)
    for name, field in type(node).model_fields.items():
        value = getattr(node, name)
        place = f"{type(node).__name__}.{name}"
        if takes_words(field) and place not in HELD and (name in written or place not in ONE_OF):
            values[name] = [next_vector() for _ in value or (1,)] if _many(field) else next_vector()
        elif name in written and isinstance(value, Node):
            values[name] = poisoned(value, written[name], next_vector)
        elif name in written and isinstance(value, tuple) and all(isinstance(item, Node) for item in value):
            values[name] = [poisoned(item, written[name][at], next_vector) for at, item in enumerate(value)]
    return values


def takes_words(field: FieldInfo) -> bool:
    """Say whether the field is for words, not for an id, an address or a choice."""
    return role_of(field) in (None, "markdown") and any(part is str for part in _parts(field.annotation))


def _parts(annotation: object) -> Iterator[object]:
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


def _many(field: FieldInfo) -> bool:
    return any(getattr(part, "__origin__", None) is tuple for part in _parts(field.annotation))


def write_library(bases: tuple[Path, ...], root: Path, next_vector: Callable[[], str]) -> None:
    """Write the files of the libraries as a hostile author would have, every word of them a vector."""
    for base in bases:
        for shelf in SHELVES:
            for path in [base / shelf.place] if shelf.single else sorted((base / shelf.place).glob("*.yml")):
                if path.is_file():
                    _write(
                        root / path.relative_to(base),
                        _spoilt(path.read_text(encoding="utf-8"), shelf.model, next_vector),
                    )
        for path in sorted((base / GUIDES).glob("*.md")):
            front = path.read_text(encoding="utf-8").removeprefix("---\n").partition("---\n")
            head = yaml.load(front[0], Loader=yaml.CBaseLoader) if front[1] else {}  # noqa: S506
            values = poisoned(GuideHead.model_validate(head), head, next_vector)
            text = (
                f"---\n{yaml.safe_dump(values, allow_unicode=True)}---\n{body_of([next_vector() for _ in range(20)])}"
            )
            _write(root / path.relative_to(base), text)


def body_of(texts: list[str]) -> str:
    """Return a page of Markdown in which each text stands by itself, as a heading, in a list, a table and a link."""
    return "\n".join(
        f"\n## {_one_line(text)}\n\n{text}\n\n- {_one_line(text)}\n\n| {_one_line(text)} |\n|---|\n| x |\n\n[{_one_line(text)}](bat-dau.md)\n"
        for text in texts
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _spoilt(text: str, model: type[Node], next_vector: Callable[[], str]) -> str:
    written = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - every scalar stays text
    return yaml.safe_dump(
        poisoned(model.model_validate(written), written, next_vector), allow_unicode=True, sort_keys=False
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def active_in(html: str) -> list[str]:
    """Return what of an HTML text would run, load or swallow something, as a browser's own parser sees it."""
    found: list[str] = []
    for element in tinyhtml5.parse(StringIO(html)).iter():
        if isinstance(element.tag, str):
            found += _active(element, NAMESPACE.sub("", element.tag).lower())
    return found


def _active(element: Element, tag: str) -> Iterator[str]:
    attributes = {
        NAMESPACE.sub("", str(name)).lower().rpartition(":")[2]: value for name, value in element.attrib.items()
    }
    if tag == "script" and attributes.get("type") in DATA and "<" not in (element.text or ""):
        return  # data, which no browser runs, and which cannot end the element
    if tag == "meta" and "http-equiv" not in attributes and "charset" not in attributes:
        return  # words about the page
    if tag in FOREIGN and attributes | {"text": element.text} != {"text": None}:
        yield f"<{tag}{_as_written(tag, attributes)}>{(element.text or '').strip() if tag in RUN else ''}"
    for name, value in attributes.items():
        if name.startswith("on") or name in LINKS and scheme_of(value) not in SCHEMES | {""}:
            yield f"<{tag} {name}={value}>"
        elif name == "style" and re.search(r"url|expression|binding|@|position", value, re.IGNORECASE):
            yield f"<{tag} style={value}>"


def _as_written(tag: str, attributes: dict[str, str]) -> str:
    """Return the attributes that say what the element does; where a form's parts stand and what they are called does not."""
    return "".join(f" {name}={value}" for name, value in sorted(attributes.items()) if tag in RUN or name in LINKS)


def scheme_of(url: str) -> str:
    """Return the scheme a browser takes the address to have: what it strips before and within is stripped."""
    bare = re.sub(r"[\t\n\r]", "", url).lstrip("".join(map(chr, range(33))))
    found = re.match(r"([a-zA-Z][a-zA-Z0-9+.\-]*):", bare)
    return found[1].lower() if found else ""
