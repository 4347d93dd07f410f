"""The language messages are written in. Source texts are Vietnamese; other languages are gettext catalogues."""

from __future__ import annotations

import gettext
from contextvars import ContextVar
from functools import cache
from pathlib import Path

LOCALE = Path(__file__).parent.parent / "locale"
LANGUAGES = ("vi", "en")

_current: ContextVar[str] = ContextVar("language", default="vi")


def use_language(language: str) -> None:
    """Make `_` answer in this language from now on."""
    _current.set(language)


def current_language() -> str:
    """Return the language in use."""
    return _current.get()


def _(text: str) -> str:
    """Return the text in the language in use, or as it is where no translation exists."""
    language = _current.get()
    return text if language == "vi" else _catalogue(language).gettext(text)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("site_builder", LOCALE, [language], fallback=True)
