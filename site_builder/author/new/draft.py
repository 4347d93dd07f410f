"""A draft as text: templates filled in, ids made from names, values that YAML will not misread."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from string import Template

from site_builder.model.draft import TODO
from site_builder.text.slug import slugify

TEMPLATES = Path(__file__).parent / "templates"

PLAIN = re.compile(r"[\w(“][^#\n]*\Z")
LONGEST = 48


@dataclass(frozen=True, slots=True)
class Draft:
    """A file to write, whole; `line` is where the new part begins, `before` what stood there, None for a new file."""

    place: str
    text: str
    line: int
    before: str | None = None


def value(text: str) -> str:
    """Return the text so that YAML reads it as it is: bare where that is safe, else in double quotes."""
    risky = ": " in text or text.endswith(":") or text != text.strip() or text in ("true", "false", "null", "~")
    return json.dumps(text, ensure_ascii=False) if risky or not PLAIN.match(text) else text


def id_for(name: str, taken: Collection[str]) -> str:
    """Return an id made of the words of the name that is not taken yet."""
    words = slugify(name).split("-")
    id = words[0]
    for word in words[1:]:
        if len(id) + len(word) >= LONGEST:
            break
        id += f"-{word}"
    number, free = 2, id
    while free in taken:
        free, number = f"{id}-{number}", number + 1
    return free


def fill(template: str, **values: str) -> str:
    """Return the template with its places filled in."""
    return Template((TEMPLATES / template).read_text(encoding="utf-8")).substitute(todo=TODO, **values)


def indented(text: str, spaces: int) -> str:
    """Return the lines of the text, each moved to the right; empty lines stay empty."""
    return "".join(" " * spaces + line if line.strip() else line for line in text.splitlines(keepends=True))
