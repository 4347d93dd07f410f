"""The translations, in step with the messages in the code; `scripts/translate` runs this.

English covers our own messages. Vietnamese covers those of click, the library that reads the command line.
Messages are read from the syntax tree: `pybabel extract` overlooks those inside an f-string on Python 3.11.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

OURS = Path(__file__).parents[1] / "site_builder"
CLICKS = Path(click.__file__).parent
CATALOGUES = (
    (OURS, "en", "site_builder"),
    (CLICKS, "vi", "messages"),
)
HEADER = "# Translate each msgstr; scripts/translate brings the rest in step with the code."

BY_VARIABLE = {CLICKS: {"required"}}
"""Messages that are asked for by a variable, where no syntax tree shows them."""

Message = str | tuple[str, str]
"""A text, or one thing and several things."""


class Undated(Catalog):
    """A catalogue whose header names neither days nor people, so that its files change only with its words."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:  # type: ignore[override]
        """Return what gettext needs to read the rest."""
        return [
            ("Language", str(self.locale)),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Plural-Forms", self.plural_forms),
        ]


def messages_in(folder: Path) -> set[Message]:
    """Return every message below the folder."""
    found = {call for path in folder.rglob("*.py") for call in _calls(ast.parse(path.read_bytes()))}
    return found | BY_VARIABLE.get(folder, set())


def brought_up_to_date(path: Path, language: str, messages: set[Message]) -> Undated:
    """Return the messages, each with the translation the file at `path` has for it, or none."""
    catalogue = Undated(locale=language, header_comment=HEADER, fuzzy=False)
    known = read_po(path.open("rb"), language) if path.exists() else Catalog(language)
    for message in sorted(messages, key=str):
        earlier = known[message]
        catalogue.add(message, earlier.string if earlier else "")
    return catalogue


def write(catalogue: Undated, path: Path) -> None:
    """Write the file translators edit, and beside it the one programs read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as text, path.with_suffix(".mo").open("wb") as compiled:
        write_po(text, catalogue, width=0, sort_output=True)
        write_mo(compiled, catalogue)


def untranslated(catalogue: Undated) -> list[str]:
    """Return the messages that have no translation yet."""
    return [str(message.id) for message in catalogue if message.id and not all(_forms(message.string))]


def main() -> int:
    """Update every catalogue; say which messages wait for a translation, and 1 if any do."""
    waiting = []
    for source, language, domain in CATALOGUES:
        path = OURS / "locale" / language / "LC_MESSAGES" / f"{domain}.po"
        catalogue = brought_up_to_date(path, language, messages_in(source))
        write(catalogue, path)
        waiting += [f"{path.relative_to(OURS.parent)}: {message}" for message in untranslated(catalogue)]
    print("\n".join(waiting) or "Every message is translated.")
    return 1 if waiting else 0


def _calls(tree: ast.AST) -> Iterator[Message]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="_"), args=[ast.Constant(value=str(text))]):
                yield text
            case ast.Call(
                func=ast.Name(id="ngettext"), args=[ast.Constant(value=str(one)), ast.Constant(value=str(several)), _]
            ):
                yield one, several


def _forms(string: str | tuple[str, ...]) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else string


if __name__ == "__main__":
    sys.exit(main())
