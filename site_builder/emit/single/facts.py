"""Facts and their sources, which many pages show, each once."""

from __future__ import annotations

import re

from site_builder.emit.single.rewire import BETWEEN

EVIDENCE = re.compile(
    r'<details class="st-evidence"([^>]*)>\s*<summary>(.*?)</summary>\s*<ul>(.*?)</ul>\s*</details>', re.DOTALL
)
FACT = re.compile(r'<li>\s*<a class="st-evidence__id" href="([^"]+)">([^<]+)</a>.*?</li>', re.DOTALL)
SOURCE = re.compile(r'<a href="(https?:[^"]*)"[^>]*>(.*?)</a>', re.DOTALL)

KEY = "nguon"
"""The page, only in this edition, where every source of the facts stands once."""
TITLE = "Nguồn của các dữ kiện"
FACT_PAGES = ("facts", "to-compare")


def by_link(html: str) -> str:
    """Return the HTML with each list of facts as links to the page where they stand."""

    def linked(found: re.Match[str]) -> str:
        attributes, summary, items = found.groups()
        facts = FACT.findall(items)
        if len(facts) != items.count("<li>"):
            return found.group()
        links = ", ".join(f'<a href="{address}">{id}</a>' for address, id in facts)
        return f'<details class="st-evidence"{attributes}><summary>{summary}</summary><p>{links}</p></details>'

    return EVIDENCE.sub(linked, html)


class Sources:
    """Every source the pages of facts name, by its number."""

    def __init__(self) -> None:
        self.named: dict[tuple[str, str], int] = {}

    def numbered(self, html: str) -> str:
        """Return a page of facts with each source as its number."""

        def by_number(found: re.Match[str]) -> str:
            number = self.named.setdefault((found.group(1), found.group(2)), len(self.named) + 1)
            return f'<a href="#{KEY}{BETWEEN}{number}">[{number}]</a>'

        return SOURCE.sub(by_number, html)

    def page(self) -> str:
        """Return the page of sources."""
        items = "".join(
            f'<li id="{KEY}{BETWEEN}{number}"><a href="{url}">{name}</a></li>'
            for (url, name), number in self.named.items()
        )
        return f'<h1>{TITLE}</h1><ol class="st-sources">{items}</ol>'
