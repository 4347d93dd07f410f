"""Ids for entries of lists that lack one, made of what the entry is called."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from site_builder.author.fix.meaning import read_source, shelf_of
from site_builder.author.new.draft import id_for
from site_builder.load.fields import every_key
from site_builder.load.yaml_text import parse_yaml
from site_builder.model.span import Path

NAMED_BY = {
    "quizzes": ("questions", "prompt"),
    "faqs": ("questions", "question"),
    "glossary": ("terms", "term"),
    "courses": ("lessons", "title"),
}
"""Shelf → its list and the key whose words make an id."""


def with_ids(text: str, place: str, taken: set[str]) -> str:
    """Return the text with an id for each entry that has none; `taken` gains them."""
    source, shelf = read_source(text, place), shelf_of(place)
    if source is None or shelf is None or shelf.name not in NAMED_BY:
        return text
    values, source, _problems = parse_yaml(source)
    lines = text.split("\n")
    if not isinstance(values, dict) or list(source.lines) != lines:
        return text
    found = list(_nameless(values, *NAMED_BY[shelf.name]))
    for path, name in reversed(found):
        span = source.values[path]
        line, column = lines[span.line - 1], span.column - 1
        if line[column : column + 1] == "{" or line[:column].strip(" -"):
            continue
        id = id_for(name, taken)
        taken.add(id)
        lines[span.line - 1 : span.line] = [f"{line[:column]}id: {id}", " " * column + line[column:]]
    return "\n".join(lines)


def _nameless(values: dict[str, Any], key: str, words: str, above: Path = ()) -> Iterator[tuple[Path, str]]:
    entries = values.get(key)
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        path = (*above, key, index)
        if not isinstance(entry, dict):
            continue
        strange = set(entry) - every_key()  # one of them may be the id, misspelt
        if "id" not in entry and not strange and isinstance(entry.get(words), str) and id_for(entry[words], ()):
            yield path, entry[words]
        yield from _nameless(entry, "parts", words, path)
