"""A veil over answers that lie in a page: not to be read at a glance, and no secret."""

from __future__ import annotations


def veil(text: str) -> str:
    """Return the text so that it cannot be read at a glance; veiling twice gives it back.

    No secret is kept this way: a file on a learner's own machine can always be opened.
    """
    return "".join(_veiled(ord(letter)) for letter in text)


def _veiled(code: int) -> str:
    if 33 <= code <= 126:
        return chr(33 + (code + 14) % 94)
    return chr(code ^ 1) if code > 159 else chr(code)
