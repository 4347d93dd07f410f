"""Facts and their sources, which many pages show, each once."""

from __future__ import annotations

import re

from site_builder.emit.single.rewire import BETWEEN

EVIDENCE = re.compile(
    r'<details class="st-evidence"([^>]*)>\s*<summary>(.*?)</summary>\s*<ul>(.*?)</ul>\s*</details>', re.DOTALL
)
FACT = re.compile(r'<li>\s*<span class="st-evidence__id">([^<]+)</span>(.*?)</li>', re.DOTALL)
SOURCE = re.compile(r'<a href="(https?:[^"]*)"[^>]*>(.*?)</a>', re.DOTALL)

PAGE = "du-kien"
"""The page, only in this edition, where every fact stands once."""
TITLE = "Dữ kiện và nguồn"
SOURCE_ANCHOR = "nguon-"


class Facts:
    """Every fact that pages show, and every source the facts name."""

    def __init__(self) -> None:
        self.stated: dict[str, str] = {}
        self._sources: dict[tuple[str, str], int] = {}

    def gathered(self, html: str) -> str:
        """Return the HTML with each list of facts as links to where they stand."""

        def linked(found: re.Match[str]) -> str:
            attributes, summary, items = found.groups()
            facts = FACT.findall(items)
            if len(facts) != items.count("<li>"):
                return found.group()
            self.stated.update((id, text.strip()) for id, text in facts)
            links = ", ".join(f'<a href="#{PAGE}{BETWEEN}{id}">{id}</a>' for id, _text in facts)
            return f'<details class="st-evidence"{attributes}><summary>{summary}</summary><p>{links}</p></details>'

        return EVIDENCE.sub(linked, html)

    def page(self) -> str:
        """Return the page of facts, in the order of their ids, with the sources after them."""
        facts = "".join(
            f'<li id="{PAGE}{BETWEEN}{id}"><span class="st-evidence__id">{id}</span> {SOURCE.sub(self._numbered, text)}</li>'
            for id, text in sorted(self.stated.items())
        )
        sources = "".join(
            f'<li id="{PAGE}{BETWEEN}{SOURCE_ANCHOR}{number}"><a href="{url}">{name}</a></li>'
            for (url, name), number in self._sources.items()
        )
        return (
            f"<h1>{TITLE}</h1>"
            '<p class="st-lead">Mỗi điều nêu trong Sổ tay đứng trên các dữ kiện dưới đây: nói gì, tin được đến đâu, đọc ở nguồn nào, kiểm tra ngày nào.</p>'
            f'<div class="st-evidence st-evidence--all"><ul>{facts}</ul></div>'
            f'<h2 id="{PAGE}{BETWEEN}nguon">Nguồn</h2><ol class="st-sources">{sources}</ol>'
        )

    def _numbered(self, found: re.Match[str]) -> str:
        number = self._sources.setdefault((found.group(1), found.group(2)), len(self._sources) + 1)
        return f'<a href="#{PAGE}{BETWEEN}{SOURCE_ANCHOR}{number}">[{number}]</a>'
