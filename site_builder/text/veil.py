"""A veil over answers that lie in a page: not to be read at a glance, and no secret."""

from __future__ import annotations


def veil(text: str) -> str:
    """Return the text so that it cannot be read at a glance; veiling twice gives it back.

    No secret is kept this way: a file on a learner's own machine can always be opened.
    """
    return text.translate(VEIL)


class _Veil(dict[int, int]):
    """For each letter the one that stands for it, worked out when first met."""

    def __missing__(self, code: int) -> int:
        """Return the letter for one that is new."""
        printable = 33 <= code <= 126
        return self.setdefault(code, 33 + (code + 14) % 94 if printable else code ^ (code > 159))


VEIL = _Veil()
