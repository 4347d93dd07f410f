"""The style sheets of a site as one: only the rules its pages can use, and nothing loaded from beside."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

import tinycss2

CLASS = re.compile(r"\.((?:[a-zA-Z0-9_-]|\\.)+)")
NOT = re.compile(r":not\([^()]*(?:\([^()]*\)[^()]*)*\)")
WORD = re.compile(r"[a-zA-Z0-9_-]+")
OWN_PROPERTY = re.compile(r"(?<=[{;])\s*(--[a-zA-Z0-9_-]+)\s*:(?:\"[^\"]*\"|'[^']*'|[^;{}\"'])*(?:;|(?=}))")
GROUPS = ("media", "supports", "layer", "container")


def used_words(*texts: str) -> frozenset[str]:
    """Return every word of the texts that could name a class."""
    return frozenset(word for text in texts for word in WORD.findall(text))


def thinned(css: str, used: Collection[str]) -> str:
    """Return the rules that could apply where only the `used` class names occur; own fonts are left to the caller."""
    return "".join(
        _written(rule, used) for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    )


def without_idle_names(css: str) -> str:
    """Return the rules without the custom properties that none of them reads."""
    read = set(re.findall(r"var\(\s*(--[a-zA-Z0-9_-]+)", css))
    return OWN_PROPERTY.sub(lambda found: found.group() if found.group(1) in read else "", css)


def _written(rule: Any, used: Collection[str]) -> str:
    if rule.type == "at-rule":
        return _at_rule(rule, used)
    if rule.type != "qualified-rule":
        return ""
    selectors = split_selectors(tinycss2.serialize(rule.prelude))
    kept = [selector for selector in selectors if _may_apply(selector, used)]
    return f"{','.join(kept)}{{{squeezed(tinycss2.serialize(rule.content))}}}" if kept else ""


def _at_rule(rule: Any, used: Collection[str]) -> str:
    name = rule.lower_at_keyword
    if name in ("font-face", "charset", "import"):
        return ""
    head = f"@{name} {squeezed(tinycss2.serialize(rule.prelude))}"
    if rule.content is None:
        return f"{head};"
    if name not in GROUPS:
        return f"{head}{{{squeezed(tinycss2.serialize(rule.content))}}}"
    inner = "".join(
        _written(one, used) for one in tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
    )
    return f"{head}{{{inner}}}" if inner else ""


def split_selectors(text: str) -> list[str]:
    """Return the selectors of a list, split at the commas outside brackets."""
    found, depth, start = [], 0, 0
    for index, sign in enumerate(text):
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and depth == 0:
            found.append(text[start:index])
            start = index + 1
    return [squeezed(one) for one in (*found, text[start:])]


def _may_apply(selector: str, used: Collection[str]) -> bool:
    return all(name.replace("\\", "") in used for name in CLASS.findall(NOT.sub("", selector)))


def squeezed(text: str) -> str:
    """Return the text without comments, with one space where there were many."""
    return re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)).strip()
