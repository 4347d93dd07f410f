"""The manual: one page for each diagnostic, in each language, written for trainers."""

from __future__ import annotations

from pathlib import Path

from site_builder.diagnostics.language import current_language

PAGES = Path(__file__).parent


def manual_page(code: str, language: str | None = None) -> str:
    """Return the Markdown page of the code, in the language in use where none is named."""
    return (PAGES / (language or current_language()) / f"{code}.md").read_text(encoding="utf-8")
