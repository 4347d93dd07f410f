"""The parts that our own exports put into one text, taken apart again; a text of others is one part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from site_builder.load.exchange.draft import Taken, Values, without_empty
from site_builder.model.exchange import FACTS_OF, HINT, HINT_END, REASONS, REASONS_END, TOLD, TOLD_END

NOTED = re.compile(r'<span title="([a-z_]+):([^"]*)">')
ITEM = re.compile(r"<li>(.*?)</li>(?=<li>|\Z)", re.DOTALL)
SAID = re.compile(r"<q>(.*)</q>\Z", re.DOTALL)
LISTS = ("citations", "facts", "own_numbers")


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is asked, the case before it and the hint behind it."""

    text: str
    told: str
    hint: str


def prompt_in(html: str, taken: Taken) -> Prompt:
    """Return the parts of a prompt."""
    told = hint = ""
    if html.startswith(TOLD) and TOLD_END in html:
        told, _end, html = html.removeprefix(TOLD).partition(TOLD_END)
    if html.endswith(HINT_END) and HINT in html:
        html, _start, hint = html.removesuffix(HINT_END).rpartition(HINT)
    return Prompt(taken.html(html), taken.html(told), unescape(hint))


def ground_in(html: str, taken: Taken) -> tuple[Values, list[str]]:
    """Return the explanation with all that an editor noted, and what is said of each part."""
    noted = ""
    if FACTS_OF in html:
        html, _start, noted = html.rpartition(FACTS_OF)
    reasons: list[str] = []
    if html.endswith(REASONS_END) and REASONS in html:
        html, _start, items = html.removesuffix(REASONS_END).rpartition(REASONS)
        found = (SAID.search(item) for item in ITEM.findall(items))
        reasons = [taken.html(said[1]) if said else "" for said in found]
    return without_empty({"explanation": taken.html(html), **noted_in(noted)}), reasons


def noted_in(html: str) -> Values:
    """Return the values that stand in titles."""
    values: Values = {}
    for key, value in NOTED.findall(html):
        if key in LISTS:
            values.setdefault(key, []).append(unescape(value))
        else:
            values[key] = unescape(value)
    return values
