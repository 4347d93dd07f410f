"""The words of one run of plain Markdown as HTML: references, simple links and bold; for anything else Python-Markdown is asked."""

from __future__ import annotations

import re

from site_builder.text.references import Reference

Made = list[str | Reference | tuple[str]]
"""HTML in order; between it a reference, or in a tuple the target of a link, stands where the page puts one in."""

SIGN = re.compile(r"[*\[\]`_]")
TOKEN = re.compile(
    r"\*+"
    r"|\[\[(?P<address>(?!=)[^\[\]|\n`]+?)(?:\|(?P<words>[^\[\]\n`]+?))?\]\]"
    r"|\[(?<!!\[)(?P<shown>\w[^\[\]*\n|`_]*)\]\((?P<target>[\w./#?=:%+,;@-]+)\)"
    r"|`(?<!``)(?P<code>[^`\s](?:[^`\n]*[^`\s])?)`(?!`)"
    r"|\[(?<!!\[)(?P<brackets>[^\[\]*\n^`_][^\[\]*\n`_]*)\](?![(:])"
    r"|\[|\]|`|_"
)
"""What may mean something in a text without the signs that are left to Python-Markdown anyway; the last are signs that stand alone.

Each begins with a letter of its own, for only then does the search run from one to the next at once.
"""


EMPHASIS = {"*": "em", "**": "strong"}


class NotPlain(Exception):
    """Something stands in the text that only Python-Markdown is sure to read as it would."""


def add_inline(before: str, text: str, after: str, made: Made) -> None:
    """Add the HTML of the run to what is made, between what stands before and after it."""
    if not SIGN.search(text):
        made.append(f"{before}{text}{after}")
        return
    made.append(before)
    _add_signs(text, made)
    made.append(after)


def _add_signs(text: str, made: Made) -> None:
    done, opened = 0, ""
    for found in TOKEN.finditer(text):
        start, end = found.span()
        if start > done:
            made.append(text[done:start])
        done = end
        token, kind = found.group(), found.lastgroup
        if token in EMPHASIS:
            beside = text[start - 1] if opened else text[end : end + 1]
            if token != (opened or token) or not beside or beside in " \n*":
                raise NotPlain
            made.append(f"</{EMPHASIS[token]}>" if opened else f"<{EMPHASIS[token]}>")
            opened = "" if opened else token
        elif kind in ("address", "words"):
            made.append(Reference(found.group("address").strip(), found.group("words"), token))
        elif kind == "target":
            made += ('<a href="', (found.group("target"),), f'">{found.group("shown")}</a>')
        elif kind == "code":
            made.append(f"<code>{found.group('code')}</code>")
        elif kind == "brackets":
            made.append(token)
        else:
            raise NotPlain
    if opened:
        raise NotPlain
    made.append(text[done:])
