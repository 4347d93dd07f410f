"""Style sheets read rule by rule, and cut down to what a part of a page can need."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

WIDE = 45
"""Width (em) from which on rules are not for phones."""
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SPACE = re.compile(r"\s+")
ROUND = re.compile(r"\s*(?:;\s*)?(\})\s*|\s*([{;,>])\s*|\s*(:)\s+")
PARTS = re.compile(r"(\"[^\"]*\"|'[^']*'|\([^()]*\))")
STEPS = re.compile(r"\"[^\"]*\"|'[^']*'|[{}]|@charset[^;]*;")
NOT = re.compile(r":not\((?:[^()]|\([^()]*\))*\)")
LATER = re.compile(r":(?:hover|focus|active|target|checked~)|::(?:selection|-webkit)")
"""States no page is in before its sheets have come."""
ARGUMENTS = re.compile(r":(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]|::?[\w-]+(?:\([^)]*\))?")
CLASS = re.compile(r"\.([\w-]+)")
NAME = re.compile(r"(?<![\w.#-])([a-z][a-z0-9-]*)")
WIDTH = re.compile(r"min-width:\s*([\d.]+)em")
OWN_PROPERTY = re.compile(r"(?<=[{;])(--[\w-]+):(?:\"[^\"]*\"|'[^']*'|[^;{}\"'])*(?:;|(?=\}))")
READ = re.compile(r"var\(\s*(--[\w-]+)")
EMPTY = re.compile(r"[^{};]+\{\}")


@dataclass(frozen=True, slots=True)
class Selector:
    """One selector, with the classes and elements a page must have for it to apply."""

    text: str
    classes: frozenset[str]
    elements: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule with its selectors, or the rules under one condition."""

    head: str
    selectors: tuple[Selector, ...]
    content: str
    inner: tuple[Rule, ...] = ()


def rules_of(css: str) -> Iterator[Rule]:
    """Yield the rules a phone may need for a first screen; fonts to be fetched, paper and wide screens have none among them."""
    for prelude, content in _blocks(COMMENT.sub("", css)):
        head = SPACE.sub(" ", prelude).strip()
        if head.startswith(("@media", "@supports")):
            width = WIDTH.search(head)
            if "print" not in head and "::" not in head and not (width and float(width[1]) >= WIDE):
                yield Rule(head, (), "", tuple(rules_of(content)))
        elif head.startswith("@"):
            if head == "@font-face" and "url(" not in content:
                yield Rule(head, (), pressed(content))
        else:
            selectors = tuple(_selector(one) for one in _split(head) if not LATER.search(NOT.sub("", one)))
            if selectors:
                yield Rule("", selectors, pressed(content))


def applying(rules: tuple[Rule, ...], classes: frozenset[str], elements: frozenset[str]) -> Iterator[str]:
    """Yield what can apply to a part of a page that has these classes and elements."""
    for rule in rules:
        if rule.inner:
            inner = "".join(applying(rule.inner, classes, elements))
            if inner:
                yield f"{rule.head}{{{inner}}}"
        elif rule.selectors:
            kept = [one.text for one in rule.selectors if one.classes <= classes and one.elements <= elements]
            if kept:
                yield f"{','.join(kept)}{{{rule.content}}}"
        elif rule.content:
            yield f"{rule.head}{{{rule.content}}}"


def without_unread(css: str) -> str:
    """Return the rules without the properties of our own that none of them reads."""
    while (fewer := _fewer(css)) != css:
        css = fewer
    return EMPTY.sub("", css)


def _fewer(css: str) -> str:
    read = set(READ.findall(css))
    return OWN_PROPERTY.sub(lambda found: found[0] if found[1] in read else "", css)


def pressed(css: str) -> str:
    """Return CSS without comments and needless spaces; text in quotes and brackets keeps its own."""
    parts = PARTS.split(SPACE.sub(" ", COMMENT.sub("", css)).strip())
    return "".join(part if index % 2 else ROUND.sub(r"\1\2\3", part) for index, part in enumerate(parts)).rstrip(";")


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """Yield each rule's prelude and content, the outermost alone."""
    depth, start, opened = 0, 0, 0
    for found in STEPS.finditer(css):
        if found[0] == "{":
            depth += 1
            opened = opened if depth > 1 else found.start()
        elif found[0] == "}":
            depth -= 1
            if depth == 0:
                yield css[start:opened], css[opened + 1 : found.start()]
                start = found.end()
        elif found[0].startswith("@"):
            start = found.end()


def _split(prelude: str) -> Iterator[str]:
    depth, start = 0, 0
    for index, sign in enumerate(prelude):
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and depth == 0:
            yield _tight(prelude[start:index])
            start = index + 1
    yield _tight(prelude[start:])


def _tight(selector: str) -> str:
    return re.sub(r"\s*([>~+])\s*", r"\1", selector.strip())


def _selector(text: str) -> Selector:
    plain = ARGUMENTS.sub(" ", text)
    return Selector(text, frozenset(CLASS.findall(plain)), frozenset(NAME.findall(CLASS.sub("", plain))))
