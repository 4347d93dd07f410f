"""What a phone on a slow network needs to show the first screen of a page stands in the page itself.

Each round trip costs such a phone half a second. So the page brings, in one inline sheet, those rules of its sheets that
its first part can need; the sheets themselves, as one file, stand behind that part, where they hold up only what follows.
Wider screens wait for their sheets as ever. In the end every rule applies in the order of the sheets, whatever came first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from site_builder.emit.rules import WIDE, Rule, applying, pressed, rules_of, without_unread
from site_builder.emit.tree import ASSETS

JOINED: Mapping[str, tuple[str, ...]] = {
    "reading.css": ("theme.css", "site.css"),
    "practising.css": ("theme.css", "site.css", "practice.css", "learn.css", "class-results.css"),
    "teaching.css": ("theme.css", "site.css", "manual.css"),
}
"""The sheets of a served site, each made of several: applied one by one they would move the page."""
ENOUGH = 900
"""Letters that surely fill the first screen of a phone."""
NEAR = 30_000
"""Signs of HTML within which the first part has to end; to look through more would cost the build too much."""
SINK = "<script> </script>"
"""Firefox shows what follows a sheet before the sheet has come, unless a script stands between them."""

SHEET = re.compile(r'<link rel="stylesheet" href="([^"?#]*?assets/)([\w.-]+\.css)">')
FOLDED = re.compile(r"<details(?![^>]*\bopen\b)[^>]*>.*?</details>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
BREAK = re.compile(
    r'\n(?=<(?:h[2-4] id="|section[ >]|article[ >]|quiz-question ))|\n\n(?=<(?:p|ul|ol|table|form|details)[ >])|</article>'
)
"""Where a sheet may stand: nothing before which it would be out of place, as between the items of a list, begins there."""
MENUS, CONTENT = ('<nav class="md-tabs"', '<div class="md-sidebar '), '<div class="md-content"'
UNSEEN = frozenset(
    "js md-container md-tabs md-main md-main__inner md-grid md-sidebar md-sidebar--primary md-sidebar--secondary md-sidebar__scrollwrap "
    "md-sidebar__inner".split()
)
"""Of what a phone does not show at first, the boxes; and the mark an inline script sets."""
ALWAYS = frozenset(("html", "body", "main", "div", "nav"))
WORDS = re.compile(r'class="(?<=\bclass=")([^"]*)"')
"""Words before what must stand before them: what is sought by its first letters is found many times as quickly."""
ELEMENT = re.compile(r"<([a-z][a-z0-9-]*)")


def seen_early(page: str) -> str:
    """Return the page with its first part's style within it, and its sheets, as one, behind that part."""
    sheets = list(SHEET.finditer(page))
    name = _joined(frozenset(found[2] for found in sheets))
    if name is None:
        return page
    address = sheets[0][1] + name
    before = page[: sheets[0].start()]
    ends = [*(found.start() for found in sheets[1:]), len(page)]
    behind, body, rest = "".join(page[one.end() : end] for one, end in zip(sheets, ends, strict=True)).partition(
        "<body"
    )
    end = _end_of_first_part(rest)
    if end is None:
        return f'{before}<link rel="stylesheet" href="{address}">{behind}{body}{rest}'
    style = f"<style>{_first_style(name, *_used(before[:200] + body + rest[:end]))}</style>"
    wide = f'<link rel="stylesheet" href="{address}" media="print,(min-width:{WIDE}em)">'
    narrow = f'<link rel="stylesheet" href="{address}" media="screen and (max-width:{WIDE - 0.001}em)">'
    return f"{before}{style}{wide}{behind}{body}{rest[:end]}{narrow}{SINK}{rest[end:]}"


def _joined(names: frozenset[str]) -> str | None:
    return next((name for name, parts in JOINED.items() if names and names.issubset(parts)), None)


@cache
def joined_sheets() -> Mapping[str, str]:
    """Return the sheets of a served site that are made of several."""
    sheets = {one: f"{pressed(_sheet(one))}\n" for one in sorted({one for parts in JOINED.values() for one in parts})}
    return {name: "".join(sheets[one] for one in parts) for name, parts in JOINED.items()}


def _end_of_first_part(body: str) -> int | None:
    """Return where the sheets may stand: between two parts of the article, below the first screen if that is not far."""
    start = body.find("<article")
    if start < 0:
        return None
    shown = FOLDED.sub(lambda found: " " * len(found[0]), body[start : start + NEAR])
    end, letters = None, 0
    for place in BREAK.finditer(shown):
        letters += len("".join(TAG.sub(" ", shown[end or 0 : place.end()]).split()))
        end = place.end()
        if letters >= ENOUGH:
            break
    return end if end is None else start + end


def _used(html: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the classes and the elements of the first part, but for the menus before it."""
    menus = min((at for mark in MENUS if (at := html.find(mark)) >= 0), default=-1)
    if menus >= 0:
        html = html[:menus] + html[max(menus, html.find(CONTENT)) :]
    classes = {word for words in set(WORDS.findall(html)) for word in words.split()}
    return UNSEEN.union(classes), ALWAYS.union(ELEMENT.findall(html))


@lru_cache(maxsize=256)
def _first_style(name: str, classes: frozenset[str], elements: frozenset[str]) -> str:
    return without_unread("".join(rule for one in JOINED[name] for rule in applying(_rules(one), classes, elements)))


@cache
def _rules(sheet: str) -> tuple[Rule, ...]:
    return tuple(rules_of(_sheet(sheet)))


def _sheet(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")
