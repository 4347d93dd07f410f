"""The folder `.vscode` of a project: schemas, where they hold, snippets, and the extension that reads them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from site_builder.author.editor.schemas import schema_files, where_they_hold
from site_builder.author.editor.snippets import snippets


def editor_files() -> Iterator[tuple[str, str]]:
    """Yield each file that makes an editor helpful: its place and text."""
    settings = {
        "yaml.schemas": where_they_hold(),
        "yaml.format.enable": False,
        "yaml.schemaStore.enable": False,
        "yaml.disableDefaultProperties": True,
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "[yaml]": {
            "editor.insertSpaces": True,
            "editor.tabSize": 2,
            "editor.detectIndentation": False,
            "editor.wordWrap": "on",
            "editor.quickSuggestions": {"strings": True, "comments": False, "other": True},
            "editor.unicodeHighlight.nonBasicASCII": False,
        },
        "[markdown]": {"editor.wordWrap": "on", "editor.unicodeHighlight.nonBasicASCII": False},
    }
    yield ".vscode/settings.json", _written(settings)
    yield ".vscode/extensions.json", _written({"recommendations": ["redhat.vscode-yaml"]})
    yield ".vscode/so-tay.code-snippets", _written(snippets())
    yield from schema_files()


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
